package yardstick.working;

import yardstick.claims.Claim;
import yardstick.claims.ClaimWords;

import java.util.List;

/**
 * How many success measures moved.
 *
 * @param all those that name an indicator
 * @param sayable those of which it can be said whether they moved
 * @param wanted those that moved the way that is wanted
 * @param beyond those of them that moved by more than chance
 */
record Tally(long all, long sayable, long wanted, long beyond) {

    static Tally of(List<ClaimWords> claims) {
        var wanted = claims.stream().filter(ClaimWords::isAsWanted).toList();
        return new Tally(
                claims.size(),
                claims.stream().filter(c -> c.claim() instanceof Claim.Moved).count(),
                wanted.size(),
                wanted.stream().filter(ClaimWords::isBeyondChance).count());
    }

    /** The answer in one sentence, without a full stop. */
    String heading() {
        var of = all == 1 ? "1 indicator" : "%d success measures with an indicator".formatted(all);
        if (sayable == 0) {
            return "Of none of %s can it be said whether it moved".formatted(of);
        }
        return wanted == 0
                ? "None of %s moved the way that is wanted".formatted(of)
                : "%d of %s moved the way that is wanted, %s by more than chance"
                        .formatted(wanted, of, beyond == 0 ? "none" : String.valueOf(beyond));
    }
}
