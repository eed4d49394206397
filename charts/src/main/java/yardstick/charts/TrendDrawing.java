package yardstick.charts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a {@link TrendLine} is drawn. The axis has a place for every period and, before the first one
 * after a break, an empty place: the line ends there, and the mark stands in it. With figures of
 * months it has a place for every month instead, so that distance along it is time.
 */
final class TrendDrawing {

    /** Height of the area between the axes, in pixels: app.css keeps the whole picture at 380. */
    private static final int PLOT_HEIGHT = 320;

    private static final int LABEL_HEIGHT = 18;

    private static final int EMPTY = -1;

    private final TrendLine chart;
    private final Scale scale;
    private final MilestoneMarks milestones;

    /** For each place on the axis the number of its period, or that it is empty. */
    private final List<Integer> places;

    TrendDrawing(TrendLine chart) {
        this.chart = chart;
        this.scale = chart.scale();
        this.milestones = new MilestoneMarks(chart.during(), scale);
        this.places = chart.during().isEmpty() ? periods(chart) : months(chart);
    }

    private static List<Integer> periods(TrendLine chart) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < chart.periods().size(); i++) {
            if (breaksBefore(chart, i)) {
                places.add(EMPTY);
            }
            places.add(i);
        }
        return places;
    }

    private static List<Integer> months(TrendLine chart) {
        var places = new ArrayList<>(Collections.nCopies(chart.during().months(), EMPTY));
        for (int i = 0; i < chart.periods().size(); i++) {
            places.set(chart.during().place(chart.during().ends().get(i)), i);
        }
        return places;
    }

    private static boolean breaksBefore(TrendLine chart, int period) {
        var label = chart.periods().get(period);
        return chart.marks().stream().anyMatch(m -> m.breaks() && m.period().equals(label));
    }

    Map<String, Object> option() {
        var option = Drawing.option(chart.description());
        option.put("tooltip", Drawing.tips());
        option.put("xAxis", periodAxis());
        option.put("yAxis", valueAxis());
        option.put("series", series());
        option.put("legend", legend(false));
        option.put("grid", grid(wideTop(), 200));
        return Drawing.orNarrow(
                option,
                600,
                narrow(),
                Map.of("legend", legend(false), "grid", grid(wideTop(), 200)));
    }

    /** Room for a legend of the milestones: lines are named at their ends. */
    private int wideTop() {
        return chart.during().milestones().isEmpty() ? 12 : 36;
    }

    private List<Object> series() {
        var series = new ArrayList<Object>();
        chart.lines().forEach(line -> series.add(line(line)));
        chart.during().series().forEach(months -> series.add(line(months)));
        series.add(names());
        for (var line : chart.lines()) {
            if (!line.band().isEmpty()) {
                series.addAll(band(line));
            }
        }
        if (!chart.marks().isEmpty()) {
            series.add(marks());
        }
        series.addAll(milestones.series());
        return series;
    }

    private Map<String, Object> periodAxis() {
        boolean months = !chart.during().isEmpty();
        Map<String, Object> label = Map.of("color", Palette.SLATE.hex(), "hideOverlap", true);
        return Map.of(
                "type",
                "category",
                "boundaryGap",
                false,
                "data",
                places.stream()
                        .map(place -> place == EMPTY ? "" : chart.periods().get(place))
                        .toList(),
                "axisTick",
                months ? Map.of("show", false) : Map.of("alignWithLabel", true),
                "axisLine",
                Map.of("onZero", false, "lineStyle", Map.of("color", Palette.SLATE.hex())),
                "axisLabel",
                months ? monthLabel(label) : label);
    }

    /** Every period is named, unless its name would lie on the one before. */
    private static Map<String, Object> monthLabel(Map<String, Object> label) {
        var every = Drawing.with(label, "interval", 0);
        return Drawing.with(every, "padding", List.of(0, 5));
    }

    private Map<String, Object> valueAxis() {
        return Map.of(
                "type", "value",
                "min", scale.from(),
                "max", scale.to(),
                "interval", scale.step(),
                "axisLabel", Map.of("color", Palette.SLATE.hex()),
                "splitLine", Map.of("lineStyle", Map.of("color", Palette.MIST.hex())));
    }

    private Map<String, Object> line(TrendLine.Line line) {
        return line(line.name(), line.part(), at(period -> datum(line, period), "-"));
    }

    private Map<String, Object> line(During.Series months) {
        var data =
                months.points().stream()
                        .map(dated -> at(chart.during().place(dated.end()), datum(months, dated)))
                        .toList();
        return line(months.name(), months.part(), data);
    }

    private static Map<String, Object> line(String name, Part part, List<Object> data) {
        boolean ours = part == Part.OURS;
        var colour = part.colour().hex();
        var look = Map.of("color", colour, "width", ours ? 3.5 : 2, "type", part.lineType());
        var series = new TreeMap<String, Object>();
        series.put("type", "line");
        series.put("name", Drawing.plain(name));
        series.put("connectNulls", false);
        series.put("showAllSymbol", true);
        series.put("symbol", part.symbol());
        series.put("symbolSize", ours ? 9 : 7);
        series.put("itemStyle", Map.of("color", colour));
        series.put("lineStyle", look);
        series.put("z", ours ? 4 : 3);
        series.put("data", data);
        return series;
    }

    private static Object datum(During.Series months, During.Dated dated) {
        return switch (dated.point()) {
            case Point.Gap gap -> "-";
            case Point.Known(BigDecimal value, String label) ->
                    Map.of(
                            "value",
                            value,
                            "tooltip",
                            Drawing.tip(
                                    "%s, %s: %s, %s"
                                            .formatted(
                                                    months.name(),
                                                    dated.period(),
                                                    label,
                                                    dated.status())));
        };
    }

    private Object datum(TrendLine.Line line, int period) {
        return switch (line.points().get(period)) {
            case Point.Gap gap -> "-";
            case Point.Known(BigDecimal value, String label) -> {
                var words = "%s, %s: %s".formatted(line.name(), chart.periods().get(period), label);
                var band = line.band().get(chart.periods().get(period));
                yield Map.of(
                        "value",
                        value,
                        "tooltip",
                        Drawing.tip(
                                band == null
                                        ? words
                                        : words + " (%s %s)".formatted(band.kind(), band.label())));
            }
        };
    }

    /**
     * A pale band from the lower ends to the upper ends, and thin uprights at each period: a period
     * between two gaps has no width to fill.
     */
    private List<Object> band(TrendLine.Line line) {
        var ends = new ArrayList<Object>();
        for (int place = 0; place < places.size(); place++) {
            var band = places.get(place) == EMPTY ? null : interval(line, places.get(place));
            if (band != null) {
                ends.add(List.of(place, band.lower()));
                ends.add(List.of(place, band.upper()));
                ends.add(List.of(place, "-"));
            }
        }
        var whiskers = Drawing.with(Interval.whiskers("Interval", ends, false), "z", 2);
        var pale = Map.of("color", line.part().colour().hex(), "width", 1, "opacity", 0.7);
        return List.of(
                stacked(line, at(period -> lower(line, period), "-"), 0),
                stacked(line, at(period -> width(line, period), "-"), 0.14),
                Drawing.with(Drawing.with(whiskers, "lineStyle", pale), "symbol", "none"));
    }

    private static Map<String, Object> stacked(
            TrendLine.Line line, List<Object> data, double opacity) {
        var series = new TreeMap<String, Object>();
        series.put("type", "line");
        series.put("name", "Band");
        series.put("stack", "band " + line.name());
        series.put("stackStrategy", "all");
        series.put("silent", true);
        series.put("symbol", "none");
        series.put("tooltip", Map.of("show", false));
        series.put("lineStyle", Map.of("width", 0));
        series.put("areaStyle", Map.of("color", line.part().colour().hex(), "opacity", opacity));
        series.put("z", 1);
        series.put("data", data);
        return series;
    }

    private Object lower(TrendLine.Line line, int period) {
        var band = interval(line, period);
        return band == null ? "-" : band.lower();
    }

    private Object width(TrendLine.Line line, int period) {
        var band = interval(line, period);
        return band == null ? "-" : band.upper().subtract(band.lower());
    }

    private @Nullable Interval interval(TrendLine.Line line, int period) {
        return line.band().get(chart.periods().get(period));
    }

    /** Uprights: solid in the empty place of a break, dotted at a period that something touches. */
    private Map<String, Object> marks() {
        var data = new ArrayList<Object>();
        for (var mark : chart.marks()) {
            int place = places.indexOf(chart.periods().indexOf(mark.period()));
            if (place >= 0) {
                data.add(mark(mark, mark.breaks() ? place - 1 : place));
            }
        }
        return Map.of(
                "type",
                "scatter",
                "name",
                "Marks",
                "data",
                List.of(),
                "markLine",
                Map.of("silent", true, "symbol", "none", "data", data));
    }

    static Map<String, Object> mark(TrendLine.Mark mark, int place) {
        Object dashes = mark.breaks() ? "solid" : List.of(2, 3);
        return Map.of(
                "xAxis",
                place,
                "lineStyle",
                Map.of("color", Palette.SLATE.hex(), "width", 1.5, "type", dashes),
                "label",
                Drawing.label(mark.label(), "insideEndTop", Drawing.SMALL_WORDS, Palette.INK));
    }

    /**
     * Each line's name beside its last point, moved up or down so that no two lie on each other.
     */
    private Map<String, Object> names() {
        var ends =
                Stream.concat(
                                chart.lines().stream().map(End::of),
                                chart.during().series().stream().map(End::of))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(End::height))
                        .toList();
        var heights =
                Spread.apart(
                        ends.stream().map(End::height).toList(), scale, LABEL_HEIGHT, PLOT_HEIGHT);
        var data =
                IntStream.range(0, ends.size())
                        .mapToObj(
                                i ->
                                        Map.of(
                                                "value",
                                                List.of(places.size() - 1, heights.get(i)),
                                                "label",
                                                ends.get(i).label()))
                        .toList();
        var series = new TreeMap<String, Object>();
        series.put("type", "scatter");
        series.put("name", "Names");
        series.put("silent", true);
        series.put("symbolSize", 0);
        series.put("itemStyle", Map.of("opacity", 1));
        series.put("tooltip", Map.of("show", false));
        series.put("data", data);
        return series;
    }

    private Map<String, Object> narrow() {
        var noNames = new ArrayList<Object>(named().map(name -> Map.of()).toList());
        noNames.add(Map.of("data", List.of()));
        int top = 84 + 24 * milestones.legend().size();
        return Map.of("legend", legend(true), "grid", grid(top, 20), "series", noNames);
    }

    /** Names of lines where they have no room at their ends, and always what milestones are. */
    private Map<String, Object> legend(boolean lines) {
        var names = new ArrayList<Object>();
        if (lines) {
            named().forEach(names::add);
        }
        names.addAll(milestones.legend());
        return Map.of(
                "show",
                !names.isEmpty(),
                "top",
                0,
                "left",
                0,
                "itemWidth",
                36,
                "selectedMode",
                false,
                "data",
                names);
    }

    private Stream<String> named() {
        return Stream.concat(
                        chart.lines().stream().map(TrendLine.Line::name),
                        chart.during().series().stream().map(During.Series::name))
                .map(Drawing::plain);
    }

    private static Map<String, Object> grid(int top, int right) {
        return Map.of("left", 4, "right", right, "top", top, "bottom", 4, "containLabel", true);
    }

    /**
     * What stands at each place. Along months only the periods are given, each with its place: a
     * line runs on over the months between them, but never over a period without a figure.
     */
    private List<Object> at(IntFunction<Object> period, Object nothing) {
        if (chart.during().isEmpty()) {
            return places.stream()
                    .map(place -> place == EMPTY ? nothing : period.apply(place))
                    .toList();
        }
        var data = new ArrayList<Object>();
        for (int i = 0; i < chart.periods().size(); i++) {
            int place = places.indexOf(i);
            if (breaksBefore(chart, i)) {
                data.add(List.of(place, nothing));
            }
            data.add(at(place, period.apply(i)));
        }
        return data;
    }

    /** Something to draw, with where along the axis. */
    private static Object at(int place, Object datum) {
        if (!(datum instanceof Map<?, ?>)) {
            return List.of(place, datum);
        }
        var placed = Drawing.copy(datum);
        placed.put("value", List.of(place, Objects.requireNonNull(placed.get("value"))));
        return placed;
    }
}
