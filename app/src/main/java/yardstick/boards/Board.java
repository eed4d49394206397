package yardstick.boards;

import yardstick.plan.Rhythm;

import java.util.List;
import java.util.UUID;

/**
 * A board or committee that receives plans.
 *
 * @param id names it within its council
 * @param name what it is called
 * @param rhythm how often it meets
 * @param plans the plans that it receives
 * @param version counts changes
 */
record Board(UUID id, String name, Rhythm rhythm, List<UUID> plans, int version) {}
