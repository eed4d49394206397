package yardstick.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What everybody knows already about a quantity from elsewhere: published, or shown in an earlier
 * release.
 *
 * @param quantity its name
 * @param least the least that it can be
 * @param most the most that it can be
 */
public record Known(String quantity, long least, long most) {

    private static final int TEN = 10;

    /** More are no rounding but what a computer writes. */
    private static final int MOST_PLACES = 6;

    /** Published as it is. */
    public static Known exactly(String quantity, long count) {
        return new Known(quantity, count, count);
    }

    /** Published to the nearest ten, a five upwards, as DfE rounds regions and England. */
    public static Known toNearestTen(String quantity, long rounded) {
        return new Known(quantity, Math.max(0, rounded - TEN / 2), rounded + TEN / 2 - 1);
    }

    /**
     * Published as a rate or a percentage of a number that everybody knows, with so many decimal
     * places, a five upwards. Of fewer than twenty thousand children, a rate per 10,000 with one
     * place is the count itself. Where no whole number fits, the denominator was another one, and
     * the nearest count is as good as known.
     *
     * @param per what the rate is of: 100 for a percentage
     */
    public static Known fromRate(
            String quantity, BigDecimal rate, int places, int per, long denominator) {
        var step = BigDecimal.ONE.movePointLeft(Math.min(places, MOST_PLACES));
        var half = step.divide(BigDecimal.TWO);
        var least = count(rate.subtract(half), per, denominator, RoundingMode.CEILING);
        var above = count(rate.add(half), per, denominator, RoundingMode.CEILING);
        if (above - 1 < least) {
            return exactly(
                    quantity, Math.max(0, count(rate, per, denominator, RoundingMode.HALF_UP)));
        }
        return new Known(quantity, Math.max(0, least), Math.max(0, above - 1));
    }

    private static long count(BigDecimal rate, int per, long denominator, RoundingMode rounding) {
        return rate.multiply(BigDecimal.valueOf(denominator))
                .divide(BigDecimal.valueOf(per), 0, rounding)
                .longValueExact();
    }

    /** What both say; the first where they contradict each other. */
    public Known and(Known other) {
        long mostLeast = Math.max(least, other.least);
        long leastMost = Math.min(most, other.most);
        return mostLeast > leastMost ? this : new Known(quantity, mostLeast, leastMost);
    }

    /** Whether it says how many exactly. */
    public boolean isExact() {
        return least == most;
    }

    /** Whether it can be said of so many. */
    boolean holds(long count) {
        return least <= count && count <= most;
    }
}
