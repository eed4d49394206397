package yardstick.tenants;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is asking, and what they may do at this moment. Read from the database on every request, so
 * that taking a membership away works at once. Either a person or a council's computer system.
 *
 * @param person the person; null for a computer system
 * @param system the client of a computer system; null for a person
 * @param name what to call the caller on a page
 * @param csrfToken what every form of this session carries; empty for a bearer token, which needs
 *     none
 * @param sessionEnds when the session ends if nothing more is asked; null for a bearer token
 * @param memberships councils the caller may act for, by name
 * @param appointments parts that belong to no single council
 */
public record SignedIn(
        @Nullable UUID person,
        @Nullable String system,
        String name,
        String csrfToken,
        @Nullable Instant sessionEnds,
        List<Membership> memberships,
        List<Appointment> appointments) {

    /** Somebody who has not signed in, where that is not needed. */
    static final SignedIn NOBODY = new SignedIn(null, null, "", "", null, List.of(), List.of());

    /** Whether this is anybody, who has not signed in. */
    public boolean isNobody() {
        return person == null && system == null;
    }

    /**
     * What the caller may do for the council with this current ONS code; empty if nothing, or if
     * there is none.
     */
    public Optional<Membership> findMembership(String councilCode) {
        return memberships.stream().filter(m -> m.code().equals(councilCode)).findFirst();
    }

    /**
     * Whether the caller runs the platform: memberships and load reports, and no council's data.
     */
    public boolean isPlatformAdministrator() {
        return appointments.stream()
                .anyMatch(a -> a.kind() == Appointment.Kind.PLATFORM_ADMINISTRATOR);
    }

    /** Whether the caller may do nothing at all: signed in, but nobody has given them a part. */
    public boolean hasNoPart() {
        return memberships.isEmpty() && appointments.isEmpty() && !isNobody();
    }
}
