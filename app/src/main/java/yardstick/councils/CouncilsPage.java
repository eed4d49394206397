package yardstick.councils;

import org.jspecify.annotations.Nullable;

import yardstick.charts.DistributionStrip;
import yardstick.charts.Funnel;
import yardstick.charts.TileMap;
import yardstick.web.Choice;
import yardstick.web.Printed;
import yardstick.web.SortColumn;

import java.util.List;

/**
 * Exactly what {@code councils/show.jte} prints.
 *
 * @param question the indicator and the period: what is asked
 * @param answer the heading
 * @param choices what can be chosen
 * @param caption what the table has
 * @param columns headings that sort
 * @param wider England and the regions, above the councils
 * @param rows councils in the order asked for
 * @param map where the quarters lie
 * @param strip where everybody lies
 * @param funnel by denominator; null where that is not published
 * @param noFunnel why there is none; empty where there is
 * @param files addresses of downloads
 * @param sources where the figures come from
 */
public record CouncilsPage(
        String question,
        String answer,
        Choices choices,
        String caption,
        List<SortColumn> columns,
        List<Row> wider,
        List<Row> rows,
        TileMap map,
        DistributionStrip strip,
        @Nullable Funnel funnel,
        String noFunnel,
        Files files,
        List<String> sources) {

    /** What can be chosen, and what has been. */
    public record Choices(
            String action,
            List<Choice> periods,
            String period,
            List<Choice> models,
            String model,
            List<Choice> regions,
            String region,
            List<Choice> sorts,
            String sort,
            List<Choice> orders,
            String order) {}

    /** Whether the councils have ranks: only where one way is better. */
    public boolean ranked() {
        return !rows.isEmpty() && !rows.getFirst().rank().isEmpty();
    }

    /**
     * One area.
     *
     * @param href its own page of the indicator; empty for England and the regions
     * @param rank "12 of 152", or why there is none; empty where nobody is ranked
     * @param interval how far chance alone could have moved the value, at 95 %; or that there is
     *     none
     * @param method by which method, or why there is none
     * @param quarter its band or quarter in words; empty for England and the regions
     * @param shade how that looks
     * @param note such as "Neighbour 3"; may be empty
     * @param look "ours", "neighbour" or empty
     */
    public record Row(
            String name,
            String href,
            String region,
            Printed value,
            String rank,
            String interval,
            String method,
            String quarter,
            String shade,
            String note,
            String look) {}

    /** Addresses of downloads: this period, all periods, and the pictures without their ending. */
    public record Files(
            String csv,
            String xlsx,
            String allCsv,
            String allXlsx,
            List<String> map,
            List<String> strip,
            List<String> funnel) {}
}
