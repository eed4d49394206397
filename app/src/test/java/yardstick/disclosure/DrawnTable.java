package yardstick.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table that a seed draws, always the same, so that a failure that names its seed can be
 * repeated.
 */
final class DrawnTable {

    private final RandomGenerator random;
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<Viewpoint> insiders = new ArrayList<>();
    private final boolean small;
    private final boolean told;

    private DrawnTable(long seed, boolean small, boolean told) {
        random = new SplittableRandom(seed);
        this.small = small;
        this.told = told;
    }

    /** What kinds of table there are. */
    enum Shape {
        LIST,
        MARGINS,
        HIERARCHY,
        PERCENTAGES,
        MEMBERS,
        THREE_WAYS,
        REGION,
        RATES
    }

    /** As large as a council's. */
    static Table of(long seed) {
        return drawn(seed, false, false);
    }

    /** The same, if other councils told us their numbers. */
    static Table told(long seed) {
        return drawn(seed, false, true);
    }

    /** So small that every number can be tried. */
    static Table small(long seed) {
        return drawn(seed, true, true);
    }

    static Shape shape(long seed) {
        var shapes = Shape.values();
        return shapes[(int) (seed % shapes.length)];
    }

    private static Table drawn(long seed, boolean small, boolean told) {
        var drawn = new DrawnTable(seed, small, told);
        switch (shape(seed)) {
            case LIST -> drawn.list();
            case MARGINS -> drawn.margins();
            case HIERARCHY -> drawn.hierarchy();
            case PERCENTAGES -> drawn.percentages();
            case MEMBERS -> drawn.members();
            case THREE_WAYS -> drawn.threeWays();
            case REGION -> drawn.region();
            case RATES -> drawn.rates();
        }
        return new Table(
                drawn.quantities,
                drawn.cells,
                drawn.equations,
                drawn.known,
                drawn.insiders,
                Set.of());
    }

    private void list() {
        var parts = parts("part", whole(2, small ? 4 : 9));
        printed(sum("total", parts));
    }

    private void margins() {
        int rows = whole(2, small ? 2 : 4);
        int columns = whole(2, small ? 3 : 5);
        var body =
                IntStream.range(0, rows).mapToObj(r -> parts("cell " + r + " ", columns)).toList();
        var ofRows =
                IntStream.range(0, rows)
                        .mapToObj(r -> printed(sum("row " + r, body.get(r))))
                        .toList();
        var ofColumns =
                IntStream.range(0, columns)
                        .mapToObj(
                                c ->
                                        printed(
                                                sum(
                                                        "column " + c,
                                                        body.stream().map(r -> r.get(c)).toList())))
                        .toList();
        printed(sum("all", ofRows));
        equations.add(new Equation("all", ofColumns.stream().map(Quantity::name).toList()));
    }

    private void hierarchy() {
        var groups =
                IntStream.range(0, whole(2, small ? 2 : 4))
                        .mapToObj(
                                g ->
                                        printed(
                                                sum(
                                                        "group " + g,
                                                        parts(
                                                                "leaf " + g + " ",
                                                                whole(2, small ? 2 : 4)))))
                        .toList();
        printed(sum("total", groups));
    }

    /** Percentages of one number of children, which stands there too, and parts of that number. */
    private void percentages() {
        var parts = parts("part", whole(2, small ? 2 : 5));
        var all = printed(sum("children", parts));
        for (int i = 0; i < whole(1, small ? 1 : 3); i++) {
            percentage("with " + i, all);
        }
    }

    private void percentage(String name, Quantity all) {
        long count = all.known() == 0 ? 0 : Math.min(all.known(), value());
        var counted = add(Quantity.of(name, whole(1, 3) == 1 ? all.known() - count : count));
        var others = add(Quantity.complement("not " + name, all.known() - counted.known()));
        equations.add(new Equation(all.name(), List.of(counted.name(), others.name())));
        cells.add(new Cell(name, List.of(counted.name(), all.name(), others.name())));
    }

    /**
     * Councils of a region, each of which knows its own; the region is published, often rounded.
     */
    private void members() {
        var parts = parts("council", whole(3, small ? 4 : 11));
        var region = sum("region", parts);
        parts.forEach(part -> insiders.add(new Viewpoint(part.name(), Set.of(part.name()))));
        switch (whole(1, 3)) {
            case 1 -> printed(region);
            case 2 -> known.add(Known.toNearestTen("region", (region.known() + 5) / 10 * 10));
            default -> known.add(Known.exactly("region", region.known()));
        }
        if (whole(1, 3) == 1) {
            known.add(Known.exactly(parts.getFirst().name(), parts.getFirst().known()));
        }
    }

