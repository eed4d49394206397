package yardstick.claims;

import java.util.List;

/**
 * How many success measures moved. What cannot be said is counted apart, and is no part of what the
 * others are counted of.
 *
 * @param all those whose indicator has a good direction, or of which nothing is known
 * @param sayable those of them of which it can be said whether they moved
 * @param wanted those that moved the way that is wanted
 * @param tried those of them of which it can be said whether that is chance
 * @param beyond those of them that moved by more than chance
 * @param neither those for which neither up nor down is better
 */
public record Tally(long all, long sayable, long wanted, long tried, long beyond, long neither) {

    /** Of what may be said of several measures, all of which name an indicator. */
    public static Tally of(List<ClaimWords> claims) {
        var directed = claims.stream().filter(c -> !c.hasNoDirection()).toList();
        var wanted = directed.stream().filter(ClaimWords::isAsWanted).toList();
        return new Tally(
                directed.size(),
                directed.stream().filter(c -> c.claim() instanceof Claim.Moved).count(),
                wanted.size(),
                wanted.stream().filter(ClaimWords::isTried).count(),
                wanted.stream().filter(ClaimWords::isBeyondChance).count(),
                claims.size() - directed.size());
    }

    /** The answer in one sentence, without a full stop. */
    public String heading() {
        if (all == 0) {
            return "What moved has no good direction: neither up nor down is better";
        }
        if (sayable == 0) {
            return all == 1
                    ? "Whether 1 success measure moved cannot be said"
                    : "Whether any of %d success measures moved cannot be said".formatted(all);
        }
        return (sayable == 1 ? one() : several()) + unsaid();
    }

    private String one() {
        return "%s %s the way that is wanted%s"
                .formatted(
                        all == 1
                                ? "1 success measure"
                                : "The 1 success measure of which it can be said",
                        wanted == 0 ? "did not move" : "moved",
                        wanted == 0 ? "" : ", " + chance());
    }

    private String several() {
        return "%s of %s moved the way that is wanted%s"
                .formatted(
                        wanted == 0 ? "None" : String.valueOf(wanted),
                        all == sayable
                                ? "%d success measures".formatted(sayable)
                                : "the %d success measures of which it can be said"
                                        .formatted(sayable),
                        wanted == 0 ? "" : ", " + chance());
    }

    private String chance() {
        if (tried == 0) {
            return "whether by chance cannot be said";
        }
        if (wanted == 1) {
            return beyond == 1 ? "by more than chance" : "which may be chance";
        }
        var more = (beyond == 0 ? "none" : String.valueOf(beyond)) + " by more than chance";
        return tried == wanted
                ? more
                : "%s and %d of which that cannot be said".formatted(more, wanted - tried);
    }

    private String unsaid() {
        return all == sayable ? "" : "; of %d more it cannot be said".formatted(all - sayable);
    }

    /** What the heading leaves out; empty for nothing. */
    public String left() {
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
