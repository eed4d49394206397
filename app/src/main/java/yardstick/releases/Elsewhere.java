package yardstick.releases;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.CollectedIndicator.Shape;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.disclosure.Table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is published of the same children: the council's own count, its rate or percentage, and its
 * region's with those of the region's other councils, from which a count that the Department for
 * Education suppressed could be worked out, ours or another council's.
 */
@Singleton
class Elsewhere {

    private final Catalogues catalogues;
    private final Comparisons comparisons;

    Elsewhere(Catalogues catalogues, Comparisons comparisons) {
        this.catalogues = catalogues;
        this.comparisons = comparisons;
    }

    /**
     * A table with what everybody knows of a council in the periods of these figures, whether or
     * not the council has entered the same count itself.
     */
    Table added(
            Table table,
            String councilCode,
            Collection<DataSet> dataSets,
            Collection<CollectedFigure> figures) {
        var catalogue = catalogues.current();
        var council = catalogue.findCouncil(councilCode);
        if (council.isEmpty()) {
            return table;
        }
        var outside = new Outside(table, catalogue, council.get());
        var denominators = denominators(figures);
        for (var dataSet : dataSets) {
            var periods =
                    figures.stream()
                            .filter(f -> dataSet.find(f.indicator().id()).isPresent())
                            .map(CollectedFigure::period)
                            .distinct()
                            .toList();
            for (var indicator : dataSet.indicators()) {
                for (var period : periods) {
                    add(outside, catalogue, indicator, period, denominators);
                }
            }
        }
        return outside.table();
    }

    private void add(
            Outside outside,
            Catalogue catalogue,
            CollectedIndicator indicator,
            InYearPeriod period,
            Map<Spot, Long> denominators) {
        var published = published(indicator, period);
        count(catalogue, indicator, published)
                .ifPresent(
                        count ->
                                outside.add(
                                        count,
                                        period,
                                        published,
                                        denominator(indicator, period, published, denominators)));
    }

    /** Of a year, what its months or quarters come to, where all were entered. */
    private static @Nullable Long denominator(
            CollectedIndicator indicator,
            InYearPeriod period,
            InYearPeriod published,
            Map<Spot, Long> denominators) {
        long sum = 0;
        for (var piece = new InYearPeriod(period.kind(), published.firstDay());
                !piece.lastDay().isAfter(published.lastDay());
                piece = piece.next()) {
            var denominator = denominators.get(new Spot(indicator.id(), piece.firstDay()));
            if (denominator == null) {
                return null;
            }
            sum += denominator;
        }
        return sum;
    }

    /** What is counted during months and quarters is published by the year. */
    private static InYearPeriod published(CollectedIndicator indicator, InYearPeriod period) {
        return indicator.nature() == Nature.DURING
                        && period.kind().months() < PeriodKind.FINANCIAL_YEAR.months()
                ? InYearPeriod.containing(PeriodKind.FINANCIAL_YEAR, period.firstDay())
                : period;
    }

    /** The published figures of the same count at the same time. */
    private Optional<PublishedCount> count(
            Catalogue catalogue, CollectedIndicator collected, InYearPeriod period) {
        var code = collected.publishedCode();
        if (code == null || collected.shape() == Shape.MEAN) {
            return Optional.empty();
        }
        return catalogue
                .findIndicator(code)
                .filter(i -> collected.nature() == Nature.AT_END || !isStock(i))
                .flatMap(
                        indicator ->
                                period(indicator, period.lastDay())
                                        .map(p -> count(catalogue, collected, indicator, p)));
    }

    private PublishedCount count(
            Catalogue catalogue, CollectedIndicator collected, Indicator indicator, Period period) {
        var view =
                comparisons
                        .inPeriods(catalogue, List.of(indicator), i -> Optional.of(period))
                        .getFirst();
        return new PublishedCount(collected, view);
    }

    private static boolean isStock(Indicator indicator) {
        return indicator.periodType().startsWith("snapshot");
    }

    private static Optional<Period> period(Indicator indicator, LocalDate last) {
        return indicator.periods().stream()
                .filter(p -> indicator.endOf(p).equals(last))
                .findFirst();
    }

    /** The council's own, which others may know where a publisher gives a rate without it. */
    private static Map<Spot, Long> denominators(Collection<CollectedFigure> figures) {
        var denominators = new HashMap<Spot, Long>();
        for (var figure : figures) {
            var denominator = figure.denominator();
            if (denominator != null && denominator.stripTrailingZeros().scale() <= 0) {
                denominators.put(Spot.of(figure), denominator.longValue());
            }
        }
        return denominators;
    }
}
