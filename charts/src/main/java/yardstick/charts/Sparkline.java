package yardstick.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line as high as a word, for a row of a table: its shape over the periods, nothing to read off.
 * Drawn as a path in an inline SVG, so that four hundred of them cost what four hundred words cost.
 * The last known figure has a dot; a missing one leaves a gap.
 *
 * @param name whose figures they are, such as "Southend-on-Sea"
 * @param periods oldest first, as printed
 * @param points as many as there are periods
 */
public record Sparkline(String name, List<String> periods, List<Point> points) {

    /** Width of the drawing, in its own units: the {@code viewBox} of the SVG. */
    public static final int WIDTH = 96;

    /** Height of the drawing, in its own units. */
    public static final int HEIGHT = 24;

    private static final int MARGIN = 4;

    /** A sparkline whose points fit its periods. */
    public Sparkline {
        if (periods.size() != points.size()) {
            throw new IllegalArgumentException(
                    "%s has %d points for %d periods"
                            .formatted(name, points.size(), periods.size()));
        }
    }

    /** A dot, in the drawing's units. */
    public record Dot(BigDecimal x, BigDecimal y) {}

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return points.stream().noneMatch(Point.Known.class::isInstance);
    }

    /** The line, as the {@code d} of an SVG path; empty without a figure. */
    public String path() {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i) instanceof Point.Known known) {
                var dot = dot(i, known.value());
                // A figure between two gaps would be a line of no length, which round ends show.
                path.append(drawing ? 'L' : 'M').append(dot.x()).append(' ').append(dot.y());
                path.append(!drawing && isLast(i) ? "h0" : "");
                drawing = true;
            } else {
                drawing = false;
            }
        }
        return path.toString();
    }

    /** Where the last known figure is. */
    public Optional<Dot> last() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i) instanceof Point.Known known) {
                return Optional.of(dot(i, known.value()));
            }
        }
        return Optional.empty();
    }

    /**
     * From where to where, to be read out: "Southend-on-Sea: from 26.0 in 2023 to 24.5 in 2025".
     */
    public String description() {
        var known = new ArrayList<String>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i) instanceof Point.Known point) {
                known.add(point.label() + " in " + periods.get(i));
            }
        }
        return switch (known.size()) {
            case 0 -> name + ": no figure";
            case 1 -> name + ": " + known.getFirst();
            default -> "%s: from %s to %s".formatted(name, known.getFirst(), known.getLast());
        };
    }

    private boolean isLast(int i) {
        return i == points.size() - 1 || points.get(i + 1) instanceof Point.Gap;
    }

    private Dot dot(int i, BigDecimal value) {
        var known =
                points.stream()
                        .filter(Point.Known.class::isInstance)
                        .map(point -> ((Point.Known) point).value())
                        .toList();
        var least = known.stream().reduce(BigDecimal::min).orElse(value);
        var most = known.stream().reduce(BigDecimal::max).orElse(value);
        var x = share(BigDecimal.valueOf(i), BigDecimal.valueOf(Math.max(1, points.size() - 1)));
        var height =
                most.compareTo(least) == 0
                        ? new BigDecimal("0.5")
                        : share(value.subtract(least), most.subtract(least));
        return new Dot(along(x, WIDTH), along(BigDecimal.ONE.subtract(height), HEIGHT));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL32);
    }

    private static BigDecimal along(BigDecimal share, int length) {
        return share.multiply(BigDecimal.valueOf(length - 2L * MARGIN))
                .add(BigDecimal.valueOf(MARGIN))
                .setScale(1, RoundingMode.HALF_UP);
    }
}
