package yardstick.reviews;

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
 * @param most how many characters it may have; of a number, the largest
 * @param choices what there is to choose from, or to type
 */
record Ask(
        String name,
        Look look,
        String label,
        String hint,
        String needs,
        int most,
        List<Choice> choices) {

    /** How something is asked for. */
    enum Look {
        LINE,
        TEXT,
        DAY,
        NUMBER,
        SELECT,
        RADIOS,
        /** A line to which the browser offers what there is to type. */
        OFFERED
    }

    static Ask line(String name, String label, String hint, String needs, int most) {
        return new Ask(name, Look.LINE, label, hint, needs, most, List.of());
    }

    static Ask text(String name, String label, String hint, String needs, int most) {
        return new Ask(name, Look.TEXT, label, hint, needs, most, List.of());
    }

    static Ask day(String name, String label, String needs) {
        return new Ask(name, Look.DAY, label, "For example 31/3/2018", needs, 40, List.of());
    }

    static Ask number(String name, String label, String hint, int most) {
        return new Ask(name, Look.NUMBER, label, hint, "", most, List.of());
    }

    static Ask select(String name, String label, List<Choice> choices) {
        return new Ask(name, Look.SELECT, label, "", "", 0, choices);
    }

    static Ask radios(String name, String label, String needs, List<Choice> choices) {
        return new Ask(name, Look.RADIOS, label, "", needs, 0, choices);
    }

    static Ask offered(String name, String label, String hint, int most, List<String> choices) {
        var offered = choices.stream().map(choice -> Choice.of(choice, choice)).toList();
        return new Ask(name, Look.OFFERED, label, hint, "", most, offered);
    }

    /** Whether it is answered in words of one's own, which may give a child away. */
    boolean isProse() {
        return look == Look.LINE || look == Look.TEXT;
    }

    /** The label without what says that it may stay empty. */
    String called() {
        return label.replace(" (optional)", "");
    }

    /** What an answer says to somebody who is shown what another has written. */
    String shown(String value) {
        return switch (look) {
            case SELECT, RADIOS ->
                    choices.stream()
                            .filter(choice -> choice.value().equals(value))
                            .map(Choice::text)
                            .findFirst()
                            .orElse("Nothing");
            case LINE, TEXT, DAY, NUMBER, OFFERED -> value.isEmpty() ? "Nothing" : value;
        };
    }
}
