package yardstick.intake;

import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Periods as people type them.
 *
 * @param kind what the data set is collected for
 * @param today the day on which they are typed
 */
record Periods(PeriodKind kind, LocalDate today) {

    private static final int FIRST_YEAR = 1990;

    /** The period; empty when it is none of this kind. */
    Optional<InYearPeriod> read(String text) {
        return InYearPeriod.read(kind, text)
                .filter(period -> period.firstDay().getYear() >= FIRST_YEAR);
    }

    boolean hasEnded(InYearPeriod period) {
        return period.lastDay().isBefore(today);
    }

    /** How to mend what is no period of this kind. */
    String mend(String text) {
        if (text.isEmpty()) {
            return "Enter the period, such as " + example();
        }
        for (var other : PeriodKind.values()) {
            if (other != kind && InYearPeriod.read(other, text).isPresent()) {
                return "“%s” is %s, but this data set is collected for each %s. Enter one such as %s"
                        .formatted(text, words(other), noun(), example());
            }
        }
        return "“%s” is no period of this data set. Enter %s such as %s"
                .formatted(Problem.shortened(text), words(kind), example());
    }

    private String noun() {
        return words(kind).replaceFirst("^an? ", "").replaceFirst("^three", "period of three");
    }

    private static String words(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> "a month";
            case QUARTER -> "a quarter of a financial year";
            case FINANCIAL_YEAR -> "a financial year";
            case THREE_YEARS -> "three financial years";
        };
    }

    /** The last period that has ended, as it is typed. */
    private String example() {
        var now = InYearPeriod.containing(kind, today);
        return (hasEnded(now) ? now : now.previous()).label();
    }
}
