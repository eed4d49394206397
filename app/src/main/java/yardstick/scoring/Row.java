package yardstick.scoring;

import yardstick.charts.Sparkline;
import yardstick.statistics.DirectionOfTravel;
import yardstick.web.Printed;

/**
 * One indicator, the same for everybody.
 *
 * @param title its name
 * @param unit what one step means, and the period
 * @param sentence how the figure stands
 * @param value the figure
 * @param interval its interval with the method, or why there is none
 * @param travel how it moved, read through polarity
 * @param change by how much; empty where there is nothing to compare with
 * @param chance whether the change may be chance; empty where nobody can say
 * @param line the series
 * @param trend where the series goes, or why that is not said
 * @param rank "3 of 151", or why there is none
 * @param band "A" to "D"; empty for none
 * @param neighbours the neighbours' mean with what the comparison says
 * @param median their median, and of how many; with the flag where the two tell other stories
 * @param distance how far the mean is, in the unit and in children; empty for none
 * @param best the best neighbour and its figure; empty for none
 * @param region the region's figure
 * @param england England's
 * @param bestQuarter where the best quarter begins; empty for none
 */
public record Row(
        String title,
        String unit,
        String sentence,
        Printed value,
        String interval,
        DirectionOfTravel travel,
        String change,
        String chance,
        Sparkline line,
        String trend,
        String rank,
        String band,
        Beside neighbours,
        String median,
        String distance,
        String best,
        Beside region,
        Beside england,
        String bestQuarter) {

    /**
     * Another figure, and how ours compares with it.
     *
     * @param compared "higher", "worse (lower)", "similar"; empty where it is not compared
     */
    public record Beside(Printed figure, String compared) {}
}
