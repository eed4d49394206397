package yardstick.progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of evidence: a statement, with a link or a file or neither.
 *
 * @param id names it within its council
 * @param title what it is, or what it shows
 * @param link where it is; empty for none
 * @param added when and by whom it was added
 * @param withdrawn when and by whom it was withdrawn; null while it holds
 * @param file the file; null where there is none
 */
record Proof(
        UUID id,
        String title,
        String link,
        Signed added,
        @Nullable Signed withdrawn,
        @Nullable File file) {

    /** A moment, and what the person was called then. */
    record Signed(Instant at, String by) {}

    /**
     * A file that was kept.
     *
     * @param id names it within its council
     * @param name what it is called
     * @param bytes how many bytes it has; 0 when they were removed
     * @param removed when and by whom its bytes were removed; null while they are there
     */
    record File(UUID id, String name, int bytes, @Nullable Signed removed) {}

    /** Whether it stands behind the action now. */
    boolean holds() {
        return withdrawn == null;
    }
}
