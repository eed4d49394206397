package yardstick.boards;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a meeting decided, or put off.
 *
 * @param id names it within its council
 * @param board the board
 * @param meeting the meeting
 * @param heldOn the day of the meeting
 * @param kind whether it was decided or put off
 * @param body what was decided, or put off and why
 * @param about the action it is about; null where it is about none
 * @param until when it comes back; null where no day was set
 * @param settled the day it was carried out or taken up again; null while it is not
 * @param by what whoever wrote it down was called then
 * @param version counts changes
 */
record Decision(
        UUID id,
        UUID board,
        UUID meeting,
        LocalDate heldOn,
        Kind kind,
        String body,
        @Nullable About about,
        @Nullable LocalDate until,
        @Nullable LocalDate settled,
        String by,
        int version) {

    /** Whether something was decided or put off. */
    enum Kind {
        DECISION("decision", "Decision"),
        DEFERRAL("deferral", "Deferral");

        private final String word;
        private final String text;

        Kind(String word, String text) {
            this.word = word;
            this.text = text;
        }

        /** The kind that a word of the database or of a form means. */
        static Kind of(String word) {
            return Stream.of(values()).filter(k -> k.word.equals(word)).findFirst().orElseThrow();
        }

        /** Its word in the database and in forms. */
        String word() {
            return word;
        }

        /** What a page prints. */
        String text() {
            return text;
        }
    }

    /**
     * An action of a plan.
     *
     * @param plan its plan
     * @param action names it within its council
     * @param words its reference and title
     */
    record About(UUID plan, UUID action, String words) {}

    /** Whether it is still to come back: put off, or with a day, and not settled. */
    boolean isOpen() {
        return settled == null && (kind == Kind.DEFERRAL || until != null);
    }
}
