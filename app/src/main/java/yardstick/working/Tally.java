package yardstick.working;

import yardstick.claims.Claim;
import yardstick.claims.ClaimWords;

import java.util.List;

/**
 * How many success measures moved.
 *
 * @param all those whose indicator has a good direction, or of which nothing is known
 * @param sayable those of them of which it can be said whether they moved
 * @param wanted those that moved the way that is wanted
 * @param beyond those of them that moved by more than chance
 * @param neither those for which neither up nor down is better
 */
record Tally(long all, long sayable, long wanted, long beyond, long neither) {

    static Tally of(List<ClaimWords> claims) {
        var directed = claims.stream().filter(c -> !c.hasNoDirection()).toList();
        var wanted = directed.stream().filter(ClaimWords::isAsWanted).toList();
        return new Tally(
                directed.size(),
                directed.stream().filter(c -> c.claim() instanceof Claim.Moved).count(),
                wanted.size(),
                wanted.stream().filter(ClaimWords::isBeyondChance).count(),
                claims.size() - directed.size());
    }

    /** The answer in one sentence, without a full stop. */
    String heading() {
        if (all == 0) {
            return "What moved has no good direction: neither up nor down is better";
        }
        var of = all == 1 ? "1 success measure" : "%d success measures".formatted(all);
        if (sayable == 0) {
            return "Whether anything moved cannot be said of %s".formatted(of);
        }
        return wanted == 0
                ? "None of %s moved the way that is wanted".formatted(of)
                : "%d of %s moved the way that is wanted, %s by more than chance"
                        .formatted(wanted, of, beyond == 0 ? "none" : String.valueOf(beyond));
    }

    /** What the heading leaves out; empty for nothing. */
    String left() {
        return neither == 0 || all == 0
                ? ""
                : "%d more %s: neither up nor down is better."
                        .formatted(
                                neither,
                                neither == 1
                                        ? "has an indicator without a good direction"
                                        : "have indicators without a good direction");
    }
}
