package yardstick.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which edition each file is: read from {@code editions.csv}, kept in the database. */
final class Editions {

    static final String FILE = "editions.csv";
    static final List<String> COLUMNS =
            List.of("file", "publisher", "title", "edition", "published");

    private final Map<String, Publication> byFile = new HashMap<>();

    private Editions() {}

    /** Reads editions.csv beside the files, if there is one. */
    static Editions read(Path folder, Findings findings) throws IOException {
        var editions = new Editions();
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return editions;
        }
        var table = Csv.read(file);
        if (!table.header().containsAll(COLUMNS)) {
            findings.refuse(1, "must have the columns " + String.join(", ", COLUMNS));
            return editions;
        }
        for (var row : table.rows()) {
            try {
                editions.byFile.put(
                        table.text(row, "file"),
                        Publication.of(
                                table.text(row, "publisher"),
                                table.text(row, "title"),
                                table.text(row, "edition"),
                                table.text(row, "published")));
            } catch (IllegalArgumentException e) {
                findings.warn(row.number(), String.valueOf(e.getMessage()));
            }
        }
        return editions;
    }

    /** What is known of a file's publication. */
    Optional<Publication> of(FileInFolder file) {
        return Optional.ofNullable(byFile.get(file.name()));
    }

    /** The edition that has these bytes already. */
    static OptionalInt known(Connection connection, FileInFolder file) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "select edition_id from published.edition where sha256 = ?")) {
            select.setString(1, file.sha256());
            try (var rows = select.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    /** What is known of the publication of an edition with these bytes. */
    static Optional<Publication> publication(Connection connection, FileInFolder file)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select publisher, title, label, published_on, published_to_day
                          from published.edition where sha256 = ?
                        """)) {
            select.setString(1, file.sha256());
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new Publication(
                                        rows.getString(1),
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getObject(4, LocalDate.class),
                                        rows.getBoolean(5)))
                        : Optional.empty();
            }
        }
    }

    /** Writes a new edition; its number of rows is known once it has been read. */
    static int add(
            Connection connection,
            int load,
            Content content,
            Publication publication,
            String file,
            String sha256)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into published.edition
                          (load_id, content, publisher, title, label, published_on, published_to_day, file_name, sha256, row_count)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        returning edition_id
                        """)) {
            insert.setInt(1, load);
            insert.setString(2, content.word());
            insert.setString(3, publication.publisher());
            insert.setString(4, publication.title());
            insert.setString(5, publication.label());
            insert.setObject(6, publication.publishedOn());
            insert.setBoolean(7, publication.toDay());
            insert.setString(8, file);
            insert.setString(9, sha256);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static void count(Connection connection, int edition, int rows) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "update published.edition set row_count = ? where edition_id = ?")) {
            update.setInt(1, rows);
            update.setInt(2, edition);
            update.executeUpdate();
        }
    }
}
