package yardstick.releases;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.disclosure.Equation;
import yardstick.disclosure.Known;
import yardstick.disclosure.Quantity;
import yardstick.disclosure.Table;
import yardstick.disclosure.Viewpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A council's table, while what is published of the same children is added to it. */
final class Outside {

    /** With more, two who tell each other their numbers know little: the others hide them. */
    private static final int MOST_FOR_PAIRS = 5;

    private final Table table;
    private final Catalogue catalogue;
    private final Area council;
    private final Map<String, Quantity> quantities = new LinkedHashMap<>();
    private final Set<Equation> equations;
    private final Map<String, Known> known = new LinkedHashMap<>();

    /** Names of the numbers that each other council has kept to itself. */
    private final Map<String, Set<String>> insiders = new TreeMap<>();

    private final Set<Set<String>> pairs = new LinkedHashSet<>();

    Outside(Table table, Catalogue catalogue, Council council) {
        this.table = table;
        this.catalogue = catalogue;
        this.council = council.area();
        table.quantities().forEach(q -> quantities.put(q.name(), q));
        equations = new LinkedHashSet<>(table.equations());
    }

    /** The table with all that was added. */
    Table table() {
        return new Table(
                List.copyOf(quantities.values()),
                table.cells(),
                List.copyOf(equations),
                List.copyOf(known.values()),
                viewpoints(),
                table.before());
    }

    /**
     * Adds what one published figure says.
     *
     * @param period the council's own period
     * @param published the period that the figure is about: the same, or the year that it is in
     * @param denominator the council's own denominator, if it has entered one
     */
    void add(
            PublishedCount count,
            InYearPeriod period,
            InYearPeriod published,
            @Nullable Long denominator) {
        var as = count.as();
        var of = as.of();
        if (of != null && !of.equals(CollectedIndicator.CHILDREN)) {
            var whole = Quantities.name(of, count.nature(), published);
            count.denominator(whole, council)
                    .filter(k -> isThere(of, count.nature(), period, published))
                    .ifPresent(this::learn);
        }
        if (!isThere(as.quantity(), count.nature(), period, published)) {
            return;
        }
        var own = count.name(published);
        count.of(own, council, denominator).ifPresent(this::learn);
        if (!isExact(own)) {
            wider(count, own);
        }
    }

    /**
     * Whether the number has a bearing on the table; of a year, puts it above what it is made of.
     */
    private boolean isThere(
            String quantity, Nature nature, InYearPeriod period, InYearPeriod published) {
        var name = Quantities.name(quantity, nature, published);
        var pieces =
                pieces(nature, period, published).stream()
                        .map(piece -> Quantities.name(quantity, nature, piece))
                        .toList();
        if (pieces.equals(List.of(name))) {
            return quantities.containsKey(name);
        }
        if (!quantities.containsKey(name) && pieces.stream().noneMatch(quantities::containsKey)) {
            return false;
        }
        pieces.forEach(this::put);
        put(name);
        equations.add(new Equation(name, pieces));
        return true;
    }

    /** The months or quarters that a year is made of; what is counted on a day is in one piece. */
    static List<InYearPeriod> pieces(Nature nature, InYearPeriod period, InYearPeriod published) {
        if (period.equals(published) || nature != Nature.DURING) {
            return List.of(published);
        }
        var pieces = new ArrayList<InYearPeriod>();
        for (var piece = new InYearPeriod(period.kind(), published.firstDay());
                !piece.lastDay().isAfter(published.lastDay());
                piece = piece.next()) {
            pieces.add(piece);
        }
        return List.copyOf(pieces);
    }

    private void put(String name) {
        quantities.computeIfAbsent(name, Quantity::unknown);
    }

    private void learn(Known what) {
        known.merge(what.quantity(), what, Known::and);
    }

    private boolean isExact(String name) {
        var what = known.get(name);
        return what != null && what.isExact();
    }

    /** Totals of which the council is a part: of its part of London, its region, else England. */
    private void wider(PublishedCount count, String own) {
        catalogue.findPart(council).ifPresent(part -> sum(count, own, part));
        if (!sum(count, own, catalogue.region(council))) {
            sum(count, own, catalogue.england());
        }
    }

    /** Those that existed then: whoever took over from them is not counted twice. */
    private List<Area> councils(PublishedCount count, Area wider) {
        var day = count.view().indicator().endOf(count.view().period());
        return catalogue.councils().values().stream()
                .filter(c -> c.existedOn(day))
                .map(Council::area)
                .filter(
                        area ->
                                wider.kind() == Area.Kind.ENGLAND
                                        || Integer.valueOf(wider.id()).equals(area.regionId())
                                        || Integer.valueOf(wider.id()).equals(area.partId()))
                .toList();
    }

    /** Adds a total and its parts; says whether the total is published. */
    private boolean sum(PublishedCount count, String own, Area wider) {
        var total = own + " in " + wider.name();
        var published = count.of(total, wider, null);
        if (published.isEmpty()) {
            return false;
        }
        var parts = new ArrayList<String>();
        parts.add(own);
        var open = new TreeMap<String, String>();
        for (var member : councils(count, wider)) {
            if (member.id() != council.id() && count.view().all().containsKey(member.id())) {
                var name = own + " in " + member.code();
                var theirs = count.of(name, member, null);
                parts.add(name);
                add(name, theirs);
                if (!isExact(name)) {
                    open.put(member.name(), name);
                }
            }
        }
        if (addsUp(parts, published.get())) {
            put(total);
            learn(published.get());
            equations.add(new Equation(total, List.copyOf(parts)));
            read(open);
        }
        return true;
    }

    private void add(String name, Optional<Known> theirs) {
        theirs.ifPresent(this::learn);
        var what = known.get(name);
        quantities.putIfAbsent(
                name,
                what != null && what.isExact()
                        ? Quantity.of(name, what.least())
                        : Quantity.unknown(name));
    }

    /** Published numbers that contradict each other tell nobody anything. */
    private boolean addsUp(List<String> parts, Known total) {
        var limits = parts.stream().map(this::limits).toList();
        long least = limits.stream().mapToLong(Known::least).sum();
        boolean bounded = limits.stream().allMatch(l -> l.most() < Long.MAX_VALUE);
        return least <= total.most()
                && (!bounded || limits.stream().mapToLong(Known::most).sum() >= total.least());
    }

    /** As far as anybody can tell, we among them. */
    private Known limits(String name) {
        var quantity = quantities.get(name);
        return quantity != null && quantity.count() instanceof Long count
                ? Known.exactly(name, count)
                : known.getOrDefault(name, new Known(name, 0, Long.MAX_VALUE));
    }

    /** Each of the others knows its own; where few have kept theirs, two may tell each other. */
    private void read(Map<String, String> open) {
        open.forEach((who, name) -> insiders.computeIfAbsent(who, w -> new TreeSet<>()).add(name));
        if (open.size() <= MOST_FOR_PAIRS) {
            for (var one : open.keySet()) {
                open.keySet().stream()
                        .filter(other -> other.compareTo(one) > 0)
                        .forEach(other -> pairs.add(Set.of(one, other)));
            }
        }
    }

    private List<Viewpoint> viewpoints() {
        var all = new ArrayList<>(table.viewpoints());
        insiders.forEach((who, knows) -> all.add(new Viewpoint(who, knows)));
        for (var pair : pairs) {
            var knows = new TreeSet<String>();
            pair.forEach(who -> knows.addAll(insiders.getOrDefault(who, Set.of())));
            all.add(new Viewpoint(String.join(" and ", new TreeSet<>(pair)), knows));
        }
        return all;
    }
}
