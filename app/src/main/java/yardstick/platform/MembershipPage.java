package yardstick.platform;

import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code platform/membership.jte} prints: granting, or changing one.
 *
 * @param heading what is being done
 * @param conflict whether somebody else has changed it meanwhile
 * @param action where the form is sent
 * @param end where the membership is ended; empty for a new one
 * @param people to choose from; empty when it is changed
 * @param councils to choose from; empty when it is changed
 * @param form what is in the form
 */
public record MembershipPage(
        String heading,
        boolean conflict,
        String action,
        String end,
        List<Choice> people,
        List<Choice> councils,
        Filled form) {

    /** The roles there are, with what each may do. */
    public static final List<Choice> ROLES =
            List.of(
                    new Choice("viewer", "Viewer", "reads the council’s space"),
                    new Choice("editor", "Editor", "also writes targets and commentary"),
                    new Choice("administrator", "Administrator", "also runs the council’s space"));

    /** What is in the fields, as chosen. */
    public record Filled(String person, String council, String role, int version) {}
}
