package yardstick.inyear;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was counted, as a sentence says it. */
final class When {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private When() {}

    /**
     * "on 30 November 2017", "in November 2017", "from October to December 2017", "over 2013-16".
     */
    static String of(CollectedIndicator indicator, InYearPeriod period) {
        return switch (indicator.nature()) {
            case AT_END -> "on " + day(period.lastDay());
            case DURING, AVERAGE ->
                    switch (period.kind()) {
                        case MONTH, FINANCIAL_YEAR -> "in " + period.words();
                        case QUARTER -> "from " + period.words();
                        case THREE_YEARS -> "over " + period.words();
                    };
        };
    }

    /** What came before it a year earlier: "a year before". */
    static String before(InYearPeriod period) {
        return period.kind() == PeriodKind.MONTH || period.kind() == PeriodKind.QUARTER
                ? "a year before"
                : "the year before";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }
}
