package yardstick.submissions;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Table;
import yardstick.intake.ApprovalRule;
import yardstick.intake.Column;
import yardstick.intake.Entry;
import yardstick.intake.Reviews;
import yardstick.intake.Submission;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Exactly what {@code submissions/show.jte} prints.
 *
 * @param heading what it is
 * @param banner what has just been done; empty for nothing
 * @param overtaken whether somebody else was quicker
 * @param state how far it has come, in words
 * @param colour the colour of that word
 * @param facts who did what, and when
 * @param path its address
 * @param version the version that is on the page
 * @param counts how many errors and warnings there are, in words
 * @param found what the checks found, by kind
 * @param headings of what was entered
 * @param entries what was entered, a page of it
 * @param pages which of how many pages; empty for one
 * @param previous the address of the page before; empty for none
 * @param next the address of the page after; empty for none
 * @param steps what whoever looks may do with it
 * @param reason whether its warnings want a reason before it can be submitted
 * @param newer the figures that were approved after it came in; null when there are none
 * @param remark what was typed for giving it back, or as a reason
 * @param checked whether that was looked at again for small numbers
 */
public record SubmissionPage(
        String heading,
        String banner,
        boolean overtaken,
        String state,
        String colour,
        List<SummaryRow> facts,
        String path,
        int version,
        String counts,
        List<Found> found,
        List<String> headings,
        List<Entered> entries,
        String pages,
        String previous,
        String next,
        Steps steps,
        boolean reason,
        @Nullable Newer newer,
        String remark,
        boolean checked) {

    private static final int ROWS = 100;

    /** What somebody asked to see. */
    record Asked(int page, String done, String remark, boolean checked) {}

    /**
     * The problems of one kind.
     *
     * @param kind its place on the page
     * @param summary the rule and how many, such as "Number: 12 errors"
     * @param lines the first of them, or all
     * @param all where all of them are; empty when they are here
     * @param open whether the lines are seen at once
     */
    public record Found(
            String kind, String summary, List<Problems.Line> lines, String all, boolean open) {}

    /** An entry as printed, its figure's value that holds now at the end. */
    public record Entered(String place, List<String> texts, String mend) {}

    /**
     * What may be done.
     *
     * @param mend whether rows can be changed
     * @param submit whether it can be submitted
     * @param approve whether it can be approved by whoever looks
     * @param giveBack whether it can be returned to be mended
     * @param discard whether it can be put away
     * @param waits why it cannot be approved by whoever looks; empty otherwise
     */
    public record Steps(
            boolean mend,
            boolean submit,
            boolean approve,
            boolean giveBack,
            boolean discard,
            String waits) {}

    /**
     * What was approved of the same figures after this came in.
     *
     * @param seen the moment of the last of them, sent back by whoever has seen them
     * @param lines each with both values
     * @param more how many more there are, in words; empty for none
     */
    public record Newer(String seen, List<String> lines, String more) {}

    /** The headings of the table of entries. */
    public List<Table.Column> columns() {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("Where", false));
        headings.forEach(heading -> columns.add(new Table.Column(heading, false)));
        return columns;
    }

    static SubmissionPage of(
            Subject subject,
            SignedIn who,
            Reviews.Review review,
            Problems problems,
            ApprovalRule rule,
            Asked asked) {
        var submission = review.submission();
        var path = subject.path(submission.id());
        var steps = steps(subject, who, review, rule);
        int pages = Math.max(1, (review.rows().size() + ROWS - 1) / ROWS);
        int page = Math.clamp(asked.page(), 1, pages);
        return new SubmissionPage(
                name(submission),
                banner(asked.done()),
                asked.done().equals("overtaken"),
                submission.state().words(),
                DataSetPage.colour(submission.state()),
                facts(review),
                path,
                submission.version(),
                problems.counts(),
                problems.shown(),
                columnNames(submission),
                entries(review, path, steps.mend(), (page - 1) * ROWS),
                pages == 1 ? "" : "Page %d of %d".formatted(page, pages),
                page == 1 ? "" : path + "?page=" + (page - 1),
                page == pages ? "" : path + "?page=" + (page + 1),
                steps,
                !review.checked().wantingReason().isEmpty(),
                steps.approve() ? Holding.newer(review) : null,
                asked.remark(),
                asked.checked());
    }

    private static String name(Submission submission) {
        return switch (submission.origin()) {
            case FILE -> "File " + submission.fileName();
            case FORM -> "Figures entered on the page";
            case API -> "Figures sent by " + submission.made().name();
        };
    }

    private static String banner(String done) {
        return switch (done) {
            case "uploaded" -> "Kept as a draft. Nothing of it is used before it is approved";
            case "changed" -> "Row saved";
            case "removed" -> "Row removed";
            case "submitted" -> "Submitted. An administrator can approve it now";
            case "returned" -> "Returned to be mended";
            case "approved" ->
                    "Approved. Your council’s figures hold now; others see nothing of them before they are released";
            default -> "";
        };
    }

    private static List<SummaryRow> facts(Reviews.Review review) {
        var submission = review.submission();
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Came", submission.origin().words()));
        facts.add(SummaryRow.of("Brought in by", signed(submission.made())));
        var submitted = submission.submitted();
        if (submitted != null) {
            facts.add(
                    SummaryRow.of(
                            submission.state() == Submission.State.DRAFT
                                    ? "Last submitted by"
                                    : "Submitted by",
                            signed(submitted)));
        }
        var decided = submission.decided();
        if (decided != null) {
            facts.add(SummaryRow.of(submission.state().words() + " by", signed(decided)));
        }
        facts.add(SummaryRow.of("Rows", "%,d".formatted(review.rows().size())));
        if (!submission.remark().isEmpty()) {
            facts.add(SummaryRow.of("Note", submission.remark()));
        }
        return facts;
    }

    private static String signed(Submission.Signature signature) {
        return "%s, %s".formatted(signature.name(), Words.moment(signature.at()));
    }

    private static List<String> columnNames(Submission submission) {
        var names =
                Arrays.stream(Column.values())
                        .filter(column -> column != Column.TITLE)
                        .map(Column::heading);
        return isOpen(submission)
                ? Stream.concat(names, Stream.of("Holds now")).toList()
                : names.toList();
    }

    private static boolean isOpen(Submission submission) {
        return submission.state() == Submission.State.DRAFT
                || submission.state() == Submission.State.SUBMITTED;
    }

    private static List<Entered> entries(
            Reviews.Review review, String path, boolean mend, int from) {
        var holding = isOpen(review.submission()) ? Holding.byEntry(review) : null;
        return review.rows().stream()
                .skip(from)
                .limit(ROWS)
                .map(
                        row ->
                                entered(
                                        row.entry(),
                                        mend ? path + "/rows/" + row.entry().no() : "",
                                        holding))
                .toList();
    }

    private static Entered entered(
            Entry entry, String mend, @Nullable Map<Integer, String> holding) {
        var texts = new ArrayList<String>();
        Arrays.stream(Column.values())
                .filter(column -> column != Column.TITLE)
                .forEach(column -> texts.add(entry.text(column)));
        if (holding != null) {
            texts.add(holding.getOrDefault(entry.no(), ""));
        }
        return new Entered(Problems.place(entry.no(), entry.sheet(), entry.row()), texts, mend);
    }

    private static Steps steps(
            Subject subject, SignedIn who, Reviews.Review review, ApprovalRule rule) {
        var submission = review.submission();
        boolean edits = subject.mayEdit();
        boolean draft = submission.state() == Submission.State.DRAFT;
        boolean waiting = submission.state() == Submission.State.SUBMITTED;
        boolean administrator = subject.membership().role() == Role.ADMINISTRATOR;
        var submitted = submission.submitted();
        boolean own =
                submitted != null
                        && submitted.person() != null
                        && submitted.person().equals(who.person());
        boolean another = own && !rule.onePersonMayApprove();
        return new Steps(
                edits && draft,
                edits && draft && review.checked().errors() == 0,
                waiting && administrator && !another,
                edits && waiting,
                edits && (draft || waiting),
                !waiting
                        ? ""
                        : !administrator
                                ? "An administrator of your council approves it."
                                : another
                                        ? "You submitted this, so another administrator must approve it."
                                        : "");
    }
}
