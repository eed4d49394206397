package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * A period for which the source published an indicator.
 *
 * @param label the publisher's label without a status in brackets, such as 2024-25
 * @param firstYear first calendar year in the label: orders periods; two are consecutive when it
 *     differs by one
 * @param status provisional, revised, final or outturn; null when the publisher says nothing
 * @param hasValue whether any area has a value in it
 */
public record Period(String label, int firstYear, @Nullable String status, boolean hasValue) {

    private static final Pattern LAST_YEAR = Pattern.compile(".*?(\\d{4}|\\d{2})\\D*$");

    /** The last calendar year in the label: 2017 of "2016-17", 2016 of "2013/14-15/16". */
    int lastYear() {
        var found = LAST_YEAR.matcher(label);
        if (!found.find()) {
            return firstYear;
        }
        int last = Integer.parseInt(found.group(1));
        if (last > 99) {
            return last;
        }
        int inCentury = firstYear - Math.floorMod(firstYear, 100) + last;
        return inCentury < firstYear ? inCentury + 100 : inCentury;
    }
}
