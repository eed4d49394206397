package yardstick.statistics;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Whether a council's figure differs from another value by more than chance would explain: only
 * where its own interval excludes the other value. Source: the comparison "by interval" of
 * Fingertips, which takes the benchmark as certain.
 */
public enum Difference {
    LOWER,
    HIGHER,
    /** The other value lies between the limits: the difference may be chance. */
    SIMILAR,
    /** No interval, or nothing to compare with. */
    NOT_COMPARED;

    /** A difference read through polarity. */
    public enum Reading {
        BETTER,
        WORSE,
        LOWER,
        HIGHER,
        SIMILAR,
        NOT_COMPARED
    }

    /** Compares by the interval of the council's own figure. */
    public static Difference of(Certainty ours, Figure other) {
        if (!(ours instanceof Interval interval)
                || !(other instanceof Figure.Known(BigDecimal value))) {
            return NOT_COMPARED;
        }
        if (interval.upper().compareTo(value) < 0) {
            return LOWER;
        }
        return interval.lower().compareTo(value) > 0 ? HIGHER : SIMILAR;
    }

    /** Better or worse, where polarity says which way is better. */
    public Reading read(Polarity polarity) {
        return switch (this) {
            case SIMILAR -> Reading.SIMILAR;
            case NOT_COMPARED -> Reading.NOT_COMPARED;
            case LOWER ->
                    switch (polarity) {
                        case HIGH -> Reading.WORSE;
                        case LOW -> Reading.BETTER;
                        case NEITHER -> Reading.LOWER;
                    };
            case HIGHER ->
                    switch (polarity) {
                        case HIGH -> Reading.BETTER;
                        case LOW -> Reading.WORSE;
                        case NEITHER -> Reading.HIGHER;
                    };
        };
    }

    /** Whether the figure lies outside of what chance explains. */
    public boolean isBeyondChance() {
        return this == LOWER || this == HIGHER;
    }

    /** The word that the API uses, such as {@code not-compared}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
