package yardstick.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * How far from the average figures of councils of any size would lie by chance alone. Source:
 * Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24
 * (2005) 1185–1202, with the limits of Public Health England's technical guide on funnel plots: a
 * figure lies outside of them exactly where its own interval (Wilson's for proportions, Byar's or
 * the exact one for rates) excludes the average. Not widened for overdispersion: with large counts
 * more than one in twenty councils lie outside, for other reasons than chance.
 *
 * @param kind what the figures are
 * @param average all that were counted, divided by all that could have been, times the base
 * @param per the base: 100 for a percentage, 10,000 for a rate per 10,000
 */
public record Funnel(Kind kind, BigDecimal average, BigDecimal per) {

    /** What a figure is, and with it the distribution that chance follows. */
    public enum Kind {
        PROPORTION,
        RATE
    }

    /** A count and what it is divided by. */
    public record Ratio(BigDecimal numerator, BigDecimal denominator) {}

    /** Between which limits a figure lies that is average but for chance. */
    public record Limits(BigDecimal lower, BigDecimal upper, Level level) {}

    /** Around the average of those councils; empty where they add up to nobody. */
    public static Optional<Funnel> around(Collection<Ratio> councils, Kind kind, BigDecimal per) {
        var counted = sum(councils.stream().map(Ratio::numerator).toList());
        var of = sum(councils.stream().map(Ratio::denominator).toList());
        if (of.signum() <= 0) {
            return Optional.empty();
        }
        var average = counted.multiply(per).divide(of, java.math.MathContext.DECIMAL128);
        return Optional.of(new Funnel(kind, average, per));
    }

    /**
     * The limits for a council with this denominator, in the unit. A proportion's are the average
     * plus and minus the normal deviate times the binomial standard error, cut at nought and all:
     * the proportions whose Wilson interval ends at the average. A rate's are exact for the counts
     * whose interval ends at the average, and lie on the line between two such counts elsewhere.
     */
    public Limits limits(BigDecimal denominator, Level level) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Nothing is divided by " + denominator);
        }
        double size = denominator.doubleValue();
        double mean = average.doubleValue() / per.doubleValue();
        double times = per.doubleValue();
        return switch (kind) {
            case PROPORTION -> {
                double reach = level.z() * Math.sqrt(mean * (1 - mean) / size);
                yield limits(
                        Math.max(0, mean - reach) * times,
                        Math.min(1, mean + reach) * times,
                        level);
            }
            case RATE -> {
                double expected = mean * size;
                yield limits(
                        count(expected, n -> Poisson.upper(n, level)) / size * times,
                        count(expected, n -> Poisson.lower(n, level)) / size * times,
                        level);
            }
        };
    }

    /** Whether a council lies outside: its own interval excludes the average. */
    public Difference place(Ratio council, Level level) {
        var interval =
                switch (kind) {
                    case PROPORTION ->
                            Interval.ofProportion(
                                    council.numerator(), council.denominator(), per, level);
                    case RATE ->
                            Interval.ofRate(council.numerator(), council.denominator(), per, level);
                };
        return Difference.of(interval, new Figure.Known(average));
    }

    private static Limits limits(double lower, double upper, Level level) {
        return new Limits(Interval.number(lower), Interval.number(upper), level);
    }

    /** The count whose limit is the one expected; between two counts, in proportion; from 0 on. */
    private static double count(double expected, java.util.function.IntToDoubleFunction limit) {
        if (limit.applyAsDouble(0) > expected) {
            return 0;
        }
        int low = 0;
        int high = (int) Math.min(2 * expected + 100, Integer.MAX_VALUE / 2.0);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (limit.applyAsDouble(middle) <= expected) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double from = limit.applyAsDouble(low);
        return low + (expected - from) / (limit.applyAsDouble(high) - from);
    }

    private static BigDecimal sum(Collection<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
