package yardstick.people;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Somebody who may do something for the council, or could once.
 *
 * @param person our own name for the person
 * @param issuer the identity provider
 * @param subject the provider's name for the person
 * @param name what the person is called
 * @param email where to reach the person; empty where the provider does not say
 * @param role viewer, editor or administrator
 * @param since from when it holds
 * @param until until when; null while no end is known
 * @param lastSignedIn when the person last signed in; null if never
 * @param version counts changes
 */
record Member(
        UUID person,
        String issuer,
        String subject,
        String name,
        String email,
        String role,
        OffsetDateTime since,
        @Nullable OffsetDateTime until,
        @Nullable OffsetDateTime lastSignedIn,
        int version) {

    /** Whether it holds at a moment. */
    boolean holds(OffsetDateTime now) {
        return !since.isAfter(now) && (until == null || until.isAfter(now));
    }
}
