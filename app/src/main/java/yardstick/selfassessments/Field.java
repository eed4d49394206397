package yardstick.selfassessments;

import yardstick.web.Choice;

import java.util.List;

/**
 * One question of a form.
 *
 * @param name what the form sends, which is also the id of its input
 * @param look how it is asked for
 * @param label what is asked
 * @param hint a line below; empty for none
 * @param needs what to say where it is empty and must not be; empty where it may
 * @param most how many characters it may have
 * @param choices what there is to choose from
 */
public record Field(
        String name,
        Look look,
        String label,
        String hint,
        String needs,
        int most,
        List<Choice> choices) {

    /** How something is asked for. */
    public enum Look {
        LINE,
        TEXT,
        LONG_TEXT,
        SELECT
    }

    static Field line(String name, String label, String hint, String needs, int most) {
        return new Field(name, Look.LINE, label, hint, needs, most, List.of());
    }

    static Field text(String name, String label, String hint, String needs, int most) {
        return new Field(name, Look.TEXT, label, hint, needs, most, List.of());
    }

    static Field longText(String name, String label, String hint, int most) {
        return new Field(name, Look.LONG_TEXT, label, hint, "", most, List.of());
    }

    static Field select(
            String name, String label, String hint, String needs, List<Choice> choices) {
        return new Field(name, Look.SELECT, label, hint, needs, 0, choices);
    }

    /** Whether it is answered in words of one's own, which may give a child away. */
    boolean isProse() {
        return look == Look.TEXT || look == Look.LONG_TEXT;
    }

    /** Whether a value is one of those that are offered. */
    boolean offers(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