    /** Every two of three breakdowns crossed: what a linear programme answers in fractions. */
    private void threeWays() {
        int deep = small ? 2 : whole(2, 3);
        var bodies = new Quantity[2][2][deep];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                bodies[i][j] = parts("cell " + i + j, deep).toArray(Quantity[]::new);
                printed(sum("ij " + i + j, List.of(bodies[i][j])));
            }
        }
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < deep; k++) {
                printed(sum("ik " + i + k, List.of(bodies[i][0][k], bodies[i][1][k])));
                printed(sum("jk " + i + k, List.of(bodies[0][i][k], bodies[1][i][k])));
            }
        }
    }

    /**
     * One council's table, and a region that is published: some of its other councils' numbers are,
     * the others know their own. Each alone and two together read the table.
     */
    private void region() {
        var own = printed(sum("own", parts("part", whole(2, small ? 2 : 5))));
        var others = new ArrayList<Quantity>();
        var kept = new ArrayList<String>();
        for (int i = 0; i < whole(2, small ? 2 : 8); i++) {
            var count = value();
            boolean published = i > 0 && whole(1, 3) > 1;
            var other = new Quantity("other " + i, count, Quantity.Kind.COUNT);
            others.add(other);
            add(told || published ? other : Quantity.unknown(other.name()));
            if (published) {
                known.add(Known.exactly(other.name(), count));
            } else {
                kept.add(other.name());
            }
        }
        others.add(own);
        long all = others.stream().mapToLong(Quantity::known).sum();
        add(told ? Quantity.of("region", all) : Quantity.unknown("region"));
        equations.add(new Equation("region", others.stream().map(Quantity::name).toList()));
        known.add(
                whole(1, 2) == 1
                        ? Known.exactly("region", all)
                        : Known.toNearestTen("region", (all + 5) / 10 * 10));
        kept.forEach(name -> insiders.add(new Viewpoint(name, Set.of(name))));
        if (kept.size() > 1) {
            insiders.add(new Viewpoint("two of them", Set.copyOf(kept.subList(0, 2))));
        }
    }

    /** Parts of some of which a rate or a percentage is published. */
    private void rates() {
        var parts = parts("part", whole(3, small ? 3 : 9));
        var total = printed(sum("total", parts));
        for (var part : parts.subList(0, whole(1, 2))) {
            if (total.known() > 0 && whole(1, 2) == 1) {
                published(part, 100, total.known());
            } else {
                published(part, 10_000, whole(5_000, 90_000));
            }
        }
        if (whole(1, 3) == 1) {
            published(total, 10_000, whole(20_000, 300_000));
        }
    }

    private void published(Quantity quantity, int per, long denominator) {
        int places = whole(0, 2);
        var rate =
                BigDecimal.valueOf(quantity.known() * per)
                        .divide(BigDecimal.valueOf(denominator), places, RoundingMode.HALF_UP);
        known.add(Known.fromRate(quantity.name(), rate, places, per, denominator));
    }

    private List<Quantity> parts(String name, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> printed(add(Quantity.of(name + " " + i, value()))))
                .toList();
    }

    private Quantity sum(String name, List<Quantity> parts) {
        equations.add(new Equation(name, parts.stream().map(Quantity::name).toList()));
        return add(Quantity.of(name, parts.stream().mapToLong(Quantity::known).sum()));
    }

    private Quantity printed(Quantity quantity) {
        cells.add(Cell.of(quantity.name()));
        return quantity;
    }

    private Quantity add(Quantity quantity) {
        quantities.add(quantity);
        return quantity;
    }

    private long value() {
        if (small) {
            return whole(1, 3) == 1 ? whole(6, 9) : whole(0, 5);
        }
        return switch (whole(1, 10)) {
            case 1 -> 0;
            case 2, 3 -> whole(1, 5);
            case 4, 5, 6, 7 -> whole(6, 40);
            default -> whole(41, 400);
        };
    }

    private int whole(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    /** The same with some counts entered anew, and everything that adds up worked out again. */
    static Table entered(Table table, long seed) {
        var drawn = new DrawnTable(seed, false, false);
        var totals = table.equations().stream().map(Equation::total).collect(Collectors.toSet());
        var counts =
                table.quantities().stream()
                        .filter(q -> !totals.contains(q.name()))
                        .collect(
                                Collectors.toMap(
                                        Quantity::name,
                                        q -> drawn.whole(1, 4) == 1 ? drawn.value() : q.known()));
        for (int round = 0; counts.size() < table.quantities().size() && round < 5; round++) {
            table.equations().stream()
                    .filter(e -> counts.keySet().containsAll(e.parts()))
                    .forEach(
                            e ->
                                    counts.put(
                                            e.total(),
                                            e.parts().stream().mapToLong(counts::get).sum()));
        }
        return new Table(
                table.quantities().stream()
                        .map(q -> new Quantity(q.name(), counts.get(q.name()), q.kind()))
                        .toList(),
                table.cells(),
                table.equations(),
                List.of(),
                table.viewpoints(),
                Set.of());
    }

    /** The names of the cells that must be suppressed for their own sake. */
    static Set<String> primary(Table table) {
        return Protector.withoutSecondary(table).cells();
    }

    /**
     * Whether a sum gives a small number away of which nothing is published by itself: its total
     * and all of its other parts would be printed. Two small parts of one sum protect each other,
     * mostly.
     */
    static boolean hasOnePrimaryInExactSum(Table table) {
        var names = primary(table);
        var primary =
                table.cells().stream()
                        .filter(c -> names.contains(c.name()))
                        .flatMap(c -> c.quantities().stream())
                        .collect(Collectors.toSet());
        var shown = table.printed().filter(q -> !primary.contains(q)).collect(Collectors.toSet());
        var known = table.known().stream().map(Known::quantity).collect(Collectors.toSet());
        return table.equations().stream()
                .filter(e -> shown.contains(e.total()))
                .map(e -> e.parts().stream().filter(p -> !shown.contains(p)).toList())
                .anyMatch(hidden -> hidden.size() == 1 && !known.contains(hidden.getFirst()));
    }

    static Stream<Quantity> few(Table table) {
        return table.quantities().stream().filter(Quantity::isFew);
    }
}
