package yardstick.notes;

import org.jspecify.annotations.Nullable;

import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code notes/commentary.jte} prints.
 *
 * @param heading what is being done
 * @param indicator the indicator's name
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param periods to choose from, the latest first
 * @param form what is in the form
 * @param remove where to take the commentary away; empty for a new one
 * @param now what somebody else has written meanwhile; null when nobody has
 */
public record CommentaryPage(
        String heading,
        String indicator,
        String action,
        String back,
        List<Choice> periods,
        Filled form,
        String remove,
        @Nullable Now now) {

    /** What is in the fields, as typed. */
    public record Filled(String period, String body, int version, boolean checked, String key) {}

    /** What is there now. */
    public record Now(String body, String by) {}

    static CommentaryPage adding(Subject subject, CommentaryForm form) {
        return page("Add commentary", subject, form, subject.notes() + "/commentary", "", null);
    }

    static CommentaryPage changing(Subject subject, CommentaryForm form, Commentary commentary) {
        var address = subject.notes() + "/commentary/" + commentary.id().commentaryId();
        return page("Change commentary", subject, form, address, address + "/remove", null);
    }

    /** The same form again beside what somebody else has written; sending it again overwrites. */
    static CommentaryPage conflicting(Subject subject, CommentaryForm form, Commentary commentary) {
        var address = subject.notes() + "/commentary/" + commentary.id().commentaryId();
        return page(
                "Somebody else has changed this commentary",
                subject,
                new CommentaryForm(
                        form.period(),
                        form.body(),
                        commentary.version(),
                        form.checked(),
                        form.key()),
                address,
                address + "/remove",
                new Now(commentary.body(), commentary.writtenByName()));
    }

    /** The same form again, to be added anew, when somebody else has removed it. */
    static CommentaryPage gone(Subject subject, CommentaryForm form) {
        return page(
                "Somebody else has removed this commentary",
                subject,
                form,
                subject.notes() + "/commentary",
                "",
                null);
    }

    private static CommentaryPage page(
            String heading,
            Subject subject,
            CommentaryForm form,
            String action,
            String remove,
            @Nullable Now now) {
        return new CommentaryPage(
                heading,
                subject.watched().title(),
                action,
                subject.path(),
                subject.watched().given(),
                new Filled(form.period(), form.body(), form.version(), form.checked(), form.key()),
                remove,
                now);
    }
}
