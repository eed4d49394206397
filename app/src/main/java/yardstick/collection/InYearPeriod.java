package yardstick.collection;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A month, a quarter or a span of financial years for which councils give figures.
 *
 * @param kind what it is
 * @param firstDay the day on which it begins
 */
public record InYearPeriod(PeriodKind kind, LocalDate firstDay)
        implements Comparable<InYearPeriod> {

    /** Refuses a day on which no period of this kind begins. */
    public InYearPeriod {
        if (!firstDay.equals(beginning(kind, firstDay))) {
            throw new IllegalArgumentException("No " + kind.code() + " begins on " + firstDay);
        }
    }

    /**
     * The period of this kind in which a day lies; of three years, those that end with its year.
     */
    public static InYearPeriod containing(PeriodKind kind, LocalDate day) {
        var first = beginning(kind, day);
        return new InYearPeriod(kind, kind == PeriodKind.THREE_YEARS ? first.minusYears(2) : first);
    }

    /**
     * Reads a label, or the same written another way; nothing for what is no period of the kind.
     */
    public static Optional<InYearPeriod> read(PeriodKind kind, String text) {
        return PeriodText.firstDay(kind, text).map(day -> new InYearPeriod(kind, day));
    }

    private static LocalDate beginning(PeriodKind kind, LocalDate day) {
        int first =
                switch (kind) {
                    case MONTH -> day.getMonthValue();
                    case QUARTER -> (day.getMonthValue() - 1) / 3 * 3 + 1;
                    case FINANCIAL_YEAR, THREE_YEARS -> Month.APRIL.getValue();
                };
        return LocalDate.of(
                first > day.getMonthValue() ? day.getYear() - 1 : day.getYear(), first, 1);
    }

    /** The day on which it ends. */
    public LocalDate lastDay() {
        return firstDay.plusMonths(kind.months()).minusDays(1);
    }

    /** The first calendar year of the financial year in which it begins. */
    public int financialYear() {
        return firstDay.getMonthValue() < Month.APRIL.getValue()
                ? firstDay.getYear() - 1
                : firstDay.getYear();
    }

    /** The one before. */
    public InYearPeriod previous() {
        return new InYearPeriod(kind, firstDay.minusMonths(kind.step()));
    }

    /** The one after. */
    public InYearPeriod next() {
        return new InYearPeriod(kind, firstDay.plusMonths(kind.step()));
    }

    /** The same months a year before. */
    public InYearPeriod yearBefore() {
        return new InYearPeriod(kind, firstDay.minusYears(1));
    }

    /** Its name in files, addresses and the API: 2017-11, 2017-18 Q3, 2017-18, 2013-16. */
    public String label() {
        int year = financialYear();
        return switch (kind) {
            case MONTH -> "%d-%02d".formatted(firstDay.getYear(), firstDay.getMonthValue());
            case QUARTER -> years(year, year + 1) + " Q" + quarter();
            case FINANCIAL_YEAR -> years(year, year + 1);
            case THREE_YEARS -> years(year, year + 3);
        };
    }

    /** Its name on a page: November 2017; October to December 2017; 2017-18; 2013-16. */
    public String words() {
        return switch (kind) {
            case MONTH -> month(firstDay) + " " + firstDay.getYear();
            case QUARTER ->
                    "%s to %s %d".formatted(month(firstDay), month(lastDay()), firstDay.getYear());
            case FINANCIAL_YEAR, THREE_YEARS -> label();
        };
    }

    /** 1 for April to June. */
    private int quarter() {
        return Math.floorMod(firstDay.getMonthValue() - Month.APRIL.getValue(), 12) / 3 + 1;
    }

    private static String years(int first, int last) {
        return "%d-%02d".formatted(first, last % 100);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    @Override
    public int compareTo(InYearPeriod other) {
        int byDay = firstDay.compareTo(other.firstDay);
        return byDay != 0 ? byDay : kind.compareTo(other.kind);
    }
}
