package yardstick.reviewing;

import org.jspecify.annotations.Nullable;

import yardstick.reviewing.Desk.Work;
import yardstick.team.Entry;
import yardstick.team.EntryKind.Use;
import yardstick.team.Scope;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Exactly what {@code reviewing/show.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param caption what kind of review of whom
 * @param heading what the host calls it
 * @param scope what host and team have agreed, as the host sees it too
 * @param methods how the team will find out
 * @param papers what the host shares with the team
 * @param parts what the team has written, by line of enquiry
 * @param counted how many drafts there are that no letter has yet
 * @param letters what was released
 * @param path its own address
 */
public record WorkPage(
        String banner,
        String caption,
        String heading,
        List<SummaryRow> scope,
        List<String> methods,
        List<PaperRow> papers,
        List<Part> parts,
        int counted,
        List<LetterRow> letters,
        String path) {

    private static final Map<String, String> BANNERS =
            Map.of(
                    "added", "What you wrote has been added",
                    "changed", "What you wrote has been saved",
                    "removed", "It has been removed",
                    "released", "The letter has been released to the host");

    /** A paper that the host shares, with what the team says beside it. */
    public record PaperRow(
            String title, String href, String until, String comment, List<Note> notes) {}

    /** A line of enquiry with evidence and drafts. */
    public record Part(String heading, String line, List<Note> evidence, List<Note> drafts) {}

    /** A letter. */
    public record LetterRow(String words, String href) {}

    /**
     * Something written.
     *
     * @param about what it is, with how many
     * @param by who wrote it and when
     * @param href where to change it; empty once it was released
     */
    public record Note(String about, String body, String by, String href) {}

    static WorkPage of(Work work, String done) {
        var review = work.review();
        return new WorkPage(
                BANNERS.getOrDefault(done, ""),
                "%s of %s".formatted(Words.kind(review.kind()), work.host().name()),
                review.title(),
                scope(work),
                work.scope().methods().stream().map(WorkPage::method).toList(),
                papers(work),
                parts(work),
                (int)
                        work.entries().stream()
                                .filter(e -> e.kind().use() == Use.DRAFT && !e.released())
                                .count(),
                work.letters().stream()
                        .map(
                                letter ->
                                        new LetterRow(
                                                "Letter of %s, released by %s"
                                                        .formatted(
                                                                Words.moment(letter.at()),
                                                                letter.by()),
                                                work.path() + "/letters/" + letter.id()))
                        .toList(),
                work.path());
    }

    private static List<SummaryRow> scope(Work work) {
        var review = work.review();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("On site", Words.days(review)));
        rows.add(
                SummaryRow.of(
                        "Your access",
                        "From %s until %s"
                                .formatted(
                                        Words.moment(review.from()),
                                        Words.moment(review.until()))));
        rows.add(SummaryRow.of("Your part", review.part()));
        if (!review.round().isEmpty()) {
            rows.add(SummaryRow.of("Round", review.round()));
        }
        if (!review.focus().isEmpty()) {
            rows.add(SummaryRow.of("What it looks at", review.focus()));
        }
        if (!work.scope().team().isEmpty()) {
            rows.add(SummaryRow.of("Team", String.join("; ", work.scope().team())));
        }
        rows.add(
                SummaryRow.of(
                        "What the team may open",
                        "The papers below, which the host shares with it, and nothing else"));
        rows.add(
                SummaryRow.of("Unreleased figures", "None: papers that are shared never hold any"));
        return rows;
    }

    private static String method(Scope.Method method) {
        var many = method.howMany();
        return Words.kind(method.kind())
                + (many == null ? "" : ", %,d".formatted(many))
                + (method.note().isEmpty() ? "" : ": " + method.note());
    }

    /** Papers that can be read now; then what was said beside others, which stays. */
    private static List<PaperRow> papers(Work work) {
        var rows = new ArrayList<PaperRow>();
        work.papers().forEach(paper -> rows.add(paper(work, paper)));
        var others =
                work.entries().stream()
                        .filter(e -> e.paper() != null)
                        .filter(
                                e ->
                                        work.papers().stream()
                                                .noneMatch(p -> p.id().equals(e.paper())))
                        .toList();
        if (!others.isEmpty()) {
            rows.add(
                    new PaperRow(
                            "Papers that are no longer shared", "", "", "", notes(work, others)));
        }
        return rows;
    }

    private static PaperRow paper(Work work, PaperQueries.Paper paper) {
        return new PaperRow(
                paper.title(),
                "/shared/%s/%s".formatted(work.host().code(), paper.id()),
                Words.moment(paper.until()),
                work.path() + "/entries/new?use=comment&paper=" + paper.id(),
                notes(
                        work,
                        work.entries().stream()
                                .filter(e -> paper.id().equals(e.paper()))
                                .toList()));
    }

    private static List<Part> parts(Work work) {
        var parts = new ArrayList<Part>();
        for (var line : work.scope().lines()) {
            parts.add(part(work, line.words(), line.no()));
        }
        parts.add(part(work, "No line of enquiry", null));
        return parts;
    }

    private static Part part(Work work, String heading, @Nullable Integer line) {
        var here =
                work.entries().stream()
                        .filter(e -> e.paper() == null && Objects.equals(e.line(), line))
                        .collect(Collectors.partitioningBy(e -> e.kind().use() == Use.DRAFT));
        return new Part(
                heading,
                line == null ? "" : line.toString(),
                notes(work, here.getOrDefault(false, List.of())),
                notes(work, here.getOrDefault(true, List.of())));
    }

    private static List<Note> notes(Work work, List<Entry> entries) {
        return entries.stream()
                .map(
                        e ->
                                new Note(
                                        about(e),
                                        e.body(),
                                        "%s, %s".formatted(e.by(), Words.moment(e.at())),
                                        e.released() ? "" : work.path() + "/entries/" + e.id()))
                .toList();
    }

    private static String about(Entry entry) {
        var many = entry.howMany();
        var counted =
                many == null
                        ? entry.kind().one()
                        : "%,d %s"
                                .formatted(
                                        many,
                                        many == 1
                                                ? entry.kind().one().toLowerCase(Locale.UK)
                                                : entry.kind().several().toLowerCase(Locale.UK));
        var where = entry.section().isEmpty() ? "" : " on “%s”".formatted(entry.section());
        return counted + where + (entry.released() ? ", released" : "");
    }
}
