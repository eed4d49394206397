package yardstick.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries every number. It shares nothing with the audit but the table: what a reader knows is
 * written down here a second time, and nothing is narrowed beforehand.
 */
final class Oracle {

    /** No number of a small table is greater, and none that is needed to reach a small one. */
    private static final long GREATEST = 60;

    private static final long OPEN = -1;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[][] equations;
    private final long[] start;
    private final long[] least;
    private final long[] most;

    Oracle(Table table, Set<String> suppressed, Viewpoint reader) {
        names = table.quantities().stream().map(Quantity::name).toList();
        names.forEach(name -> places.put(name, places.size()));
        equations =
                table.equations().stream()
                        .map(e -> e.quantities().mapToInt(this::place).toArray())
                        .toArray(int[][]::new);
        start = new long[names.size()];
        least = new long[names.size()];
        most = new long[names.size()];
        Arrays.fill(start, OPEN);
        Arrays.fill(most, GREATEST);
        table.known().forEach(this::learn);
        var seen =
                table.cells().stream()
                        .filter(c -> !suppressed.contains(c.name()))
                        .flatMap(c -> c.quantities().stream())
                        .collect(Collectors.toSet());
        table.quantities().stream()
                .filter(q -> seen.contains(q.name()) || reader.knows().contains(q.name()))
                .forEach(q -> learn(Known.exactly(q.name(), q.known())));
        table.cells().stream()
                .filter(c -> suppressed.contains(c.name()))
                .forEach(c -> learnThatSome(table, c, seen));
    }

    /** Whether any numbers at all fit what the reader knows, if this one is so many. */
    boolean canBe(String quantity, long count) {
        int place = place(quantity);
        if (count < least[place] || count > most[place]) {
            return false;
        }
        var counts = start.clone();
        counts[place] = count;
        for (int i = 0; i < counts.length; i++) {
            if (i != place && least[i] == most[i]) {
                counts[i] = least[i];
            }
        }
        return search(counts);
    }

    private int place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private void learn(Known known) {
        int place = place(known.quantity());
        least[place] = Math.max(least[place], known.least());
        most[place] = Math.min(most[place], known.most());
    }

    /** Zero is printed, except where nothing of a sum is. */
    private void learnThatSome(Table table, Cell cell, Set<String> seen) {
        var counted =
                cell.quantities().stream()
                        .filter(name -> quantity(table, name).kind() == Quantity.Kind.COUNT)
                        .toList();
        for (var name : counted) {
            boolean nothingSeen =
                    table.equations().stream()
                            .filter(e -> e.quantities().anyMatch(name::equals))
                            .anyMatch(e -> e.quantities().noneMatch(seen::contains));
            boolean othersMany =
                    counted.stream()
                            .filter(other -> !other.equals(name))
                            .mapToInt(this::place)
                            .allMatch(i -> least[i] == most[i] && least[i] > 5);
            if (!nothingSeen && othersMany && quantity(table, name).known() != 0) {
                learn(new Known(name, 1, GREATEST));
            }
        }
    }

    private static Quantity quantity(Table table, String name) {
        return table.quantities().stream()
                .filter(q -> q.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean search(long[] counts) {
        for (var equation : equations) {
            int open = onlyOpen(equation, counts);
            if (open == -2) {
                continue;
            }
            long left = left(equation, counts);
            if (open == -1) {
                if (left != 0) {
                    return false;
                }
                continue;
            }
            long count = equation[0] == open ? -left : left;
            if (count < least[open] || count > most[open]) {
                return false;
            }
            return with(counts, open, count);
        }
        int next = next(counts);
        if (next < 0) {
            return true;
        }
        for (long count = least[next]; count <= most[next]; count++) {
            if (with(counts, next, count)) {
                return true;
            }
        }
        return false;
    }

    private boolean with(long[] counts, int place, long count) {
        counts[place] = count;
        boolean found = search(counts);
        counts[place] = OPEN;
        return found;
    }

    /** The one that is open; -1 if none is, -2 if several are. */
    private static int onlyOpen(int[] equation, long[] counts) {
        int open = -1;
        for (int i : equation) {
            if (counts[i] == OPEN) {
                if (open >= 0) {
                    return -2;
                }
                open = i;
            }
        }
        return open;
    }

    /** The total without the parts, of those that are not open. */
    private static long left(int[] equation, long[] counts) {
        long left = 0;
        for (int i = 0; i < equation.length; i++) {
            long count = Math.max(0, counts[equation[i]]);
            left += i == 0 ? count : -count;
        }
        return left;
    }

    /** A part before a total: totals follow. */
    private int next(long[] counts) {
        int found = -1;
        for (var equation : equations) {
            for (int i = 1; i < equation.length && found < 0; i++) {
                found = counts[equation[i]] == OPEN ? equation[i] : found;
            }
        }
        for (int i = 0; i < counts.length && found < 0; i++) {
            found = counts[i] == OPEN ? i : found;
        }
        return found;
    }
}
