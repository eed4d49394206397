package yardstick.platform;

import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an administrator chose, as sent.
 *
 * @param person the person's id
 * @param council the council's ONS code
 * @param role viewer, editor or administrator
 * @param version the version of the membership that was on the page
 */
record MembershipForm(String person, String council, String role, int version) {

    /** A form in which nothing is chosen. */
    static final MembershipForm EMPTY = new MembershipForm("", "", "viewer", 0);

    /** What to say when the person has a membership that holds. */
    static final FieldError ALREADY_A_MEMBER =
            new FieldError(
                    "person",
                    "This person is a member of the council already. Change that membership"
                            + " instead");

    /** What to say when nobody, or somebody unknown, was chosen. */
    static final FieldError NO_PERSON = new FieldError("person", "Choose a person");

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static MembershipForm read(Map<String, Object> sent) {
        return new MembershipForm(
                Typed.text(sent, "person"),
                Typed.text(sent, "council"),
                Typed.text(sent, "role"),
                Typed.version(sent));
    }

    /** What is wrong, field by field. */
    List<FieldError> errors(boolean councilExists) {
        var errors = new ArrayList<FieldError>();
        if (id(person).isEmpty()) {
            errors.add(NO_PERSON);
        }
        if (!councilExists) {
            errors.add(new FieldError("council", "Choose a council"));
        }
        roleError().ifPresent(errors::add);
        return errors;
    }

    /** What is wrong with the role. */
    Optional<FieldError> roleError() {
        return MembershipPage.ROLES.stream().anyMatch(r -> r.value().equals(role))
                ? Optional.empty()
                : Optional.of(new FieldError("role", "Choose a role"));
    }

    /** The same for the page. */
    MembershipPage.Filled filled() {
        return new MembershipPage.Filled(person, council, role, version);
    }

    /** A person's id; empty for a text that is none. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
