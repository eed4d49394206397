package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What will be different when a priority has been met.
 *
 * @param id names it within its council
 * @param priority the priority
 * @param position order within the priority
 * @param body what it says
 * @param beginsOn when work on it begins; null where the plan does not say
 * @param expectedOn the day by which it is expected, which a paper may print before it begins; null
 *     where the plan does not say
 * @param version counts changes
 */
public record Outcome(
        UUID id,
        UUID priority,
        short position,
        String body,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate expectedOn,
        int version) {}
