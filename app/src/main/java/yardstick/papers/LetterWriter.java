package yardstick.papers;

import yardstick.team.Entry;
import yardstick.team.EntryKind;
import yardstick.team.EntryKind.Use;
import yardstick.team.GuestReview;
import yardstick.team.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts what a review team has drafted together as the letter that its host gets. */
final class LetterWriter {

    private final Scope scope;
    private final List<Entry> entries;
    private final List<Block> blocks = new ArrayList<>();

    private LetterWriter(Scope scope, List<Entry> entries) {
        this.scope = scope;
        this.entries = entries;
    }

    /** The drafts that no letter has yet. */
    static List<Entry> drafts(List<Entry> entries) {
        return entries.stream().filter(e -> e.kind().use() == Use.DRAFT && !e.released()).toList();
    }

    /** The letter of a day. */
    static Paper paper(
            String host, GuestReview review, Scope scope, List<Entry> entries, LocalDate day) {
        return new Paper(
                "letter-" + review.title(),
                "Letter to %s: %s".formatted(host, review.title()),
                "From the review team, %s".formatted(Days.words(day)),
                new LetterWriter(scope, entries).write(review));
    }

    private List<Block> write(GuestReview review) {
        blocks.add(
                new Block.Text(
                        "The team was on site from %s to %s."
                                .formatted(
                                        Days.words(review.begins()), Days.words(review.ends()))));
        if (!review.focus().isEmpty()) {
            blocks.add(new Block.Text("The review looked at: " + review.focus()));
        }
        if (!scope.team().isEmpty()) {
            blocks.add(new Block.Heading(2, "The team"));
            blocks.add(new Block.Bullets(scope.team()));
        }
        foundOut();
        var drafts = drafts(entries);
        // What matters most comes first.
        Stream.of(
                        EntryKind.KEY_MESSAGE,
                        EntryKind.STRENGTH,
                        EntryKind.AREA_TO_CONSIDER,
                        EntryKind.RECOMMENDATION)
                .forEach(
                        kind ->
                                section(
                                        kind,
                                        drafts.stream().filter(e -> e.kind() == kind).toList()));
        return blocks;
    }

    /** How the team found out, counted; what people said to it stays with the team. */
    private void foundOut() {
        var rows =
                EntryKind.of(Use.EVIDENCE).stream()
                        .flatMap(kind -> counted(kind).stream())
                        .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(2, "How the team found out"));
            blocks.add(new Block.Grid("Evidence of the team", List.of("Method", "How many"), rows));
        }
    }

    private List<List<String>> counted(EntryKind kind) {
        var of = entries.stream().filter(e -> e.kind() == kind).toList();
        // An entry without a number is one interview, one visit, one document.
        int many = of.stream().mapToInt(e -> Objects.requireNonNullElse(e.howMany(), 1)).sum();
        return of.isEmpty()
                ? List.of()
                : List.of(List.of(kind.several(), String.format(Locale.UK, "%,d", many)));
    }

    private void section(EntryKind kind, List<Entry> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, kind.several()));
        scope.lines()
                .forEach(
                        line ->
                                part(
                                        line.words(),
                                        drafts.stream()
                                                .filter(e -> Objects.equals(e.line(), line.no()))
                                                .toList()));
        part("Beside the lines of enquiry", drafts.stream().filter(e -> e.line() == null).toList());
    }

    private void part(String heading, List<Entry> drafts) {
        if (!drafts.isEmpty()) {
            blocks.add(new Block.Heading(3, heading));
            blocks.add(
                    new Block.Bullets(
                            drafts.stream()
                                    .sorted(Comparator.comparing(Entry::at))
                                    .map(Entry::body)
                                    .toList()));
        }
    }
}
