package yardstick.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every council as an upright stroke where its value lies; the half of them in the middle is
 * shaded. Ours, those picked out and the averages stand above, each in a row of its own, so that no
 * name lies on another however close the values are.
 *
 * @param title what the chart shows and for when, as a sentence
 * @param unit what one step means, such as "per 10,000 children"
 * @param marks everybody; those without a figure are named in the words alone
 * @param quartiles where the councils are cut into quarters; empty where there are too few
 */
public record DistributionStrip(String title, String unit, List<Mark> marks, List<Cut> quartiles)
        implements Chart {

    private static final int ROW = 26;

    /**
     * One area.
     *
     * @param name whose figure it is
     * @param part how it looks: a {@link Part#NEIGHBOUR} is a broad stroke
     * @param point the figure
     * @param named whether it has a row of its own above the strokes
     */
    public record Mark(String name, Part part, Point point, boolean named) {}

    /**
     * A cut between quarters.
     *
     * @param value in the chart's unit
     * @param label as printed, such as "lower quartile 31.2"
     */
    public record Cut(BigDecimal value, String label) {}

    @Override
    public int height() {
        return 96 + ROW * named().size();
    }

    @Override
    public String description() {
        var known = known().sorted(Comparator.comparing(DistributionStrip::value)).toList();
        if (known.isEmpty()) {
            return "%s. No figure is known.".formatted(title);
        }
        var named =
                marks.stream()
                        .filter(Mark::named)
                        .map(mark -> mark.name() + ": " + words(mark.point()))
                        .collect(Collectors.joining("; "));
        var cuts = quartiles.stream().map(Cut::label).collect(Collectors.joining(", "));
        return "%s. A stroke for each of %d councils, %s, from %s (%s) to %s (%s). %s. %s."
                .formatted(
                        title,
                        known.stream().filter(mark -> !mark.part().isAverage()).count(),
                        unit,
                        known.getFirst().point().label(),
                        known.getFirst().name(),
                        known.getLast().point().label(),
                        known.getLast().name(),
                        cuts,
                        named);
    }

    @Override
    public Table table() {
        return new Table(
                title,
                List.of(new Table.Column("Area", false), new Table.Column(unit, true)),
                marks.stream()
                        .map(
                                mark ->
                                        new Table.Row(
                                                List.of(
                                                        Table.Cell.of(mark.name()),
                                                        Table.Cell.of(mark.point())),
                                                mark.part() == Part.OURS))
                        .toList());
    }

    @Override
    public Map<String, Object> option() {
        var scale = scale();
        var option = Drawing.option(description());
        option.put("tooltip", Drawing.tips());
        option.put("grid", Map.of("left", 8, "right", 24, "top", 8, "bottom", 30));
        option.put("xAxis", values(scale));
        option.put(
                "yAxis",
                Map.of("type", "value", "show", false, "min", -1.3, "max", named().size() + 0.5));
        var series = new ArrayList<Object>();
        series.add(strokes());
        series.add(broadStrokes());
        for (int i = 0; i < named().size(); i++) {
            series.add(named(named().get(i), i + 1, scale));
        }
        option.put("series", series);
        return option;
    }

    private static Map<String, Object> values(Scale scale) {
        return Map.of(
                "type", "value",
                "min", scale.from(),
                "max", scale.to(),
                "interval", scale.step(),
                "axisLabel", Map.of("color", Palette.SLATE.hex(), "hideOverlap", true),
                "splitLine", Map.of("show", false),
                "axisLine", Map.of("show", true, "onZero", false));
    }

    private Map<String, Object> strokes() {
        var data = known().filter(mark -> !mark.part().isAverage()).map(this::stroke).toList();
        var series = new TreeMap<String, Object>();
        series.put("type", "scatter");
        series.put("name", "Councils");
        series.put("symbol", "rect");
        series.put("symbolSize", List.of(1.5, 24));
        series.put("itemStyle", Map.of("color", Palette.SLATE.hex(), "opacity", 0.75));
        series.put("data", data);
        series.put("markArea", middleHalf());
        series.put("markLine", cuts());
        return series;
    }

    /** The neighbours, broader and higher than the rest. */
    private Map<String, Object> broadStrokes() {
        var data = known().filter(mark -> mark.part() == Part.NEIGHBOUR).map(this::stroke).toList();
        return Map.of(
                "type",
                "scatter",
                "name",
                "Neighbours",
                "symbol",
                "rect",
                "symbolSize",
                List.of(4, 32),
                "itemStyle",
                Map.of("color", Palette.NEIGHBOURS.hex(), "opacity", 1),
                "data",
                data);
    }

    private Map<String, Object> stroke(Mark mark) {
        return Map.of("value", List.of(value(mark), -0.5), "tooltip", Drawing.tip(said(mark)));
    }

    private Map<String, Object> middleHalf() {
        var half =
                quartiles.size() < 2
                        ? List.of()
                        : List.of(
                                List.of(
                                        Map.of("xAxis", quartiles.getFirst().value()),
                                        Map.of("xAxis", quartiles.getLast().value())));
        return Map.of("silent", true, "itemStyle", Map.of("color", "#eef2f3"), "data", half);
    }

    private Map<String, Object> cuts() {
        return Map.of(
                "silent",
                true,
                "symbol",
                "none",
                "lineStyle",
                Map.of("color", Palette.SLATE.hex(), "width", 1, "type", List.of(2, 3)),
                "label",
                Map.of("show", false),
                "data",
                quartiles.stream().map(cut -> Map.of("xAxis", cut.value())).toList());
    }

    /** A line up from the strokes to the mark, with its name on the side where there is room. */
    private static Map<String, Object> named(Mark mark, int row, Scale scale) {
        var colour = mark.part().colour();
        boolean ours = mark.part() == Part.OURS;
        var far =
                value(mark)
                                .subtract(scale.from())
                                .multiply(BigDecimal.TWO)
                                .compareTo(scale.to().subtract(scale.from()))
                        > 0;
        var words = mark.name() + "  " + mark.point().label();
        var label = Drawing.label(words, far ? "left" : "right", Drawing.WORDS, colour);
        var foot = Map.of("value", List.of(value(mark), -1), "symbolSize", 0);
        var head =
                Map.of(
                        "value",
                        List.of(value(mark), row),
                        "label",
                        Drawing.with(label, "fontWeight", ours ? "bold" : "normal"));
        var series = new TreeMap<String, Object>();
        series.put("type", "line");
        series.put("name", Drawing.plain(mark.name()));
        series.put("silent", true);
        series.put("symbol", mark.part().symbol());
        series.put("symbolSize", ours ? 12 : 9);
        series.put("showAllSymbol", true);
        series.put("itemStyle", Map.of("color", colour.hex()));
        series.put("lineStyle", Map.of("color", colour.hex(), "width", ours ? 3 : 1.5));
        series.put("tooltip", Map.of("show", false));
        series.put("z", ours ? 6 : 5);
        series.put("data", List.of(foot, head));
        return series;
    }

    /**
     * Those with a row of their own, the highest value lowest, so that lines do not cross names.
     */
    private List<Mark> named() {
        return known().filter(Mark::named)
                .sorted(Comparator.comparing(DistributionStrip::value).reversed())
                .toList();
    }

    private Stream<Mark> known() {
        return marks.stream().filter(mark -> mark.point() instanceof Point.Known);
    }

    private Scale scale() {
        return Scale.holding(known().map(DistributionStrip::value).toList());
    }

    private static String said(Mark mark) {
        return mark.name() + ": " + mark.point().label();
    }

    private static String words(Point point) {
        return point instanceof Point.Gap gap ? gap.words() : point.label();
    }

    private static BigDecimal value(Mark mark) {
        return mark.point() instanceof Point.Known(BigDecimal value, String label)
                ? value
                : BigDecimal.ZERO;
    }
}
