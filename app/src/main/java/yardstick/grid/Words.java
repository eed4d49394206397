package yardstick.grid;

import yardstick.statistics.Polarity;
import yardstick.statistics.Side;

/** What a side of England's figure is called. */
final class Words {

    static final String BETTER = "better";
    static final String WORSE = "worse";

    private Words() {}

    /** Better or worse where one way is better; else, or where both are level, nothing. */
    static String better(Side side, Polarity polarity) {
        if (side == Side.LEVEL || polarity == Polarity.NEITHER) {
            return "";
        }
        return side.isBetter(polarity) ? BETTER : WORSE;
    }

    /** Which way is better, in a few words. */
    static String way(Polarity polarity) {
        return switch (polarity) {
            case HIGH -> "more is better";
            case LOW -> "less is better";
            case NEITHER -> "neither is better";
        };
    }
}
