package yardstick.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who reads what is shown.
 *
 * @param who to be named in a finding
 * @param knows names of the quantities that they know exactly
 * @param supposed of those that we do not know ourselves, how many we suppose them to be
 */
record Reader(String who, Set<String> knows, Map<Integer, Long> supposed) {

    /** All who read a table; everybody comes last. */
    static List<Reader> all(Numbered numbered, List<int[]> equations, Limits ours) {
        return Stream.concat(
                        numbered.table.viewpoints().stream()
                                .flatMap(v -> of(v, numbered, equations, ours)),
                        Stream.of(certain(Viewpoint.EVERYBODY)))
                .toList();
    }

    private static Reader certain(Viewpoint viewpoint) {
        return new Reader(viewpoint.who(), viewpoint.knows(), Map.of());
    }

    /**
     * One if we know what they know. A council in a sum knows its own number, which we cannot read:
     * then some who stand for all that it may be. Whatever is possible to those with the least and
     * with the most is possible to those between.
     */
    private static Stream<Reader> of(
            Viewpoint viewpoint, Numbered numbered, List<int[]> equations, Limits ours) {
        var open =
                viewpoint.knows().stream()
                        .sorted()
                        .map(numbered::number)
                        .filter(q -> numbered.count(q) < 0)
                        .toList();
        return open.isEmpty()
                ? Stream.of(certain(viewpoint))
                : IntStream.range(0, open.size() == 1 ? 2 : 4)
                        .mapToObj(turn -> supposed(open, turn, equations, ours.copy()))
                        .distinct()
                        .map(s -> new Reader(viewpoint.who(), viewpoint.knows(), s));
    }

    /** All least, all most, or by turns; each as far as those before leave room. */
    private static Map<Integer, Long> supposed(
            List<Integer> open, int turn, List<int[]> equations, Limits limits) {
        var supposed = new HashMap<Integer, Long>();
        for (int i = 0; i < open.size(); i++) {
            int q = open.get(i);
            boolean most = turn == 1 || turn > 1 && (i + turn) % 2 == 1;
            long count = most && limits.hasMost(q) ? limits.most(q) : limits.least(q);
            limits.exactly(q, count);
            // Narrows the limits of the others by what was just supposed.
            new Knowledge(equations, limits);
            supposed.put(q, count);
        }
        return supposed;
    }

    /** Whether we know what they know. */
    boolean isCertain() {
        return supposed.isEmpty();
    }
}
