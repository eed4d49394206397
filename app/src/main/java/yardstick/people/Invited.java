package yardstick.people;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Somebody who was invited and has not answered yet. It is the same whether or not the address is
 * known elsewhere.
 *
 * @param id names the invitation within its council
 * @param email the address, in small letters
 * @param role what the person may do once the invitation is accepted
 * @param mailedAt when the mail server took the letter; null while it has not
 * @param expiresAt until when the link is good
 * @param version counts changes
 */
record Invited(
        UUID id,
        String email,
        String role,
        @Nullable OffsetDateTime mailedAt,
        OffsetDateTime expiresAt,
        int version) {

    /** Whether its last letter was asked for a moment ago: it ran from then. */
    boolean isLately(OffsetDateTime now) {
        return expiresAt.isAfter(now.plus(Invitations.GOOD_FOR).minus(Invitations.REST));
    }

    /** Names the place on the page where its letter is sent again. */
    String anchor() {
        return "send-" + id;
    }
}
