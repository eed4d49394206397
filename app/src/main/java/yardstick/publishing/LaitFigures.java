package yardstick.publishing;

import org.postgresql.PGConnection;

import yardstick.statistics.Figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All figures of DfE's Local Authority Interactive Tool, one row for each, as Parquet. */
record LaitFigures(Path path) implements PublishedFile {

    static final List<String> COLUMNS =
            List.of("Short Desc", "Years", "LA and Regions", "Values", "LA Number");

    @Override
    public Content content() {
        return Content.LAIT;
    }

    @Override
    public int load(Loading loading) throws IOException, SQLException {
        var copy =
                loading.connection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                """
                                copy published.observation
                                  (edition_id, indicator_id, area_id, first_year, source_row, value, missing) from stdin
                                """);
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement =
                        duck.prepareStatement(
                                """
                                select trim("Short Desc"), trim("Years"), cast("LA Number" as bigint)::varchar,
                                       trim("Values"), file_row_number + 2, "LA and Regions"
                                  from read_parquet(?, file_row_number = true)
                                """)) {
            statement.setString(1, path.toString());
            try (var rows = statement.executeQuery()) {
                return new Reading(loading, copy).all(rows);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static final class Reading {
        private final Loading loading;
        private final org.postgresql.copy.CopyIn copy;
        private final Map<String, Optional<Period>> periods = new HashMap<>();
        private final Map<String, Integer> rowsRefused = new HashMap<>();
        private final StringBuilder buffer = new StringBuilder(1 << 16);
        private final LaitPeriods seen = new LaitPeriods();

        Reading(Loading loading, org.postgresql.copy.CopyIn copy) {
            this.loading = loading;
            this.copy = copy;
        }

        int all(ResultSet rows) throws SQLException {
            int read = 0;
            while (rows.next()) {
                read++;
                row(rows);
                if (buffer.length() > 1 << 16) {
                    flush();
                }
            }
            flush();
            if (loading.findings().refused()) {
                copy.cancelCopy();
                return read;
            }
            copy.endCopy();
            rowsRefused.forEach(
                    (label, count) ->
                            loading.findings()
                                    .warn(0, "%d rows refused: %s".formatted(count, label)));
            seen.write(loading);
            loading.progress().say("LAIT: %,d figures read".formatted(read));
            return read;
        }

        private void flush() throws SQLException {
            var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        }

        private void row(ResultSet rows) throws SQLException {
            var measure = rows.getString(1);
            var label = rows.getString(2);
            int line = rows.getInt(5);
            var indicator = loading.indicators().withSourceCode(measure);
            var area = loading.areas().withDfeNumber(rows.getString(3));
            var period = periods.computeIfAbsent(label, Period::parse);
            var figure = Figures.read(rows.getString(4));
            if (indicator.isEmpty()) {
                loading.findings()
                        .refuse(line, "measure %s is not in the dictionary".formatted(measure));
            } else if (area.isEmpty()) {
                loading.findings()
                        .refuse(
                                line,
                                "unknown council %s (%s)"
                                        .formatted(rows.getString(3), rows.getString(6)));
            } else if (figure.isEmpty()) {
                loading.findings()
                        .refuse(
                                line,
                                "\"%s\" is neither a number nor a symbol"
                                        .formatted(rows.getString(4)));
            } else if (period.isEmpty()) {
                rowsRefused.merge(
                        "%s has the period \"%s\"".formatted(measure, label), 1, Integer::sum);
            } else {
                seen.add(indicator.get(), period.get(), figure.get(), line, loading.findings());
                append(indicator.get(), area.getAsInt(), period.get(), line, figure.get());
            }
        }

        private void append(int indicator, int area, Period period, int line, Figure figure) {
            buffer.append(loading.edition()).append('\t');
            buffer.append(indicator).append('\t').append(area).append('\t');
            buffer.append(period.firstYear()).append('\t').append(line).append('\t');
            switch (figure) {
                case Figure.Known known ->
                        buffer.append(known.value().toPlainString()).append("\t\\N\n");
                case Figure.Missing missing ->
                        buffer.append("\\N\t").append(missing.reason().code()).append('\n');
            }
        }
    }
}
