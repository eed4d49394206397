package yardstick.collection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people and spreadsheets write for a period. A month: 2017-11, 11/2017, Nov-17,
 * November 2017, 2017-11-30. A quarter: 2017-18 Q3, Q3 2017/18. Years: 2017-18, 2017/18, 2013-16,
 * 2013 to 2016.
 */
final class PeriodText {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern NAME_YEAR =
            Pattern.compile("([a-z]{3,9})[ -]+(?:20)?(\\d{2})", Pattern.CASE_INSENSITIVE);
    private static final String YEARS = "(20\\d{2})(?: ?(?:-|/|–|to) ?)(?:20)?(\\d{2})";
    private static final Pattern SPAN = Pattern.compile(YEARS);
    private static final Pattern YEARS_QUARTER =
            Pattern.compile(YEARS + "[ -]*q([1-4])", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER_YEARS =
            Pattern.compile("q([1-4])[ -]*" + YEARS, Pattern.CASE_INSENSITIVE);

    private PeriodText() {}

    /** The first day of the period that the text names. */
    static Optional<LocalDate> firstDay(PeriodKind kind, String text) {
        var words = text.strip().replaceAll("\\s+", " ");
        try {
            return switch (kind) {
                case MONTH -> month(words);
                case QUARTER -> quarter(words);
                case FINANCIAL_YEAR -> span(words, 1);
                case THREE_YEARS -> span(words, 3);
            };
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> month(String words) {
        var found = DAY.matcher(words);
        if (found.matches()) {
            // A spreadsheet's date: any day of the month stands for the month.
            return Optional.of(LocalDate.parse(words.substring(0, 10)).withDayOfMonth(1));
        }
        found = YEAR_MONTH.matcher(words);
        if (found.matches()) {
            return Optional.of(LocalDate.of(number(found, 1), number(found, 2), 1));
        }
        found = MONTH_YEAR.matcher(words);
        if (found.matches()) {
            return Optional.of(LocalDate.of(number(found, 2), number(found, 1), 1));
        }
        found = NAME_YEAR.matcher(words);
        return found.matches() ? named(found.group(1), 2000 + number(found, 2)) : Optional.empty();
    }

    private static Optional<LocalDate> named(String name, int year) {
        return Arrays.stream(Month.values())
                .filter(month -> isCalled(month, name))
                .findFirst()
                .map(month -> LocalDate.of(year, month, 1));
    }

    private static boolean isCalled(Month month, String name) {
        var whole = month.getDisplayName(TextStyle.FULL, Locale.UK);
        return whole.equalsIgnoreCase(name)
                || whole.substring(0, 3).equalsIgnoreCase(name)
                || "sept".equalsIgnoreCase(name) && month == Month.SEPTEMBER;
    }

    private static Optional<LocalDate> quarter(String words) {
        var found = YEARS_QUARTER.matcher(words);
        if (found.matches()) {
            return quarter(number(found, 1), number(found, 2), number(found, 3));
        }
        found = QUARTER_YEARS.matcher(words);
        return found.matches()
                ? quarter(number(found, 2), number(found, 3), number(found, 1))
                : Optional.empty();
    }

    private static Optional<LocalDate> quarter(int first, int last, int quarter) {
        return (first + 1) % 100 == last
                ? Optional.of(LocalDate.of(first, Month.APRIL, 1).plusMonths(3L * (quarter - 1)))
                : Optional.empty();
    }

    private static Optional<LocalDate> span(String words, int years) {
        var found = SPAN.matcher(words);
        return found.matches() && (number(found, 1) + years) % 100 == number(found, 2)
                ? Optional.of(LocalDate.of(number(found, 1), Month.APRIL, 1))
                : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
