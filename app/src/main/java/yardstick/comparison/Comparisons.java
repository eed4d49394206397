package yardstick.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;

import yardstick.comparison.FigureQueries.FigureRow;
import yardstick.comparison.FigureQueries.IndicatorYear;
import yardstick.statistics.Average;
import yardstick.statistics.Figure;
import yardstick.tenants.Tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts councils beside others. Reads published figures only; one statement a comparison. */
@Singleton
public class Comparisons {

    private static final Figure NOTHING = new Figure.Missing(Figure.Reason.NOT_STATED);

    private final Tenancy tenancy;

    Comparisons(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** One council on one indicator in one period, under one neighbour model. */
    public Comparison compare(
            Catalogue catalogue, Indicator indicator, Period period, String model, Area council) {
        var years = List.of((short) period.firstYear(), (short) (period.firstYear() - 1));
        var rows = tenancy.published(sql -> FigureQueries.ofAllAreas(sql, indicator.id(), years));
        return comparison(catalogue, indicator, period, model, council, rows);
    }

    /**
     * One council on several indicators, each in its latest period; those never published are left
     * out.
     */
    public List<Comparison> compareLatest(
            Catalogue catalogue, Collection<Indicator> indicators, String model, Area council) {
        var wanted = indicators.stream().flatMap(Comparisons::latestAndBefore).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var rows =
                tenancy.published(sql -> FigureQueries.ofIndicators(sql, wanted)).stream()
                        .collect(groupingBy(FigureRow::indicatorId));
        var comparisons = new ArrayList<Comparison>();
        for (var indicator : indicators) {
            var figures = rows.getOrDefault(indicator.id(), List.of());
            indicator
                    .findLatest()
                    .map(
                            period ->
                                    comparison(
                                            catalogue, indicator, period, model, council, figures))
                    .ifPresent(comparisons::add);
        }
        return comparisons;
    }

    /** One council over all periods of one indicator, with further areas beside it. */
    public Series series(
            Catalogue catalogue,
            Indicator indicator,
            String model,
            Area council,
            Collection<Area> others) {
        var neighbours =
                catalogue.neighbours(model, council).stream().map(Neighbour::area).toList();
        var region = catalogue.regionShown(council, indicator);
        var shown = Stream.of(council, region, catalogue.england());
        var areas =
                Stream.of(shown, neighbours.stream(), others.stream())
                        .flatMap(s -> s)
                        .map(Area::id)
                        .distinct()
                        .toList();
        var byYear =
                tenancy
                        .published(sql -> FigureQueries.ofAllYears(sql, indicator.id(), areas))
                        .stream()
                        .collect(
                                groupingBy(
                                        FigureRow::firstYear,
                                        toMap(FigureRow::areaId, FigureRow::figure)));
        var points =
                indicator.periods().stream()
                        .filter(Period::hasValue)
                        .map(
                                period -> {
                                    var at = byYear.getOrDefault(period.firstYear(), Map.of());
                                    return new Series.Point(
                                            period,
                                            at.getOrDefault(council.id(), NOTHING),
                                            average(at, neighbours),
                                            at.getOrDefault(region.id(), NOTHING),
                                            at.getOrDefault(catalogue.england().id(), NOTHING),
                                            others.stream()
                                                    .distinct()
                                                    .collect(
                                                            toMap(
                                                                    Area::id,
                                                                    o ->
                                                                            at.getOrDefault(
                                                                                    o.id(),
                                                                                    NOTHING))));
                                })
                        .toList();
        return new Series(indicator, model, region, points);
    }

    private static @org.jspecify.annotations.Nullable Average average(
            Map<Integer, Figure> at, List<Area> neighbours) {
        return Average.of(neighbours.stream().map(n -> at.getOrDefault(n.id(), NOTHING)).toList())
                .orElse(null);
    }

    private static Stream<IndicatorYear> latestAndBefore(Indicator indicator) {
        return indicator.findLatest().stream()
                .flatMap(
                        p ->
                                Stream.of(
                                        new IndicatorYear(indicator.id(), (short) p.firstYear()),
                                        new IndicatorYear(
                                                indicator.id(), (short) (p.firstYear() - 1))));
    }

    private static Comparison comparison(
            Catalogue catalogue,
            Indicator indicator,
            Period period,
            String model,
            Area council,
            List<FigureRow> rows) {
        var all = new HashMap<Integer, Standing>();
        Figure before = NOTHING;
        for (var row : rows) {
            var area = catalogue.areas().get(row.areaId());
            if (row.firstYear() == period.firstYear() && area != null) {
                // An area that a load has only just brought waits for the next catalogue.
                all.put(row.areaId(), standing(area, row));
            } else if (row.areaId() == council.id()) {
                before = row.figure();
            }
        }
        return Comparison.of(catalogue, indicator, period, model, council, all, before);
    }

    private static Standing standing(Area area, FigureRow row) {
        return new Standing(
                area,
                row.figure(),
                row.editionId(),
                row.sourceRow(),
                row.numerator(),
                row.denominator());
    }
}
