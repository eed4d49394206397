package yardstick.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many indicators of one council under each other, each where it lies between the lowest and the
 * highest council. The middle line is England (or the neighbours' mean), the dark middle of a bar
 * holds half of all councils. Better is to the right; where neither way is better, higher is, and
 * the mark is neutral. Both sides of a row have the same scale, as in the public health profiles.
 *
 * @param title what the chart shows, as a sentence
 * @param centre whose figures the middle line stands for, such as "England"
 * @param rows top to bottom
 */
public record Spine(String title, String centre, List<Row> rows) implements Chart {

    private static final String ALL = "All councils, lowest to highest";
    private static final String MIDDLE = "The half in the middle";

    /** Which way is better. */
    public enum Better {
        HIGH,
        LOW,
        /** Neither: nothing is called better or worse. */
        NEITHER
    }

    /** How ours compares with the centre, allowing for chance; each has a mark of its own. */
    public enum Outcome {
        BETTER("Better than ", "circle", 0, Palette.OURS),
        SIMILAR("Similar to ", "emptyCircle", 0, Palette.INK),
        WORSE("Worse than ", "diamond", 0, Palette.NEIGHBOURS),
        HIGHER("Higher than ", "triangle", 0, Palette.REGION),
        LOWER("Lower than ", "triangle", 180, Palette.REGION),
        NOT_COMPARED("Not compared with ", "emptyRect", 0, Palette.SLATE);

        private final String words;
        private final String symbol;
        private final int turned;
        private final Palette colour;

        Outcome(String words, String symbol, int turned, Palette colour) {
            this.words = words;
            this.symbol = symbol;
            this.turned = turned;
            this.colour = colour;
        }
    }

    /**
     * Where all councils lie, in the indicator's unit.
     *
     * @param lowest of all councils
     * @param lowerQuartile a quarter of councils are at or below it
     * @param upperQuartile a quarter of councils are above it
     * @param highest of all councils
     */
    public record Range(
            BigDecimal lowest,
            BigDecimal lowerQuartile,
            BigDecimal upperQuartile,
            BigDecimal highest) {}

    /**
     * One indicator.
     *
     * @param name what is printed on the left
     * @param better which way is
     * @param ours the council's figure
     * @param centre the figure of the middle line; a gap draws a row without a mark
     * @param range where all councils lie
     * @param outcome how ours compares
     * @param note what the table adds, such as the period; may be empty
     */
    public record Row(
            String name,
            Better better,
            Point ours,
            Point centre,
            Range range,
            Outcome outcome,
            String note) {}

    @Override
    public String unit() {
        return "";
    }

    @Override
    public int height() {
        return 72 + 34 * rows.size();
    }

    @Override
    public int narrowHeight() {
        return 96 + 46 * rows.size();
    }

    @Override
    public String description() {
        var text = new StringBuilder(title);
        text.append(
                ". A row for each of %d indicators; the middle line is %s."
                        .formatted(rows.size(), centre));
        for (var outcome : Outcome.values()) {
            var names = rows.stream().filter(r -> r.outcome() == outcome).map(Row::name).toList();
            if (!names.isEmpty()) {
                text.append(" %s: %s.".formatted(words(outcome), String.join("; ", names)));
            }
        }
        return text + " The table below has the same figures.";
    }

    @Override
    public Table table() {
        var columns =
                List.of(
                        new Table.Column("Indicator", false),
                        new Table.Column("Ours", true),
                        new Table.Column(centre, true),
                        new Table.Column("Compared", false),
                        new Table.Column("Note", false));
        return new Table(
                title,
                columns,
                rows.stream()
                        .map(
                                r ->
                                        new Table.Row(
                                                List.of(
                                                        Table.Cell.of(r.name()),
                                                        Table.Cell.of(r.ours()),
                                                        Table.Cell.of(r.centre()),
                                                        Table.Cell.of(words(r.outcome())),
                                                        Table.Cell.of(r.note())),
                                                false))
                        .toList());
    }

    @Override
    public Map<String, Object> option() {
        var option = Drawing.option(description());
        option.put("tooltip", Drawing.tips());
        var explained = new ArrayList<Object>(outcomes().stream().map(this::explained).toList());
        explained.add(ALL);
        explained.add(MIDDLE);
        option.put("legend", Drawing.legend(explained));
        option.put(
                "grid",
                Map.of("left", 0, "right", 0, "top", 64, "bottom", 4, "containLabel", true));
        option.put("xAxis", Map.of("type", "value", "show", false, "min", 0, "max", 2));
        option.put("yAxis", List.of(names(280, Drawing.SMALL_WORDS), values()));
        var series = new ArrayList<Object>();
        series.add(part(0, "Range 0", "transparent"));
        series.add(part(1, ALL, Palette.MIST.hex()));
        series.add(part(2, MIDDLE, "#aab7bc"));
        series.add(part(3, "Range 3", Palette.MIST.hex()));
        outcomes().forEach(outcome -> series.add(marks(outcome)));
        series.add(middle());
        option.put("series", series);
        return Drawing.orNarrow(
                option,
                520,
                Map.of("yAxis", List.of(names(104, Drawing.SMALL_WORDS), values())),
                Map.of("yAxis", List.of(names(280, Drawing.SMALL_WORDS), values())));
    }

    /** Where a value lies: 0 the far left, 1 the middle line, 2 the far right. */
    static BigDecimal place(Row row, BigDecimal value) {
        if (!(row.centre() instanceof Point.Known middle)) {
            return BigDecimal.ONE;
        }
        var centre = middle.value();
        var reach =
                row.range()
                        .highest()
                        .subtract(centre)
                        .abs()
                        .max(centre.subtract(row.range().lowest()).abs());
        if (reach.signum() == 0) {
            return BigDecimal.ONE;
        }
        var away = value.subtract(centre).divide(reach, MathContext.DECIMAL32);
        return BigDecimal.ONE.add(row.better() == Better.LOW ? away.negate() : away);
    }

    /** A piece of the grey bars: 0 the empty start, then low, middle half, high. */
    private Map<String, Object> part(int number, String name, String colour) {
        return Map.of(
                "type",
                "bar",
                "stack",
                "range",
                "silent",
                true,
                "barWidth",
                "56%",
                "name",
                name,
                "itemStyle",
                Map.of("color", colour),
                "data",
                rows.stream().map(row -> length(row, number)).toList());
    }

    private static Object length(Row row, int number) {
        if (!(row.centre() instanceof Point.Known)) {
            return "-";
        }
        var range = row.range();
        var ends =
                Arrays.asList(
                        place(row, range.lowest()),
                        place(row, range.lowerQuartile()),
                        place(row, range.upperQuartile()),
                        place(row, range.highest()));
        var sorted = ends.stream().sorted().toList();
        return number == 0
                ? sorted.getFirst()
                : sorted.get(number).subtract(sorted.get(number - 1));
    }

    private Map<String, Object> marks(Outcome outcome) {
        var data = new ArrayList<Object>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.outcome() == outcome && row.ours() instanceof Point.Known ours) {
                data.add(
                        Map.of(
                                "value",
                                List.of(place(row, ours.value()), i),
                                "tooltip",
                                Drawing.tip(said(row))));
            }
        }
        var series = new TreeMap<String, Object>();
        series.put("type", "scatter");
        series.put("name", words(outcome));
        series.put("symbol", outcome.symbol);
        series.put("symbolRotate", outcome.turned);
        series.put("symbolSize", outcome == Outcome.WORSE ? 16 : 13);
        series.put("itemStyle", Map.of("color", outcome.colour.hex(), "opacity", 1));
        series.put("z", 5);
        series.put("data", data);
        return series;
    }

    private String said(Row row) {
        return "%s: %s; %s %s. %s"
                .formatted(
                        row.name(),
                        row.ours().label(),
                        centre,
                        row.centre().label(),
                        words(row.outcome()));
    }

    private Map<String, Object> middle() {
        var line =
                Map.of(
                        "silent",
                        true,
                        "symbol",
                        "none",
                        "lineStyle",
                        Map.of("color", Palette.INK.hex(), "width", 1.5, "type", "solid"),
                        "label",
                        Map.of(
                                "show",
                                true,
                                "position",
                                "start",
                                "formatter",
                                Drawing.plain(centre),
                                "color",
                                Palette.INK.hex()),
                        "data",
                        List.of(Map.of("xAxis", 1)));
        return Map.of(
                "type", "scatter", "name", "Middle", "data", List.of(), "z", 4, "markLine", line);
    }

    private Map<String, Object> names(int width, int size) {
        return Drawing.rows(
                rows.stream().map(row -> Drawing.plain(row.name())).toList(), width, size);
    }

    /** Our figures down the right-hand side, so that nobody needs to point at a mark. */
    private Map<String, Object> values() {
        var axis =
                new TreeMap<>(
                        Drawing.rows(
                                rows.stream()
                                        .map(row -> Drawing.rowName(row.ours().label(), true))
                                        .toList(),
                                84,
                                Drawing.SMALL_WORDS));
        axis.put("position", "right");
        return axis;
    }

    /** The library forgets in its legend that a mark is turned. */
    private Object explained(Outcome outcome) {
        return outcome.turned == 0
                ? words(outcome)
                : Map.of("name", words(outcome), "icon", "path://M0,0L12,0L6,10Z");
    }

    private List<Outcome> outcomes() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> rows.stream().anyMatch(row -> row.outcome() == outcome))
                .toList();
    }

    private String words(Outcome outcome) {
        return outcome.words + centre;
    }
}
