package yardstick.charts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A series with its mean and natural process limits (XmR). A point that the rules call special is a
 * filled diamond and says which rule; the others are hollow. Where a process was changed, mean and
 * limits begin anew.
 *
 * @param title what the chart shows, as a sentence
 * @param unit what one step means
 * @param name whose figures they are
 * @param points oldest first
 * @param phases stretches with one mean and one pair of limits, oldest first
 * @param marks what somebody has said of some of the periods
 */
public record ProcessChart(
        String title,
        String unit,
        String name,
        List<Observation> points,
        List<Phase> phases,
        List<TrendLine.Mark> marks)
        implements Chart {

    /** A chart of which nobody has said anything. */
    public ProcessChart(
            String title, String unit, String name, List<Observation> points, List<Phase> phases) {
        this(title, unit, name, points, phases, List.of());
    }

    /** The same with marks. */
    public ProcessChart marked(List<TrendLine.Mark> known) {
        return new ProcessChart(title, unit, name, points, phases, List.copyOf(known));
    }

    /**
     * One period.
     *
     * @param period as printed
     * @param point the figure
     * @param special why it is special, such as "above the upper limit"; empty where it is not
     */
    public record Observation(String period, Point point, String special) {}

    /**
     * A stretch.
     *
     * @param from the first period of it, counted from 0
     * @param to the last
     * @param mean with its words, such as "mean 147.2"
     * @param lower the lower natural limit; null where it would lie below what is possible
     * @param upper the upper natural limit
     */
    public record Phase(
            int from, int to, Point.Known mean, Point.@Nullable Known lower, Point.Known upper) {}

    @Override
    public int height() {
        return 380;
    }

    @Override
    public String description() {
        var special =
                points.stream()
                        .filter(point -> !point.special().isEmpty())
                        .map(
                                p ->
                                        "%s: %s, %s"
                                                .formatted(
                                                        p.period(), p.point().label(), p.special()))
                        .collect(Collectors.joining("; "));
        var last = phases.isEmpty() ? "" : " " + words(phases.getLast()) + ".";
        var notes =
                marks.stream()
                        .map(mark -> " %s: %s.".formatted(mark.period(), mark.label()))
                        .collect(Collectors.joining());
        return "%s. %s over %d periods, %s.%s %s%s The table below has the same figures."
                .formatted(
                        title,
                        name,
                        points.size(),
                        unit,
                        last,
                        special.isEmpty()
                                ? "Nothing but usual variation."
                                : "More than usual variation: " + special + ".",
                        notes);
    }

    @Override
    public Table table() {
        return new Table(
                title,
                List.of(
                        new Table.Column("Period", false),
                        new Table.Column(name, true),
                        new Table.Column("Variation", false)),
                points.reversed().stream()
                        .map(
                                p ->
                                        new Table.Row(
                                                List.of(
                                                        Table.Cell.of(p.period()),
                                                        Table.Cell.of(p.point()),
                                                        Table.Cell.of(
                                                                p.special().isEmpty()
                                                                        ? "usual"
                                                                        : p.special())),
                                                false))
                        .toList());
    }

    @Override
    public Map<String, Object> option() {
        var option = Drawing.option(description());
        var scale = scale();
        option.put("tooltip", Drawing.tips());
        option.put(
                "legend",
                Drawing.legend(
                        List.of(
                                name,
                                Drawing.lineInLegend("Mean", false),
                                Drawing.lineInLegend("Natural limits", true))));
        option.put(
                "grid",
                Map.of("left", 4, "right", 120, "top", 40, "bottom", 4, "containLabel", true));
        option.put("xAxis", periods());
        option.put(
                "yAxis",
                Map.of(
                        "type", "value",
                        "min", scale.from(),
                        "max", scale.to(),
                        "interval", scale.step(),
                        "axisLabel", Map.of("color", Palette.SLATE.hex()),
                        "splitLine", Map.of("lineStyle", Map.of("color", Palette.MIST.hex()))));
        var series = new ArrayList<Object>();
        series.add(line());
        for (var phase : phases) {
            series.add(level("Mean", phase, phase.mean(), "solid"));
            series.add(level("Natural limits", phase, phase.upper(), List.of(6, 4)));
            if (phase.lower() != null) {
                series.add(level("Natural limits", phase, phase.lower(), List.of(6, 4)));
            }
        }
        option.put("series", series);
        return option;
    }

    private Map<String, Object> periods() {
        return Map.of(
                "type", "category",
                "boundaryGap", false,
                "data", points.stream().map(Observation::period).toList(),
                "axisLine", Map.of("onZero", false),
                "axisLabel", Map.of("color", Palette.SLATE.hex(), "hideOverlap", true));
    }

    private Map<String, Object> line() {
        var series = new TreeMap<String, Object>();
        series.put("type", "line");
        series.put("name", Drawing.plain(name));
        series.put("connectNulls", false);
        series.put("showAllSymbol", true);
        series.put("symbol", "emptyCircle");
        series.put("symbolSize", 7);
        series.put("itemStyle", Map.of("color", Palette.OURS.hex()));
        series.put("lineStyle", Map.of("color", Palette.OURS.hex(), "width", 2));
        series.put("z", 4);
        series.put("data", points.stream().map(ProcessChart::datum).toList());
        if (!marks.isEmpty()) {
            series.put("markLine", Map.of("silent", true, "symbol", "none", "data", uprights()));
        }
        return series;
    }

    private List<Object> uprights() {
        var periods = points.stream().map(Observation::period).toList();
        return marks.stream()
                .filter(mark -> periods.contains(mark.period()))
                .<Object>map(mark -> TrendDrawing.mark(mark, periods.indexOf(mark.period())))
                .toList();
    }

    private static Object datum(Observation observation) {
        if (!(observation.point() instanceof Point.Known known)) {
            return "-";
        }
        var datum = new TreeMap<String, Object>();
        datum.put("value", known.value());
        boolean special = !observation.special().isEmpty();
        var words = observation.period() + ": " + known.label();
        datum.put("tooltip", Drawing.tip(special ? words + ", " + observation.special() : words));
        if (special) {
            datum.put("symbol", "diamond");
            datum.put("symbolSize", 14);
            datum.put("itemStyle", Map.of("color", Palette.NEIGHBOURS.hex()));
        }
        return datum;
    }

    private Map<String, Object> level(String kind, Phase phase, Point.Known level, Object dashes) {
        var data = new ArrayList<Object>();
        for (int i = 0; i < points.size(); i++) {
            data.add(i >= phase.from() && i <= phase.to() ? level.value() : "-");
        }
        if (phase == phases.getLast()) {
            data.set(
                    phase.to(),
                    Map.of(
                            "value",
                            level.value(),
                            "label",
                            Drawing.label(
                                    level.label(), "right", Drawing.SMALL_WORDS, Palette.INK)));
        }
        return Map.of(
                "type",
                "line",
                "name",
                kind,
                "silent",
                true,
                "symbolSize",
                0,
                "showAllSymbol",
                true,
                "itemStyle",
                Map.of("color", Palette.SLATE.hex()),
                "lineStyle",
                Map.of("color", Palette.SLATE.hex(), "width", 1.5, "type", dashes),
                "data",
                data);
    }

    private String words(Phase phase) {
        var lower = phase.lower();
        return "Since %s: %s, %s"
                .formatted(
                        points.get(phase.from()).period(),
                        phase.mean().label(),
                        lower == null
                                ? phase.upper().label()
                                : lower.label() + ", " + phase.upper().label());
    }

    private Scale scale() {
        var values = new ArrayList<BigDecimal>();
        for (var observation : points) {
            if (observation.point() instanceof Point.Known known) {
                values.add(known.value());
            }
        }
        for (var phase : phases) {
            values.add(phase.upper().value());
            var lower = phase.lower();
            values.add(lower == null ? phase.mean().value() : lower.value());
        }
        return Scale.holding(values);
    }
}
