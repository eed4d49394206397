package yardstick.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * Equations that bear on a quantity, directly or through others that the reader does not know.
 *
 * @param equations quantities of each, the total first, known ones among them
 * @param unknown the quantities that the reader does not know
 */
record Tangle(List<int[]> equations, BitSet unknown) {

    static Tangle around(int quantity, List<int[]> all, Limits limits) {
        var unknown = new BitSet();
        unknown.set(quantity);
        var taken = new BitSet();
        for (int before = -1; before < taken.cardinality(); ) {
            before = taken.cardinality();
            for (int e = 0; e < all.size(); e++) {
                var open = open(all.get(e), limits);
                if (open.intersects(unknown)) {
                    taken.set(e);
                    unknown.or(open);
                }
            }
        }
        return new Tangle(taken.stream().mapToObj(all::get).toList(), unknown);
    }

    /**
     * Whether one way at most leads from any quantity to any other: then there is one link fewer
     * than there are quantities and equations to be linked.
     */
    boolean meetsInNoCircle() {
        int links = 0;
        for (var equation : equations) {
            for (int quantity : equation) {
                links += unknown.get(quantity) ? 1 : 0;
            }
        }
        return links == equations.size() + unknown.cardinality() - 1;
    }

    private static BitSet open(int[] equation, Limits limits) {
        var open = new BitSet();
        for (int quantity : equation) {
            if (!limits.isExact(quantity)) {
                open.set(quantity);
            }
        }
        return open;
    }
}
