package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Rhythm;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan as far as its reports go.
 *
 * @param plan names it within its council
 * @param title what staff call it
 * @param rhythm how often it is reported
 * @param startsOn first day it is in force
 * @param open whether it is still reported
 * @param last the last day for which owners have rated; null while they have not
 */
record Reported(
        UUID plan,
        String title,
        Rhythm rhythm,
        LocalDate startsOn,
        boolean open,
        @Nullable LocalDate last) {

    /** The day on which its next report is due: one rhythm after the last, or after it began. */
    LocalDate due() {
        return rhythm.next(last == null ? startsOn : last);
    }

    /** Whether a report was due before a day and has not come. */
    boolean isOverdue(LocalDate today) {
        return open && due().isBefore(today);
    }
}
