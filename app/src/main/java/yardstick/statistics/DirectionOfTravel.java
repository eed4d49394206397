package yardstick.statistics;

import java.math.BigDecimal;
import java.util.Locale;

/** How a figure has moved since the consecutive period before, and whether that is good news. */
public enum DirectionOfTravel {
    IMPROVING,
    WORSENING,
    UNCHANGED,
    HIGHER,
    LOWER,
    NOT_COMPARABLE;

    /**
     * Compares two consecutive periods of one indicator. A missing figure on either side is not
     * comparable; equal values are unchanged however they are written (61.20 is 61.2). Source:
     * rules of the field, "change from previous year".
     */
    public static DirectionOfTravel between(Figure earlier, Figure later, Polarity polarity) {
        if (!(earlier instanceof Figure.Known(BigDecimal before))
                || !(later instanceof Figure.Known(BigDecimal after))) {
            return NOT_COMPARABLE;
        }
        int change = after.compareTo(before);
        if (change == 0) {
            return UNCHANGED;
        }
        boolean rose = change > 0;
        return switch (polarity) {
            case HIGH -> rose ? IMPROVING : WORSENING;
            case LOW -> rose ? WORSENING : IMPROVING;
            case NEITHER -> rose ? HIGHER : LOWER;
        };
    }

    /** The word that the API uses, such as {@code not-comparable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
