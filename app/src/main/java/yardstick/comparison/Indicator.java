package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Polarity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is watched and how it is expressed.
 *
 * @param id our own number for it
 * @param code our slug, as in addresses and the API
 * @param sourceCode what the publisher calls it
 * @param title its name
 * @param chartTitle the publisher's longer title
 * @param topics the publisher's topics, in its order
 * @param definition what is counted, in the publisher's words
 * @param method how it is worked out, in the publisher's words; may be empty
 * @param unit what one step means, such as "Rate per 10,000"
 * @param per base of a rate or percentage; 1 for counts, days and means
 * @param polarity which way is better
 * @param decimalPlaces places to show
 * @param periodType what a period is, such as {@code snapshot-31-march}
 * @param quartileBands whether the publisher finds quartile bands suitable
 * @param discontinued whether the publisher has stopped it
 * @param supplier who supplies the figures to the publisher
 * @param source the publication the figures come from
 * @param sourceLink where the publication can be found; may be empty
 * @param lastUpdate when the publisher last updated it
 * @param nextUpdate when the publisher expects the next update
 * @param periods periods for which it was published, oldest first
 * @param partsInLatest areas ids of Inner and Outer London where they have a value in the latest
 *     period
 */
public record Indicator(
        int id,
        String code,
        String sourceCode,
        String title,
        String chartTitle,
        List<String> topics,
        String definition,
        String method,
        String unit,
        int per,
        Polarity polarity,
        int decimalPlaces,
        String periodType,
        boolean quartileBands,
        boolean discontinued,
        String supplier,
        String source,
        String sourceLink,
        @Nullable LocalDate lastUpdate,
        @Nullable LocalDate nextUpdate,
        List<Period> periods,
        Set<Integer> partsInLatest) {

    /** The same indicator, as other editions had it. */
    Indicator publishedFor(List<Period> otherPeriods, Set<Integer> otherParts) {
        return new Indicator(
                id,
                code,
                sourceCode,
                title,
                chartTitle,
                topics,
                definition,
                method,
                unit,
                per,
                polarity,
                decimalPlaces,
                periodType,
                quartileBands,
                discontinued,
                supplier,
                source,
                sourceLink,
                lastUpdate,
                nextUpdate,
                otherPeriods,
                otherParts);
    }

    /** The latest period for which the source published a value for anybody. */
    public Optional<Period> findLatest() {
        return periods.reversed().stream().filter(Period::hasValue).findFirst();
    }

    /**
     * The last day of a period, by what a period of this indicator is. Publishers call a year that
     * ends in March 2025 both "2024-25" and "2025": the last year of the label counts.
     */
    public LocalDate endOf(Period period) {
        int year = period.lastYear();
        return switch (periodType) {
            case "snapshot-31-march", "financial-year", "three-years" -> LocalDate.of(year, 3, 31);
            case "academic-year" -> LocalDate.of(year, 8, 31);
            case "snapshot-january" -> LocalDate.of(year, 1, 31);
            case "snapshot-30-september" -> LocalDate.of(year, 9, 30);
            default -> LocalDate.of(year, 12, 31);
        };
    }

    /** The period with this label, if the indicator was published for it. */
    public Optional<Period> findPeriod(String label) {
        return periods.stream().filter(p -> p.label().equals(label)).findFirst();
    }

    /**
     * The period that somebody means who writes its label, or "2016/17", "2017" or "March 2017" for
     * one that ends in March 2017; if anybody has a value in it.
     */
    public Optional<Period> findWritten(String text) {
        var known = periods.stream().filter(Period::hasValue).toList();
        return known.stream()
                .filter(p -> p.label().equals(text.strip()))
                .findFirst()
                .or(
                        () ->
                                WrittenPeriod.read(this, text)
                                        .flatMap(w -> known.stream().filter(w::is).findFirst()));
    }

    /** The last day of a period that somebody wrote, whether or not it has been published. */
    public Optional<LocalDate> endOfWritten(String text) {
        return findWritten(text)
                .map(this::endOf)
                .or(() -> WrittenPeriod.read(this, text).map(w -> w.end(this)));
    }

    /** The consecutive period before, if the indicator was published for it. */
    public Optional<Period> findPeriodBefore(Period period) {
        return periods.stream().filter(p -> p.firstYear() == period.firstYear() - 1).findFirst();
    }
}
