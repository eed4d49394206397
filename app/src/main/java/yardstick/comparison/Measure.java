package yardstick.comparison;

import yardstick.statistics.Funnel;

import java.util.Locale;
import java.util.Optional;

/** How an indicator is expressed, which decides what chance can do to it. */
public enum Measure {
    /** Some of those who could have been counted: a percentage. */
    PROPORTION,
    /** Events or children per so many. */
    RATE,
    /** Children or events, counted. */
    COUNT,
    /** An average of children, days or points. */
    MEAN,
    /** A gap between two groups. */
    GAP,
    /** Money, full-time equivalents: nothing that happens by chance one at a time. */
    AMOUNT;

    /** By the base and the unit, which is all that publishers say of it. */
    public static Measure of(Indicator indicator) {
        var unit = indicator.unit().toLowerCase(Locale.ROOT);
        if (unit.contains("gap")) {
            return GAP;
        }
        if (indicator.per() > 1) {
            return indicator.per() == 100 ? PROPORTION : RATE;
        }
        if (unit.startsWith("number") || unit.equals("total cases") || unit.equals("entries")) {
            return COUNT;
        }
        return unit.contains("fte")
                        || unit.equals("social workers")
                        || unit.equals("spend")
                        || unit.equals("unit cost")
                ? AMOUNT
                : MEAN;
    }

    /**
     * Whether large councils have larger figures for being large: such figures are not compared
     * with other areas'.
     */
    public static boolean growsWithSize(Indicator indicator) {
        return switch (of(indicator)) {
            case COUNT -> true;
            case AMOUNT -> !indicator.unit().equalsIgnoreCase("unit cost");
            case PROPORTION, RATE, MEAN, GAP -> false;
        };
    }

    /** The distribution that chance follows; empty where nothing is counted. */
    Optional<Funnel.Kind> kind() {
        return switch (this) {
            case PROPORTION -> Optional.of(Funnel.Kind.PROPORTION);
            case RATE, COUNT -> Optional.of(Funnel.Kind.RATE);
            case MEAN, GAP, AMOUNT -> Optional.empty();
        };
    }
}
