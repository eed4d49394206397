package yardstick.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several series over the same periods. Each differs by dashes and marks as well as colour and is
 * named at its end. A missing figure leaves a gap: nothing is drawn across it.
 *
 * @param title what the chart shows, as a sentence
 * @param unit what one step means, such as "per 10,000 children"
 * @param periods oldest first, as printed
 * @param lines the series, ours first
 */
public record TrendLine(String title, String unit, List<String> periods, List<Line> lines)
        implements Chart {

    /** Height of the area between the axes, in pixels: app.css keeps the whole picture at 380. */
    private static final int PLOT_HEIGHT = 320;

    private static final int LABEL_HEIGHT = 18;

    /**
     * One series.
     *
     * @param name whose figures they are
     * @param part how it looks
     * @param points as many as there are periods
     */
    public record Line(String name, Part part, List<Point> points) {}

    /** A picture whose lines have a point, or the reason for a gap, in every period. */
    public TrendLine {
        for (var line : lines) {
            if (line.points().size() != periods.size()) {
                throw new IllegalArgumentException(
                        "%s has %d points for %d periods"
                                .formatted(line.name(), line.points().size(), periods.size()));
            }
        }
    }

    @Override
    public int height() {
        return 380;
    }

    @Override
    public int narrowHeight() {
        return 400;
    }

    @Override
    public String description() {
        var ends = lines.stream().map(this::fromTo).collect(Collectors.joining("; "));
        return "%s. Lines over %d periods, %s. %s. The table below has the same figures."
                .formatted(title, periods.size(), unit, ends);
    }

    /** Whether the value axis starts at zero; where it does not, the page says so. */
    public boolean startsAtZero() {
        return scale().showsZero();
    }

    @Override
    public Map<String, Object> option() {
        var option = Drawing.option(description());
        option.put("tooltip", Map.of("trigger", "item", "renderMode", "richText", "confine", true));
        option.put("xAxis", periodAxis());
        option.put("yAxis", valueAxis());
        option.put(
                "series",
                Stream.concat(lines.stream().map(this::series), Stream.of(names())).toList());
        option.put("legend", legend(false));
        option.put("grid", grid(12, 200));
        return Map.of(
                "baseOption",
                option,
                "media",
                List.of(
                        Map.of("query", Map.of("maxWidth", 600), "option", narrow()),
                        Map.of("option", Map.of("legend", legend(false), "grid", grid(12, 200)))));
    }

    /** The same figures as a table, the latest period first. */
    public Table table() {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("Period", false));
        lines.forEach(line -> columns.add(new Table.Column(line.name(), true)));
        var rows = new ArrayList<Table.Row>();
        for (int i = periods.size() - 1; i >= 0; i--) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(periods.get(i)));
            for (var line : lines) {
                cells.add(Table.Cell.of(line.points().get(i)));
            }
            rows.add(new Table.Row(cells, false));
        }
        return new Table(title, columns, rows);
    }

    private String fromTo(Line line) {
        var known = new ArrayList<String>();
        for (int i = 0; i < periods.size(); i++) {
            if (line.points().get(i) instanceof Point.Known point) {
                known.add(point.label() + " in " + periods.get(i));
            }
        }
        return switch (known.size()) {
            case 0 -> line.name() + ": no figure";
            case 1 -> line.name() + ": " + known.getFirst();
            default ->
                    "%s: from %s to %s".formatted(line.name(), known.getFirst(), known.getLast());
        };
    }

    private Map<String, Object> periodAxis() {
        return Map.of(
                "type",
                "category",
                "boundaryGap",
                false,
                "data",
                periods,
                "axisTick",
                Map.of("alignWithLabel", true),
                "axisLine",
                Map.of("onZero", false, "lineStyle", Map.of("color", Palette.SLATE.hex())),
                "axisLabel",
                Map.of("color", Palette.SLATE.hex(), "hideOverlap", true));
    }

    private Map<String, Object> valueAxis() {
        var scale = scale();
        return Map.of(
                "type", "value",
                "min", scale.from(),
                "max", scale.to(),
                "interval", scale.step(),
                "axisLabel", Map.of("color", Palette.SLATE.hex()),
                "splitLine", Map.of("lineStyle", Map.of("color", Palette.MIST.hex())));
    }

    private Map<String, Object> series(Line line) {
        boolean ours = line.part() == Part.OURS;
        var colour = line.part().colour().hex();
        return Map.of(
                "type",
                "line",
                "name",
                Drawing.plain(line.name()),
                "connectNulls",
                false,
                "showAllSymbol",
                true,
                "symbol",
                line.part().symbol(),
                "symbolSize",
                ours ? 9 : 7,
                "itemStyle",
                Map.of("color", colour),
                "lineStyle",
                Map.of("color", colour, "width", ours ? 3.5 : 2, "type", line.part().lineType()),
                "z",
                ours ? 4 : 3,
                "data",
                data(line));
    }

    private List<Object> data(Line line) {
        var data = new ArrayList<Object>();
        for (int i = 0; i < periods.size(); i++) {
            var words =
                    "%s, %s: %s"
                            .formatted(line.name(), periods.get(i), line.points().get(i).label());
            data.add(
                    switch (line.points().get(i)) {
                        case Point.Gap gap -> "-";
                        case Point.Known(BigDecimal value, String label) ->
                                Map.of(
                                        "value",
                                        value,
                                        "tooltip",
                                        Map.of("formatter", Drawing.plain(words)));
                    });
        }
        return data;
    }

    /**
     * Each line's name beside its last point, moved up or down so that no two lie on each other.
     */
    private Map<String, Object> names() {
        var ends =
                lines.stream()
                        .flatMap(line -> End.of(line).stream())
                        .sorted(Comparator.comparing(End::height))
                        .toList();
        var heights =
                Spread.apart(
                        ends.stream().map(End::height).toList(),
                        scale(),
                        LABEL_HEIGHT,
                        PLOT_HEIGHT);
        var data = new ArrayList<Object>();
        for (int i = 0; i < ends.size(); i++) {
            data.add(
                    Map.of(
                            "value",
                            List.of(periods.size() - 1, heights.get(i)),
                            "label",
                            ends.get(i).label()));
        }
        return Map.of(
                "type",
                "scatter",
                "name",
                "Names",
                "silent",
                true,
                "symbolSize",
                0,
                "itemStyle",
                Map.of("opacity", 1),
                "tooltip",
                Map.of("show", false),
                "data",
                data);
    }

    private Map<String, Object> narrow() {
        var noNames = new ArrayList<Object>(lines.stream().map(line -> Map.of()).toList());
        noNames.add(Map.of("data", List.of()));
        return Map.of("legend", legend(true), "grid", grid(84, 20), "series", noNames);
    }

    private Map<String, Object> legend(boolean show) {
        return Map.of(
                "show",
                show,
                "top",
                0,
                "left",
                0,
                "itemWidth",
                36,
                "selectedMode",
                false,
                "data",
                lines.stream().map(line -> Drawing.plain(line.name())).toList());
    }

    private static Map<String, Object> grid(int top, int right) {
        return Map.of("left", 4, "right", right, "top", top, "bottom", 4, "containLabel", true);
    }

    private Scale scale() {
        return Scale.holding(
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .flatMap(TrendLine::value)
                        .toList());
    }

    private static Stream<BigDecimal> value(Point point) {
        return point instanceof Point.Known(BigDecimal value, String label)
                ? Stream.of(value)
                : Stream.empty();
    }
}
