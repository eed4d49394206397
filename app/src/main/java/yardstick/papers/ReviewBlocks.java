package yardstick.papers;

import yardstick.team.EntryKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a council has recorded of a peer review, as parts of a paper. */
final class ReviewBlocks {

    private static final Map<String, String> KINDS =
            Map.of(
                    "regional-peer-review", "Regional peer review",
                    "peer-review", "Peer review",
                    "send-peer-review", "SEND peer review",
                    "diagnostic", "Diagnostic",
                    "other", "Other review");

    private static final Map<String, String> METHODS =
            Map.of(
                    "interviews", "Interviews",
                    "case-audits", "Case audits",
                    "observation", "Observation",
                    "documents", "Documents",
                    "data", "Data",
                    "other", "Other");

    private static final Map<String, String> ANSWERS =
            Map.of("accepted", "Accepted", "not-accepted", "Not accepted", "", "Not answered");

    private final Recorded.Review review;
    private final Answers answers;
    private final List<Block> blocks = new ArrayList<>();

    ReviewBlocks(Recorded.Review review, Answers answers) {
        this.review = review;
        this.answers = answers;
    }

    /** As frozen on a day. */
    List<Block> all(LocalDate day) {
        blocks.add(new Block.Text(KINDS.getOrDefault(review.head().kind(), "Review") + "."));
        blocks.add(Stamp.of(day));
        blocks.add(new Block.Bullets(facts()));
        howItWent();
        blocks.add(new Block.Heading(2, "What the team found"));
        EntryKind.of(EntryKind.Use.DRAFT).forEach(this::findings);
        if (review.findings().isEmpty()) {
            blocks.add(new Block.Text("No finding has been recorded."));
        }
        return blocks;
    }

    private void howItWent() {
        blocks.add(new Block.Heading(2, "Who came"));
        grid(
                "The review team",
                List.of("Role", "From"),
                review.team().stream()
                        .map(m -> List.of(m.role(), m.from().isEmpty() ? "Not recorded" : m.from()))
                        .toList());
        blocks.add(new Block.Heading(2, "Lines of enquiry"));
        if (review.lines().isEmpty()) {
            blocks.add(new Block.Text("None has been recorded."));
        } else {
            blocks.add(new Block.Bullets(review.lines().stream().map(ReviewBlocks::line).toList()));
        }
        blocks.add(new Block.Heading(2, "How the team found out"));
        grid(
                "Methods of the review",
                List.of("Method", "How many", "What of, with whom"),
                review.methods().stream().map(ReviewBlocks::method).toList());
    }

    private void grid(String caption, List<String> columns, List<List<String>> rows) {
        blocks.add(
                rows.isEmpty()
                        ? new Block.Text("None has been recorded.")
                        : new Block.Grid(caption, columns, rows));
    }

    private List<String> facts() {
        var head = review.head();
        var about = review.about();
        var facts = new ArrayList<String>();
        facts.add(
                "On site: %s to %s".formatted(Days.words(head.begins()), Days.words(head.ends())));
        facts.add(
                "Letter dated: "
                        + (head.letter() == null ? "No letter yet" : Days.words(head.letter())));
        facts.add("May be shown to the inspectorate: " + (about.mayBeDisclosed() ? "Yes" : "No"));
        add(facts, "Round of reviews", about.round());
        add(facts, "What it looked at", about.focus());
        add(facts, "What it came to", about.summary());
        return facts;
    }

    private static void add(List<String> facts, String what, String words) {
        if (!words.isEmpty()) {
            facts.add(what + ": " + words);
        }
    }

    private static String line(Recorded.Line line) {
        return line.no() + ". " + line.body();
    }

    private static List<String> method(Recorded.Method method) {
        var many = method.howMany();
        return List.of(
                METHODS.getOrDefault(method.kind(), "Other"),
                many == null ? "Not said" : "%,d".formatted(many),
                method.note());
    }

    private void findings(EntryKind kind) {
        var those = review.findings().stream().filter(f -> f.kind() == kind).toList();
        if (those.isEmpty()) {
            return;
        }
        boolean asks = kind == EntryKind.AREA_TO_CONSIDER || kind == EntryKind.RECOMMENDATION;
        blocks.add(new Block.Heading(3, kind.several()));
        blocks.add(
                asks
                        ? new Block.Grid(
                                kind.several() + " and what the council says to them",
                                List.of(
                                        kind.one(),
                                        "What the team found",
                                        "The council’s answer",
                                        "Actions that answer it",
                                        "What has become of it"),
                                those.stream().map(this::asking).toList())
                        : new Block.Grid(
                                kind.several(),
                                List.of(kind.one(), "What the team found", "The council says"),
                                those.stream().map(ReviewBlocks::saying).toList()));
    }

    private List<String> asking(Recorded.Finding finding) {
        return List.of(
                String.valueOf(finding.number()),
                body(finding),
                answer(finding),
                answers.to(finding.id()),
                finding.statuses().stream()
                        .map(said -> "%s: %s".formatted(Days.words(said.at()), said.body()))
                        .collect(Collectors.joining("\n")));
    }

    private static List<String> saying(Recorded.Finding finding) {
        return List.of(
                String.valueOf(finding.number()),
                body(finding),
                finding.answer().isEmpty() && finding.answerNote().isEmpty()
                        ? ""
                        : answer(finding));
    }

    private static String body(Recorded.Finding finding) {
        var line = finding.line();
        return line == null ? finding.body() : finding.body() + "\nLine of enquiry " + line;
    }

    private static String answer(Recorded.Finding finding) {
        var answer = ANSWERS.getOrDefault(finding.answer(), finding.answer());
        return finding.answerNote().isEmpty() ? answer : answer + "\n" + finding.answerNote();
    }
}
