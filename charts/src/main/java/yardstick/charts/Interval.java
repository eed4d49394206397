package yardstick.charts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How far chance alone could have moved a figure. Both ends are in the chart's unit.
 *
 * @param lower the lower end, unrounded
 * @param upper the upper end, unrounded
 * @param label both ends as printed, rounded by the caller, such as "20.7 to 28.8"
 * @param kind what it is, such as "95% interval": heads the table's column
 */
public record Interval(BigDecimal lower, BigDecimal upper, String label, String kind) {

    /** An interval whose ends are in order. */
    public Interval {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("%s is above %s".formatted(lower, upper));
        }
    }

    /** The interval as printed, or that there is none. */
    static Table.Cell cell(@Nullable Interval interval) {
        return interval == null
                ? new Table.Cell("[none]", "no interval can be given")
                : Table.Cell.of(interval.label());
    }

    /**
     * Thin lines with a stroke across both ends.
     *
     * @param ends for each interval its two ends and a gap
     * @param lying whether they run from left to right
     */
    static Map<String, Object> whiskers(String name, List<Object> ends, boolean lying) {
        var line = Map.<String, Object>of("color", Palette.INK.hex(), "width", 1.5);
        var series = lines(name, ends, line, 7);
        series.put("symbol", "rect");
        series.put("symbolSize", lying ? List.of(1.5, 9) : List.of(9, 1.5));
        return series;
    }

    /** White below the thin lines, so that they can be seen on a dark bar too. */
    static Map<String, Object> halo(List<Object> ends) {
        var line = Map.<String, Object>of("color", Palette.WHITE.hex(), "width", 4.5);
        var bare = ends.stream().map(Interval::place).toList();
        var series = lines("Behind", bare, line, 6);
        series.put("symbol", "none");
        return series;
    }

    private static Object place(Object end) {
        return end instanceof Map<?, ?> labelled && labelled.get("value") != null
                ? Objects.requireNonNull(labelled.get("value"))
                : end;
    }

    private static Map<String, Object> lines(
            String name, List<?> ends, Map<String, Object> line, int z) {
        var series = new TreeMap<String, Object>();
        series.put("type", "line");
        series.put("name", Drawing.plain(name));
        series.put("silent", true);
        series.put("connectNulls", false);
        series.put("showAllSymbol", true);
        series.put("itemStyle", Map.of("color", Palette.INK.hex(), "opacity", 1));
        series.put("lineStyle", line);
        series.put("tooltip", Map.of("show", false));
        series.put("z", z);
        series.put("data", ends);
        return series;
    }
}
