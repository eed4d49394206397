package yardstick.reviews;

import org.jspecify.annotations.Nullable;

import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code reviews/form.jte} prints.
 *
 * @param caption the review it is about; empty for a new one
 * @param heading what is being done
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param id the key of what is added; of what is changed, its own
 * @param mark tells whether somebody has changed it since; empty for a new one
 * @param entries what is asked, with what is typed
 * @param checked whether somebody has said that a small number gives no child away
 * @param now what somebody else has made of it meanwhile; empty when nobody has
 * @param gone whether somebody else has removed it
 * @param removal how to take it away; null where that is not offered
 */
public record FormPage(
        String caption,
        String heading,
        String action,
        String back,
        String id,
        String mark,
        List<Entry> entries,
        boolean checked,
        List<SummaryRow> now,
        boolean gone,
        @Nullable Removal removal) {

    /** One question with what is typed; {@code look} is a word of {@link Ask.Look}. */
    public record Entry(
            String name,
            String look,
            String label,
            String hint,
            String value,
            List<Choice> choices) {}

    /**
     * How to take something away.
     *
     * @param heading what it is, such as "Remove this finding"
     * @param words what goes with it
     * @param action where the form is sent
     */
    public record Removal(String heading, String words, String action) {}

    static FormPage addingReview(Space space, String id, Filled typed) {
        return new FormPage(
                "",
                "Add a peer review",
                space.path(),
                space.path(),
                id,
                "",
                entries(ReviewForm.ASKS, typed),
                typed.checked(),
                List.of(),
                false,
                null);
    }

    static FormPage changingReview(Space space, Review review, Filled typed) {
        var path = space.path(review.id());
        return new FormPage(
                review.title(),
                "Change the review",
                path + "/edit",
                path,
                review.id().toString(),
                String.valueOf(review.version()),
                entries(ReviewForm.ASKS, typed),
                typed.checked(),
                List.of(),
                false,
                new Removal(
                        "Remove this review",
                        "Its team, lines of enquiry, methods and findings go with it.",
                        path + "/remove"));
    }

    static FormPage adding(Space space, Review review, Part part, Asked asked) {
        return new FormPage(
                review.title(),
                "Add a " + part.one(),
                parts(space, review, part),
                space.path(review.id()) + "#" + part.word(),
                asked.key(),
                "",
                entries(part.asks(review, asked.councils()), asked.typed()),
                asked.typed().checked(),
                List.of(),
                false,
                null);
    }

    static FormPage changing(Space space, Review review, Part part, Kept kept, Asked asked) {
        var path = parts(space, review, part) + "/" + kept.key();
        return new FormPage(
                review.title(),
                "Change " + kept.name(),
                path,
                space.path(review.id()) + "#" + part.word(),
                kept.key(),
                kept.mark(),
                entries(part.asks(review, asked.councils()), asked.typed()),
                asked.typed().checked(),
                List.of(),
                false,
                new Removal(
                        "Remove this " + part.one(),
                        "It can be typed in again, but it is gone from the record at once.",
                        path + "/remove"));
    }

    /** A form in which something is said that is never changed. */
    static FormPage saying(
            String about, String action, String id, List<Ask> asks, Filled typed, String back) {
        return new FormPage(
                about,
                "Say what has become of it",
                action,
                back,
                id,
                "",
                entries(asks, typed),
                typed.checked(),
                List.of(),
                false,
                null);
    }

    /**
     * What a form about a part shows.
     *
     * @param key of what is added
     * @param typed what is in its fields
     * @param councils names of councils, to offer
     */
    record Asked(String key, Filled typed, List<String> councils) {}

    /** The same form again beside what somebody else has made of it; sending it replaces theirs. */
    FormPage overtakenBy(String one, List<Ask> asks, Filled now, String nowAt) {
        var rows =
                asks.stream()
                        .map(ask -> SummaryRow.of(ask.called(), ask.shown(now.get(ask.name()))))
                        .toList();
        return new FormPage(
                caption,
                "Somebody else has changed this " + one,
                action,
                back,
                id,
                nowAt,
                entries,
                checked,
                rows,
                false,
                removal);
    }

    /** The same, as it was when it was sent. */
    FormPage at(String sentMark) {
        return new FormPage(
                caption, heading, action, back, id, sentMark, entries, checked, now, gone, removal);
    }

    /** The same form again, to be added anew. */
    FormPage goneAs(String one) {
        return new FormPage(
                caption,
                "Somebody else has removed this " + one,
                action,
                back,
                id,
                mark,
                entries,
                checked,
                List.of(),
                true,
                null);
    }

    private static String parts(Space space, Review review, Part part) {
        return space.path(review.id()) + "/" + part.word();
    }

    private static List<Entry> entries(List<Ask> asks, Filled typed) {
        return asks.stream()
                .map(
                        ask ->
                                new Entry(
                                        ask.name(),
                                        ask.look().name(),
                                        ask.label(),
                                        ask.hint(),
                                        typed.get(ask.name()),
                                        ask.choices()))
                .toList();
    }
}
