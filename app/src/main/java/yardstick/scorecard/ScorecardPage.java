package yardstick.scorecard;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Chart;
import yardstick.scoring.Row;
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
 * @param share where it is shared with others
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
        String share,
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

    /** A target, such as "30.0 for 2026", and how the figure stands to it. */
    public record Target(String target, String status, String colour) {}
}
