package yardstick.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Whether what is shown gives a small number away. A small number is safe if every reader must hold
 * each of one to five possible, given everything that they see, know from elsewhere and can add up.
 * Source: accepted practice of cell suppression, as in Hundepool and others, Statistical Disclosure
 * Control (2012) chapter 4; the protection wanted is that of DfE's rule.
 */
public final class Audit {

    private final Numbered numbered;

    /** Insiders first: what is of use against them is of use against everybody. */
    private final List<Reader> readers;

    private final List<int[]> equations;
    private final Limits ours;

    Audit(Numbered numbered) {
        this.numbered = numbered;
        equations =
                IntStream.range(0, numbered.equations.length)
                        .filter(numbered::holds)
                        .mapToObj(e -> numbered.equations[e])
                        .toList();
        ours = ours();
        readers = Reader.all(numbered, equations, ours);
    }

    /**
     * A small number that somebody can find out, or narrow down.
     *
     * @param who the reader
     * @param quantity the quantity's name
     * @param impossible a number that the reader can exclude
     */
    public record Finding(String who, String quantity, long impossible) {}

    /**
     * Everything that is given away if all cells but these are shown, beyond what others can find
     * out in any case.
     */
    public static List<Finding> of(Table table, Set<String> suppressed) {
        var found = new ArrayList<Finding>();
        for (var part : table.parts()) {
            var numbered = new Numbered(part);
            var audit = new Audit(numbered);
            var hidden = new BitSet();
            IntStream.range(0, numbered.cells.length)
                    .filter(c -> suppressed.contains(part.cells().get(c).name()))
                    .forEach(hidden::set);
            for (var demand : audit.demands()) {
                audit.check(demand, audit.knowledge(demand.viewpoint(), hidden))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * That one reader must not find out one quantity.
     *
     * @param counts what must stay possible
     */
    record Demand(int viewpoint, int quantity, List<Long> counts) {}

    /**
     * What is to be protected from whom: all that can be, because nothing gives it away already. Of
     * a reader whose knowledge we can only suppose, whatever they cannot exclude without us.
     */
    List<Demand> demands() {
        var all = new ArrayList<Demand>();
        var everything = new BitSet();
        everything.set(0, numbered.cells.length);
        for (int v = 0; v < readers.size(); v++) {
            var without = knowledge(v, everything);
            for (var demand : of(v)) {
                if (!readers.get(v).isCertain()) {
                    possible(demand, without).ifPresent(all::add);
                } else if (check(demand, without).isEmpty()) {
                    all.add(demand);
                }
            }
        }
        return all;
    }

    private static Optional<Demand> possible(Demand demand, Knowledge without) {
        var counts =
                demand.counts().stream()
                        .filter(count -> without.canBe(demand.quantity(), count))
                        .toList();
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Demand(demand.viewpoint(), demand.quantity(), counts));
    }

    /** Small numbers of our own that cannot be protected: somebody finds them out anyway. */
    List<Integer> exposed(List<Demand> demands) {
        return IntStream.range(0, readers.size())
                .filter(v -> readers.get(v).isCertain())
                .mapToObj(this::of)
                .flatMap(List::stream)
                .filter(demand -> !demands.contains(demand))
                .map(Demand::quantity)
                .filter(q -> numbered.count(q) >= 0)
                .distinct()
                .toList();
    }

    Optional<Finding> check(Demand demand, Knowledge knowledge) {
        var quantity = numbered.quantities.get(demand.quantity());
        for (long count : demand.counts()) {
            if (!knowledge.canBe(demand.quantity(), count)) {
                var who = readers.get(demand.viewpoint()).who();
                return Optional.of(new Finding(who, quantity.name(), count));
            }
        }
        return Optional.empty();
    }

    /** What a reader finds out if these cells are suppressed and all others shown. */
    Knowledge knowledge(int viewpoint, BitSet hidden) {
        return new Knowledge(equations, limits(viewpoint, hidden));
    }

    /** The reader who knows no more than anybody else. */
    int everybody() {
        return readers.size() - 1;
    }

    boolean knows(int viewpoint, int quantity) {
        return readers.get(viewpoint).knows().contains(numbered.quantities.get(quantity).name());
    }

    private List<Demand> of(int viewpoint) {
        return IntStream.range(0, numbered.size())
                .filter(q -> numbered.quantities.get(q).isFew() && mayBeFew(q))
                .filter(q -> !numbered.isKnownElsewhere(q) && !knows(viewpoint, q))
                .mapToObj(q -> new Demand(viewpoint, q, fewOf(q)))
                .toList();
    }

    private List<Long> fewOf(int quantity) {
        return LongStream.rangeClosed(
                        numbered.quantities.get(quantity).kind().least(), Quantity.Kind.MOST)
                .boxed()
                .toList();
    }

    /** Whether it is few as far as we can tell ourselves: a total of many parts is not. */
    private boolean mayBeFew(int quantity) {
        var kind = numbered.quantities.get(quantity).kind();
        return numbered.count(quantity) >= 0
                || LongStream.rangeClosed(Math.max(1, kind.least()), Quantity.Kind.MOST)
                        .anyMatch(count -> ours.allow(quantity, count));
    }

    /** What we can tell of each quantity, who know every count that there is. */
    private Limits ours() {
        var limits = new Limits(numbered.least.clone(), numbered.most.clone());
        for (int q = 0; q < numbered.size(); q++) {
            if (numbered.count(q) >= 0) {
                limits.exactly(q, numbered.count(q));
            }
        }
        new Knowledge(equations, limits);
        return limits;
    }

    /** What a reader knows of each quantity by itself. */
    Limits limits(int viewpoint, BitSet hidden) {
        var limits = new Limits(numbered.least.clone(), numbered.most.clone());
        readers.get(viewpoint).supposed().forEach((q, count) -> limits.exactly(q, count));
        var shown = numbered.shown(hidden);
        for (int q = 0; q < numbered.size(); q++) {
            if (numbered.count(q) >= 0 && (shown.get(q) || knows(viewpoint, q))) {
                limits.exactly(q, numbered.count(q));
            }
        }
        var zeroPossible = zeroPossible(shown);
        hidden.stream()
                .filter(
                        c ->
                                !numbered.table
                                        .before()
                                        .contains(numbered.table.cells().get(c).name()))
                .forEach(c -> notNone(numbered.cells[c], zeroPossible, limits));
        return limits;
    }

    /**
     * Zero is shown, so a suppressed count is none of them: if it stands alone, or if all that
     * stands beside it is known to be many.
     */
    private void notNone(int[] cell, BitSet zeroPossible, Limits limits) {
        for (int q : cell) {
            boolean alone =
                    IntStream.of(cell)
                            .filter(other -> other != q && isCount(other))
                            .allMatch(
                                    o -> limits.isExact(o) && limits.least(o) > Quantity.Kind.MOST);
            if (alone && isCount(q) && !zeroPossible.get(q) && numbered.count(q) != 0) {
                limits.atLeast(q, 1);
            }
        }
    }

    private boolean isCount(int quantity) {
        return numbered.quantities.get(quantity).kind() == Quantity.Kind.COUNT;
    }

    /** Those in a sum of which nothing is shown: there, zeros are suppressed as well. */
    private BitSet zeroPossible(BitSet shown) {
        var possible = new BitSet();
        for (var equation : numbered.equations) {
            if (IntStream.of(equation).noneMatch(shown::get)) {
                IntStream.of(equation).forEach(possible::set);
            }
        }
        return possible;
    }
}
