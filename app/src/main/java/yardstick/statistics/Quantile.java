package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/** Quantiles with linear interpolation between order statistics. */
public final class Quantile {

    private Quantile() {}

    /**
     * The quantile of {@code values}, in their unit, exactly. Source: Hyndman and Fan (1996), type
     * 7, which is R's default and DfE's LAIT's: with n sorted values, h = (n - 1) p, the value at
     * floor(h) plus the fraction of the step to the next one.
     *
     * @param numerator the quantile as hundredths: 25 for the first quartile
     * @throws IllegalArgumentException when there is no value, or the quantile is not from 0 to 100
     */
    public static BigDecimal type7(Collection<BigDecimal> values, int numerator) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A quantile needs at least one value");
        }
        if (numerator < 0 || numerator > 100) {
            throw new IllegalArgumentException(
                    "A quantile lies between 0 and 100 hundredths, but was " + numerator);
        }
        var sorted = values.stream().sorted().toList();
        int position = (sorted.size() - 1) * numerator;
        var below = sorted.get(position / 100);
        if (position % 100 == 0) {
            return below;
        }
        var step = sorted.get(position / 100 + 1).subtract(below);
        return below.add(
                step.multiply(BigDecimal.valueOf(position % 100, 2)), MathContext.UNLIMITED);
    }
}
