package yardstick.disclosure;

import yardstick.disclosure.Protection.Reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What to suppress of one table in which everything bears on everything, while it is decided. */
final class Decision {

    private final Numbered numbered;
    private final Audit audit;
    private final Map<Integer, Reason> reasons = new HashMap<>();
    private final BitSet hidden = new BitSet();
    private final List<Integer> exposed = new ArrayList<>();

    /** Begins with what is small by itself. */
    Decision(Numbered numbered) {
        this.numbered = numbered;
        audit = new Audit(numbered);
        for (int c = 0; c < numbered.cells.length; c++) {
            int cell = c;
            ownReason(c).ifPresent(reason -> hide(cell, reason));
        }
    }

    /** Suppresses until nobody can find out what they do not know already. */
    void settle() {
        for (int e = 0; e < numbered.equations.length; e++) {
            if (!numbered.holds(e) && hasFew(e)) {
                hideAll(numbered.equations[e]);
            }
        }
        var demands = audit.demands();
        exposed.addAll(audit.exposed(demands));
        for (int q : exposed) {
            hideSums(numbered.equationsOf(q).stream());
        }
        // Suppressing more never tells more, so one round is enough; the next one says that it was.
        for (boolean again = true; again; ) {
            again = protect(demands);
        }
    }

    /** Suppresses for each demand in turn until it is met; says whether any was not. */
    private boolean protect(List<Audit.Demand> demands) {
        boolean any = false;
        Knowledge knowledge = null;
        int viewpoint = -1;
        for (var demand : demands) {
            if (knowledge == null || viewpoint != demand.viewpoint()) {
                viewpoint = demand.viewpoint();
                knowledge = audit.knowledge(viewpoint, hidden);
            }
            while (audit.check(demand, knowledge).isPresent()) {
                if (!hideMore(demand)) {
                    throw new IllegalStateException("Nothing is left to suppress for " + demand);
                }
                any = true;
                knowledge = audit.knowledge(viewpoint, hidden);
            }
        }
        return any;
    }

    /** Reasons by the name of the cell. */
    Map<String, Reason> suppressed() {
        var named = new HashMap<String, Reason>();
        reasons.forEach((c, reason) -> named.put(numbered.table.cells().get(c).name(), reason));
        return named;
    }

    List<String> exposed() {
        return exposed.stream().map(q -> numbered.quantities.get(q).name()).toList();
    }

    private Optional<Reason> ownReason(int cell) {
        var quantities =
                IntStream.of(numbered.cells[cell]).mapToObj(numbered.quantities::get).toList();
        if (quantities.stream().anyMatch(q -> q.isFew() && q.kind() == Quantity.Kind.COUNT)) {
            return Optional.of(Reason.FEW);
        }
        if (quantities.stream().anyMatch(Quantity::isFew)) {
            return Optional.of(Reason.NEARLY_ALL);
        }
        var name = numbered.table.cells().get(cell).name();
        return numbered.table.before().contains(name)
                ? Optional.of(Reason.BEFORE)
                : Optional.empty();
    }

    private boolean hasFew(int equation) {
        return IntStream.of(numbered.equations[equation])
                .anyMatch(q -> numbered.quantities.get(q).isFew());
    }

    /** One number more, as near as can be; if there is none, whole sums. */
    private boolean hideMore(Audit.Demand demand) {
        var own = numbered.equationsOf(demand.quantity());
        var around = around(demand).stream().boxed().toList();
        var pinned = around.stream().filter(e -> isPinned(demand, e)).toList();
        return hideOne(demand, pinned.stream().filter(own::contains))
                || hideOne(demand, pinned.stream())
                || hideOne(demand, own.stream())
                || hideOne(demand, around.stream())
                || hideSums(own.stream())
                || hideSums(around.stream())
                || hideSums(IntStream.range(0, numbered.equations.length).boxed());
    }

    /** Suppresses the smallest number in these equations that others do not know anyway. */
    private boolean hideOne(Audit.Demand demand, Stream<Integer> equations) {
        var shown = numbered.shown(hidden);
        var smallest =
                equations
                        .flatMap(e -> IntStream.of(numbered.equations[e]).boxed())
                        .filter(shown::get)
                        .filter(q -> numbered.count(q) > 0)
                        .filter(q -> !isUseless(demand, q))
                        .min(Comparator.comparingLong(numbered::count).thenComparing(q -> q));
        smallest.ifPresent(
                q -> numbered.cellsOf(q).stream().forEach(c -> hide(c, Reason.WORKED_OUT)));
        return smallest.isPresent();
    }

    private boolean isUseless(Audit.Demand demand, int quantity) {
        return numbered.isKnownElsewhere(quantity) || audit.knows(demand.viewpoint(), quantity);
    }

    /** Whether only one number of an equation is missing: then it gives it away. */
    private boolean isPinned(Audit.Demand demand, int equation) {
        var seen = seen(demand);
        return IntStream.of(numbered.equations[equation]).filter(q -> !seen.get(q)).count() == 1;
    }

    /** Equations that bear on a quantity through others that are not seen. */
    private BitSet around(Audit.Demand demand) {
        var seen = seen(demand);
        var reached = new BitSet();
        reached.set(demand.quantity());
        var equations = new BitSet();
        for (int before = -1; before < equations.cardinality(); ) {
            before = equations.cardinality();
            for (int e = 0; e < numbered.equations.length; e++) {
                var open = IntStream.of(numbered.equations[e]).filter(q -> !seen.get(q)).toArray();
                if (IntStream.of(open).anyMatch(reached::get)) {
                    equations.set(e);
                    IntStream.of(open).forEach(reached::set);
                }
            }
        }
        return equations;
    }

    private BitSet seen(Audit.Demand demand) {
        var seen = numbered.shown(hidden);
        IntStream.range(0, numbered.size()).filter(q -> isUseless(demand, q)).forEach(seen::set);
        return seen;
    }

    private boolean hideSums(Stream<Integer> equations) {
        return equations.map(e -> hideAll(numbered.equations[e])).reduce(false, Boolean::logicalOr);
    }

    /** Suppresses all that take part, zeros too. */
    private boolean hideAll(int[] quantities) {
        var before = hidden.cardinality();
        IntStream.of(quantities)
                .forEach(q -> numbered.cellsOf(q).stream().forEach(c -> hide(c, Reason.WHOLE_SUM)));
        return hidden.cardinality() > before;
    }

    private void hide(int cell, Reason reason) {
        hidden.set(cell);
        reasons.putIfAbsent(cell, reason);
    }
}
