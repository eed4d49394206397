package yardstick.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A value axis with round steps.
 *
 * @param from where it starts, in the chart's unit
 * @param to where it ends
 * @param step from one grid line to the next
 */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

    private static final List<String> STEPS = List.of("1", "2", "2.5", "5", "10");
    private static final BigDecimal LINES = BigDecimal.valueOf(6);

    /**
     * The smallest such axis that holds all values. It starts at zero unless the values are so far
     * from it, less than a third of their height apart, that nothing could be told from the
     * picture.
     */
    static Scale holding(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        }
        var least = values.stream().reduce(BigDecimal::min).orElseThrow();
        var most = values.stream().reduce(BigDecimal::max).orElseThrow();
        var spread = most.subtract(least);
        boolean farFromZero =
                least.signum() > 0 && spread.multiply(BigDecimal.valueOf(3)).compareTo(most) < 0;
        return farFromZero ? near(values) : fromZero(values);
    }

    /** The smallest such axis that holds all values and zero. */
    static Scale fromZero(List<BigDecimal> values) {
        var least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        var most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return between(least, most);
    }

    /** The smallest such axis that holds all values; values that are all one get zero besides. */
    static Scale near(List<BigDecimal> values) {
        var least = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        var most = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        return least.compareTo(most) == 0 ? fromZero(values) : between(least, most);
    }

    private static Scale between(BigDecimal bottom, BigDecimal top) {
        var step = step(top.subtract(bottom));
        return new Scale(
                bottom.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                top.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step);
    }

    /** Whether zero is on it. */
    boolean showsZero() {
        return from.signum() <= 0 && to.signum() >= 0;
    }

    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        var rough = span.divide(LINES, 12, RoundingMode.CEILING);
        var power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        for (var step : STEPS) {
            var candidate = power.multiply(new BigDecimal(step));
            if (candidate.compareTo(rough) >= 0) {
                return candidate;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
