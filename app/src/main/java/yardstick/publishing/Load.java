package yardstick.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Loads a folder of published files in one transaction: all of it counts, or, if the process is
 * killed, none. A broken file is refused whole while the rest loads.
 */
public final class Load {

    private static final String ROLE = "yardstick_loader";

    private Load() {}

    /** A run to be done within a transaction. */
    @FunctionalInterface
    private interface Run {
        LoadReport on(Connection connection) throws IOException, SQLException;
    }

    /**
     * Loads every published file of a folder.
     *
     * @param jdbcUrl address of the database, without user and password
     * @param loaderPassword of the role {@code yardstick_loader}
     * @throws LoadRefused when nothing could be begun; its message says what to do
     */
    public static LoadReport load(
            String jdbcUrl, String loaderPassword, Path folder, Progress progress)
            throws IOException, SQLException {
        return load(jdbcUrl, loaderPassword, folder, file -> Optional.empty(), progress);
    }

    /**
     * Does what the command {@code load} was told.
     *
     * @throws LoadRefused when nothing could be begun; its message says what to do
     */
    public static LoadReport run(
            String jdbcUrl, String loaderPassword, LoadOptions options, Progress progress)
            throws IOException, SQLException {
        return options.folder().isEmpty()
                ? loadExample(jdbcUrl, loaderPassword, progress)
                : load(jdbcUrl, loaderPassword, options.folder().get(), options.ask(), progress);
    }

    /**
     * Loads the small example that the program carries: what council papers print about Southend
     * and Thurrock, beside invented councils. Only into a database that holds no published files.
     */
    public static LoadReport loadExample(String jdbcUrl, String loaderPassword, Progress progress)
            throws IOException, SQLException {
        return inTransaction(
                jdbcUrl, loaderPassword, connection -> new ExampleLoad(connection, progress).run());
    }

    private static LoadReport load(
            String jdbcUrl,
            String loaderPassword,
            Path folder,
            AskPublication ask,
            Progress progress)
            throws IOException, SQLException {
        if (!Files.isDirectory(folder)) {
            throw new LoadRefused("There is no folder " + folder + ".");
        }
        return inTransaction(
                jdbcUrl,
                loaderPassword,
                connection -> {
                    if (LoadRecord.holdsExample(connection)) {
                        throw new LoadRefused(
                                "This database holds the built-in example, whose councils are invented."
                                        + " Load published files into a database of their own.");
                    }
                    return new LoadRun(connection, folder, ask, progress).run();
                });
    }

    private static LoadReport inTransaction(String jdbcUrl, String loaderPassword, Run run)
            throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, ROLE, loaderPassword)) {
            connection.setAutoCommit(false);
            lock(connection);
            var report = run.on(connection);
            connection.commit();
            if (report.changed()) {
                connection.setAutoCommit(true);
                tellPlanner(connection);
            }
            return report;
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select pg_try_advisory_xact_lock(hashtext('yardstick load'))")) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new LoadRefused("Another load is running. Wait until it has finished.");
            }
        }
    }

    /** Lets index-only scans work at once, and plans be made for what is there now. */
    private static void tellPlanner(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) published.figure");
            statement.execute("analyze");
        }
    }
}
