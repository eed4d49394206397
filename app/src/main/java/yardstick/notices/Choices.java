package yardstick.notices;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * What a person wants to be told of, and what they know.
 *
 * @param kinds what of
 * @param byMail how often by letter
 * @param email where letters go; empty where the sign-in service does not say
 * @param seenAt up to when they have seen everything; null where they never said so
 * @param mailedAt up to when letters have told them; null before the first
 * @param now the moment of reading, by the clock of the database
 */
record Choices(
        Set<Kind> kinds,
        ByMail byMail,
        String email,
        @Nullable OffsetDateTime seenAt,
        @Nullable OffsetDateTime mailedAt,
        OffsetDateTime now) {

    /** What somebody gets who has chosen nothing. */
    static final Set<Kind> ALL = Set.of(Kind.values());

    /**
     * For how many days what others said is told to somebody who never said what they have seen.
     */
    private static final int DAYS_AT_FIRST = 30;

    /** Whether something has come since the person said that they had seen everything. */
    boolean isNew(Notice notice) {
        return seenAt == null || notice.since().isAfter(seenAt);
    }

    /** Whether neither the page nor a letter has told of something. */
    boolean isUntold(Notice notice) {
        return isNew(notice) && (mailedAt == null || notice.since().isAfter(mailedAt));
    }

    /** From when on it is told what others said. */
    OffsetDateTime saidSince() {
        return seenAt == null ? now.minusDays(DAYS_AT_FIRST) : seenAt;
    }
}
