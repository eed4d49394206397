package yardstick.progress;

import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code progress/action.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param caption the plan and the priority
 * @param heading reference and title
 * @param states how it stands, as tags
 * @param notices what should be known: stale, differing, closed without evidence
 * @param facts what it is
 * @param milestones steps on the way
 * @param measures how the council will know that it works
 * @param reports its ratings by report, the latest first
 * @param remarks what was said, the latest first
 * @param evidence what was shown, in the order in which it came
 * @param path the action's address
 * @param mayEdit whether the reader may add to it
 * @param open whether the action is open
 */
public record ActionPage(
        String banner,
        String caption,
        String heading,
        List<Tag> states,
        List<String> notices,
        List<SummaryRow> facts,
        List<MilestoneLine> milestones,
        List<MeasureLine> measures,
        List<Report> reports,
        List<Said> remarks,
        List<EvidenceLine> evidence,
        String path,
        boolean mayEdit,
        boolean open) {

    /** A word and its colour. */
    public record Tag(String text, String colour) {}

    /** A milestone: what, by when, by whom, and how it stands. */
    public record MilestoneLine(String body, String due, String owners, String state) {}

    /** A success measure: what should move, from where, to where. */
    public record MeasureLine(String body, String evidenced, String baseline, String target) {}

    /**
     * All ratings for one report.
     *
     * @param day the day of the report
     * @param owner the owner's, the one that holds first
     * @param board the board's, the one that holds first
     * @param differs in words, where the two differ; empty where they do not
     */
    public record Report(String day, List<Mark> owner, List<Mark> board, String differs) {}

    /**
     * One rating.
     *
     * @param tag its step
     * @param holds whether no later one has replaced it
     * @param reason why; may be empty
     * @param signed by whom and when
     * @param evidence what it rests on; empty for nothing
     * @param anchor where that stands on the page
     */
    public record Mark(
            Tag tag, boolean holds, String reason, String signed, String evidence, String anchor) {}

    /** Progress or a comment, signed. */
    public record Said(String kind, String body, String signed) {}

    /**
     * A piece of evidence.
     *
     * @param anchor where it stands on the page
     * @param title what it is, or shows
     * @param link where it is; empty for none
     * @param file what the file is called, or that it was removed and by whom; empty for none
     * @param fileHref where to get the file; empty where there is none
     * @param added by whom and when
     * @param withdrawn by whom and when; empty while it holds
     * @param manage where editors withdraw it or remove its file
     */
    public record EvidenceLine(
            String anchor,
            String title,
            String link,
            String file,
            String fileHref,
            String added,
            String withdrawn,
            String manage) {

        static EvidenceLine of(Subject subject, Proof proof) {
            var address = subject.path() + "/evidence/" + proof.id();
            var withdrawn = proof.withdrawn();
            var file = proof.file();
            var removed = file == null ? null : file.removed();
            return new EvidenceLine(
                    "evidence-" + proof.id(),
                    proof.title(),
                    proof.link(),
                    file == null
                            ? ""
                            : removed == null
                                    ? "%s (%s)".formatted(file.name(), size(file.bytes()))
                                    : "The file was removed by " + signed(removed),
                    file == null || removed != null ? "" : address + "/file",
                    signed(proof.added()),
                    withdrawn == null ? "" : signed(withdrawn),
                    address);
        }

        private static String signed(Proof.Signed signed) {
            return "%s, %s".formatted(signed.by(), Words.moment(signed.at()));
        }

        private static String size(int bytes) {
            return bytes < 1 << 20
                    ? "%,d KB".formatted((bytes + 1023) / 1024)
                    : "%.1f MB".formatted(bytes / (double) (1 << 20));
        }
    }
}
