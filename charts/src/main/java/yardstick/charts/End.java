package yardstick.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name printed at the end of a line.
 *
 * @param height the line's last known value, in the chart's unit
 * @param words the value as printed and the line's name
 * @param part how the line looks
 */
record End(BigDecimal height, String words, Part part) {

    /** The end of a line; empty when it has no figure at all. */
    static Optional<End> of(TrendLine.Line line) {
        return of(line.name(), line.part(), line.points());
    }

    /** The end of a line of months or quarters. */
    static Optional<End> of(During.Series series) {
        return of(
                series.name(),
                series.part(),
                series.points().stream().map(During.Dated::point).toList());
    }

    private static Optional<End> of(String name, Part part, List<Point> points) {
        return points.reversed().stream()
                .filter(Point.Known.class::isInstance)
                .map(Point.Known.class::cast)
                .findFirst()
                .map(last -> new End(last.value(), last.label() + "  " + name, part));
    }

    Map<String, Object> label() {
        return Map.of(
                "show",
                true,
                "position",
                "right",
                "distance",
                12,
                "width",
                180,
                "overflow",
                "truncate",
                "formatter",
                Drawing.plain(words),
                "fontSize",
                Drawing.WORDS,
                "fontWeight",
                part == Part.OURS ? "bold" : "normal",
                "color",
                part.colour().hex());
    }
}
