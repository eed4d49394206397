package yardstick.inyear;

import org.jspecify.annotations.Nullable;

import yardstick.charts.ProcessChart;
import yardstick.charts.TrendLine;
import yardstick.web.Choice;
import yardstick.web.Printed;

import java.util.List;

/**
 * Exactly what {@code inyear/show.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param question the indicator and the period: what is asked
 * @param answer the heading
 * @param sentences what must be known to read it
 * @param facts further figures, most important first
 * @param choices what can be chosen
 * @param process the series as a process; null where there is none
 * @param noProcess why not; empty where there is
 * @param twoTests why chance and usual variation can say different things; empty without a chart
 * @param trend the series beside others; null without any figure
 * @param lines the council's figures, the latest first
 * @param others what others have released
 * @param own the council's targets and notes, and where they are written
 * @param said what the council said of the published figures
 * @param about definition and source
 * @param files addresses of the pictures
 */
public record InYearPage(
        String banner,
        String question,
        String answer,
        List<String> sentences,
        List<Fact> facts,
        Choices choices,
        @Nullable ProcessChart process,
        String noProcess,
        String twoTests,
        @Nullable TrendLine trend,
        List<Line> lines,
        OthersTable others,
        OwnNotes own,
        List<Said> said,
        About about,
        Files files) {

    /** Whether any figure was worked out from counts that are given beside it. */
    public boolean withCounts() {
        return lines.stream().anyMatch(line -> !line.counts().isEmpty());
    }

    /**
     * One figure beside the heading's.
     *
     * @param label what it is
     * @param value as printed, or "[none]"
     * @param note what must be known to read it, or why there is none
     * @param tag a word on a colour, such as "met"; empty for none
     * @param colour of the tag; empty for grey
     */
    public record Fact(String label, String value, String note, String tag, String colour) {}

    /** What can be chosen, and what has been. */
    public record Choices(
            String action,
            List<Choice> periods,
            String period,
            List<Choice> besides,
            String beside) {}

    /**
     * One period of the council's own figures.
     *
     * @param value the figure
     * @param counts what it was worked out from; may be empty
     * @param status provisional, revised or final
     * @param variation what the process chart says of it; may be empty
     * @param notes numbers of what was said of it; may be empty
     */
    public record Line(
            String period,
            Printed value,
            String counts,
            String status,
            String variation,
            String notes) {}

    /**
     * What others have released for the period.
     *
     * @param heading what the table has
     * @param average mean and median, or why they are not told
     * @param missing what the council must do to see more; empty for nothing
     * @param rows with a value first, highest first, then the others by name
     */
    public record OthersTable(String heading, String average, String missing, List<OtherRow> rows) {

        /** Whether any of the councils says something to its figures. */
        public boolean withNotes() {
            return rows.stream().anyMatch(row -> !row.note().isBlank());
        }
    }

    /**
     * One council: its figure, or that it has let the reader see none.
     *
     * @param note what it says to whoever sees it; empty for nothing
     */
    public record OtherRow(
            String name, String href, Printed value, String status, String note, boolean own) {}

    /**
     * What the council aims for and has said of single periods.
     *
     * @param addTarget address of the form for a new target; empty for readers who may not
     * @param addNote address of the form for a new note; empty for readers who may not
     * @param targets the furthest ahead first
     * @param notes along the time line
     */
    public record OwnNotes(
            String addTarget, String addNote, List<TargetLine> targets, List<NoteLine> notes) {}

    /** A target, forecast or comparator, and where it can be changed; empty for readers. */
    public record TargetLine(String kind, String period, String value, String note, String href) {}

    /** A numbered note on a period, who wrote it when, and where it can be changed. */
    public record NoteLine(
            int number, String period, List<String> paragraphs, String by, String href) {}

    /** A commentary on a published period. */
    public record Said(String period, List<String> paragraphs, String by) {}

    /**
     * What is counted, who collects it, where the published figure of the same measure is, and
     * where it is said exactly what others will see and where what is released is shared.
     */
    public record About(
            String definition,
            String source,
            String dataSet,
            String publishedHref,
            String previewHref,
            String shareHref) {}

    /** Addresses of the pictures, SVG first, then PNG, and of the figures, CSV first, then XLSX. */
    public record Files(List<String> process, List<String> trend, List<String> figures) {}
}
