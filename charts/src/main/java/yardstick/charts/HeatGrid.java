package yardstick.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows and columns of cells whose shade says a quarter or a difference, with a letter or a word in
 * each: the "tartan rug" of indicators by councils.
 *
 * @param title what the chart shows and for when, as a sentence
 * @param columns names over the columns
 * @param rows top to bottom, each with as many cells as there are columns
 * @param key what the shades mean; those that no cell has are left out of the legend
 * @param withFigures whether there is room for each figure below its letter or word
 */
public record HeatGrid(
        String title,
        List<Column> columns,
        List<Row> rows,
        Map<Shade, String> key,
        boolean withFigures)
        implements Chart {

    private static final int ONE_LINE = 28;
    private static final int TWO_LINES = 36;

    /** Width of the rows' names in pixels: two lines of it fit beside a row. */
    private static final int NAMES = 290;

    /**
     * One column.
     *
     * @param name what stands over it
     * @param ours whether it is the council whose page this is
     */
    public record Column(String name, boolean ours) {}

    /**
     * One row.
     *
     * @param name what stands on its left
     * @param ours whether it is the council whose page this is
     * @param cells left to right
     */
    public record Row(String name, boolean ours, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param shade how it looks
     * @param mark the letter or word in it, such as "A"
     * @param point the figure behind it
     */
    public record Cell(Shade shade, String mark, Point point) {}

    /** A grid whose rows are all as long as it is wide. */
    public HeatGrid {
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s has %d cells under %d columns"
                                .formatted(row.name(), row.cells().size(), columns.size()));
            }
        }
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public int height() {
        return 170 + (withFigures ? TWO_LINES : ONE_LINE) * rows.size();
    }

    @Override
    public int narrowHeight() {
        return 190 + 42 * rows.size();
    }

    @Override
    public String description() {
        var ours =
                rows.stream()
                        .filter(Row::ours)
                        .map(row -> counted(row.name(), row.cells()))
                        .collect(Collectors.joining());
        var column =
                IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).ours())
                        .mapToObj(i -> counted(columns.get(i).name(), down(i)))
                        .collect(Collectors.joining());
        return "%s. A grid of %d rows and %d columns.%s%s The table has the same figures."
                .formatted(title, rows.size(), columns.size(), ours, column);
    }

    @Override
    public Table table() {
        var headings = new ArrayList<Table.Column>();
        headings.add(new Table.Column("", false));
        columns.forEach(column -> headings.add(new Table.Column(column.name(), true)));
        return new Table(title, headings, rows.stream().map(HeatGrid::row).toList());
    }

    @Override
    public Map<String, Object> option() {
        var used =
                Cells.used(
                        key,
                        rows.stream().flatMap(r -> r.cells().stream()).map(Cell::shade).toList());
        var cells =
                new Cells(
                        columns.size(),
                        rows.stream()
                                .map(
                                        row ->
                                                IntStream.range(0, columns.size())
                                                        .mapToObj(i -> drawn(row, i))
                                                        .toList())
                                .toList());
        var option = Drawing.option(description());
        option.put("tooltip", Drawing.tips());
        option.put("legend", Drawing.legend(List.copyOf(used.values())));
        option.put(
                "grid",
                Map.of("left", 0, "right", 8, "top", 48, "bottom", 0, "containLabel", true));
        option.put("xAxis", List.of(cells.lengths(), headings()));
        option.put("yAxis", names(NAMES, Drawing.SMALL_WORDS));
        option.put("series", cells.series(used));
        return Drawing.orNarrow(
                option,
                600,
                Map.of("yAxis", names(96, Drawing.SMALL_WORDS)),
                Map.of("yAxis", names(NAMES, Drawing.SMALL_WORDS)));
    }

    private Map<String, Object> drawn(Row row, int column) {
        var cell = row.cells().get(column);
        var words = cell.point() instanceof Point.Gap gap ? gap.words() : cell.point().label();
        var tip =
                "%s, %s: %s, %s"
                        .formatted(columns.get(column).name(), row.name(), words, cell.mark());
        return Cells.cell(cell.shade(), printedIn(cell), tip);
    }

    /** What stands in a cell: its letter, or its letter and its figure below each other. */
    private String printedIn(Cell cell) {
        if (!withFigures || cell.mark().equals(cell.point().label())) {
            return cell.mark();
        }
        return cell.mark().isEmpty()
                ? cell.point().label()
                : cell.mark() + "\n" + cell.point().label();
    }

    /** An axis of names only: its cells are as wide as the bars are long. */
    private Map<String, Object> headings() {
        var axis =
                new TreeMap<>(
                        Drawing.rows(
                                columns.stream()
                                        .map(c -> Drawing.rowName(c.name(), c.ours()))
                                        .toList(),
                                120,
                                Drawing.SMALL_WORDS));
        axis.remove("inverse");
        var label = Drawing.copy(axis.get("axisLabel"));
        label.put("rotate", columns.size() > 4 ? 60 : 0);
        label.put("overflow", "truncate");
        axis.put("axisLabel", label);
        axis.put("position", "top");
        return axis;
    }

    private Map<String, Object> names(int width, int size) {
        return Drawing.rows(
                rows.stream().map(row -> Drawing.rowName(row.name(), row.ours())).toList(),
                width,
                size);
    }

    private List<Cell> down(int column) {
        return rows.stream().map(row -> row.cells().get(column)).toList();
    }

    /** " Southend-on-Sea: 3 Best quarter, 1 Worst quarter." */
    private String counted(String name, List<Cell> cells) {
        var counts = new TreeMap<Shade, Integer>();
        cells.forEach(cell -> counts.merge(cell.shade(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(c -> c.getValue() + " × " + key.getOrDefault(c.getKey(), c.getKey().word()))
                .collect(Collectors.joining(", ", " " + name + ": ", "."));
    }

    private static Table.Row row(Row row) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(row.name()));
        row.cells().forEach(cell -> cells.add(HeatGrid.printed(cell)));
        return new Table.Row(cells, row.ours());
    }

    private static Table.Cell printed(Cell cell) {
        return switch (cell.point()) {
            case Point.Known known ->
                    Table.Cell.of(
                            cell.mark().isEmpty() || cell.mark().equals(known.label())
                                    ? known.label()
                                    : known.label() + " " + cell.mark());
            case Point.Gap gap -> Table.Cell.of(gap);
        };
    }
}
