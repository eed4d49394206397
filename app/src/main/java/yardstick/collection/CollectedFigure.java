package yardstick.collection;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;

/**
 * A figure that a council has approved, or one that it has released.
 *
 * @param indicator the collected indicator
 * @param period the period
 * @param value in the indicator's unit, unrounded, or why there is none
 * @param numerator children counted, where that is known
 * @param denominator children who could have been counted, where that is known
 * @param status how certain the council is of it
 */
public record CollectedFigure(
        CollectedIndicator indicator,
        InYearPeriod period,
        Figure value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        FigureStatus status) {

    /** Children who could be recognised: one to so many. */
    private static final BigDecimal FEW = BigDecimal.valueOf(5);

    /**
     * Whether others will not be shown it, for its own sake: one to five children are counted, or
     * no more than five of a denominator are not, or nobody can tell how many are behind it. A
     * figure may be hidden besides to protect another, which only its release decides.
     */
    public boolean isFew() {
        if (value.number().isEmpty()) {
            return false;
        }
        return switch (indicator.shape()) {
            case COUNT -> isFew(value.number().get());
            case MEAN -> numerator == null || isFew(numerator);
            case RATIO -> numerator == null || isFew(numerator) || leavesFew(numerator);
        };
    }

    private boolean leavesFew(BigDecimal counted) {
        if (CollectedIndicator.CHILDREN.equals(indicator.denominatorQuantity())) {
            return false;
        }
        return denominator == null || denominator.subtract(counted).compareTo(FEW) <= 0;
    }

    private static boolean isFew(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(FEW) <= 0;
    }
}
