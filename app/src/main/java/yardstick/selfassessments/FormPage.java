package yardstick.selfassessments;

import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code selfassessments/form.jte} prints.
 *
 * @param caption what it is about
 * @param heading what is being done
 * @param lead what comes of it
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param key names what is added, so that sending twice adds once
 * @param mark tells whether somebody has changed it since
 * @param entries what is asked, with what is typed
 * @param checked whether somebody has said that a small number gives no child away
 * @param button what the button says
 * @param conflict what to say where somebody else was first; empty for nothing
 * @param now what somebody else has made of it meanwhile
 * @param text what is signed, to be read before
 */
public record FormPage(
        String caption,
        String heading,
        String lead,
        String action,
        String back,
        String key,
        String mark,
        List<Entry> entries,
        boolean checked,
        String button,
        String conflict,
        List<SummaryRow> now,
        List<Part> text) {

    /** One field with what is typed. */
    public record Entry(Field field, String value) {}

    /** A question with its answer. */
    public record Part(String asked, List<String> paragraphs) {}

    static FormPage of(
            String caption,
            String heading,
            String lead,
            String action,
            String back,
            List<Field> fields,
            Form typed) {
        return new FormPage(
                caption,
                heading,
                lead,
                action,
                back,
                "",
                "",
                fields.stream().map(f -> new Entry(f, typed.get(f.name()))).toList(),
                typed.checked(),
                "Save",
                "",
                List.of(),
                List.of());
    }

    /** The same, naming what is added. */
    FormPage adding(String newKey) {
        return new FormPage(
                caption, heading, lead, action, back, newKey, mark, entries, checked, button,
                conflict, now, text);
    }

    /** The same, of a state of the thing that is changed. */
    FormPage at(String state) {
        return new FormPage(
                caption, heading, lead, action, back, key, state, entries, checked, button,
                conflict, now, text);
    }

    /** The same with another button. */
    FormPage button(String says) {
        return new FormPage(
                caption, heading, lead, action, back, key, mark, entries, checked, says, conflict,
                now, text);
    }

    /** The same above what is there now, which somebody else has written meanwhile. */
    FormPage overtaken(String words, List<SummaryRow> there) {
        return new FormPage(
                caption, heading, lead, action, back, key, mark, entries, checked, button, words,
                there, text);
    }

    /** The same above a text to be read. */
    FormPage reading(List<Part> parts) {
        return new FormPage(
                caption, heading, lead, action, back, key, mark, entries, checked, button, conflict,
                now, parts);
    }
}
