package yardstick.indicators;

import org.jspecify.annotations.Nullable;

import yardstick.saved.SavedSet;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a council has written about one indicator, and whom it likes to compare with. Its own:
 * nobody else sees it.
 *
 * @param targets by period, the furthest ahead first
 * @param commentary the latest first
 * @param groups comparison groups, by name
 */
record OwnNotes(List<Target> targets, List<Commentary> commentary, List<SavedSet> groups) {

    /** What everybody else has of it: nothing. */
    static final OwnNotes NONE = new OwnNotes(List.of(), List.of(), List.of());

    /**
     * What the council wants the indicator to be.
     *
     * @param id names the target
     * @param period the period's label
     * @param value the value aimed for, in the indicator's unit
     * @param note why; may be empty
     */
    record Target(UUID id, String period, BigDecimal value, String note) {}

    /**
     * What the council says about a figure.
     *
     * @param id names the commentary
     * @param period the period it speaks of
     * @param body the text
     * @param by who wrote it
     * @param at when it was last written
     */
    record Commentary(
            UUID id, String period, String body, String by, @Nullable OffsetDateTime at) {}
}
