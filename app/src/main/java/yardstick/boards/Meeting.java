package yardstick.boards;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A meeting of a board, past or to come.
 *
 * @param id names it within its council
 * @param board the board
 * @param heldOn the day
 * @param note what should be known about it; may be empty
 * @param version counts changes
 */
record Meeting(UUID id, UUID board, LocalDate heldOn, String note, int version) {}
