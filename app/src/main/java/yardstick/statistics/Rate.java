package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A numerator over a denominator, times the base that is quoted. Source: the field's plain
 * definition of a rate (Office for Health Improvement and Disparities, "Technical guide: rates and
 * proportions"): value = numerator ÷ denominator × base, in the base's unit (children per 10,000,
 * per cent).
 */
public final class Rate {

    /** As many digits as published figures are cleaned to. */
    private static final MathContext CLEAN = new MathContext(15);

    private Rate() {}

    /**
     * The rate to 15 significant digits, not rounded for show.
     *
     * @param numerator how many were counted
     * @param denominator how many could have been; more than nought, or there is no rate
     * @param per the base, such as 10,000
     */
    public static BigDecimal of(BigDecimal numerator, BigDecimal denominator, int per) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Nothing can be divided by " + denominator);
        }
        return numerator.multiply(BigDecimal.valueOf(per)).divide(denominator, CLEAN);
    }
}
