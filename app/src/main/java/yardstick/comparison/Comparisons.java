package yardstick.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

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
        var areas = areasOfSeries(catalogue, indicator, model, council, others);
        var rows = tenancy.published(sql -> FigureQueries.ofAllYears(sql, indicator.id(), areas));
        return series(catalogue, indicator, model, council, others, byYear(catalogue, rows));
    }

    /**
     * One council in one period and over all periods, with further areas beside it: both of the
     * above in one statement.
     */
    public Overview overview(
            Catalogue catalogue,
            Indicator indicator,
            Period period,
            String model,
            Area council,
            Collection<Area> others) {
        var years = List.of((short) period.firstYear(), (short) (period.firstYear() - 1));
        var areas = areasOfSeries(catalogue, indicator, model, council, others);
        var rows =
                tenancy.published(sql -> FigureQueries.ofPage(sql, indicator.id(), years, areas));
        var byYear = byYear(catalogue, rows);
        var comparison =
                comparison(
                        catalogue,
                        indicator,
                        period,
                        model,
                        council,
                        rows.stream().filter(r -> years.contains((short) r.firstYear())).toList());
        return new Overview(
                comparison, series(catalogue, indicator, model, council, others, byYear), byYear);
    }

    private static List<Integer> areasOfSeries(
            Catalogue catalogue,
            Indicator indicator,
            String model,
            Area council,
            Collection<Area> others) {
        var region = catalogue.regionShown(council, indicator);
        var neighbours = catalogue.neighbours(model, council).stream().map(Neighbour::area);
        return Stream.of(
                        Stream.of(council, region, catalogue.england()),
                        neighbours,
                        others.stream())
                .flatMap(s -> s)
                .map(Area::id)
                .distinct()
                .toList();
    }

    private static Map<Integer, Map<Integer, Standing>> byYear(
            Catalogue catalogue, List<FigureRow> rows) {
        var years = new HashMap<Integer, Map<Integer, Standing>>();
        for (var row : rows) {
            var area = catalogue.areas().get(row.areaId());
            if (area != null) {
                years.computeIfAbsent(row.firstYear(), y -> new HashMap<>())
                        .put(area.id(), standing(area, row));
            }
        }
        return years;
    }

    private static Series series(
            Catalogue catalogue,
            Indicator indicator,
            String model,
            Area council,
            Collection<Area> others,
            Map<Integer, Map<Integer, Standing>> byYear) {
        var neighbours =
                catalogue.neighbours(model, council).stream().map(Neighbour::area).toList();
        var region = catalogue.regionShown(council, indicator);
        var points = new ArrayList<Series.Point>();
        for (var period : indicator.periods().stream().filter(Period::hasValue).toList()) {
            var at = byYear.getOrDefault(period.firstYear(), Map.of());
            points.add(
                    new Series.Point(
                            period,
                            figure(at, council),
                            average(at, neighbours),
                            figure(at, region),
                            figure(at, catalogue.england()),
                            others.stream()
                                    .distinct()
                                    .collect(toMap(Area::id, other -> figure(at, other)))));
        }
        return new Series(indicator, model, region, points);
    }

    private static Figure figure(Map<Integer, Standing> at, Area area) {
        var standing = at.get(area.id());
        return standing == null ? NOTHING : standing.figure();
    }

    private static @Nullable Average average(Map<Integer, Standing> at, List<Area> neighbours) {
        return Average.of(neighbours.stream().map(n -> figure(at, n)).toList()).orElse(null);
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
