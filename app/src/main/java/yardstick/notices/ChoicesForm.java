package yardstick.notices;

import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wants to be told of, as the browser sent it.
 *
 * @param kinds words of the boxes that are ticked
 * @param mail the word of how often by letter; empty where nothing is chosen
 */
record ChoicesForm(List<String> kinds, String mail) {

    /** As it is kept. */
    static ChoicesForm of(Choices choices) {
        return new ChoicesForm(
                choices.kinds().stream().sorted().map(Kind::word).toList(),
                choices.byMail().word());
    }

    /** Reads what a browser sent. */
    static ChoicesForm read(Map<String, Object> sent) {
        return new ChoicesForm(Typed.all(sent, "kinds"), Typed.line(sent, "mail"));
    }

    /** What is wrong, field by field. */
    List<FieldError> errors(Choices choices) {
        var errors = new ArrayList<FieldError>();
        if (chosen().size() < Set.copyOf(kinds).size()) {
            errors.add(new FieldError("kinds", "Choose from the kinds in the list"));
        }
        var often = ByMail.of(mail);
        if (often.isEmpty()) {
            errors.add(new FieldError("mail", "Choose how often you want a letter, or not at all"));
        } else if (rhythm() != ByMail.NEVER) {
            if (kinds.isEmpty()) {
                errors.add(
                        new FieldError(
                                "kinds", "Choose what the letters should tell of, or no letters"));
            }
            if (choices.email().isEmpty()) {
                errors.add(
                        new FieldError(
                                "mail",
                                "The sign-in service tells us no e-mail address of yours. Choose"
                                        + " “Not at all”, or ask who runs it to enter one"));
            }
        }
        return errors;
    }

    Set<Kind> chosen() {
        return kinds.stream()
                .flatMap(word -> Kind.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    ByMail rhythm() {
        return ByMail.of(mail).orElse(ByMail.NEVER);
    }
}
