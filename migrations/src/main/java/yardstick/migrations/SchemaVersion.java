package yardstick.migrations;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;

/** Which migration a build needs and which one a database is at, such as {@code V004}. */
public final class SchemaVersion {

    private static final String FOLDER = "/db/migration/";

    private SchemaVersion() {}

    /** The last migration that this build carries. */
    public static String needed() {
        try {
            var any = SchemaVersion.class.getResource(FOLDER + "V001__schemas.sql");
            if (any == null) {
                throw new IllegalStateException("db/migration is not on the class path");
            }
            return lastBeside(any.toURI());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("db/migration cannot be listed", e);
        }
    }

    /** The last migration that was run on the database of this connection; V000 when none was. */
    public static String of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select coalesce(published.schema_version(), '000')")) {
            row.next();
            return "V" + row.getString(1);
        }
    }

    private static String lastBeside(URI migration) throws IOException {
        if (!"jar".equals(migration.getScheme())) {
            return lastIn(Path.of(migration.resolve(".")));
        }
        try (var jar = FileSystems.newFileSystem(migration, Map.of())) {
            return lastIn(jar.getPath(FOLDER));
        }
    }

    private static String lastIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .map(name -> name.substring(0, name.indexOf("__")))
                    .max(Comparator.naturalOrder())
                    .orElse("V000");
        }
    }
}
