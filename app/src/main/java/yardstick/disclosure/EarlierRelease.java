package yardstick.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What readers have from a release of before, so that two releases together give no more away than
 * each. A count that has not changed is one number in both; one that has is two, and what was
 * suppressed of the old one stays protected as well.
 *
 * @param table what could have been shown then, with the counts of then
 * @param suppressed names of the cells that were not
 */
public record EarlierRelease(Table table, Set<String> suppressed) {

    /** A later table, to whose readers this release is known. Cells suppressed here stay so. */
    public Table before(Table now) {
        var name = naming(now);
        var quantities = new ArrayList<>(now.quantities());
        var names = now.quantities().stream().map(Quantity::name).collect(Collectors.toSet());
        for (var then : table.quantities()) {
            var renamed = name.apply(then.name());
            if (names.add(renamed)) {
                quantities.add(new Quantity(renamed, then.count(), then.kind()));
            }
        }
        var equations =
                Stream.concat(
                                now.equations().stream(),
                                table.equations().stream().map(e -> renamed(e, name)))
                        .distinct()
                        .toList();
        var known = new ArrayList<>(now.known());
        known.addAll(known(name));
        return new Table(
                quantities,
                now.cells(),
                equations,
                known,
                viewpoints(now, name),
                both(now.before(), suppressed));
    }

    /** The name here of each quantity of then: its own, or one of its own count if it changed. */
    private UnaryOperator<String> naming(Table now) {
        var today =
                now.quantities().stream()
                        .collect(Collectors.toMap(Quantity::name, Function.identity()));
        Map<String, String> names =
                table.quantities().stream()
                        .collect(Collectors.toMap(Quantity::name, then -> name(then, today)));
        return then -> Objects.requireNonNull(names.get(then));
    }

    private static String name(Quantity then, Map<String, Quantity> today) {
        var now = today.get(then.name());
        return now == null || !Objects.equals(now.count(), then.count())
                ? then.name() + " when it was " + then.count()
                : then.name();
    }

    private static Equation renamed(Equation equation, UnaryOperator<String> name) {
        return new Equation(
                name.apply(equation.total()), equation.parts().stream().map(name).toList());
    }

    /**
     * What was shown, what was known from elsewhere, and of what was suppressed that it is some.
     */
    private List<Known> known(UnaryOperator<String> name) {
        var numbered = new Numbered(table);
        var hidden = new BitSet();
        IntStream.range(0, numbered.cells.length)
                .filter(c -> suppressed.contains(table.cells().get(c).name()))
                .forEach(hidden::set);
        var audit = new Audit(numbered);
        var limits = audit.limits(audit.everybody(), hidden);
        return IntStream.range(0, numbered.size())
                .filter(q -> limits.least(q) > 0 || limits.hasMost(q))
                .mapToObj(
                        q ->
                                new Known(
                                        name.apply(numbered.quantities.get(q).name()),
                                        limits.least(q),
                                        limits.most(q)))
                .toList();
    }

    private List<Viewpoint> viewpoints(Table now, UnaryOperator<String> name) {
        return Stream.concat(
                        now.viewpoints().stream(),
                        table.viewpoints().stream()
                                .map(
                                        v ->
                                                new Viewpoint(
                                                        v.who(),
                                                        v.knows().stream()
                                                                .map(name)
                                                                .collect(Collectors.toSet()))))
                .collect(Collectors.toMap(Viewpoint::who, Viewpoint::knows, EarlierRelease::both))
                .entrySet()
                .stream()
                .map(entry -> new Viewpoint(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        var both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
