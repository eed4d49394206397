package yardstick.inyear;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.collection.OwnSeries;
import yardstick.statistics.Rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several months or quarters as one figure: the year so far, or the last twelve months. What is
 * counted during a period adds up, what is counted on a day is that of the last day, and an average
 * is neither added nor averaged.
 *
 * @param value in the indicator's unit; empty where it cannot be worked out
 * @param why why not; empty where it can
 * @param periods what it is of
 */
record Span(Optional<BigDecimal> value, String why, List<InYearPeriod> periods) {

    private static final int MONTHS = 12;

    /** From the first of April to the end of a period. */
    static Span yearSoFar(OwnSeries series, InYearPeriod last) {
        var periods = new ArrayList<InYearPeriod>();
        for (var p = last; p.financialYear() == last.financialYear(); p = p.previous()) {
            periods.addFirst(p);
        }
        return of(series, periods);
    }

    /** The twelve months that end with a period. */
    static Span rolling(OwnSeries series, InYearPeriod last) {
        var periods = new ArrayList<InYearPeriod>();
        var p = last;
        for (int i = 0; i < MONTHS / last.kind().months(); i++) {
            periods.addFirst(p);
            p = p.previous();
        }
        return of(series, periods);
    }

    private static Span of(OwnSeries series, List<InYearPeriod> periods) {
        var indicator = series.indicator();
        return switch (indicator.nature()) {
            case AVERAGE -> no("averages are neither added nor averaged", periods);
            case AT_END ->
                    series.figure(periods.getLast())
                            .number()
                            .map(value -> new Span(Optional.of(value), "", periods))
                            .orElseGet(() -> no("there is no figure for its last day", periods));
            case DURING -> sum(series, periods);
        };
    }

    private static Span sum(OwnSeries series, List<InYearPeriod> periods) {
        var lacking = periods.stream().filter(p -> series.figure(p).number().isEmpty()).findFirst();
        if (lacking.isPresent()) {
            return no("there is no figure for " + lacking.get().words(), periods);
        }
        if (series.indicator().shape() == CollectedIndicator.Shape.COUNT) {
            var values = periods.stream().flatMap(p -> series.figure(p).number().stream()).toList();
            return new Span(Optional.of(total(values)), "", periods);
        }
        return ratio(series, periods);
    }

    private static Span ratio(OwnSeries series, List<InYearPeriod> periods) {
        var numerators = known(periods, p -> numerator(series, p));
        var denominators = known(periods, p -> denominator(series, p));
        if (numerators.size() < periods.size() || denominators.size() < periods.size()) {
            return no("the counts of some periods are not given", periods);
        }
        // All children of a council are the same children in every month.
        var of =
                CollectedIndicator.CHILDREN.equals(series.indicator().denominatorQuantity())
                        ? denominators.getLast()
                        : total(denominators);
        return of.signum() == 0
                ? no("there was nobody to count", periods)
                : new Span(
                        Optional.of(Rate.of(total(numerators), of, series.indicator().per())),
                        "",
                        periods);
    }

    private static Optional<BigDecimal> numerator(OwnSeries series, InYearPeriod period) {
        return Optional.ofNullable(series.find(period))
                .flatMap(f -> Optional.ofNullable(f.numerator()));
    }

    private static Optional<BigDecimal> denominator(OwnSeries series, InYearPeriod period) {
        return Optional.ofNullable(series.find(period))
                .flatMap(f -> Optional.ofNullable(f.denominator()));
    }

    private static List<BigDecimal> known(
            List<InYearPeriod> periods, Function<InYearPeriod, Optional<BigDecimal>> number) {
        return periods.stream().flatMap(p -> number.apply(p).stream()).toList();
    }

    private static BigDecimal total(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Span no(String why, List<InYearPeriod> periods) {
        return new Span(Optional.empty(), why, periods);
    }

    /** What its value was worked out from: of what is counted on a day, the last alone. */
    List<InYearPeriod> from(Nature nature) {
        return nature == Nature.AT_END ? List.of(periods.getLast()) : periods;
    }

    /** Whether it is of so many months. */
    boolean lasts(int months) {
        return periods.stream().mapToInt(p -> p.kind().months()).sum() >= months;
    }

    /** What it is of, in words: "April 2017 to November 2017", or the day. */
    String words(Nature nature) {
        return nature == Nature.AT_END
                ? "on " + When.day(periods.getLast().lastDay())
                : periods.getFirst().equals(periods.getLast())
                        ? periods.getFirst().words()
                        : "%s to %s"
                                .formatted(
                                        When.month(periods.getFirst().firstDay()),
                                        When.month(periods.getLast().lastDay()));
    }
}
