package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Average;
import yardstick.statistics.Certainty;
import yardstick.statistics.Figure;

import java.util.List;
import java.util.Map;

/**
 * A council's figures over all periods of an indicator, beside its neighbours' mean, its region and
 * England.
 *
 * @param indicator the indicator
 * @param model the neighbour model, by its year
 * @param region the region, or Inner or Outer London, whose figures are shown
 * @param points one for each period in which any area has a value, oldest first
 * @param breaks where the council began or ended because councils were reorganised; empty for most
 */
public record Series(
        Indicator indicator, String model, Area region, List<Point> points, List<Break> breaks) {

    /**
     * One period.
     *
     * @param period the period
     * @param ours the council's figure, and where it was published; of a time before it began,
     *     worked out from its predecessors' where the rule of {@link Reorganisation} allows it
     * @param certainty how sure it is, at 95%
     * @param neighbourAverage mean and median of those neighbours that have a value; null where
     *     none
     * @param region the region's published figure
     * @param england England's published figure
     * @param others figures of further councils that were asked for, by area number
     */
    public record Point(
            Period period,
            Standing ours,
            Certainty certainty,
            @Nullable Average neighbourAverage,
            Figure region,
            Figure england,
            Map<Integer, Figure> others) {

        /** The council's figure. */
        public Figure council() {
            return ours.figure();
        }
    }
}
