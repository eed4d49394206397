package yardstick.planimport;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * When something is due, as a plan prints it: "30th September 2016", "Jan-18", "Monthly".
 *
 * @param day the day that it names, the first if it names several; the month's last where it names
 *     a month alone; null where it names none
 * @param month whether it names a month alone
 * @param impossible whether it looks like a day that no calendar has, such as 31 September
 * @param words the words as printed, in one line
 */
record PrintedDate(@Nullable LocalDate day, boolean month, boolean impossible, String words) {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final String MONTH = "\\b(" + String.join("|", MONTHS) + ")[a-z]*\\.?";
    private static final String YEAR = "(\\d{4}|\\d{2})\\b";

    private static final Pattern ISO = pattern("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DAY_FIRST =
            pattern("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of )?" + MONTH + ",?\\s+" + "(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            pattern(MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final Pattern NUMBERS = pattern("\\b(\\d{1,2})[/.](\\d{1,2})[/.]" + YEAR);
    private static final Pattern MONTH_NAMED = pattern(MONTH + "[\\s’'-]*" + YEAR);
    private static final Pattern MONTH_NUMBER = pattern("\\b(\\d{1,2})/" + YEAR);

    private static Pattern pattern(String text) {
        return Pattern.compile(text);
    }

    /** Reads what is printed. */
    static PrintedDate of(String printed) {
        var words = printed.replaceAll("\\s+", " ").strip();
        var text = words.toLowerCase(Locale.UK);
        for (var pattern :
                List.of(ISO, DAY_FIRST, MONTH_FIRST, NUMBERS, MONTH_NAMED, MONTH_NUMBER)) {
            var found = pattern.matcher(text);
            if (found.find()) {
                return read(pattern, found.toMatchResult(), words);
            }
        }
        return new PrintedDate(null, false, false, words);
    }

    private static PrintedDate read(Pattern pattern, MatchResult found, String words) {
        boolean month = pattern == MONTH_NAMED || pattern == MONTH_NUMBER;
        try {
            var day =
                    pattern == ISO
                            ? LocalDate.of(number(found, 1), number(found, 2), number(found, 3))
                            : pattern == DAY_FIRST
                                    ? LocalDate.of(
                                            number(found, 3), month(found, 2), number(found, 1))
                                    : pattern == MONTH_FIRST
                                            ? LocalDate.of(
                                                    number(found, 3),
                                                    month(found, 1),
                                                    number(found, 2))
                                            : pattern == NUMBERS
                                                    ? numbers(found)
                                                    : lastOf(pattern, found);
            boolean sensible = day.getYear() >= 1990 && day.getYear() < 2100;
            return new PrintedDate(sensible ? day : null, month && sensible, !sensible, words);
        } catch (DateTimeException noSuchDay) {
            return new PrintedDate(null, false, true, words);
        }
    }

    /** The day comes first, unless only the second number can be one. */
    private static LocalDate numbers(MatchResult found) {
        int first = number(found, 1);
        int second = number(found, 2);
        return second > 12
                ? day(number(found, 3), first, second)
                : day(number(found, 3), second, first);
    }

    private static LocalDate lastOf(Pattern pattern, MatchResult found) {
        int month = pattern == MONTH_NAMED ? month(found, 1) : number(found, 1);
        return YearMonth.of(century(number(found, 2)), month).atEndOfMonth();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(century(year), month, day);
    }

    private static int century(int year) {
        return year < 100 ? 2000 + year : year;
    }

    private static int month(MatchResult found, int group) {
        return MONTHS.indexOf(found.group(group)) + 1;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
