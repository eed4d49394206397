package yardstick.collection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A national threshold of a collected indicator.
 *
 * @param from the first last day of a period to which it applies
 * @param until the last one; none while no end is known
 * @param value in the indicator's unit
 * @param source who set it
 */
public record Threshold(
        LocalDate from, @Nullable LocalDate until, BigDecimal value, String source) {

    /** Whether it applies to a period. */
    public boolean appliesTo(InYearPeriod period) {
        var end = period.lastDay();
        return !end.isBefore(from) && (until == null || !end.isAfter(until));
    }
}
