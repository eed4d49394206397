package yardstick.publishing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of Explore Education Statistics. What it says about indicators is read through the
 * catalogue; what feeds no indicator is named in the report.
 */
record StatisticsFile(Table table, Catalogue catalogue) implements PublishedFile {

    private record Key(int indicator, int area, int year) {}

    @Override
    public Content content() {
        return Content.EES;
    }

    @Override
    public boolean buildsOnOthers() {
        return catalogue.linesFor(table).stream()
                .anyMatch(
                        line -> line.denominator() instanceof Catalogue.Denominator.OtherIndicator);
    }

    @Override
    public int load(Loading loading) throws IOException, SQLException {
        StatisticsTable.check(table, loading.findings());
        for (var line : catalogue.linesThatMissColumns(table)) {
            loading.findings()
                    .refuse(
                            1,
                            "%s needs the columns %s: add the new names to the catalogue"
                                    .formatted(line.indicator(), line.columns()));
        }
        if (!loading.findings().refused()) {
            var lines = catalogue.linesFor(table);
            stage(lines, loading);
            nameUnmapped(lines, loading.findings());
        }
        return table.rows().size();
    }

    private void stage(List<Catalogue.Line> lines, Loading loading) throws SQLException {
        // Before the copy begins: while it runs the connection can ask nothing.
        var readings = new ArrayList<StatisticsReading>();
        for (var line : lines) {
            readings.add(StatisticsReading.of(line, table, loading));
        }
        try (var statement = loading.connection().createStatement()) {
            statement.execute(
                    """
                    create temporary table if not exists staged (like published.observation) on commit drop;
                    truncate staged
                    """);
            try (var copy = new CopyStream(loading.connection(), COPY)) {
                write(readings, copy, loading);
                if (loading.findings().refused()) {
                    return;
                }
                copy.finish();
            }
            statement.executeUpdate(
                    "insert into published.observation select * from staged order by indicator_id, first_year, area_id on conflict do nothing");
        }
    }

    private void write(List<StatisticsReading> readings, CopyStream copy, Loading loading)
            throws SQLException {
        var seen = new HashMap<Key, Integer>();
        for (var row : table.rows()) {
            var area = StatisticsTable.area(table, row, loading);
            var year = StatisticsTable.firstYear(table, row, loading.findings());
            if (area.isEmpty() || year.isEmpty()) {
                continue;
            }
            for (var reading : readings) {
                var said = reading.read(row, area.getAsInt(), year.getAsInt());
                if (said.isPresent()) {
                    var key = new Key(reading.indicator(), area.getAsInt(), year.getAsInt());
                    refuseTwice(key, row, seen, loading.findings());
                    said.get()
                            .write(key.indicator, key.area, key.year, row.number(), copy, loading);
                }
            }
        }
    }

    private static void refuseTwice(
            Key key, Table.Row row, Map<Key, Integer> seen, Findings findings) {
        var other = seen.putIfAbsent(key, row.number());
        if (other != null) {
            findings.refuse(
                    row.number(),
                    "the same area, period and category stood in row " + other + " already");
        }
    }

    private void nameUnmapped(List<Catalogue.Line> lines, Findings findings) {
        var used =
                lines.stream().flatMap(line -> line.columns().stream()).collect(Collectors.toSet());
        table.header().stream()
                .filter(column -> !used.contains(column))
                .filter(column -> !StatisticsTable.STANDARD.contains(column))
                .forEach(findings::unmapped);
        for (var filter : labels(lines).entrySet()) {
            table.rows().stream()
                    .map(row -> table.text(row, filter.getKey()))
                    .distinct()
                    .filter(label -> !filter.getValue().contains(label))
                    .sorted()
                    .forEach(label -> findings.unmapped(filter.getKey() + ": " + label));
        }
        if (lines.isEmpty()) {
            findings.warn(0, "feeds no indicator: the catalogue knows none of its columns");
        }
    }

    private static Map<String, Set<String>> labels(List<Catalogue.Line> lines) {
        var labels = new java.util.TreeMap<String, Set<String>>();
        for (var line : lines) {
            var where = new ArrayList<>(line.where().labels().entrySet());
            if (line.denominator() instanceof Catalogue.Denominator.OtherRow other) {
                where.addAll(other.where().labels().entrySet());
            }
            for (var each : where) {
                labels.computeIfAbsent(each.getKey(), column -> new HashSet<>())
                        .addAll(each.getValue());
            }
        }
        return labels;
    }

    private static final String COPY =
            """
            copy staged (edition_id, indicator_id, area_id, first_year, source_row, value, missing, numerator, denominator,
                         worked_out_with_edition_id)
            from stdin
            """;
}
