package yardstick.papers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A meeting of a board, as its pack needs it.
 *
 * @param board what the board is called
 * @param heldOn the day
 * @param note what should be known about it; may be empty
 * @param plans the plans that the board receives
 * @param decisions what was decided or put off at this and earlier meetings, the latest first
 */
record Meeting(
        String board, LocalDate heldOn, String note, List<UUID> plans, List<Decided> decisions) {

    /**
     * Something decided or put off.
     *
     * @param heldOn the meeting's day
     * @param kind decision or deferral
     * @param body what
     * @param until when it comes back; null where no day was set
     */
    record Decided(LocalDate heldOn, String kind, String body, @Nullable LocalDate until) {}
}
