package yardstick.reviews;

import yardstick.web.SummaryRow;
import yardstick.web.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a review into words for whoever reads its page. */
final class ReviewWriter {

    private final Space space;
    private final Review review;
    private final String path;

    ReviewWriter(Space space, Review review) {
        this.space = space;
        this.review = review;
        this.path = space.path(review.id());
    }

    ReviewPage page(String done) {
        var kinds = Stream.of(FindingKind.values()).map(FindingKind::several).toList();
        return new ReviewPage(
                Done.words(done),
                review.kind().text(),
                review.title(),
                lead(),
                facts(),
                review.team().stream().map(this::member).toList(),
                review.lines().stream()
                        .map(l -> new ReviewPage.LineRow(l.no(), l.body(), part("lines", l.no())))
                        .toList(),
                review.methods().stream().map(this::method).toList(),
                kinds,
                review.findings().isEmpty() ? List.of() : counts(),
                groups(),
                review.letters().stream().map(this::letter).toList(),
                space.mayEdit() ? path + "/edit" : "",
                path);
    }

    private String part(String word, Object key) {
        return path + "/" + word + "/" + key;
    }

    private String lead() {
        var findings = review.findings();
        if (findings.isEmpty()) {
            return "Nothing that it found has been recorded yet.";
        }
        var counts =
                Stream.of(FindingKind.values())
                        .filter(kind -> !review.findings(kind).isEmpty())
                        .map(this::counted)
                        .toList();
        long asking = findings.stream().filter(f -> f.kind().asks()).count();
        long became =
                findings.stream().filter(f -> f.kind().asks() && !f.became().isEmpty()).count();
        long answered = findings.stream().filter(f -> f.answer() != Answer.NOT_YET).count();
        return "It found %s. Your council has answered %,d of %s; %s."
                .formatted(
                        joined(counts),
                        answered,
                        Words.number(findings.size(), "finding"),
                        asking == 0
                                ? "none of them asks for an action"
                                : "%,d of %,d that ask for something %s become %s"
                                        .formatted(
                                                became,
                                                asking,
                                                became == 1 ? "has" : "have",
                                                became == 1 ? "an action" : "actions"));
    }

    private String counted(FindingKind kind) {
        int number = review.findings(kind).size();
        var words = number == 1 ? kind.one() : kind.several();
        return number + " " + words.toLowerCase(Locale.UK);
    }

    private static String joined(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private List<SummaryRow> facts() {
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("On site", Words.days(review.beginsOn(), review.endsOn())));
        var letter = review.letterOn();
        facts.add(
                SummaryRow.of(
                        "Letter dated", letter == null ? "No letter yet" : Wording.day(letter)));
        facts.add(
                SummaryRow.of(
                        "May be shown to the inspectorate",
                        review.mayBeDisclosed() ? "Yes" : "No"));
        if (!review.round().isEmpty()) {
            facts.add(SummaryRow.of("Round of reviews", review.round()));
        }
        if (!review.focus().isEmpty()) {
            facts.add(SummaryRow.of("What it looked at", review.focus()));
        }
        if (!review.summary().isEmpty()) {
            facts.add(SummaryRow.of("What it came to", review.summary()));
        }
        return facts;
    }

    private ReviewPage.MemberRow member(Review.Member member) {
        return new ReviewPage.MemberRow(
                member.role(),
                member.from().isEmpty() ? "Not recorded" : member.from(),
                part("team", member.position()));
    }

    private ReviewPage.MethodRow method(Review.Method method) {
        var many = method.howMany();
        return new ReviewPage.MethodRow(
                method.kind().text(),
                many == null ? "Not said" : "%,d".formatted(many),
                method.note(),
                part("methods", method.position()));
    }

