package yardstick.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that bears on what a release may show: the numbers, what is printed together, what
 * adds up, and what others know without it. Outside knowledge that contradicts a count is about
 * another number and is left out.
 *
 * @param quantities all of them, printed or not
 * @param cells what would be printed
 * @param equations what adds up
 * @param known what everybody knows from elsewhere
 * @param viewpoints who knows more than everybody
 * @param before names of cells that an earlier release suppressed; they stay so
 */
public record Table(
        List<Quantity> quantities,
        List<Cell> cells,
        List<Equation> equations,
        List<Known> known,
        List<Viewpoint> viewpoints,
        Set<String> before) {

    /** A table of which nothing is known from elsewhere. */
    public static Table of(List<Quantity> quantities, List<Cell> cells, List<Equation> equations) {
        return new Table(quantities, cells, equations, List.of(), List.of(), Set.of());
    }

    /** The same, where everybody knows this. */
    public Table knowing(List<Known> outside) {
        return new Table(quantities, cells, equations, outside, viewpoints, before);
    }

    /** The same, read by these as well. */
    public Table seenBy(List<Viewpoint> insiders) {
        return new Table(quantities, cells, equations, known, insiders, before);
    }

    /** The same, after a release that suppressed these cells. */
    public Table after(Set<String> suppressed) {
        return new Table(quantities, cells, equations, known, viewpoints, suppressed);
    }

    /**
     * The tables that this one falls into, of which none bears on another: with no cell and no
     * equation in common.
     */
    List<Table> parts() {
        var groups = new Groups(quantities.stream().map(Quantity::name).toList());
        cells.forEach(cell -> groups.join(cell.quantities()));
        equations.forEach(equation -> groups.join(equation.quantities().toList()));
        var parts = new LinkedHashMap<String, Part>();
        quantities.forEach(q -> part(parts, groups, q.name()).quantities.add(q));
        cells.forEach(c -> part(parts, groups, c.quantities().getFirst()).cells.add(c));
        equations.forEach(e -> part(parts, groups, e.total()).equations.add(e));
        known.forEach(k -> part(parts, groups, k.quantity()).known.add(k));
        return parts.values().stream().map(part -> part.table(this)).toList();
    }

    private static Part part(Map<String, Part> parts, Groups groups, String quantity) {
        return parts.computeIfAbsent(groups.of(quantity), group -> new Part());
    }

    /** One of the tables, while it is put together. */
    private static final class Part {
        final List<Quantity> quantities = new ArrayList<>();
        final List<Cell> cells = new ArrayList<>();
        final List<Equation> equations = new ArrayList<>();
        final List<Known> known = new ArrayList<>();

        Table table(Table whole) {
            var names = quantities.stream().map(Quantity::name).collect(Collectors.toSet());
            var viewpoints =
                    whole.viewpoints.stream()
                            .map(v -> new Viewpoint(v.who(), intersection(v.knows(), names)))
                            .filter(v -> !v.knows().isEmpty())
                            .toList();
            return new Table(quantities, cells, equations, known, viewpoints, whole.before);
        }

        private static Set<String> intersection(Set<String> some, Set<String> others) {
            var both = new HashSet<>(some);
            both.retainAll(others);
            return both;
        }
    }

    /** Which quantities bear on each other. */
    private static final class Groups {
        private final Map<String, String> above = new LinkedHashMap<>();

        Groups(List<String> names) {
            names.forEach(name -> above.put(name, name));
        }

        /** The one that stands for the group of this one. */
        String of(String name) {
            var root = name;
            while (!root.equals(next(root))) {
                root = next(root);
            }
            above.put(name, root);
            return root;
        }

        void join(List<String> names) {
            names.forEach(name -> above.put(of(name), of(names.getFirst())));
        }

        private String next(String name) {
            var next = above.get(name);
            if (next == null) {
                throw new IllegalArgumentException("The table has no quantity " + name);
            }
            return next;
        }
    }

    /** All names of quantities in cells. */
    Stream<String> printed() {
        return cells.stream().flatMap(cell -> cell.quantities().stream());
    }
}
