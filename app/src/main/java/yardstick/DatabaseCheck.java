package yardstick;

import static yardstick.OperatorError.Exit.CONFIGURATION;
import static yardstick.OperatorError.Exit.UNAVAILABLE;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import yardstick.migrations.SchemaVersion;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** What the portal wants to know of its database before it starts. */
final class DatabaseCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    /** A database that is being restarted beside us should not fail us. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private DatabaseCheck() {}

    /**
     * Refuses a schema that this build does not fit, and warns of a server that forgets commits.
     */
    static void run(Settings settings) {
        try (var connection = connect(settings, Instant.now().plus(PATIENCE))) {
            checkVersion(connection);
            warnOfForgetfulness(connection);
        } catch (SQLException e) {
            throw new OperatorError(
                    UNAVAILABLE,
                    "Opening %s as yardstick_app failed: %s"
                            .formatted(settings.databaseUrl(), Failure.of(e)));
        }
    }

    private static Connection connect(Settings settings, Instant until) throws SQLException {
        var properties = new Properties();
        properties.put("user", "yardstick_app");
        properties.put("password", settings.appPassword());
        properties.put("connectTimeout", "5");
        properties.put("socketTimeout", "10");
        for (boolean told = false; ; told = true) {
            try {
                return DriverManager.getConnection(settings.databaseUrl(), properties);
            } catch (SQLException e) {
                if (!mayPass(e) || Instant.now().isAfter(until)) {
                    throw e;
                }
                if (!told) {
                    LOG.warn(
                            "The database does not answer; waiting up to {} s for it",
                            PATIENCE.toSeconds());
                }
                pause();
            }
        }
    }

    private static boolean mayPass(SQLException error) {
        var state = String.valueOf(error.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0");
    }

    private static void checkVersion(Connection connection) throws SQLException {
        var found = SchemaVersion.of(connection);
        var needed = SchemaVersion.needed();
        int order = found.compareTo(needed);
        if (order < 0) {
            throw new OperatorError(
                    CONFIGURATION,
                    "The schema is at %s and this build needs %s. Run: java -jar yardstick.jar migrate"
                            .formatted(found, needed));
        }
        if (order > 0) {
            throw new OperatorError(
                    CONFIGURATION,
                    "The schema is at %s and this build knows it only up to %s. Start the newer build that migrated it."
                            .formatted(found, needed));
        }
    }

    private static void warnOfForgetfulness(Connection connection) throws SQLException {
        for (var name : DURABLE) {
            try (var question = connection.prepareStatement("select current_setting(?)")) {
                question.setString(1, name);
                try (var answer = question.executeQuery()) {
                    answer.next();
                    if ("off".equals(answer.getString(1))) {
                        LOG.warn(
                                "PostgreSQL runs with {} = off: a crash would lose what people have saved",
                                name);
                    }
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
