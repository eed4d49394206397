package yardstick.plans;

import java.util.UUID;

/**
 * A part of a plan as it is now, ready to be changed.
 *
 * @param id its id
 * @param priority the priority whose page shows it; its own id for a priority; the plan's for a
 *     risk
 * @param title what it is, for a heading
 * @param version counts changes
 * @param values what a form about it shows
 */
record Kept(UUID id, UUID priority, String title, int version, Sent values) {}
