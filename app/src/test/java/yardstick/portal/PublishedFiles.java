package yardstick.portal;

import yardstick.publishing.DataFolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The published files themselves, to be asked in SQL ({@code published-files.sql}): it has seen
 * nothing of the product's code, tables or codes.
 */
public final class PublishedFiles implements AutoCloseable {

    private static final String TABLES = "/yardstick/portal/published-files.sql";

    private final Connection duck;

    /** Opens them. */
    public PublishedFiles() {
        try {
            duck = DriverManager.getConnection("jdbc:duckdb:");
            prepare();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes something of a row. */
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What a question brings. */
    public <T> List<T> ask(String question, Reading<T> reading) {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    private void prepare() throws SQLException, IOException {
        var folder = DataFolder.find(System.getenv()).orElseThrow().toAbsolutePath().toString();
        try (var statement = duck.createStatement();
                InputStream tables = PublishedFiles.class.getResourceAsStream(TABLES)) {
            statement.execute("set file_search_path = '%s'".formatted(folder.replace("'", "''")));
            var text =
                    new String(
                            Objects.requireNonNull(tables, TABLES).readAllBytes(),
                            StandardCharsets.UTF_8);
            for (var table : text.replaceAll("(?m)--.*$", "").strip().split(";\\s*")) {
                statement.execute(table);
            }
        }
    }

    @Override
    public void close() {
        try {
            duck.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
