package yardstick.plan;

import java.util.UUID;

/**
 * What will be different when a priority has been met.
 *
 * @param id names it within its council
 * @param priority the priority
 * @param position order within the priority
 * @param body what it says
 * @param version counts changes
 */
public record Outcome(UUID id, UUID priority, short position, String body, int version) {}
