package yardstick.publishing;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;

/** Mid-year estimates of children aged 0 to 17, as ONS makes them and DfE publishes them. */
record Populations(Table table) implements PublishedFile {

    static final List<String> COLUMNS = List.of("time_period", "age_group", "population_estimate");
    private static final String CHILDREN = "Children aged 0 to 17 years";

    private record Key(int area, int year) {}

    @Override
    public Content content() {
        return Content.POPULATION;
    }

    @Override
    public int load(Loading loading) throws SQLException {
        StatisticsTable.check(table, loading.findings());
        if (loading.findings().refused()) {
            return table.rows().size();
        }
        try (var copy =
                new CopyStream(
                        loading.connection(),
                        "copy published.population (edition_id, area_id, year, children, source_row) from stdin")) {
            var seen = new HashMap<Key, Integer>();
            for (var row : table.rows()) {
                row(row, seen, copy, loading);
            }
            if (!loading.findings().refused()) {
                copy.finish();
            }
        }
        return table.rows().size();
    }

    private void row(Table.Row row, HashMap<Key, Integer> seen, CopyStream copy, Loading loading)
            throws SQLException {
        var findings = loading.findings();
        var area = StatisticsTable.area(table, row, loading);
        var year = StatisticsTable.firstYear(table, row, findings);
        var text = table.text(row, "population_estimate");
        var children = Figures.read(text);
        if (!table.text(row, "age_group").equals(CHILDREN) || area.isEmpty() || year.isEmpty()) {
            return;
        }
        if (children.isEmpty()) {
            findings.refuse(row.number(), "\"" + text + "\" is no number of children");
            return;
        }
        var other = seen.putIfAbsent(new Key(area.getAsInt(), year.getAsInt()), row.number());
        if (other != null) {
            findings.refuse(
                    row.number(), "the same area and year stood in row " + other + " already");
            return;
        }
        var number = children.get().number();
        if (number.isPresent()) {
            copy.cell(loading.edition())
                    .cell(area.getAsInt())
                    .cell(year.getAsInt())
                    .cell(number.get())
                    .cell(row.number())
                    .endRow();
        }
    }
}
