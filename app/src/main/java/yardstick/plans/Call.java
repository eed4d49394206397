package yardstick.plans;

import yardstick.plan.Origin;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that an inspection or a peer review asks of a council.
 *
 * @param kind a recommendation of an inspection, or a finding of a peer review
 * @param id its id
 * @param within the inspection or the peer review
 * @param source what that is called
 * @param on when it was
 * @param number its number there
 * @param body what it says
 * @param here how many actions of the plan at hand answer it
 * @param elsewhere how many actions of other plans do
 */
record Call(
        Origin.Kind kind,
        UUID id,
        UUID within,
        String source,
        LocalDate on,
        int number,
        String body,
        int here,
        int elsewhere) {

    /** "Recommendation 3" or "Finding 3". */
    String name() {
        return (kind == Origin.Kind.RECOMMENDATION ? "Recommendation " : "Finding ") + number;
    }
}
