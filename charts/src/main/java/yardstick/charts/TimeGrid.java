package yardstick.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What falls due when: rows by periods, and in each how many are done, overdue and still to come,
 * one mark below the other with its number beside it.
 *
 * @param title what the chart shows, as a sentence
 * @param unit what is counted
 * @param periods names of the periods, the first on the left
 * @param now which of them it is now; -1 where it is none of them
 * @param rows top to bottom, each with as many cells as there are periods
 */
public record TimeGrid(String title, String unit, List<String> periods, int now, List<Row> rows)
        implements Chart {

    private static final int ROW = 64;
    private static final int HEADINGS = 180;
    private static final int MARK = 12;
    private static final int APART = 19;
    private static final int NAMES = 250;
    private static final int NARROW_NAMES = 84;

    /** One row: what stands on its left, and its cells from left to right. */
    public record Row(String name, List<Cell> cells) {}

    /** How many of a row fall into a period. */
    public record Cell(int done, int late, int toCome) {

        private String words() {
            var words = new ArrayList<String>();
            for (var kind : Kind.values()) {
                int many = kind.of.applyAsInt(this);
                if (many > 0) {
                    words.add(many + " " + kind.text);
                }
            }
            return words.isEmpty() ? "none" : String.join(", ", words);
        }
    }

    /** How what falls due stands. Told apart by shape and place as well as by colour. */
    private enum Kind {
        LATE("overdue", "triangle", Palette.NEIGHBOURS, true, -APART, Cell::late),
        TO_COME("to come", "diamond", Palette.OURS, false, 0, Cell::toCome),
        DONE("done", "circle", Palette.QUIET, true, APART, Cell::done);

        private final String text;
        private final String symbol;
        private final Palette colour;
        private final boolean filled;
        private final int below;
        private final ToIntFunction<Cell> of;

        Kind(
                String text,
                String symbol,
                Palette colour,
                boolean filled,
                int below,
                ToIntFunction<Cell> of) {
            this.text = text;
            this.symbol = symbol;
            this.colour = colour;
            this.filled = filled;
            this.below = below;
            this.of = of;
        }
    }

    /** A grid whose rows are all as long as it is wide. */
    public TimeGrid {
        for (var row : rows) {
            if (row.cells().size() != periods.size()) {
                throw new IllegalArgumentException(
                        "%s has %d cells under %d periods"
                                .formatted(row.name(), row.cells().size(), periods.size()));
            }
        }
    }

    @Override
    public int height() {
        return HEADINGS + ROW * rows.size();
    }

    @Override
    public String description() {
        var counts = new ArrayList<String>();
        for (var kind : Kind.values()) {
            int many = rows.stream().flatMap(r -> r.cells().stream()).mapToInt(kind.of).sum();
            counts.add("%d %s".formatted(many, kind.text));
        }
        return "%s, %s. %d rows from %s to %s: %s. The table has the same numbers."
                .formatted(
                        title,
                        unit,
                        rows.size(),
                        periods.isEmpty() ? "" : periods.getFirst(),
                        periods.isEmpty() ? "" : periods.getLast(),
                        String.join(", ", counts));
    }

    @Override
    public Table table() {
        var headings = new ArrayList<Table.Column>();
        headings.add(new Table.Column("", false));
        periods.forEach(period -> headings.add(new Table.Column(period, false)));
        return new Table(title, headings, rows.stream().map(TimeGrid::printed).toList());
    }

    private static Table.Row printed(Row row) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(row.name()));
        row.cells().forEach(cell -> cells.add(Table.Cell.of(cell.words())));
        return new Table.Row(cells, false);
    }

    @Override
    public Map<String, Object> option() {
        var option = Drawing.option(description());
        option.put("tooltip", Drawing.tips());
        option.put(
                "legend",
                Drawing.legend(
                        IntStream.range(0, Kind.values().length)
                                .mapToObj(i -> Kind.values()[i].text)
                                .toList()));
        option.put(
                "grid",
                Map.of("left", 0, "right", 24, "top", 48, "bottom", 0, "containLabel", true));
        option.put("xAxis", headings());
        option.put("yAxis", names(NAMES));
        option.put("series", series());
        return Drawing.orNarrow(
                option, 600, Map.of("yAxis", names(NARROW_NAMES)), Map.of("yAxis", names(NAMES)));
    }

    private Map<String, Object> headings() {
        var axis = new TreeMap<String, Object>();
        axis.put("type", "category");
        axis.put("position", "top");
        axis.put("axisTick", Map.of("show", false));
        axis.put("splitLine", lines());
        axis.put(
                "axisLabel",
                Map.of(
                        "interval",
                        0,
                        "rotate",
                        60,
                        "fontSize",
                        Drawing.SMALL_WORDS,
                        "color",
                        Palette.INK.hex()));
        axis.put("data", periods.stream().map(Drawing::plain).toList());
        return axis;
    }

    private Map<String, Object> names(int width) {
        return Drawing.with(
                Drawing.rows(
                        rows.stream().map(row -> Drawing.rowName(row.name(), false)).toList(),
                        width,
                        Drawing.SMALL_WORDS),
                "splitLine",
                lines());
    }

    private static Map<String, Object> lines() {
        return Map.of("show", true, "lineStyle", Map.of("color", Palette.MIST.hex(), "width", 1));
    }

    private List<Map<String, Object>> series() {
        var all = new ArrayList<Map<String, Object>>();
        for (var kind : Kind.values()) {
            var series = new TreeMap<String, Object>();
            series.put("type", "scatter");
            series.put("name", kind.text);
            series.put("symbol", kind.symbol);
            series.put("symbolSize", MARK);
            series.put("symbolOffset", List.of(-6, kind.below));
            series.put("itemStyle", look(kind));
            series.put("data", points(kind));
            if (kind == Kind.TO_COME && now >= 0) {
                series.put("markLine", today());
            }
            all.add(series);
        }
        return all;
    }

    private static Map<String, Object> look(Kind kind) {
        return kind.filled
                ? Map.of("color", kind.colour.hex())
                : Map.of(
                        "color", Palette.WHITE.hex(),
                        "borderColor", kind.colour.hex(),
                        "borderWidth", 2);
    }

    private List<Map<String, Object>> points(Kind kind) {
        var points = new ArrayList<Map<String, Object>>();
        for (int row = 0; row < rows.size(); row++) {
            for (int period = 0; period < periods.size(); period++) {
                int many = kind.of.applyAsInt(rows.get(row).cells().get(period));
                if (many > 0) {
                    var tip =
                            "%s, %s: %d %s"
                                    .formatted(
                                            rows.get(row).name(),
                                            periods.get(period),
                                            many,
                                            kind.text);
                    points.add(
                            Map.of(
                                    "value",
                                    List.of(period, row),
                                    "label",
                                    Drawing.label(
                                            String.valueOf(many),
                                            "right",
                                            Drawing.SMALL_WORDS,
                                            Palette.INK),
                                    "tooltip",
                                    Drawing.tip(tip)));
                }
            }
        }
        return points;
    }

    private Map<String, Object> today() {
        return Map.of(
                "silent",
                true,
                "symbol",
                "none",
                "lineStyle",
                Map.of("color", Palette.SLATE.hex(), "type", "dashed", "width", 1),
                "label",
                Map.of("show", false),
                "data",
                List.of(Map.of("xAxis", now)));
    }
}
