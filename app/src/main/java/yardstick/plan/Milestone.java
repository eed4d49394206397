package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step on the way of an action.
 *
 * @param id names it within its council
 * @param action the action
 * @param position its number within the action
 * @param body what is reached
 * @param targetOn the day by which it is reached; null where the plan sets no day
 * @param targetWords when, as the plan prints it; may be empty
 * @param owners the roles that answer for it, separated by semicolons; empty: those of the action
 * @param reachedOn the day it was reached; null while it is not
 * @param version counts changes
 */
public record Milestone(
        UUID id,
        UUID action,
        short position,
        String body,
        @Nullable LocalDate targetOn,
        String targetWords,
        String owners,
        @Nullable LocalDate reachedOn,
        int version) {}
