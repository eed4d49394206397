package yardstick.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A table whose names are replaced by numbers, and which knows who takes part in what. */
final class Numbered {

    final Table table;
    final List<Quantity> quantities;

    /** Quantities of each cell. */
    final int[][] cells;

    /** Quantities of each equation, the total first. */
    final int[][] equations;

    /** What everybody knows from elsewhere, least and most of each quantity. */
    final long[] least;

    final long[] most;

    private final Map<String, Integer> numbers = new HashMap<>();

    Numbered(Table table) {
        this.table = table;
        quantities = table.quantities();
        for (var quantity : quantities) {
            if (numbers.put(quantity.name(), numbers.size()) != null) {
                throw new IllegalArgumentException("Two quantities are called " + quantity.name());
            }
        }
        cells = table.cells().stream().map(c -> all(c.quantities().stream())).toArray(int[][]::new);
        equations = table.equations().stream().map(e -> all(e.quantities())).toArray(int[][]::new);
        least = new long[quantities.size()];
        most = new long[quantities.size()];
        Arrays.fill(most, Limits.NO_LIMIT);
        table.known().stream().filter(this::isAboutTheSame).forEach(this::narrow);
    }

    /** How many quantities there are. */
    int size() {
        return quantities.size();
    }

    /** The count; -1 if nobody here knows it. */
    long count(int quantity) {
        return Objects.requireNonNullElse(quantities.get(quantity).count(), -1L);
    }

    int number(String name) {
        return Objects.requireNonNull(numbers.get(name), () -> "The table has no " + name);
    }

    /** Whether everybody knows it without the release. */
    boolean isKnownElsewhere(int quantity) {
        return least[quantity] == most[quantity];
    }

    /** The numbers of the equations in which it takes part. */
    List<Integer> equationsOf(int quantity) {
        var found = new ArrayList<Integer>();
        for (int e = 0; e < equations.length; e++) {
            if (contains(equations[e], quantity)) {
                found.add(e);
            }
        }
        return found;
    }

    /** The numbers of the cells that show it. */
    BitSet cellsOf(int quantity) {
        var found = new BitSet();
        for (int c = 0; c < cells.length; c++) {
            if (contains(cells[c], quantity)) {
                found.set(c);
            }
        }
        return found;
    }

    /** What a reader sees where these cells are suppressed. */
    BitSet shown(BitSet hidden) {
        var shown = new BitSet();
        for (int c = 0; c < cells.length; c++) {
            if (!hidden.get(c)) {
                for (int q : cells[c]) {
                    shown.set(q);
                }
            }
        }
        return shown;
    }

    /** Whether the counts that are known here add up as they should; true if one is not known. */
    boolean holds(int equation) {
        long parts = 0;
        var quantitiesOf = equations[equation];
        for (int i = 0; i < quantitiesOf.length; i++) {
            long count = count(quantitiesOf[i]);
            if (count < 0) {
                return true;
            }
            parts += i == 0 ? -count : count;
        }
        return parts == 0;
    }

    private static boolean contains(int[] some, int one) {
        for (int i : some) {
            if (i == one) {
                return true;
            }
        }
        return false;
    }

    private int[] all(Stream<String> names) {
        return names.mapToInt(this::number).toArray();
    }

    private boolean isAboutTheSame(Known known) {
        long count = count(number(known.quantity()));
        return count < 0 || known.holds(count);
    }

    private void narrow(Known known) {
        int quantity = number(known.quantity());
        least[quantity] = Math.max(least[quantity], known.least());
        most[quantity] = Math.min(most[quantity], known.most());
    }
}
