package yardstick.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL in a folder, with the roles and the schema of this build. The demo keeps its
 * folder between runs; tests share one that is thrown away.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Documented demo password of all roles that sign in. */
    public static final String PASSWORD = "yardstick";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts a server on a free port over a temporary folder and migrates it. */
    public static EmbeddedDatabase temporary() {
        return prepared(EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)));
    }

    /**
     * Starts a server over a folder that survives, with the settings that make a commit durable. It
     * runs until it is closed, even when this process ends: whoever keeps it knows what has to stop
     * first.
     */
    public static EmbeddedDatabase kept(Path folder, int port) {
        return prepared(
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPort(port)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setPGStartupWait(Duration.ofMinutes(2)));
    }

    private static EmbeddedDatabase prepared(EmbeddedPostgres.Builder builder) {
        try {
            var database = new EmbeddedDatabase(builder.start());
            database.createRoles();
            Migrate.migrate(database.url(), PASSWORD);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles could not be created: " + e.getMessage(), e);
        }
    }

    private void createRoles() throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var script = rolesScript();
            if (exists(statement, "yardstick_owner")) {
                // A folder kept from an older build lacks the role that has come since.
                script = script.substring(script.indexOf("create role yardstick_sharing"));
            }
            if (exists(statement, "yardstick_sharing")) {
                return;
            }
            for (var command : script.split(";\\s*\n")) {
                statement.execute(command);
            }
        }
    }

    private static boolean exists(Statement statement, String role) throws SQLException {
        try (var found =
                statement.executeQuery("select from pg_roles where rolname = '" + role + "'")) {
            return found.next();
        }
    }

    private static String rolesScript() throws IOException {
        try (var script = EmbeddedDatabase.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IllegalStateException("db/roles.sql is not on the class path");
            }
            return new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replaceAll(":'\\w+_password'", "'" + PASSWORD + "'");
        }
    }

    /** JDBC address without user and password. */
    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/yardstick";
    }

    /** Port the server listens on. */
    public int port() {
        return postgres.getPort();
    }

    /**
     * A connection as one of {@code yardstick_owner}, {@code yardstick_app} and {@code
     * yardstick_loader}.
     */
    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, PASSWORD);
    }

    /**
     * A connection as the server's superuser: for breaking things on purpose, never for reading
     * what is tested.
     */
    public Connection connectAsSuperuser() throws SQLException {
        return postgres.getDatabase("postgres", "yardstick").getConnection();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
