package yardstick.progress;

import org.jspecify.annotations.Nullable;

import yardstick.plan.RatedAs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A rating that somebody gave, whether it holds or was replaced.
 *
 * @param ratedFor the day of the report
 * @param as whether the owner or the board rated
 * @param step the step on the plan's scale, by number
 * @param reason why; may be empty
 * @param evidence what it rests on; null where nothing is named
 * @param at when it was written
 * @param by what whoever wrote it was called then
 */
record Given(
        LocalDate ratedFor,
        RatedAs as,
        short step,
        String reason,
        @Nullable UUID evidence,
        Instant at,
        String by) {}
