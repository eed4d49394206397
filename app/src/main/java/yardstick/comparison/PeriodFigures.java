package yardstick.comparison;

import yardstick.statistics.Figure;
import yardstick.statistics.Quartiles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every area's figure for one indicator and period, and what all councils' values say together:
 * worked out once, whichever council is looked at.
 *
 * @param all by area number; an area without a row is unpublished
 * @param values values of all councils that have one, abolished ones included
 * @param quartiles where the councils' values are cut into quarters; empty without a value
 */
record PeriodFigures(
        Map<Integer, Standing> all, List<BigDecimal> values, Optional<Quartiles> quartiles) {

    /** A period for which nothing was published. */
    static final PeriodFigures NONE = of(Map.of());

    static PeriodFigures of(Map<Integer, Standing> all) {
        var values =
                all.values().stream()
                        .filter(s -> s.area().kind() == Area.Kind.COUNCIL)
                        .flatMap(s -> s.figure().number().stream())
                        .sorted()
                        .toList();
        return new PeriodFigures(all, values, Quartiles.of(values));
    }

    Standing standing(Area area) {
        var found = all.get(area.id());
        return found == null ? Standing.unpublished(area) : found;
    }

    Figure figure(Area area) {
        return standing(area).figure();
    }
}
