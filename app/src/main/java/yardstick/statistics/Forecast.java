package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * What a year will end at if nothing changes, and between which limits nineteen of twenty such
 * years would. Not a plan and not a target: the process goes on as it was in its last twelve
 * months, or four quarters.
 *
 * @param expected in the figures' unit
 * @param lower lower limit at 95%
 * @param upper upper limit at 95%
 * @param from how many figures it was worked out from
 */
public record Forecast(BigDecimal expected, BigDecimal lower, BigDecimal upper, int from) {

    /** Fewer figures than this forecast nothing: the rule of {@link ProcessChart}. */
    public static final int FEWEST = ProcessChart.FEWEST;

    /** Mean moving range of two over standard deviation, of a normal process (Wheeler, table 1). */
    private static final double D2 = 1.128;

    private static final double Z = 1.959963984540054;

    /**
     * Of what is counted during the year: what there is, and the mean of the recent periods for
     * each that is to come. The variation of a period is estimated from the mean moving range
     * (Wheeler, Understanding Variation, 2nd edition, 2000), and is never taken as less than that
     * of a Poisson count; the limits are those of the sum of so many future observations (Hahn and
     * Meeker, Statistical Intervals, 1991, chapter 4), with the normal deviate. No year ends below
     * what it has already.
     *
     * @param soFar the sum of the year's periods so far
     * @param recent the last periods, oldest first, none missing
     * @param toCome how many periods of the year are to come, above nought
     */
    public static Optional<Forecast> ofSum(BigDecimal soFar, List<BigDecimal> recent, int toCome) {
        if (recent.size() < FEWEST || toCome < 1) {
            return Optional.empty();
        }
        double mean = mean(recent);
        double deviation = Math.max(deviation(recent), Math.sqrt(mean));
        double known = soFar.doubleValue();
        double expected = known + toCome * mean;
        double reach = Z * deviation * Math.sqrt(toCome + (double) toCome * toCome / recent.size());
        return Optional.of(
                of(expected, Math.max(known, expected - reach), expected + reach, recent.size()));
    }

    /**
     * Of what is counted on a day: the mean of the recent periods, within their natural process
     * limits, 2.66 mean moving ranges away (Wheeler). Those are wider than 95%, for the day may be
     * any of the process's.
     *
     * @param recent the last periods, oldest first, none missing
     * @param most the highest value possible, such as 100 of a percentage; null for none
     */
    public static Optional<Forecast> ofLevel(
            List<BigDecimal> recent, @org.jspecify.annotations.Nullable BigDecimal most) {
        if (recent.size() < FEWEST) {
            return Optional.empty();
        }
        double mean = mean(recent);
        double reach = 3 * deviation(recent);
        double highest = most == null ? Double.MAX_VALUE : most.doubleValue();
        return Optional.of(
                of(
                        mean,
                        Math.max(0, mean - reach),
                        Math.min(highest, mean + reach),
                        recent.size()));
    }

    private static Forecast of(double expected, double lower, double upper, int from) {
        return new Forecast(number(expected), number(lower), number(upper), from);
    }

    private static double mean(List<BigDecimal> recent) {
        return recent.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow();
    }

    private static double deviation(List<BigDecimal> recent) {
        double moved = 0;
        for (int i = 1; i < recent.size(); i++) {
            moved += recent.get(i).subtract(recent.get(i - 1)).abs().doubleValue();
        }
        return moved / (recent.size() - 1) / D2;
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value, new MathContext(12));
    }
}
