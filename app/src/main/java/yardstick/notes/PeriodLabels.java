package yardstick.notes;

import yardstick.comparison.Indicator;
import yardstick.comparison.Period;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The labels of periods that somebody can write about: those published, and those to come, named as
 * the publisher names them. After 2024-25 comes 2025-26; after 2013/14-15/16 comes 2014/15-16/17.
 */
final class PeriodLabels {

    /** How far ahead a target may lie. */
    private static final int YEARS_AHEAD = 10;

    private static final Pattern YEAR = Pattern.compile("\\d{4}|(?<!\\d)\\d{2}(?!\\d)");

    private PeriodLabels() {}

    /** Periods that a target can be for: the furthest ahead first. */
    static List<String> forTargets(Indicator indicator) {
        var labels = new ArrayList<>(published(indicator).toList());
        indicator
                .findLatest()
                .ifPresent(
                        latest ->
                                Stream.iterate(1, n -> n + 1)
                                        .limit(YEARS_AHEAD)
                                        .map(n -> after(latest.label(), n))
                                        .filter(label -> !labels.contains(label))
                                        .forEach(labels::add));
        return List.copyOf(labels.reversed());
    }

    /** Periods that commentary can be about: those with a figure, the latest first. */
    static List<String> forCommentary(Indicator indicator) {
        return published(indicator).toList().reversed();
    }

    /** The period that somebody most likely wants a target for: the one after the latest. */
    static String next(Indicator indicator) {
        return indicator.findLatest().map(latest -> after(latest.label(), 1)).orElse("");
    }

    /** The label some years later. */
    static String after(String label, int years) {
        return YEAR.matcher(label)
                .replaceAll(
                        found -> {
                            int year = Integer.parseInt(found.group()) + years;
                            return found.group().length() == 4
                                    ? "%04d".formatted(year)
                                    : "%02d".formatted(year % 100);
                        });
    }

    private static Stream<String> published(Indicator indicator) {
        return indicator.periods().stream().filter(Period::hasValue).map(Period::label);
    }
}
