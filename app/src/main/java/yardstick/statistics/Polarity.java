package yardstick.statistics;

import java.util.Locale;

/**
 * Which way is better. Neither is common: rates of looked-after children and protection plans have
 * no good direction.
 */
public enum Polarity {
    /** More is better. */
    HIGH,
    /** Less is better. */
    LOW,
    /** There is no better: no rank, no band, no colour. */
    NEITHER;

    /** The word that the database and the API use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word that the database uses. */
    public static Polarity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
