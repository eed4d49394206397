package yardstick.plan;

import java.util.List;
import java.util.UUID;

/**
 * A priority, or theme, of a plan with what hangs from it.
 *
 * @param id names it within its council
 * @param position its number in the plan
 * @param title what it says
 * @param outcomes what will be different, in order
 * @param actions what will be done, in order
 * @param version counts changes
 */
public record Priority(
        UUID id,
        short position,
        String title,
        List<Outcome> outcomes,
        List<Action> actions,
        int version) {}
