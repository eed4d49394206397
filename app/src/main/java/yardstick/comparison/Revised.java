package yardstick.comparison;

import java.math.BigDecimal;

/**
 * A council's value that is another one than when it was first published.
 *
 * @param period the period
 * @param first the edition that was published first
 * @param value what it said, in the indicator's unit
 * @param now the value that counts
 */
public record Revised(Period period, Edition first, BigDecimal value, BigDecimal now) {}
