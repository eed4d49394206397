package yardstick.scoring;

import yardstick.statistics.Difference;
import yardstick.statistics.Polarity;
import yardstick.statistics.Trend;

/** What a scorecard's cells say; the whole reasons stand below the tables and in the files. */
public final class Words {

    private Words() {}

    static String shortly(Trend.Because because) {
        return switch (because) {
            case OVERLAPPING -> "periods overlap";
            case BREAK_IN_SERIES -> "break in series";
            case FEWER_THAN_FIVE -> "fewer than five periods";
        };
    }

    /** Where a series goes. */
    public static String direction(Trend.Direction direction) {
        return switch (direction) {
            case RISING -> "rising";
            case FALLING -> "falling";
            case STEADY -> "steady";
        };
    }

    /** Better and worse only where polarity says so, and always with the way it is. */
    static String reading(Difference difference, Polarity polarity) {
        return switch (difference.read(polarity)) {
            case BETTER -> "better (%s)".formatted(difference.word());
            case WORSE -> "worse (%s)".formatted(difference.word());
            case LOWER, HIGHER -> difference.word();
            case SIMILAR -> "similar";
            case NOT_COMPARED -> "";
        };
    }
}
