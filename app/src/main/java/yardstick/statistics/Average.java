package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;

/**
 * The mean and the median of those figures that are known, and how many that was.
 *
 * @param mean plain mean of the known values, in their unit, to 34 significant digits
 * @param median middle of the known values, or halfway between the two in the middle
 * @param counted how many values were known
 */
public record Average(BigDecimal mean, BigDecimal median, int counted) {

    /**
     * Over the known figures among {@code figures}; empty when none is known. Missing figures are
     * left out, not zero.
     */
    public static Optional<Average> of(Collection<? extends Figure> figures) {
        var known = figures.stream().flatMap(f -> f.number().stream()).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new Average(
                        sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL128),
                        Quantile.type7(known, 50),
                        known.size()));
    }
}
