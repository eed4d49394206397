package yardstick.boards;

import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exactly what the forms of this room print.
 *
 * @param heading what is being done
 * @param caption what it is about
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param key names what is added, so that sending it twice adds it once; empty for a change
 * @param typed what is in the fields, by name
 * @param ticked values that are ticked
 * @param choices what there is to choose, by field
 * @param remove where to take it away; empty where that is not offered
 * @param now what somebody else has made of it meanwhile; empty when nobody has
 * @param gone whether somebody else has taken it away meanwhile
 */
public record EditPage(
        String heading,
        String caption,
        String action,
        String back,
        String key,
        Map<String, String> typed,
        Set<String> ticked,
        Map<String, List<Choice>> choices,
        String remove,
        List<SummaryRow> now,
        boolean gone) {

    /** A form that adds something. */
    static EditPage adding(
            String heading,
            String caption,
            String action,
            String back,
            String key,
            Map<String, String> typed,
            Set<String> ticked,
            Map<String, List<Choice>> choices) {
        return new EditPage(
                heading, caption, action, back, key, typed, ticked, choices, "", List.of(), false);
    }

    /** A form that changes what is at an address. */
    static EditPage changing(
            String heading,
            String caption,
            String address,
            String back,
            Map<String, String> typed,
            Set<String> ticked,
            Map<String, List<Choice>> choices,
            String remove) {
        return new EditPage(
                heading, caption, address, back, "", typed, ticked, choices, remove, List.of(),
                false);
    }

    /** The same form beside what is there now; sending it again overwrites that. */
    EditPage beside(String noun, List<SummaryRow> theirs, int version) {
        var overwriting = new HashMap<>(typed);
        overwriting.put("version", String.valueOf(version));
        return new EditPage(
                "Somebody else has changed this " + noun,
                caption,
                action,
                back,
                key,
                Map.copyOf(overwriting),
                ticked,
                choices,
                remove,
                theirs,
                false);
    }

    /** The same form, to be added anew, when what it changed is gone. */
    EditPage anew(String noun, String newAction, String newKey) {
        return new EditPage(
                "Somebody else has removed this " + noun,
                caption,
                newAction,
                back,
                newKey,
                typed,
                ticked,
                choices,
                "",
                List.of(),
                true);
    }

    /** What is in a field; empty for nothing. */
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What there is to choose in a field. */
    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }
}
