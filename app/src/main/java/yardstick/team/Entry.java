package yardstick.team;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something that a review team has written down.
 *
 * @param id names it within the council that is reviewed
 * @param kind what it is
 * @param line the line of enquiry it belongs to; null for none
 * @param paper the shared paper that a comment stands beside; null for none
 * @param section the part of that paper; empty for all of it
 * @param howMany such as cases audited; null where it was not said
 * @param body what it says
 * @param by the part of whoever wrote it as it is, never a name
 * @param at when
 * @param released whether it stands in a letter, and never changes any more
 * @param version counts changes
 */
public record Entry(
        UUID id,
        EntryKind kind,
        @Nullable Integer line,
        @Nullable UUID paper,
        String section,
        @Nullable Integer howMany,
        String body,
        String by,
        OffsetDateTime at,
        boolean released,
        int version) {}
