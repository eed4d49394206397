package yardstick.publishing;

import java.util.Locale;

/** What a published file holds, in the order in which files build on each other. */
enum Content {
    COUNCIL_CODES,
    SUCCESSIONS,
    LAIT_DICTIONARY,
    NEIGHBOURS,
    POPULATION,
    LAIT,
    EES,
    INSPECTIONS,
    EXAMPLE;

    /** The word the database uses, such as {@code lait-dictionary}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
