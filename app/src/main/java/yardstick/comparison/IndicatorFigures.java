package yardstick.comparison;

import yardstick.comparison.FigureQueries.FigureRow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All published figures of one indicator.
 *
 * @param byFirstYear by the first year of the period
 */
record IndicatorFigures(Map<Integer, PeriodFigures> byFirstYear) {

    /** An indicator of which nothing was published. */
    static final IndicatorFigures NONE = new IndicatorFigures(Map.of());

    static IndicatorFigures of(Catalogue catalogue, Indicator indicator, List<FigureRow> rows) {
        var standings = new HashMap<Integer, Map<Integer, Standing>>();
        for (var row : rows) {
            var area = catalogue.areas().get(row.areaId());
            // An area that a load has only just brought waits for the next catalogue.
            if (area != null) {
                standings
                        .computeIfAbsent(row.firstYear(), year -> HashMap.newHashMap(180))
                        .put(row.areaId(), standing(area, row));
            }
        }
        var wider = new WiderFigures(catalogue, indicator);
        standings.forEach(wider::add);
        var figures = HashMap.<Integer, PeriodFigures>newHashMap(standings.size());
        standings.forEach((year, all) -> figures.put(year, PeriodFigures.of(all)));
        return new IndicatorFigures(figures);
    }

    PeriodFigures in(Period period) {
        return byFirstYear.getOrDefault(period.firstYear(), PeriodFigures.NONE);
    }

    /** The consecutive period before; nothing if the indicator was not published for it. */
    PeriodFigures before(Period period) {
        return byFirstYear.getOrDefault(period.firstYear() - 1, PeriodFigures.NONE);
    }

    /** The editions that any of the figures is from. */
    Set<Integer> editions() {
        return byFirstYear.values().stream()
                .flatMap(year -> year.all().values().stream())
                .map(Standing::editionId)
                .collect(Collectors.toSet());
    }

    /** Where each figure was published, by the period's first year and the area's number. */
    Map<Integer, Map<Integer, Standing>> standings() {
        return byFirstYear.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, year -> year.getValue().all()));
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
