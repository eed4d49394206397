package yardstick.notices;

import yardstick.web.Choice;

import java.util.List;
import java.util.Set;

/**
 * Exactly what {@code notices/choices.jte} prints.
 *
 * @param kinds what there is to choose
 * @param ticked what of it is chosen
 * @param rhythms how often there may be a letter
 * @param rhythm what is chosen of that; empty for nothing
 * @param letters where letters go and what stands in them
 */
public record ChoicesPage(
        List<Choice> kinds,
        Set<String> ticked,
        List<Choice> rhythms,
        String rhythm,
        String letters) {

    static ChoicesPage of(Choices choices, ChoicesForm form, boolean writes) {
        return new ChoicesPage(
                Kind.choices(),
                Set.copyOf(form.kinds()),
                ByMail.choices(),
                form.mail(),
                writes
                        ? "To %s. A letter says how many things of each kind are new, never what, and has no figures."
                                .formatted(
                                        choices.email().isEmpty()
                                                ? "the address that the sign-in service has of you: it tells us none"
                                                : choices.email())
                        : "No mail server is set here, so no letters go out at present.");
    }
}
