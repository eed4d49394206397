package yardstick.plan;

import java.util.UUID;

/**
 * What an action answers: a recommendation of an inspection or a finding of a peer review.
 *
 * @param kind which of the two
 * @param id names it within its council
 * @param within the inspection or the peer review
 * @param number its number there
 * @param body what it says
 */
public record Origin(Kind kind, UUID id, UUID within, int number, String body) {

    /** Where it comes from. */
    public enum Kind {
        RECOMMENDATION,
        FINDING
    }
}
