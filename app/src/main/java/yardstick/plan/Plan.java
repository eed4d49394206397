package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan without its parts.
 *
 * @param id names it within its council
 * @param kind what kind of plan it is
 * @param title what staff call it
 * @param introduction what it is for, in the council's words; may be empty
 * @param startsOn first day it is in force
 * @param endsOn last day; null while none is set
 * @param rhythm how often its actions are rated and reported
 * @param review the peer review that it answers; null for other plans
 * @param closed when and by whom it was closed; null while it is open
 * @param version counts changes, so that two people do not overwrite each other
 */
public record Plan(
        UUID id,
        PlanKind kind,
        String title,
        String introduction,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Rhythm rhythm,
        @Nullable UUID review,
        @Nullable Closed closed,
        int version) {

    /**
     * That a plan was closed.
     *
     * @param at when
     * @param by what the person was called then
     */
    public record Closed(Instant at, String by) {}

    /** Whether its parts may still change. */
    public boolean isOpen() {
        return closed == null;
    }
}
