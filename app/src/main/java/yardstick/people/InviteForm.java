package yardstick.people;

import yardstick.tenants.Role;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom an administrator wants to invite, as sent.
 *
 * @param email the address, in small letters
 * @param role viewer, editor or administrator
 */
record InviteForm(String email, String role) {

    /** A form in which nothing is typed. */
    static final InviteForm EMPTY = new InviteForm("", "viewer");

    /** Letters, digits and the signs that mailboxes use; no quotes, no comments. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+",
                    Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 254;

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static InviteForm read(Map<String, Object> sent) {
        return new InviteForm(
                Typed.line(sent, "email").toLowerCase(Locale.ROOT), Typed.line(sent, "role"));
    }

    /**
     * What is wrong, field by field. Whether the address is known to another council is not asked:
     * the answer would tell.
     *
     * @param own the role of whoever invites
     * @param domains where the council's addresses may lie
     * @param members who has access already
     */
    List<FieldError> errors(Role own, List<String> domains, List<Member> members) {
        var errors = new ArrayList<FieldError>();
        emailError(domains, members).ifPresent(e -> errors.add(new FieldError("email", e)));
        if (!Roles.mayGive(own, role)) {
            errors.add(new FieldError("role", "Choose a role"));
        }
        return errors;
    }

    /** Whether an address lies where the council's may. */
    static boolean isWithin(List<String> domains, String email) {
        return domains.contains(email.substring(email.indexOf('@') + 1));
    }

    private Optional<String> emailError(List<String> domains, List<Member> members) {
        if (!ADDRESS.matcher(email).matches() || email.length() > LONGEST) {
            return Optional.of("Enter an e-mail address, like name@example.org");
        }
        if (domains.isEmpty()) {
            return Optional.of(
                    "Your council has no e-mail domain here yet. Ask the platform administrator to"
                            + " add it");
        }
        if (!isWithin(domains, email)) {
            return Optional.of(
                    "Enter an address that ends in %s. The platform administrator keeps this list"
                            .formatted("@" + String.join(" or @", domains)));
        }
        return members.stream().anyMatch(m -> m.email().equalsIgnoreCase(email))
                ? Optional.of("This person has access already. Change their role instead")
                : Optional.empty();
    }
}