    private List<ReviewPage.CountRow> counts() {
        var rows = new ArrayList<ReviewPage.CountRow>();
        for (var line : review.lines()) {
            rows.add(
                    new ReviewPage.CountRow(
                            line.no() + ". " + line.body(),
                            counts(
                                    review.findings().stream()
                                            .filter(f -> Objects.equals(f.line(), line.no())))));
        }
        var others = counts(review.findings().stream().filter(f -> f.line() == null));
        if (others.stream().anyMatch(number -> number > 0)) {
            rows.add(new ReviewPage.CountRow("No line of enquiry", others));
        }
        return rows;
    }

    private static List<Integer> counts(Stream<Review.Finding> findings) {
        var byKind =
                findings.collect(
                        Collectors.groupingBy(Review.Finding::kind, Collectors.counting()));
        return Stream.of(FindingKind.values())
                .map(kind -> byKind.getOrDefault(kind, 0L).intValue())
                .toList();
    }

    private List<ReviewPage.Group> groups() {
        return Stream.of(FindingKind.values())
                .filter(kind -> !review.findings(kind).isEmpty())
                .map(
                        kind ->
                                new ReviewPage.Group(
                                        kind.several(),
                                        review.findings(kind).stream().map(this::finding).toList()))
                .toList();
    }

    private ReviewPage.FindingRow finding(Review.Finding finding) {
        var line = finding.line();
        boolean asks = finding.kind().asks() && finding.answer() != Answer.NOT_ACCEPTED;
        return new ReviewPage.FindingRow(
                "finding-" + finding.id(),
                finding.name(),
                finding.body(),
                line == null ? "" : "Line of enquiry " + line,
                answer(finding),
                colour(finding.answer()),
                finding.answerNote(),
                finding.became().stream()
                        .map(b -> new SummaryRow(b.planTitle(), b.title(), space.action(b)))
                        .toList(),
                part("findings", finding.id()),
                due(finding),
                finding.statuses().stream().map(ReviewWriter::status).toList(),
                space.mayEdit() && finding.kind().asks()
                        ? part("findings", finding.id()) + "/status"
                        : "",
                asks ? path + "/actions/new?finding=" + finding.id() : "");
    }

    /** How many months after the letter the portal asks what has become of what was accepted. */
    private static final int MONTHS = 6;

    /** What is wanted of a finding that was accepted; empty for nothing. */
    private String due(Review.Finding finding) {
        var released = finding.released();
        var letter = released == null ? review.letterOn() : Words.london(released);
        if (letter == null || !finding.kind().asks() || finding.answer() != Answer.ACCEPTED) {
            return "";
        }
        var day = letter.plusMonths(MONTHS);
        boolean said =
                finding.statuses().stream().anyMatch(s -> !Words.london(s.at()).isBefore(day));
        if (said) {
            return "";
        }
        return Words.today().isBefore(day)
                ? "A status is wanted from " + Wording.day(day)
                : "A status has been wanted since " + Wording.day(day);
    }

    private static SummaryRow status(Review.Status status) {
        return SummaryRow.of(
                "%s, %s".formatted(Wording.day(Words.london(status.at())), status.by()),
                status.body());
    }

    private ReviewPage.LetterRow letter(Review.Letter letter) {
        var here = path + "/letters/" + letter.id();
        int left = letter.drafts() - letter.taken();
        return new ReviewPage.LetterRow(
                "Letter of %s".formatted(Wording.day(Words.london(letter.at()))),
                here,
                "Released by %s. %s"
                        .formatted(
                                letter.by(),
                                left == 0
                                        ? "All its findings are in this record."
                                        : "%,d of its %s not in this record yet."
                                                .formatted(
                                                        left,
                                                        Words.number(letter.drafts(), "finding")
                                                                + (left == 1 ? " is" : " are"))),
                left > 0 && space.mayEdit() ? here + "/take" : "");
    }

    /** What asks for nothing may stay without an answer, and says nothing of it. */
    private static String answer(Review.Finding finding) {
        return finding.answer() == Answer.NOT_YET && !finding.kind().asks()
                ? ""
                : finding.answer().text();
    }

    private static String colour(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> "green";
            case NOT_ACCEPTED -> "orange";
            case NOT_YET -> "grey";
        };
    }
}
