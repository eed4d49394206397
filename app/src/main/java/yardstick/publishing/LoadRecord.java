package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.stream.Collectors;

/** Keeps what a run of the loader did, for the platform administrator's page. */
final class LoadRecord {

    private LoadRecord() {}

    /** Notes that a run began, and gives its number. */
    static int begin(Connection connection, String folder, boolean example) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into published.load (folder, example) values (?, ?) returning load_id")) {
            insert.setString(1, folder);
            insert.setBoolean(2, example);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Notes what it did. */
    static void finish(Connection connection, LoadReport report) throws SQLException {
        int number = 1;
        for (var file : report.files()) {
            writeFile(connection, report.load(), file);
            for (var message : file.messages()) {
                writeMessage(connection, report.load(), number++, file.name(), message);
            }
        }
        try (var update =
                connection.prepareStatement(
                        "update published.load set finished_at = clock_timestamp(), changed = ? where load_id = ?")) {
            update.setBoolean(1, report.changed());
            update.setInt(2, report.load());
            update.executeUpdate();
        }
    }

    /** Whether the database holds the built-in example in place of published files. */
    static boolean holdsExample(Connection connection) throws SQLException {
        return number(
                        connection,
                        "select count(*) from published.edition where content = 'example'")
                > 0;
    }

    /** Whether any published file has been loaded. */
    static boolean holdsPublishedFiles(Connection connection) throws SQLException {
        return number(
                        connection,
                        "select count(*) from published.edition where content <> 'example'")
                > 0;
    }

    static int disagreements(Connection connection) throws SQLException {
        return number(connection, "select count(*) from published.disagreement");
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void writeFile(Connection connection, int load, LoadReport.OneFile file)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into published.load_file
                          (load_id, file_name, content, outcome, edition_id, rows_read, rows_refused,
                           figures_new, figures_unchanged, figures_revised, missing_by_reason, unmapped_columns)
                        values (?, ?, nullif(?, ''), ?, nullif(?, 0), ?, ?, ?, ?, ?, ?::jsonb, ?)
                        """)) {
            insert.setInt(1, load);
            insert.setString(2, file.name());
            insert.setString(3, file.content());
            insert.setString(4, file.outcome().word());
            insert.setInt(5, file.edition());
            insert.setInt(6, file.rowsRead());
            insert.setInt(7, file.rowsRefused());
            insert.setInt(8, file.figuresNew());
            insert.setInt(9, file.figuresUnchanged());
            insert.setInt(10, file.figuresRevised());
            insert.setString(11, json(file));
            insert.setArray(12, connection.createArrayOf("text", file.unmapped().toArray()));
            insert.executeUpdate();
        }
    }

    private static String json(LoadReport.OneFile file) {
        return file.missingByReason().entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static void writeMessage(
            Connection connection, int load, int number, String file, LoadReport.Message message)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into published.load_message (load_id, message_no, file_name, line, severity, message)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setInt(1, load);
            insert.setInt(2, number);
            insert.setString(3, file);
            if (message.line() == 0) {
                insert.setNull(4, Types.INTEGER);
            } else {
                insert.setInt(4, message.line());
            }
            insert.setString(5, message.severity());
            insert.setString(6, message.text());
            insert.executeUpdate();
        }
    }
}
