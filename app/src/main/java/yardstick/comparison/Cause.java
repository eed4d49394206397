package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Why two editions give different values, as far as what they were worked out from tells. */
public enum Cause {
    /** The same count, divided by another number. */
    DENOMINATOR,
    /** Another count, divided by the same number. */
    NUMERATOR,
    /** Both are others. */
    BOTH,
    /** Count and divisor are the same: it was worked out or rounded in another way. */
    NEITHER,
    /** At least one edition does not say what the value was worked out from. */
    NOT_STATED;

    /** Compares what two values were worked out from. */
    static Cause of(
            @Nullable BigDecimal oldNumerator,
            @Nullable BigDecimal oldDenominator,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        if (oldNumerator == null
                || oldDenominator == null
                || numerator == null
                || denominator == null) {
            return NOT_STATED;
        }
        boolean counted = oldNumerator.compareTo(numerator) != 0;
        boolean divided = oldDenominator.compareTo(denominator) != 0;
        if (counted && divided) {
            return BOTH;
        }
        if (counted) {
            return NUMERATOR;
        }
        return divided ? DENOMINATOR : NEITHER;
    }
}
