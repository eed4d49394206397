package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All councils' values in one period, lowest first, and where one lies among them.
 *
 * @param sorted the values in their unit, lowest first; at least one
 */
public record Distribution(List<BigDecimal> sorted) {

    /** Of values in any order; empty where there is none. */
    public static Optional<Distribution> of(Collection<BigDecimal> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Distribution(values.stream().sorted().toList()));
    }

    /** The lowest value. */
    public BigDecimal lowest() {
        return sorted.getFirst();
    }

    /** The highest value. */
    public BigDecimal highest() {
        return sorted.getLast();
    }

    /** A quantile, R type 7, by hundredths: 50 for the median. */
    public BigDecimal quantile(int hundredths) {
        return Quantile.type7(sorted, hundredths);
    }

    /**
     * How much of the distribution lies below a value, from nought to one: the share of values that
     * are lower, and half of those that are the same. Source: the percentile rank with mid-ranks.
     */
    public BigDecimal below(BigDecimal value) {
        int lower = 0;
        int same = 0;
        for (var other : sorted) {
            int order = other.compareTo(value);
            lower += order < 0 ? 1 : 0;
            same += order == 0 ? 1 : 0;
        }
        return BigDecimal.valueOf(2L * lower + same)
                .divide(BigDecimal.valueOf(2L * sorted.size()), MathContext.DECIMAL128);
    }
}
