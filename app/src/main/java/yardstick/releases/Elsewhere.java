package yardstick.releases;

import jakarta.inject.Singleton;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.CollectedIndicator.Shape;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.comparison.PeriodView;
import yardstick.disclosure.Equation;
import yardstick.disclosure.Known;
import yardstick.disclosure.Quantity;
import yardstick.disclosure.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is published of the same children: the council's own count, and its region's with those of
 * the region's other councils, from which a count that the Department for Education suppressed
 * could be worked out, ours or another council's.
 */
@Singleton
class Elsewhere {

    private static final BigDecimal TEN = BigDecimal.TEN;

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
            List<DataSet> dataSets,
            Collection<CollectedFigure> figures) {
        var catalogue = catalogues.current();
        var council = catalogue.findCouncil(councilCode);
        if (council.isEmpty()) {
            return table;
        }
        var added = new Added(table, catalogue, council.get());
        for (var dataSet : dataSets) {
            var periods =
                    figures.stream()
                            .filter(f -> dataSet.find(f.indicator().id()).isPresent())
                            .map(CollectedFigure::period)
                            .distinct()
                            .toList();
            for (var indicator : dataSet.indicators()) {
                for (var period : periods) {
                    view(catalogue, indicator, period)
                            .ifPresent(view -> added.add(indicator, period, view));
                }
            }
        }
        return added.table();
    }

    /** The published figures of the same count at the same time. */
    private Optional<PeriodView> view(
            Catalogue catalogue, CollectedIndicator collected, InYearPeriod inYear) {
        var code = collected.publishedCode();
        if (code == null || collected.shape() != Shape.COUNT) {
            return Optional.empty();
        }
        return catalogue
                .findIndicator(code)
                .flatMap(
                        indicator ->
                                period(indicator, collected, inYear)
                                        .map(period -> view(catalogue, indicator, period)));
    }

    private PeriodView view(Catalogue catalogue, Indicator indicator, Period period) {
        return comparisons
                .inPeriods(catalogue, List.of(indicator), any -> Optional.of(period))
                .getFirst();
    }

    private static Optional<Period> period(
            Indicator indicator, CollectedIndicator collected, InYearPeriod inYear) {
        boolean stock = collected.nature() == Nature.AT_END;
        if (stock != indicator.periodType().startsWith("snapshot")) {
            return Optional.empty();
        }
        if (!stock && inYear.kind() != PeriodKind.FINANCIAL_YEAR) {
            return Optional.empty();
        }
        var last = inYear.lastDay();
        return indicator.periods().stream()
                .filter(p -> indicator.endOf(p).equals(last))
                .findFirst();
    }

    /** A table while it is added to. */
    private static final class Added {
        private final Table table;
        private final Catalogue catalogue;
        private final Council council;
        private final List<Quantity> quantities;
        private final List<Equation> equations;
        private final List<Known> known = new ArrayList<>();

        Added(Table table, Catalogue catalogue, Council council) {
            this.table = table;
            this.catalogue = catalogue;
            this.council = council;
            quantities = new ArrayList<>(table.quantities());
            equations = new ArrayList<>(table.equations());
        }

        Table table() {
            return new Table(
                    quantities,
                    table.cells(),
                    equations,
                    known,
                    table.viewpoints(),
                    table.before());
        }

        void add(CollectedIndicator indicator, InYearPeriod period, PeriodView view) {
            var own = Quantities.name(indicator.numeratorQuantity(), indicator, period);
            if (quantities.stream().noneMatch(q -> q.name().equals(own))) {
                return;
            }
            var published = whole(view, council.area());
            if (published.isPresent()) {
                known.add(Known.exactly(own, published.get()));
                return;
            }
            var region = catalogue.region(council.area());
            var total = "%s in %s".formatted(own, region.name());
            if (quantities.stream().noneMatch(q -> q.name().equals(total))) {
                whole(view, region).ifPresent(count -> addRegion(own, total, count, region, view));
            }
        }

        private void addRegion(String own, String total, long count, Area region, PeriodView view) {
            var parts = new ArrayList<String>();
            parts.add(own);
            for (var other : catalogue.councils().values()) {
                var area = other.area();
                if (Integer.valueOf(region.id()).equals(area.regionId())
                        && area.id() != council.area().id()
                        && view.all().containsKey(area.id())) {
                    var name = "%s in %s".formatted(own, area.code());
                    parts.add(name);
                    quantities.add(
                            whole(view, area)
                                    .map(n -> Quantity.of(name, n))
                                    .orElseGet(() -> Quantity.unknown(name)));
                    whole(view, area).ifPresent(n -> known.add(Known.exactly(name, n)));
                }
            }
            quantities.add(Quantity.unknown(total));
            known.add(
                    areRounded(view)
                            ? Known.toNearestTen(total, count)
                            : Known.exactly(total, count));
            equations.add(new Equation(total, parts));
        }

        /** Whether regions are published to the nearest ten: then all of them are. */
        private boolean areRounded(PeriodView view) {
            return catalogue.areas().values().stream()
                    .filter(area -> area.kind() == Area.Kind.REGION)
                    .flatMap(area -> view.standing(area).figure().number().stream())
                    .allMatch(value -> value.remainder(TEN).signum() == 0);
        }

        private static Optional<Long> whole(PeriodView view, Area area) {
            return Optional.of(view.standing(area))
                    .filter(standing -> !standing.isWorkedOut())
                    .flatMap(standing -> standing.figure().number())
                    .filter(value -> value.stripTrailingZeros().scale() <= 0)
                    .filter(value -> value.signum() >= 0)
                    .map(BigDecimal::longValue);
        }
    }
}
