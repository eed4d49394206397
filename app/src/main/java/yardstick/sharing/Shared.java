package yardstick.sharing;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A paper that the council has shared.
 *
 * @param id names it
 * @param title what it is called
 * @param madeFrom the page of the plan or meeting within the council's space
 * @param note what the council says to whoever reads it
 * @param audience a word of the database
 * @param review what the review is called whose team may read it; null for other audiences
 * @param from when it was shared
 * @param until when it ends
 * @param by who shared it
 * @param lasts whether it has not ended, by the clock of the database
 * @param takenBack when it was taken back; null while it was not
 * @param takenBackBy who did
 * @param version counts changes
 * @param looks how often others opened it
 * @param lastLook who did last; null for nobody
 */
record Shared(
        UUID id,
        String title,
        String madeFrom,
        String note,
        String audience,
        @Nullable String review,
        OffsetDateTime from,
        OffsetDateTime until,
        String by,
        boolean lasts,
        @Nullable OffsetDateTime takenBack,
        String takenBackBy,
        int version,
        int looks,
        @Nullable String lastLook) {

    /** Whether anybody may read it now. */
    boolean readable() {
        return takenBack == null && lasts;
    }

    /** The same in words. */
    String state() {
        if (takenBack != null) {
            return "Taken back";
        }
        return lasts ? "Readable" : "Ended";
    }

    String colour() {
        return readable() ? "green" : "grey";
    }

    String whom() {
        return Words.audience(audience, review == null ? "" : review);
    }

    /** How often it was opened and by whom last. */
    String looked() {
        if (lastLook == null) {
            return "Nobody has looked yet";
        }
        return looks == 1
                ? "Once, by " + lastLook
                : "%d times, last by %s".formatted(looks, lastLook);
    }
}
