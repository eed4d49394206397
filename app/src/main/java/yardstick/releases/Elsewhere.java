package yardstick.releases;

import jakarta.inject.Singleton;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.comparison.PeriodView;
import yardstick.disclosure.Table;
import yardstick.tenants.Tenancy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is published of the same children: the council's own count, its rate or percentage, and its
 * region's with those of the region's other councils, from which a count that the Department for
 * Education suppressed could be worked out, ours or another council's. A number may be published in
 * several ways, whether or not one of them stands beside it on a page.
 */
@Singleton
class Elsewhere {

    /** Whichever: what is counted behind a mean does not depend on it. */
    private static final InYearPeriod ANY =
            InYearPeriod.containing(PeriodKind.FINANCIAL_YEAR, LocalDate.EPOCH);

    private final Catalogues catalogues;
    private final Comparisons comparisons;
    private final Tenancy tenancy;

    Elsewhere(Catalogues catalogues, Comparisons comparisons, Tenancy tenancy) {
        this.catalogues = catalogues;
        this.comparisons = comparisons;
        this.tenancy = tenancy;
    }

    /** A number that a data set counts, and when it is counted. */
    private record Number(String quantity, Nature nature) {

        static Stream<Number> of(CollectedIndicator indicator) {
            if (indicator.nature() == Nature.AVERAGE) {
                return Behind.find(indicator.numeratorQuantity(), ANY).stream()
                        .map(b -> new Number(b.quantity(), Nature.DURING));
            }
            return Stream.of(indicator.numeratorQuantity(), indicator.denominatorQuantity())
                    .filter(q -> q != null && !q.equals(CollectedIndicator.CHILDREN))
                    .map(q -> new Number(q, indicator.nature()));
        }
    }

    /**
     * A period of a data set, and one that is published: the same, or a year of it or around it.
     */
    private record When(InYearPeriod period, InYearPeriod published) {

        static Stream<When> of(Nature nature, InYearPeriod period) {
            if (nature != Nature.DURING || period.kind() == PeriodKind.FINANCIAL_YEAR) {
                return Stream.of(new When(period, period));
            }
            return Stream.iterate(
                            InYearPeriod.containing(PeriodKind.FINANCIAL_YEAR, period.firstDay()),
                            year -> !year.firstDay().isAfter(period.lastDay()),
                            InYearPeriod::next)
                    .map(year -> of(period.kind(), year));
        }

        /** All months of a year have the same: its first stands for all. */
        private static When of(PeriodKind kind, InYearPeriod year) {
            return kind.months() < PeriodKind.FINANCIAL_YEAR.months()
                    ? new When(new InYearPeriod(kind, year.firstDay()), year)
                    : new When(year, year);
        }
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
        var found = catalogue.findCouncil(councilCode);
        if (found.isEmpty()) {
            return table;
        }
        var council = found.get();
        var publishedAs = tenancy.published(ElsewhereQueries::publishedAs);
        var children = tenancy.published(sql -> ElsewhereQueries.children(sql, council.area()));
        var denominators = new Denominators(children, figures);
        var outside = new Outside(table, catalogue, council);
        for (var dataSet : dataSets) {
            var periods = periods(dataSet, figures);
            for (var number : numbers(dataSet)) {
                var when = new LinkedHashSet<When>();
                periods.stream()
                        .flatMap(period -> When.of(number.nature, period))
                        .forEach(when::add);
                for (var as : publishedAs.getOrDefault(number.quantity, List.of())) {
                    when.forEach(w -> add(outside, catalogue, number, as, w, denominators));
                }
            }
        }
        return outside.table();
    }

    private static List<InYearPeriod> periods(
            DataSet dataSet, Collection<CollectedFigure> figures) {
        return figures.stream()
                .filter(f -> dataSet.find(f.indicator().id()).isPresent())
                .map(CollectedFigure::period)
                .distinct()
                .toList();
    }

    /** An average is no number of children; how many are behind it may be. */
    private static Set<Number> numbers(DataSet dataSet) {
        var numbers = new LinkedHashSet<Number>();
        dataSet.indicators().stream().flatMap(Number::of).forEach(numbers::add);
        return numbers;
    }

    private void add(
            Outside outside,
            Catalogue catalogue,
            Number number,
            PublishedAs as,
            When when,
            Denominators denominators) {
        var last = when.published.lastDay();
        var views =
                as.codes().stream()
                        .flatMap(code -> view(catalogue, number.nature, code, last).stream())
                        .toList();
        if (views.size() == as.codes().size()) {
            outside.add(
                    new PublishedCount(as, number.nature, views),
                    when.period,
                    when.published,
                    denominators.find(as.of(), number.nature, when.period, when.published));
        }
    }

    /** The published figures of the same time. */
    private Optional<PeriodView> view(
            Catalogue catalogue, Nature nature, String code, LocalDate last) {
        return catalogue
                .findIndicator(code)
                .filter(i -> nature == Nature.AT_END || !isStock(i))
                .flatMap(i -> period(i, last).map(p -> view(catalogue, i, p)));
    }

    private PeriodView view(Catalogue catalogue, Indicator indicator, Period period) {
        return comparisons
                .inPeriods(catalogue, List.of(indicator), i -> Optional.of(period))
                .getFirst();
    }

    private static boolean isStock(Indicator indicator) {
        return indicator.periodType().startsWith("snapshot");
    }

    private static Optional<Period> period(Indicator indicator, LocalDate last) {
        return indicator.periods().stream()
                .filter(p -> indicator.endOf(p).equals(last))
                .findFirst();
    }
}
