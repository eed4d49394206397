package yardstick.movedon;

import yardstick.comparison.Area;
import yardstick.statistics.Polarity;
import yardstick.statistics.Side;

import java.math.BigDecimal;

/**
 * A council that stood, some years ago, where ours stands now.
 *
 * @param area the council
 * @param likeness why it counts as similar, in words; empty for one that does not
 * @param then its value then, in the unit
 * @param now its value now
 */
record Journey(Area area, String likeness, BigDecimal then, BigDecimal now) {

    /** By how much it moved, in the unit. */
    BigDecimal change() {
        return now.subtract(then);
    }

    /**
     * Whether it has moved on: it is better than it was and better than ours is. Where neither way
     * is better, whether it has moved at all.
     */
    boolean movedOn(BigDecimal ours, Polarity polarity) {
        if (polarity == Polarity.NEITHER) {
            return change().signum() != 0;
        }
        return Side.of(now, then).isBetter(polarity) && Side.of(now, ours).isBetter(polarity);
    }
}
