package yardstick.platform;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a person may do for a council, with both by name.
 *
 * @param council the council
 * @param councilCode its ONS code
 * @param councilName what people call it
 * @param person the person
 * @param username what the person signs in with
 * @param name what the person is called
 * @param role viewer, editor or administrator
 * @param from from when it holds
 * @param until until when; null while no end is known
 * @param version counts changes
 */
record Grant(
        UUID council,
        String councilCode,
        String councilName,
        UUID person,
        String username,
        String name,
        String role,
        OffsetDateTime from,
        @Nullable OffsetDateTime until,
        int version) {

    /** Whether it holds at a moment. */
    boolean holds(OffsetDateTime now) {
        return !from.isAfter(now) && (until == null || until.isAfter(now));
    }
}
