package yardstick.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Councils beside each other in one period, ours picked out, averages drawn hollow. Knows nothing
 * about indicators: the caller hands over numbers and the words to print beside them.
 *
 * @param title what the chart shows and for when, as a sentence
 * @param unit what one step means, such as "per 10,000 children"
 * @param bars top to bottom; one without a figure keeps its row, with the reason in words
 */
public record RankedBars(String title, String unit, List<Bar> bars) {

    /**
     * One bar.
     *
     * @param name whose figure it is
     * @param part how it looks
     * @param point the figure
     * @param note what the table adds, such as "Neighbour 3, very close"; may be empty
     */
    public record Bar(String name, Part part, Point point, String note) {}

    /** Bars by value, the highest first; those without a figure last, by name. */
    public static RankedBars highestFirst(String title, String unit, List<Bar> bars) {
        var known =
                bars.stream()
                        .filter(bar -> bar.point() instanceof Point.Known)
                        .sorted(Comparator.comparing(RankedBars::value).reversed());
        var missing =
                bars.stream()
                        .filter(bar -> bar.point() instanceof Point.Gap)
                        .sorted(Comparator.comparing(Bar::name));
        var ordered = new ArrayList<>(known.toList());
        ordered.addAll(missing.toList());
        return new RankedBars(title, unit, List.copyOf(ordered));
    }

    /** The picture in a few sentences, for somebody who cannot see it. */
    public String description() {
        var ours =
                bars.stream()
                        .filter(bar -> bar.part() == Part.OURS || bar.part().isAverage())
                        .map(bar -> bar.name() + ": " + words(bar.point()))
                        .collect(Collectors.joining("; "));
        var known = bars.stream().filter(bar -> bar.point() instanceof Point.Known).toList();
        var ends =
                known.isEmpty()
                        ? "No figure is known."
                        : "%s is at the top with %s and %s at the bottom with %s."
                                .formatted(
                                        known.getFirst().name(),
                                        known.getFirst().point().label(),
                                        known.getLast().name(),
                                        known.getLast().point().label());
        return "%s. Bars, %s. %s. %s%s The table below has the same figures."
                .formatted(title, unit, ours, ends, withoutFigure());
    }

    private String withoutFigure() {
        var names =
                bars.stream()
                        .filter(bar -> bar.point() instanceof Point.Gap && bar.part() != Part.OURS)
                        .map(bar -> bar.name() + " " + bar.point().label())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Without a figure: " + names + ".";
    }

    /** The option object that Apache ECharts draws from. */
    public Map<String, Object> option() {
        var option = Drawing.option(description());
        option.put(
                "grid",
                Map.of("left", 0, "right", 72, "top", 0, "bottom", 0, "containLabel", true));
        option.put("xAxis", lengths());
        option.put("yAxis", names(220, Drawing.WORDS));
        option.put("series", List.of(figures(), gaps()));
        return Map.of(
                "baseOption",
                option,
                "media",
                List.of(
                        Map.of(
                                "query", Map.of("maxWidth", 520),
                                "option", Map.of("yAxis", names(112, Drawing.SMALL_WORDS))),
                        Map.of("option", Map.of("yAxis", names(220, Drawing.WORDS)))));
    }

    /** The same figures as a table. */
    public Table table() {
        return new Table(
                title,
                List.of(
                        new Table.Column("Area", false),
                        new Table.Column(unit, true),
                        new Table.Column("Note", false)),
                bars.stream().map(RankedBars::row).toList());
    }

    /** The option as text for a page's {@code data-chart}. */
    public String json() {
        return ChartJson.write(option());
    }

    /** From zero to the longest bar; below zero only as far as there are such values. */
    private Map<String, Object> lengths() {
        boolean anyAboveZero = bars.stream().anyMatch(bar -> value(bar).signum() > 0);
        return anyAboveZero
                ? Map.of("type", "value", "show", false, "max", "dataMax")
                : Map.of("type", "value", "show", false);
    }

