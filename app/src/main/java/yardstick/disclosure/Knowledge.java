package yardstick.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What one reader can find out about quantities from what is shown, what is known from elsewhere
 * and what adds up: whether a quantity can be a given number at all.
 *
 * <p>Limits are carried from equation to equation until nothing changes. Where equations meet in no
 * circle that is the whole answer: each number between the limits is possible. Where they do meet
 * in one, {@link Programme} is asked.
 */
final class Knowledge {

    /** Limits that have not settled by then are wider than need be, and still true. */
    private static final int ROUNDS = 200;

    private final List<int[]> equations;
    private final Limits limits;
    private final boolean settled;
    private final List<long[]> witnesses = new ArrayList<>();

    /**
     * @param equations quantities of each, the total first
     * @param limits what is known of each by itself; taken over
     */
    Knowledge(List<int[]> equations, Limits limits) {
        this.equations = equations;
        this.limits = limits;
        settled = settle();
    }

    /** Whether the reader cannot exclude that it is so many. */
    boolean canBe(int quantity, long count) {
        if (!limits.allow(quantity, count)) {
            return false;
        }
        if (limits.isExact(quantity)) {
            return true;
        }
        var tangle = Tangle.around(quantity, equations, limits);
        return settled && tangle.meetsInNoCircle() || hasWitness(quantity, count, tangle);
    }

    /**
     * Whether everything else can be so that it is so many: a case of it is looked for and kept.
     */
    private boolean hasWitness(int quantity, long count, Tangle tangle) {
        if (witnesses.stream().anyMatch(w -> w[quantity] == count)) {
            return true;
        }
        var found = new Programme(tangle, limits).solve(quantity, count);
        found.ifPresent(witnesses::add);
        return found.isPresent();
    }

    private boolean settle() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean changed = false;
            for (var equation : equations) {
                changed |= limits.narrow(equation);
            }
            if (!changed) {
                return true;
            }
            if (limits.contradict()) {
                return false;
            }
        }
        return false;
    }
}
