package yardstick.reviews;

import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code reviews/show.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param kind what kind of review it is
 * @param heading what staff call it
 * @param lead what was found and what has become of it, in a sentence
 * @param facts when, what about, whether the letter may be shown
 * @param team who came
 * @param lines what was asked
 * @param methods how the team found out
 * @param kinds the headings of the table by line of enquiry
 * @param counts findings by line of enquiry and kind; empty without findings
 * @param findings by kind
 * @param letters what the team has released here
 * @param edit where to change it; empty for who may not
 * @param path its own address, below which its parts lie
 */
public record ReviewPage(
        String banner,
        String kind,
        String heading,
        String lead,
        List<SummaryRow> facts,
        List<MemberRow> team,
        List<LineRow> lines,
        List<MethodRow> methods,
        List<String> kinds,
        List<CountRow> counts,
        List<Group> findings,
        List<LetterRow> letters,
        String edit,
        String path) {

    /**
     * A letter of the team.
     *
     * @param take where its findings are taken into the record; empty where they are
     */
    public record LetterRow(String title, String href, String words, String take) {}

    /** A member of the team. */
    public record MemberRow(String role, String from, String href) {}

    /** A line of enquiry. */
    public record LineRow(int no, String body, String href) {}

    /** A method. */
    public record MethodRow(String kind, String howMany, String note, String href) {}

    /** How many findings of each kind belong to a line of enquiry. */
    public record CountRow(String line, List<Integer> counts) {}

    /** All findings of one kind. */
    public record Group(String heading, List<FindingRow> rows) {}

    /**
     * A finding.
     *
     * @param anchor its place on the page
     * @param answer the council's answer; empty while there is none and none is needed
     * @param colour of its tag
     * @param actions those that it became
     * @param href where to change it
     * @param due whether and since when a status is wanted; empty for not
     * @param statuses what has become of it, the latest first
     * @param say where to write down what has become of it; empty for who may not
     * @param become where to make an action of it; empty where it asks for nothing
     */
    public record FindingRow(
            String anchor,
            String name,
            String body,
            String line,
            String answer,
            String colour,
            String answerNote,
            List<SummaryRow> actions,
            String href,
            String due,
            List<SummaryRow> statuses,
            String say,
            String become) {}
}
