package yardstick.indicators;

import org.jspecify.annotations.Nullable;

import yardstick.charts.RankedBars;
import yardstick.charts.TrendLine;
import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.util.List;
import java.util.Map;

/**
 * Exactly what {@code indicators/show.jte} prints.
 *
 * @param question the indicator and the period: what is asked
 * @param answer the heading
 * @param sentence what a councillor would say of it: how sure, and whether high is good
 * @param facts the council's standing, most important first
 * @param choices what can be chosen
 * @param bars everybody in the period
 * @param trend the council over time
 * @param barPassports by name, where each area's figure comes from
 * @param trendPassports by period, where the council's figure comes from
 * @param trendNotes which editions the council's figures are from, and what was revised
 * @param breaks where the series begins or ends because councils were reorganised
 * @param about what the indicator is
 * @param sources where the figures come from
 * @param files where what is shown can be taken away
 * @param banner what has just been done; empty for nothing
 * @param own what the council has written; null for readers who are not its members
 */
public record IndicatorPage(
        String question,
        String answer,
        String sentence,
        List<Fact> facts,
        Choices choices,
        RankedBars bars,
        TrendLine trend,
        Map<String, String> barPassports,
        Map<String, String> trendPassports,
        List<String> trendNotes,
        List<Broken> breaks,
        About about,
        List<String> sources,
        Files files,
        String banner,
        @Nullable OwnSpace own) {

    /** A break in the series, with the councils that went before or took over. */
    public record Broken(String sentence, List<Group> councils) {}

    /** Addresses of what is shown, as files: the figures, and the two pictures. */
    public record Files(
            String csv,
            String xlsx,
            String barsSvg,
            String barsPng,
            String trendSvg,
            String trendPng) {

        static Files of(Address address) {
            return new Files(
                    address.download("csv"),
                    address.download("xlsx"),
                    address.picture("bars.svg"),
                    address.picture("bars.png"),
                    address.picture("trend.svg"),
                    address.picture("trend.png"));
        }
    }

    /**
     * One fact about the council's standing.
     *
     * @param label what it is
     * @param value as printed
     * @param note what must be known to read it; may be empty
     * @param tone "good", "bad" or empty: colour only where one way is better
     */
    public record Fact(String label, String value, String note, String tone) {

        /** A fact that is neither good nor bad. */
        static Fact of(String label, String value, String note) {
            return new Fact(label, value, note, "");
        }
    }

    /**
     * What can be chosen, and what has been.
     *
     * @param action where the form leads
     * @param periods the latest first
     * @param period the one shown
     * @param models the newest first
     * @param model the one used
     * @param besides whose figures can stand beside the council's
     * @param beside whose do
     * @param orders in which orders bars and rows can stand
     * @param order in which they do
     * @param axes where the scale of lines can start
     * @param axis where it does
     * @param councils further councils that can be added
     * @param added those that have been, in order
     * @param groups the council's own comparison groups; empty for readers who are not its members
     */
    public record Choices(
            String action,
            List<Choice> periods,
            String period,
            List<Choice> models,
            String model,
            List<Choice> besides,
            String beside,
            List<Choice> orders,
            String order,
            List<Choice> axes,
            String axis,
            List<Choice> councils,
            List<Added> added,
            List<Group> groups) {

        /** The code of the indicator that is asked about: the last part of its address. */
        public String code() {
            return action.replaceFirst(".*/", "");
        }
    }

    /**
     * Something by its name: a comparison group, or another council.
     *
     * @param name what it is called
     * @param href the page beside the group's councils, or the other council's
     */
    public record Group(String name, String href) {}

    /**
     * A council that was added.
     *
     * @param code its ONS code
     * @param name what people call it
     * @param remove address of the page without it
     */
    public record Added(String code, String name, String remove) {}

    /**
     * What the indicator is, in the publisher's words.
     *
     * @param definition what is counted, by paragraph
     * @param method how it is worked out, by paragraph; empty where the publisher says nothing
     * @param rows unit, polarity, source and dates
     * @param discontinued whether the publisher has stopped it
     */
    public record About(
            List<String> definition,
            List<String> method,
            List<SummaryRow> rows,
            boolean discontinued) {}

    /**
     * What a council has written beside the indicator.
     *
     * @param mayEdit whether the reader may change it
     * @param addTarget address of the form for a new target
     * @param addCommentary address of the form for a new commentary
     * @param targets the furthest ahead first
     * @param commentary the latest first
     * @param during its latest own figures of the same measure
     */
    public record OwnSpace(
            boolean mayEdit,
            String addTarget,
            String addCommentary,
            List<TargetLine> targets,
            List<CommentaryLine> commentary,
            List<DuringLine> during) {}

    /** A figure of the council's own that measures the same during the year, and its page. */
    public record DuringLine(
            String title, String period, String value, String status, String href) {}

    /** A target as printed, and where it can be changed. */
    public record TargetLine(String period, String value, String note, String href) {}

    /** A commentary as printed, and where it can be changed. */
    public record CommentaryLine(
            String period, List<String> paragraphs, String by, String at, String href) {}
}
