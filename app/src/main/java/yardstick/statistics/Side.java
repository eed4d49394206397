package yardstick.statistics;

import java.math.BigDecimal;

/** On which side of another number a figure lies. */
public enum Side {
    HIGHER,
    LOWER,
    LEVEL;

    /**
     * The side of {@code theirs} on which {@code ours} lies, both in the same unit and unrounded:
     * 60 is lower than a mean of 60.5 even where both are printed without places. Level only where
     * the two are equal, however they are written (61.20 is 61.2). Whether the difference is larger
     * than chance is another question, which this does not answer.
     */
    public static Side of(BigDecimal ours, BigDecimal theirs) {
        int compared = ours.compareTo(theirs);
        if (compared == 0) {
            return LEVEL;
        }
        return compared > 0 ? HIGHER : LOWER;
    }

    /** Whether lying on this side is better; never where polarity is neither or both are level. */
    public boolean isBetter(Polarity polarity) {
        return switch (polarity) {
            case HIGH -> this == HIGHER;
            case LOW -> this == LOWER;
            case NEITHER -> false;
        };
    }

    /** Whether one is higher and the other lower. Level is opposite to nothing. */
    public boolean isOpposite(Side other) {
        return this != LEVEL && other != LEVEL && this != other;
    }
}
