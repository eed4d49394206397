package yardstick.collection;

import java.util.Locale;

/** When the children of an indicator are counted. It decides what adding up months can mean. */
public enum Nature {
    /**
     * On the last day of the period: months are never added, a year has the last month's figure.
     */
    AT_END,
    /** During the period: the months of a year add up to the year. */
    DURING,
    /** An average over the children of the period: months are neither added nor averaged. */
    AVERAGE;

    /** Reads the word that the database uses. */
    static Nature of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
