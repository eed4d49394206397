package yardstick.comparison;

import java.util.Map;

/**
 * One council on one indicator: in one period, and over all.
 *
 * @param comparison the council beside others in the period
 * @param series the council over all periods
 * @param standings where each figure of the series was published, by the period's first year and
 *     the area's number
 */
public record Overview(
        Comparison comparison, Series series, Map<Integer, Map<Integer, Standing>> standings) {

    /** The figure of an area in a period, with its edition. */
    public Standing standing(Period period, Area area) {
        var found = standings.getOrDefault(period.firstYear(), Map.of()).get(area.id());
        return found == null ? Standing.unpublished(area) : found;
    }
}
