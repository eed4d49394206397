package yardstick.plans;

import yardstick.web.Choice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One field of a form, with what is in it.
 *
 * @param name its name, which is also the id of its input
 * @param look how it is asked for
 * @param label what is asked
 * @param hint a line below; empty for none
 * @param value what is typed; of a choice, what is chosen
 * @param chosen what is ticked
 * @param choices what there is to choose from, or to type
 */
public record Entry(
        String name,
        Look look,
        String label,
        String hint,
        String value,
        Set<String> chosen,
        List<Choice> choices) {

    /** How something is asked for. */
    public enum Look {
        LINE,
        SHORT,
        TEXT,
        SELECT,
        RADIOS,
        TICKS,
        /** A line to which the browser may offer what there is to type. */
        OFFERED,
        /** Not asked for: it goes back as it came. */
        KEPT
    }

    /** What is in it, in words: for somebody who is shown what another has written. */
    String shown() {
        var words =
                switch (look) {
                    case SELECT, RADIOS -> texts(Set.of(value));
                    case TICKS -> texts(chosen);
                    case LINE, SHORT, TEXT, OFFERED, KEPT -> value;
                };
        return words.isEmpty() ? "Nothing" : words;
    }

    private String texts(Set<String> of) {
        return choices.stream()
                .filter(choice -> of.contains(choice.value()))
                .map(Choice::text)
                .collect(Collectors.joining("; "));
    }

    static Entry line(Sent sent, String name, String label, String hint) {
        return of(Look.LINE, sent, name, label, hint, List.of());
    }

    /** A day, a number or a reference. */
    static Entry small(Sent sent, String name, String label, String hint) {
        return of(Look.SHORT, sent, name, label, hint, List.of());
    }

    static Entry text(Sent sent, String name, String label, String hint) {
        return of(Look.TEXT, sent, name, label, hint, List.of());
    }

    static Entry select(Sent sent, String name, String label, List<Choice> choices) {
        return of(Look.SELECT, sent, name, label, "", choices);
    }

    static Entry radios(Sent sent, String name, String label, List<Choice> choices) {
        return of(Look.RADIOS, sent, name, label, "", choices);
    }

    static Entry ticks(Sent sent, String name, String label, String hint, List<Choice> choices) {
        return new Entry(name, Look.TICKS, label, hint, "", Set.copyOf(sent.all(name)), choices);
    }

    static Entry offered(Sent sent, String name, String label, String hint, List<Choice> choices) {
        return of(Look.OFFERED, sent, name, label, hint, choices);
    }

    static Entry kept(Sent sent, String name) {
        return of(Look.KEPT, sent, name, "", "", List.of());
    }

    /** Where it stands among others of its kind. */
    static Entry place(Sent sent, int last) {
        return small(
                sent,
                "place",
                "Place in the list (optional)",
                "From 1 to %d; empty for the end".formatted(last));
    }

    private static Entry of(
            Look look, Sent sent, String name, String label, String hint, List<Choice> choices) {
        return new Entry(name, look, label, hint, sent.text(name), Set.of(), choices);
    }
}
