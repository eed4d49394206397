package yardstick.boards;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of a plan that was frozen, without what is in it.
 *
 * @param id names it within its council
 * @param plan the plan
 * @param planTitle what the plan is called now
 * @param presentedOn the day it was presented
 * @param meeting the meeting; null where it was presented elsewhere
 * @param title what the version is called
 * @param at when it was frozen
 * @param by what whoever froze it was called then
 */
record Frozen(
        UUID id,
        UUID plan,
        String planTitle,
        LocalDate presentedOn,
        @Nullable UUID meeting,
        String title,
        Instant at,
        String by) {}
