package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code plans/form.jte} prints.
 *
 * @param caption what it is about; empty for nothing
 * @param heading what is being done
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param id the key of what is added; of what is changed, its own
 * @param version the version that is on the page
 * @param entries what is asked
 * @param removal how to take it away; null where that is not offered
 * @param overtaken what somebody else has made of it meanwhile; null when nobody has
 */
public record FormPage(
        String caption,
        String heading,
        String action,
        String back,
        String id,
        int version,
        List<Entry> entries,
        @Nullable Removal removal,
        @Nullable Overtaken overtaken) {

    /**
     * How to take something away.
     *
     * @param heading what it is, such as "Remove this action"
     * @param words what goes with it
     * @param action where the form is sent
     */
    public record Removal(String heading, String words, String action) {}

    /**
     * That somebody else was quicker.
     *
     * @param words what happened, and what can be done
     * @param now what is there now; empty when it is gone
     */
    public record Overtaken(String words, List<SummaryRow> now) {}

    /** The same, when somebody else was quicker: sending it again replaces theirs. */
    FormPage overtakenBy(String what, int nowAt, List<SummaryRow> now) {
        return new FormPage(
                caption,
                what,
                action,
                back,
                id,
                nowAt,
                entries,
                removal,
                new Overtaken(
                        "Your version is below. Save it to replace theirs, or go back to keep theirs.",
                        now));
    }

    /** The same, when it is gone or may no longer be changed. */
    FormPage tooLate(String what, String words) {
        return new FormPage(
                caption,
                what,
                action,
                back,
                id,
                version,
                entries,
                null,
                new Overtaken(words, List.of()));
    }
}
