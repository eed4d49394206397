package yardstick.grid;

import yardstick.comparison.Indicator;
import yardstick.comparison.Period;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The year in which a period ends, by which periods of different kinds are put side by side: a
 * snapshot at 31 March 2025, the year 2024-25 and the three years 2022-25 all end in 2025.
 */
final class Ending {

    private static final Pattern LAST = Pattern.compile("(\\d{4}|\\d{2})\\D*$");
    private static final int CENTURY = 100;

    private Ending() {}

    /** The calendar year in which a period ends, as its label says it. */
    static int year(Period period) {
        var label = LAST.matcher(period.label());
        if (!label.find()) {
            return period.firstYear();
        }
        int last = Integer.parseInt(label.group(1));
        if (last >= CENTURY) {
            return last;
        }
        int first = period.firstYear();
        int year = first - first % CENTURY + last;
        return year < first ? year + CENTURY : year;
    }

    /** The latest period of an indicator, or the one that ends in a year. */
    static Optional<Period> find(Indicator indicator, OptionalInt year) {
        return year.isEmpty()
                ? indicator.findLatest()
                : indicator.periods().reversed().stream()
                        .filter(Period::hasValue)
                        .filter(p -> year(p) == year.getAsInt())
                        .findFirst();
    }

    /** Years in which a period of any of the indicators ends, the last first. */
    static List<Integer> years(Collection<Indicator> indicators) {
        return indicators.stream()
                .flatMap(i -> i.periods().stream())
                .filter(Period::hasValue)
                .map(Ending::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