    private Map<String, Object> names(int width, int size) {
        return Map.of(
                "type", "category",
                "inverse", true,
                "axisTick", Map.of("show", false),
                "axisLine", Map.of("lineStyle", Map.of("color", Palette.SLATE.hex())),
                "axisLabel",
                        Map.of(
                                "interval",
                                0,
                                "width",
                                width,
                                "overflow",
                                "break",
                                "fontSize",
                                size,
                                "lineHeight",
                                size + 2,
                                "color",
                                Palette.INK.hex()),
                "data", bars.stream().map(RankedBars::name).toList());
    }

    private Map<String, Object> figures() {
        return Map.of(
                "type",
                "bar",
                "name",
                unit,
                "silent",
                true,
                "barCategoryGap",
                "32%",
                "data",
                bars.stream().map(RankedBars::datum).toList());
    }

    /** A dashed box beside the baseline where there is no figure: a place, not a length. */
    private Map<String, Object> gaps() {
        var data = new ArrayList<Object>();
        for (int row = 0; row < bars.size(); row++) {
            if (bars.get(row).point() instanceof Point.Gap gap) {
                data.add(
                        Map.of(
                                "value",
                                List.of(0, row),
                                "label",
                                label(Drawing.plain(gap.words()), false, "right")));
            }
        }
        return Map.of(
                "type",
                "scatter",
                "name",
                "No figure",
                "silent",
                true,
                "symbol",
                "rect",
                "symbolSize",
                List.of(14, 14),
                "symbolOffset",
                List.of(11, 0),
                "itemStyle",
                Map.of(
                        "color",
                        Palette.WHITE.hex(),
                        "borderColor",
                        Palette.SLATE.hex(),
                        "borderType",
                        List.of(3, 2),
                        "opacity",
                        1),
                "data",
                data);
    }

    private static Object name(Bar bar) {
        return bar.part() == Part.OURS
                ? Map.of("value", bar.name(), "textStyle", Map.of("fontWeight", "bold"))
                : bar.name();
    }

    private static Object datum(Bar bar) {
        return switch (bar.point()) {
            case Point.Gap gap -> Map.of("value", "-");
            case Point.Known known ->
                    Map.of(
                            "value", known.value(),
                            "itemStyle", look(bar.part()),
                            "label",
                                    label(
                                            Drawing.plain(known.label()),
                                            bar.part() == Part.OURS,
                                            known.value().signum() < 0 ? "left" : "right"));
        };
    }

    private static Map<String, Object> look(Part part) {
        var colour = part.colour().hex();
        if (part.isAverage() || part == Part.TARGET) {
            return Map.of(
                    "color",
                    Palette.WHITE.hex(),
                    "borderColor",
                    colour,
                    "borderWidth",
                    2,
                    "borderType",
                    part == Part.TARGET ? part.lineType() : "solid");
        }
        if (part == Part.ADDED) {
            var stripes =
                    Map.of(
                            "color",
                            Palette.WHITE.hex(),
                            "dashArrayX",
                            List.of(1, 0),
                            "dashArrayY",
                            List.of(2, 5),
                            "rotation",
                            -0.785);
            return Map.of("color", colour, "decal", stripes);
        }
        return Map.of("color", colour);
    }

    private static Map<String, Object> label(String words, boolean bold, String position) {
        return Map.of(
                "show",
                true,
                "position",
                position,
                "formatter",
                words,
                "fontSize",
                Drawing.WORDS,
                "fontWeight",
                bold ? "bold" : "normal",
                "color",
                Palette.INK.hex());
    }

    private static Table.Row row(Bar bar) {
        return new Table.Row(
                List.of(
                        Table.Cell.of(bar.name()),
                        Table.Cell.of(bar.point()),
                        Table.Cell.of(bar.note())),
                bar.part() == Part.OURS);
    }

    private static String words(Point point) {
        return switch (point) {
            case Point.Known known -> known.label();
            case Point.Gap gap -> gap.words();
        };
    }

    private static BigDecimal value(Bar bar) {
        return bar.point() instanceof Point.Known(BigDecimal value, String label)
                ? value
                : BigDecimal.ZERO;
    }
}
