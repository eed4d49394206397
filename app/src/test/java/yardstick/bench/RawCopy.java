package yardstick.bench;

import org.postgresql.PGConnection;

import yardstick.migrations.EmbeddedDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The least that loading could cost: PostgreSQL's COPY of the rows that the loader wrote. */
final class RawCopy {

    private static final List<String> TABLES = List.of("observation", "figure");

    private RawCopy() {}

    /**
     * Time to copy all observations and figures from a file into empty tables with the same keys.
     */
    static Duration time(EmbeddedDatabase database) throws SQLException, IOException {
        var time = Duration.ZERO;
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TABLES) {
                var file = Files.createTempFile(table, ".copy");
                try (var out = Files.newOutputStream(file)) {
                    copy.copyOut("copy published.%s to stdout".formatted(table), out);
                }
                statement.execute(
                        "create table public.raw_%1$s (like published.%1$s including all)"
                                .formatted(table));
                long began = System.nanoTime();
                try (var in = Files.newInputStream(file)) {
                    copy.copyIn("copy public.raw_%s from stdin".formatted(table), in, 1 << 16);
                }
                time = time.plusNanos(System.nanoTime() - began);
                statement.execute("drop table public.raw_%s".formatted(table));
                Files.delete(file);
            }
        }
        return time;
    }
}
