package yardstick.comparison;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The period that somebody means who writes "2016/17", "2017" or "March 2017". By the rule of
 * {@link Indicator#endOf} the last year counts, however the publisher labels it. A month is taken
 * only where the indicator's periods end in it; anything else is no period.
 */
record WrittenPeriod(int lastYear) {

    private static final Pattern YEARS =
            Pattern.compile("(\\d{4})(?: ?(?:-|–|/|to) ?(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH = Pattern.compile("(?:\\d{1,2} )?([A-Za-z]+) (\\d{4})");

    static Optional<WrittenPeriod> read(Indicator indicator, String text) {
        var words = text.strip().replaceAll("\\s+", " ");
        var years = YEARS.matcher(words);
        if (years.matches()) {
            int first = Integer.parseInt(years.group(1));
            int last = new Period(words, first, null, true).lastYear();
            return last < first || last - first > 3
                    ? Optional.empty()
                    : Optional.of(new WrittenPeriod(last));
        }
        var month = MONTH.matcher(words);
        if (!month.matches()) {
            return Optional.empty();
        }
        var written = new WrittenPeriod(Integer.parseInt(month.group(2)));
        return isCalled(written.end(indicator).getMonth(), month.group(1))
                ? Optional.of(written)
                : Optional.empty();
    }

    private static boolean isCalled(Month month, String name) {
        var whole = month.getDisplayName(TextStyle.FULL, Locale.UK);
        return whole.equalsIgnoreCase(name) || whole.substring(0, 3).equalsIgnoreCase(name);
    }

    boolean is(Period period) {
        return period.lastYear() == lastYear;
    }

    /** The day on which it ends. */
    LocalDate end(Indicator indicator) {
        return indicator.endOf(new Period(String.valueOf(lastYear), lastYear, null, true));
    }
}
