package yardstick.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Where all councils' values are cut into quarters: the 25th, 50th and 75th percentiles, type 7.
 *
 * @param lower the 25th percentile, in the values' unit
 * @param middle the 50th
 * @param upper the 75th
 */
public record Quartiles(BigDecimal lower, BigDecimal middle, BigDecimal upper) {

    /** The cuts of {@code all}; empty when there is no value. */
    public static Optional<Quartiles> of(Collection<BigDecimal> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Quartiles(
                                Quantile.type7(all, 25),
                                Quantile.type7(all, 50),
                                Quantile.type7(all, 75)));
    }

    /** The interquartile range: from the 25th to the 75th percentile, in the values' unit. */
    public BigDecimal range() {
        return upper.subtract(lower);
    }

    /**
     * The band of one of the values. A value on a cut belongs to the lower-value side, whichever
     * way is better. Empty where polarity is neither. Source: DfE's LAIT.
     */
    public Optional<QuartileBand> band(BigDecimal ours, Polarity polarity) {
        var bands = QuartileBand.values();
        return switch (polarity) {
            case NEITHER -> Optional.empty();
            case LOW -> Optional.of(bands[quarter(ours)]);
            case HIGH -> Optional.of(bands[bands.length - 1 - quarter(ours)]);
        };
    }

    /**
     * Where the best quarter of all councils begins: the 75th percentile where high is good, the
     * 25th where low is. Empty where polarity is neither. A value on the cut belongs to the
     * lower-value side, so where high is good it is not yet in band A.
     */
    public Optional<BigDecimal> bestQuarter(Polarity polarity) {
        return switch (polarity) {
            case NEITHER -> Optional.empty();
            case LOW -> Optional.of(lower);
            case HIGH -> Optional.of(upper);
        };
    }

    /** 0 for the quarter with the lowest values, 3 for the one with the highest. */
    private int quarter(BigDecimal ours) {
        if (ours.compareTo(lower) <= 0) {
            return 0;
        }
        if (ours.compareTo(middle) <= 0) {
            return 1;
        }
        return ours.compareTo(upper) <= 0 ? 2 : 3;
    }
}
