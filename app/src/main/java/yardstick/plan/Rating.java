package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How an action stood in somebody's judgement.
 *
 * @param action the action
 * @param ratedFor the day of the report it was for
 * @param as whether the owner or the board rated
 * @param step the step on the plan's scale, by number
 * @param reason why; may be empty
 * @param evidence what it rests on; null where nothing is named
 * @param at when it was written
 * @param by what whoever wrote it was called then
 */
public record Rating(
        UUID action,
        LocalDate ratedFor,
        RatedAs as,
        short step,
        String reason,
        @Nullable UUID evidence,
        Instant at,
        String by) {}
