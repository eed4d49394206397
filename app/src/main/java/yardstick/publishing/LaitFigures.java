package yardstick.publishing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** All figures of DfE's Local Authority Interactive Tool, one row for each, as Parquet. */
record LaitFigures(Path path) implements PublishedFile {

    static final List<String> COLUMNS =
            List.of("Short Desc", "Years", "LA and Regions", "Values", "LA Number");

    @Override
    public Content content() {
        return Content.LAIT;
    }

    @Override
    public int load(Loading loading) throws SQLException, UnreadableFile {
        try (var duck = open()) {
            refuseDuplicates(duck, loading.findings());
            return loading.findings().refused() ? 0 : copy(duck, loading);
        }
    }

    private static Connection open() throws UnreadableFile {
        try {
            var duck = DriverManager.getConnection("jdbc:duckdb:");
            try (var statement = duck.createStatement()) {
                statement.execute("set memory_limit = '512MB'");
            }
            return duck;
        } catch (SQLException e) {
            throw new UnreadableFile("cannot be read: DuckDB does not start", e);
        }
    }

    private void refuseDuplicates(Connection duck, Findings findings) throws UnreadableFile {
        try (var statement = duck.prepareStatement(DUPLICATES)) {
            statement.setString(1, path.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    findings.refuse(
                            rows.getInt(4),
                            "%s, %s, council %s stood in row %d already"
                                    .formatted(
                                            rows.getString(1),
                                            rows.getString(2),
                                            rows.getString(3),
                                            rows.getInt(5)));
                }
            }
        } catch (SQLException e) {
            throw new UnreadableFile("is no complete Parquet file", e);
        }
    }

    private int copy(Connection duck, Loading loading) throws SQLException, UnreadableFile {
        var reading = new LaitReading(loading);
        try (var copy = new CopyStream(loading.connection(), COPY)) {
            try (var statement = duck.prepareStatement(ROWS)) {
                statement.setString(1, path.toString());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reading.row(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getInt(5),
                                copy);
                    }
                }
            }
            if (!loading.findings().refused()) {
                copy.finish();
            }
        }
        reading.finish();
        return reading.rowsRead();
    }

    private static final String ROWS =
            """
            select trim("Short Desc"), trim("Years"), coalesce(cast("LA Number" as bigint)::varchar, ''),
                   coalesce(trim("Values"), ''), file_row_number + 2
              from read_parquet(?, file_row_number = true)
            """;

    private static final String DUPLICATES =
            """
            select trim("Short Desc"), trim("Years"), cast("LA Number" as bigint)::varchar,
                   max(file_row_number) + 2, min(file_row_number) + 2
              from read_parquet(?, file_row_number = true)
             group by 1, 2, 3
            having count(*) > 1
             order by 4
             limit 1000
            """;

    static final String COPY =
            """
            copy published.observation
              (edition_id, indicator_id, area_id, first_year, source_row, value, missing) from stdin
            """;
}
