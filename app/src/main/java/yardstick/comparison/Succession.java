package yardstick.comparison;

import java.time.LocalDate;

/**
 * One council taking over another, or part of it.
 *
 * @param predecessor the council that was abolished
 * @param successor the council that took over
 * @param on the day it happened
 * @param note how, in the words of the list: merged, split, or in part
 */
public record Succession(Area predecessor, Area successor, LocalDate on, String note) {

    /** Whether the whole of the predecessor went into the successor. */
    public boolean isWhole() {
        return note.equals("merged");
    }

    /** Whether the list says that part of the predecessor went to this council as well. */
    boolean mentions(Area council) {
        var number = council.dfeCode();
        return number != null && note.matches(".*\\b" + number + "\\b.*");
    }
}
