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
 * @param places how many decimal places the publisher gives: the most of any council's value; 0
 *     where no council's counts are published, for then nobody asks
 */
record PeriodFigures(
        Map<Integer, Standing> all,
        List<BigDecimal> values,
        Optional<Quartiles> quartiles,
        int places) {

    /** A period for which nothing was published. */
    static final PeriodFigures NONE = of(Map.of());

    static PeriodFigures of(Map<Integer, Standing> all) {
        var values =
                all.values().stream()
                        .filter(s -> s.area().kind() == Area.Kind.COUNCIL)
                        .flatMap(s -> s.figure().number().stream())
                        .sorted()
                        .toList();
        return new PeriodFigures(all, values, Quartiles.of(values), places(all, values));
    }

    private static int places(Map<Integer, Standing> all, List<BigDecimal> values) {
        return all.values().stream().noneMatch(s -> s.denominator() != null)
                ? 0
                : values.stream().mapToInt(v -> v.stripTrailingZeros().scale()).max().orElse(0);
    }

    Standing standing(Area area) {
        var found = all.get(area.id());
        return found == null ? Standing.unpublished(area) : found;
    }

    Figure figure(Area area) {
        return standing(area).figure();
    }
}
