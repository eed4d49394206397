package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Between which limits the value lies that a figure would settle at if chance had no hand in it.
 * Both limits in the figure's unit, to twelve significant digits: an approximation has no more.
 *
 * @param lower the lower limit
 * @param upper the upper limit
 * @param level how sure it is
 * @param method how it was worked out: part of the answer
 */
public record Interval(BigDecimal lower, BigDecimal upper, Level level, Method method)
        implements Certainty {

    /** From how many events on Byar's approximation is as good as the exact limits. */
    static final int BYAR_FROM = 10;

    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    /** How an interval is worked out. */
    public enum Method {
        WILSON("Wilson score"),
        BYAR("Byar’s approximation"),
        EXACT_POISSON("exact Poisson");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        /** What it is called on a page. */
        public String words() {
            return words;
        }

        /** The word that the API uses, such as {@code exact-poisson}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Of a proportion: some of those that could have been counted. Source: Wilson (1927), method 3
     * of Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine
     * 17 (1998) 857–872, without continuity correction; chosen for proportions by Public Health
     * England's technical guide on confidence intervals (2018). None of n begins at nought and n of
     * n ends at one, exactly.
     *
     * @param numerator how many were counted, from nought to the denominator
     * @param denominator of how many, above nought
     * @param per what the proportion is multiplied by: 100 for a percentage
     * @throws IllegalArgumentException outside of those ranges
     */
    public static Interval ofProportion(
            BigDecimal numerator, BigDecimal denominator, BigDecimal per, Level level) {
        if (numerator.signum() < 0
                || denominator.signum() <= 0
                || numerator.compareTo(denominator) > 0) {
            throw new IllegalArgumentException(
                    "%s of %s is no proportion".formatted(numerator, denominator));
        }
        double x = numerator.doubleValue();
        double n = denominator.doubleValue();
        double z = level.z();
        double middle = 2 * x + z * z;
        double reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
        double below = numerator.signum() == 0 ? 0 : (middle - reach) / (2 * (n + z * z));
        boolean all = numerator.compareTo(denominator) == 0;
        double above = all ? 1 : (middle + reach) / (2 * (n + z * z));
        double times = per.doubleValue();
        return new Interval(number(below * times), number(above * times), level, Method.WILSON);
    }

    /**
     * Of a rate: events among people who could each have had several, or few of many. The limits of
     * the count, divided as the count is: the denominator is taken as known. Source: as for {@link
     * #ofCount}.
     *
     * @param numerator events, nought or more
     * @param denominator people, above nought
     * @param per what the rate is multiplied by: 10,000 for a rate per 10,000
     */
    public static Interval ofRate(
            BigDecimal numerator, BigDecimal denominator, BigDecimal per, Level level) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A rate is not divided by " + denominator);
        }
        double times = per.doubleValue() / denominator.doubleValue();
        return ofEvents(numerator, times, level);
    }

    /**
     * Of a count. From ten events on Byar's approximation, as in Breslow and Day, Statistical
     * Methods in Cancer Research, volume II (1987) 69, below ten the exact limits of the Poisson
     * distribution (Garwood, Biometrika 28, 1936): the rule of Public Health England's technical
     * guide on confidence intervals (2018). None begins at nought.
     *
     * @param events nought or more; need not be whole
     */
    public static Interval ofCount(BigDecimal events, Level level) {
        return ofEvents(events, 1, level);
    }

    private static Interval ofEvents(BigDecimal events, double times, Level level) {
        if (events.signum() < 0) {
            throw new IllegalArgumentException("There are not " + events + " events");
        }
        double x = events.doubleValue();
        return new Interval(
                number(Poisson.lower(x, level) * times),
                number(Poisson.upper(x, level) * times),
                level,
                x < BYAR_FROM ? Method.EXACT_POISSON : Method.BYAR);
    }

    /**
     * Whether a value lies outside of the limits; one on a limit does not. The other value is taken
     * as certain, as Fingertips takes its benchmark.
     */
    public boolean excludes(BigDecimal value) {
        return value.compareTo(lower) < 0 || value.compareTo(upper) > 0;
    }

    static BigDecimal number(double value) {
        return new BigDecimal(value, TWELVE_DIGITS).stripTrailingZeros();
    }
}
