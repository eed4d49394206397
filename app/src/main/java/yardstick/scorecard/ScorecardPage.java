package yardstick.scorecard;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Chart;
import yardstick.charts.Sparkline;
import yardstick.statistics.DirectionOfTravel;
import yardstick.web.Choice;
import yardstick.web.Printed;

import java.util.List;

/**
 * Exactly what {@code scorecard/show.jte} prints.
 *
 * @param council what people call the council
 * @param own whether the reader is a member of it: then targets are shown
 * @param answer the heading
 * @param summary how many are better, worse and not to be told apart, as a sentence
 * @param choices the form
 * @param groups what is shown, by topic
 * @param spine the picture; null where there is nothing to draw or too much
 * @param noSpine why there is no picture; empty where there is one
 * @param svg address of the server's picture
 * @param png the same as PNG
 * @param csv address of the table as CSV
 * @param xlsx the same as XLSX
 * @param region heading of the region's column
 * @param withInYear whether any row has an in-year figure, so that there is a column for them
 */
public record ScorecardPage(
        String council,
        boolean own,
        String answer,
        String summary,
        Choices choices,
        List<Group> groups,
        @Nullable Chart spine,
        String noSpine,
        String svg,
        String png,
        String csv,
        String xlsx,
        String region,
        boolean withInYear) {

    /** The form: what may be chosen and what is. */
    public record Choices(
            String action,
            List<Choice> topics,
            String topic,
            List<Choice> models,
            String model,
            List<Choice> bands,
            String band,
            List<Choice> differents,
            String different,
            List<Choice> directions,
            String direction,
            String everything) {}

    /** The indicators of one topic. */
    public record Group(String topic, List<Line> lines) {}

    /**
     * An indicator as one reader sees it.
     *
     * @param row what everybody sees
     * @param href its page
     * @param target the council's own target and how the figure stands to it; null for none
     * @param inYear the council's latest in-year figure; null for none that the reader may see
     */
    public record Line(Row row, String href, @Nullable Target target, @Nullable InYear inYear) {}

    /** An in-year figure, its period, and how sure it is and who sees it. */
    public record InYear(Printed figure, String period, String status) {}

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
            String bestQuarter) {}

    /**
     * Another figure, and how ours compares with it.
     *
     * @param compared "higher", "worse (lower)", "similar"; empty where it is not compared
     */
    public record Beside(Printed figure, String compared) {}

    /** A target, such as "30.0 for 2026", and how the figure stands to it. */
    public record Target(String target, String status, String colour) {}
}
