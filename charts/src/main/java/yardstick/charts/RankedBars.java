package yardstick.charts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Councils beside each other in one period, ours picked out, averages drawn hollow. Knows nothing
 * about indicators: the caller hands over numbers and the words to print beside them.
 *
 * @param title what the chart shows and for when, as a sentence
 * @param unit what one step means, such as "per 10,000 children"
 * @param bars top to bottom; one without a figure keeps its row, with the reason in words
 */
public record RankedBars(String title, String unit, List<Bar> bars) implements Chart {

    /**
     * One bar.
     *
     * @param name whose figure it is
     * @param part how it looks
     * @param point the figure
     * @param note what the table adds, such as "Neighbour 3, very close"; may be empty
     * @param interval how far chance alone could have moved the figure; null where that is unknown
     */
    public record Bar(
            String name, Part part, Point point, String note, @Nullable Interval interval) {

        /** A bar without an interval. */
        public Bar(String name, Part part, Point point, String note) {
            this(name, part, point, note, null);
        }
    }

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

    /** For how many bars the page keeps room: the style sheet has each up to 40, then tens. */
    public int room() {
        return bars.size() <= 40 ? bars.size() : (bars.size() + 9) / 10 * 10;
    }

    @Override
    public int height() {
        return 30 * bars.size();
    }

    @Override
    public int narrowHeight() {
        return 38 * bars.size();
    }

    @Override
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
        return "%s. Bars, %s. %s%s%s The table below has the same figures."
                .formatted(title, unit, ours.isEmpty() ? "" : ours + ". ", ends, withoutFigure());
    }

    private String withoutFigure() {
        var names =
                bars.stream()
                        .filter(bar -> bar.point() instanceof Point.Gap && bar.part() != Part.OURS)
                        .map(bar -> bar.name() + " " + bar.point().label())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Without a figure: " + names + ".";
    }

    @Override
    public Map<String, Object> option() {
        var option = Drawing.option(description());
        option.put(
                "grid",
                Map.of("left", 0, "right", 72, "top", 0, "bottom", 0, "containLabel", true));
        option.put("xAxis", lengths());
        option.put("yAxis", names(220, Drawing.WORDS));
        option.put(
                "series",
                kind().isEmpty()
                        ? List.of(figures(), gaps())
                        : List.of(figures(), gaps(), Interval.halo(ends()), whiskers()));
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

    @Override
    public Table table() {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("Area", false));
        columns.add(new Table.Column(unit, true));
        kind().ifPresent(kind -> columns.add(new Table.Column(kind, true)));
        columns.add(new Table.Column("Note", false));
        return new Table(title, columns, bars.stream().map(this::row).toList());
    }

    /** What the intervals are, such as "95% interval"; empty when no bar has one. */
    private Optional<String> kind() {
        return bars.stream()
                .map(Bar::interval)
                .filter(Objects::nonNull)
                .map(Interval::kind)
                .findFirst();
    }

    /** From zero to the longest bar; below zero only as far as there are such values. */
    private Map<String, Object> lengths() {
        boolean anyAboveZero = bars.stream().anyMatch(bar -> value(bar).signum() > 0);
        return anyAboveZero
                ? Map.of("type", "value", "show", false, "max", "dataMax")
                : Map.of("type", "value", "show", false);
    }

    private Map<String, Object> names(int width, int size) {
        var line = Map.of("show", true, "lineStyle", Map.of("color", Palette.SLATE.hex()));
        var names =
                bars.stream()
                        .map(bar -> Drawing.rowName(bar.name(), bar.part() == Part.OURS))
                        .toList();
        return Drawing.with(Drawing.rows(names, width, size), "axisLine", line);
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
                                label(gap.words(), false, "right")));
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

    /** Where each interval ends, its figure printed beside the upper end, and a gap to the next. */
    private List<Object> ends() {
        var ends = new ArrayList<Object>();
        for (int row = 0; row < bars.size(); row++) {
            var bar = bars.get(row);
            var interval = bar.interval();
            if (interval != null) {
                ends.add(List.of(interval.lower(), row));
                ends.add(
                        Map.of(
                                "value",
                                List.of(interval.upper(), row),
                                "label",
                                label(bar.point().label(), bar.part() == Part.OURS, "right")));
                ends.add(List.of("-", row));
            }
        }
        return ends;
    }

    private Map<String, Object> whiskers() {
        return Interval.whiskers(kind().orElse("Interval"), ends(), true);
    }

    private static Object datum(Bar bar) {
        return switch (bar.point()) {
            case Point.Gap gap -> Map.of("value", "-");
            case Point.Known known ->
                    bar.interval() == null
                            ? Map.of(
                                    "value",
                                    known.value(),
                                    "itemStyle",
                                    bar.part().area(),
                                    "label",
                                    label(
                                            known.label(),
                                            bar.part() == Part.OURS,
                                            known.value().signum() < 0 ? "left" : "right"))
                            : Map.of("value", known.value(), "itemStyle", bar.part().area());
        };
    }

    private static Map<String, Object> label(String words, boolean bold, String position) {
        var label = Drawing.label(words, position, Drawing.WORDS, Palette.INK);
        return bold ? Drawing.with(label, "fontWeight", "bold") : label;
    }

    private Table.Row row(Bar bar) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(bar.name()));
        cells.add(Table.Cell.of(bar.point()));
        kind().ifPresent(kind -> cells.add(Interval.cell(bar.interval())));
        cells.add(Table.Cell.of(bar.note()));
        return new Table.Row(cells, bar.part() == Part.OURS);
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
