package yardstick.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Councils by how many could have been counted, between the limits within which chance alone would
 * leave them: 95% dashed, 99.8% solid. Few children, wide limits. A council beyond them is a
 * diamond, so that it can be seen without colour.
 *
 * @param title what the chart shows and for when, as a sentence
 * @param unit what one step upwards means, such as "per 10,000 children"
 * @param across what one step to the right means, such as "children aged 0 to 17"
 * @param centre the line in the middle, such as England
 * @param dots every council with a figure and a known denominator
 * @param limits by denominator, the smallest first
 */
public record Funnel(
        String title, String unit, String across, Centre centre, List<Dot> dots, List<Limit> limits)
        implements Chart {

    /** Where a council lies. */
    public enum Lies {
        WITHIN("within the limits"),
        BEYOND_95("outside the 95% limits"),
        BEYOND_998("outside the 99.8% limits");

        private final String words;

        Lies(String words) {
            this.words = words;
        }
    }

    /**
     * The line in the middle.
     *
     * @param value in the chart's unit
     * @param label its name and value as printed, such as "England 40.6"
     */
    public record Centre(BigDecimal value, String label) {}

    /**
     * One council.
     *
     * @param name whose figure it is
     * @param part how it looks: ours, a neighbour's, or (added) anybody else's
     * @param denominator how many could have been counted
     * @param across the same as printed
     * @param point the figure
     * @param lies where it lies, as the caller's statistics say
     */
    public record Dot(
            String name,
            Part part,
            BigDecimal denominator,
            String across,
            Point.Known point,
            Lies lies) {}

    /** The limits at one denominator, in the chart's unit. */
    public record Limit(
            BigDecimal denominator,
            BigDecimal lower998,
            BigDecimal lower95,
            BigDecimal upper95,
            BigDecimal upper998) {}

    @Override
    public int height() {
        return 440;
    }

    @Override
    public String description() {
        var ours =
                dots.stream()
                        .filter(dot -> dot.part() == Part.OURS)
                        .map(dot -> " " + said(dot) + ".")
                        .collect(Collectors.joining());
        return "%s. %d councils, %s, by %s, around %s.%s %d lie outside the 95%% limits, %d of them outside the 99.8%% limits. The table below has the same figures."
                .formatted(
                        title,
                        dots.size(),
                        unit,
                        across,
                        centre.label(),
                        ours,
                        dots.stream().filter(dot -> dot.lies() != Lies.WITHIN).count(),
                        dots.stream().filter(dot -> dot.lies() == Lies.BEYOND_998).count());
    }

    @Override
    public Table table() {
        return new Table(
                title,
                List.of(
                        new Table.Column("Council", false),
                        new Table.Column(across, true),
                        new Table.Column(unit, true),
                        new Table.Column("Lies", false)),
                dots.stream()
                        .map(
                                dot ->
                                        new Table.Row(
                                                List.of(
                                                        Table.Cell.of(dot.name()),
                                                        Table.Cell.of(dot.across()),
                                                        Table.Cell.of(dot.point()),
                                                        Table.Cell.of(dot.lies().words)),
                                                dot.part() == Part.OURS))
                        .toList());
    }

    @Override
    public Map<String, Object> option() {
        var option = Drawing.option(description());
        option.put("tooltip", Drawing.tips());
        option.put(
                "legend",
                Drawing.legend(
                        List.of(
                                "Councils",
                                "Neighbours",
                                "Ours",
                                Drawing.lineInLegend("95% limits", true),
                                Drawing.lineInLegend("99.8% limits", false))));
        option.put(
                "grid",
                Map.of("left", 8, "right", 24, "top", 56, "bottom", 30, "containLabel", true));
        option.put("xAxis", axis(across, true));
        option.put("yAxis", upwards());
        option.put("series", series());
        return option;
    }

    private List<Object> series() {
        var series = new ArrayList<Object>();
        series.add(limit("95% limits", Limit::lower95, List.of(5, 4)));
        series.add(limit("95% limits", Limit::upper95, List.of(5, 4)));
        series.add(limit("99.8% limits", Limit::lower998, "solid"));
        series.add(limit("99.8% limits", Limit::upper998, "solid"));
        series.add(dots("Councils", Part.ADDED));
        series.add(dots("Neighbours", Part.NEIGHBOUR));
        series.add(dots("Ours", Part.OURS));
        return series;
    }

    private static Map<String, Object> axis(String name, boolean across) {
        var axis = new TreeMap<String, Object>();
        axis.put("type", "value");
        axis.put("axisLabel", Map.of("color", Palette.SLATE.hex(), "hideOverlap", true));
        axis.put(
                "splitLine",
                Map.of("show", !across, "lineStyle", Map.of("color", Palette.MIST.hex())));
        axis.put("name", Drawing.plain(name));
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 28);
        axis.put("nameTextStyle", Map.of("color", Palette.SLATE.hex()));
        return axis;
    }

    /**
     * As high as the councils reach: the limits of the smallest ones would press all others down.
     */
    private Map<String, Object> upwards() {
        var values = new ArrayList<BigDecimal>();
        values.add(centre.value());
        dots.forEach(dot -> values.add(dot.point().value()));
        var scale = Scale.fromZero(values);
        var axis = new TreeMap<>(axis("", false));
        axis.put("min", scale.from());
        axis.put("max", scale.to());
        axis.put("interval", scale.step());
        return axis;
    }

    private Map<String, Object> limit(
            String name, Function<Limit, BigDecimal> height, Object dashes) {
        var series = new TreeMap<String, Object>();
        series.put("type", "line");
        series.put("name", name);
        series.put("silent", true);
        series.put("symbol", "none");
        series.put("tooltip", Map.of("show", false));
        series.put("itemStyle", Map.of("color", Palette.SLATE.hex()));
        series.put("lineStyle", Map.of("color", Palette.SLATE.hex(), "width", 1.5, "type", dashes));
        series.put(
                "data",
                limits.stream()
                        .map(limit -> List.of(limit.denominator(), height.apply(limit)))
                        .toList());
        return series;
    }

    private Map<String, Object> dots(String name, Part part) {
        var series = new TreeMap<String, Object>();
        series.put("type", "scatter");
        series.put("name", name);
        series.put("symbol", part == Part.ADDED ? "emptyCircle" : "circle");
        series.put("symbolSize", part == Part.OURS ? 14 : 8);
        series.put("itemStyle", Map.of("color", colour(part), "opacity", 1));
        series.put("z", part == Part.OURS ? 6 : 4);
        series.put("data", dots.stream().filter(dot -> dot.part() == part).map(this::dot).toList());
        if (part == Part.OURS) {
            series.put("markLine", middle());
        }
        return series;
    }

    private static String colour(Part part) {
        return switch (part) {
            case OURS -> Palette.OURS.hex();
            case NEIGHBOUR -> Palette.NEIGHBOURS.hex();
            default -> Palette.QUIET.hex();
        };
    }

    private Map<String, Object> dot(Dot dot) {
        var drawn = new TreeMap<String, Object>();
        drawn.put("value", List.of(dot.denominator(), dot.point().value()));
        drawn.put("tooltip", Drawing.tip(said(dot)));
        if (dot.lies() != Lies.WITHIN) {
            drawn.put("symbol", dot.part() == Part.ADDED ? "emptyDiamond" : "diamond");
            drawn.put("symbolSize", dot.part() == Part.OURS ? 17 : 12);
        }
        if (dot.part() == Part.OURS) {
            var words = dot.name() + "  " + dot.point().label();
            boolean high = dot.point().value().compareTo(centre.value()) > 0;
            var label = Drawing.label(words, high ? "top" : "bottom", Drawing.WORDS, Palette.OURS);
            drawn.put("label", Drawing.onPaper(Drawing.with(label, "fontWeight", "bold")));
        }
        return drawn;
    }

    private Map<String, Object> middle() {
        return Map.of(
                "silent",
                true,
                "symbol",
                "none",
                "lineStyle",
                Map.of("color", Palette.ENGLAND.hex(), "width", 2, "type", "solid"),
                "label",
                Drawing.onPaper(
                        Drawing.label(
                                centre.label(),
                                "insideEndTop",
                                Drawing.SMALL_WORDS,
                                Palette.ENGLAND)),
                "data",
                List.of(Map.of("yAxis", centre.value())));
    }

    private static String said(Dot dot) {
        return "%s: %s of %s, %s"
                .formatted(dot.name(), dot.point().label(), dot.across(), dot.lies().words);
    }
}
