package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A monthly or quarterly series as a process chart (XmR): what the process produces by itself, and
 * where something else is at work. Source: Wheeler, Understanding Variation (2nd edition, 2000),
 * and NHS England, Making Data Count: Strengthening your decisions (2019). A missing figure is a
 * gap: no moving range spans it, and every run ends at it.
 *
 * @param centre mean of the figures, in their unit
 * @param lowerLimit lower natural process limit: the centre less 2.66 mean moving ranges. May lie
 *     below nought, where counts cannot
 * @param upperLimit upper natural process limit
 * @param points the series, oldest first
 * @param tentative whether there are fewer than fifteen figures, so that limits will still move
 */
public record ProcessChart(
        BigDecimal centre,
        BigDecimal lowerLimit,
        BigDecimal upperLimit,
        List<Point> points,
        boolean tentative) {

    /** Fewer figures than this give no limits (Wheeler). */
    public static final int FEWEST = 6;

    private static final int SETTLED = 15;
    private static final BigDecimal LIMIT = new BigDecimal("2.66");

    /** One figure, and what speaks against its being the process's own. */
    public record Point(Figure figure, Set<SpecialCause> causes) {}

    /** A pattern that chance makes so seldom that its cause should be looked for. */
    public enum SpecialCause {
        /** A figure outside of the natural process limits. */
        OUTSIDE_LIMITS("outside the process limits"),
        /** Eight figures in a row on one side of the centre (Wheeler's second rule). */
        SHIFT("eight in a row on one side of the average"),
        /** Six figures in a row, each higher than the last or each lower (Making Data Count). */
        RUN("six in a row in one direction"),
        /** Two of three in the outer third between centre and limit (Making Data Count). */
        NEAR_LIMIT("two of three near a process limit");

        private final String words;

        SpecialCause(String words) {
            this.words = words;
        }

        /** What it is called on a page. */
        public String words() {
            return words;
        }
    }

    /**
     * What the process produces by itself.
     *
     * @param centre mean of the figures
     * @param reach how far the limits lie from it: 2.66 mean moving ranges
     * @param counted how many figures it was made of
     */
    public record Limits(BigDecimal centre, BigDecimal reach, int counted) {

        /** Lower natural process limit. */
        public BigDecimal lower() {
            return centre.subtract(reach);
        }

        /** Upper natural process limit. */
        public BigDecimal upper() {
            return centre.add(reach);
        }
    }

    /** Of a series, oldest first; empty with fewer than six figures or none two in a row. */
    public static Optional<ProcessChart> of(List<Figure> series) {
        return limits(series)
                .map(
                        limits ->
                                new ProcessChart(
                                        limits.centre(),
                                        limits.lower(),
                                        limits.upper(),
                                        points(
                                                series,
                                                new SpecialCauses(
                                                        series, limits.centre(), limits.reach())),
                                        limits.counted() < SETTLED));
    }

    /** The limits alone; empty with fewer than six figures or none two in a row. */
    public static Optional<Limits> limits(List<Figure> series) {
        var average = Average.of(series);
        var ranges = movingRanges(series);
        if (average.isEmpty() || average.get().counted() < FEWEST || ranges.isEmpty()) {
            return Optional.empty();
        }
        var range =
                ranges.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(ranges.size()), MathContext.DECIMAL128);
        return Optional.of(
                new Limits(average.get().mean(), range.multiply(LIMIT), average.get().counted()));
    }

    private static List<Point> points(List<Figure> series, SpecialCauses rules) {
        var points = new ArrayList<Point>(series.size());
        for (int i = 0; i < series.size(); i++) {
            var causes = EnumSet.noneOf(SpecialCause.class);
            for (var cause : SpecialCause.values()) {
                if (rules.found(cause, i)) {
                    causes.add(cause);
                }
            }
            points.add(new Point(series.get(i), causes));
        }
        return List.copyOf(points);
    }

    private static List<BigDecimal> movingRanges(List<Figure> series) {
        var ranges = new ArrayList<BigDecimal>();
        for (int i = 1; i < series.size(); i++) {
            var before = series.get(i - 1).number();
            series.get(i)
                    .number()
                    .flatMap(now -> before.map(now::subtract))
                    .map(BigDecimal::abs)
                    .ifPresent(ranges::add);
        }
        return ranges;
    }
}
