package yardstick.comparison;

import yardstick.statistics.QuartileBand;
import yardstick.statistics.Quartiles;

import java.util.Map;
import java.util.Optional;

/**
 * Every area on one indicator in one period: many councils side by side, none of them the one that
 * the page is about.
 *
 * @param indicator the indicator
 * @param period the period
 * @param all by area number; an area without a row is unpublished
 * @param quartiles where all councils' values are cut into quarters; empty without a value
 */
public record PeriodView(
        Indicator indicator,
        Period period,
        Map<Integer, Standing> all,
        Optional<Quartiles> quartiles) {

    /** The figure of an area. */
    public Standing standing(Area area) {
        var found = all.get(area.id());
        return found == null ? Standing.unpublished(area) : found;
    }

    /**
     * The quartile band of a council among all councils, not only those side by side; empty without
     * a value, where polarity is neither, or where the indicator has no bands.
     */
    public Optional<QuartileBand> band(Area council) {
        return standing(council)
                .figure()
                .number()
                .filter(value -> indicator.quartileBands())
                .flatMap(value -> quartiles.flatMap(q -> q.band(value, indicator.polarity())));
    }
}
