package yardstick.inspections;

import yardstick.comparison.Area;
import yardstick.comparison.Council;
import yardstick.comparison.Neighbour;
import yardstick.judgements.Against;
import yardstick.judgements.Framework;
import yardstick.judgements.Inspection;
import yardstick.judgements.Judgement;
import yardstick.judgements.JudgementArea;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A council's latest judgements beside those of its neighbours and of its region's councils.
 *
 * @param graded all inspections that gave grades
 * @param council the council
 * @param model the neighbour model
 */
record Beside(Graded graded, Council council, String model) {

    /** The area that says most in few words, where a framework has it. */
    static final String OVERALL = "Overall effectiveness";

    /** A council beside ours: how similar it is, and its latest inspection. */
    record Other(Area area, String likeness, Optional<Inspection> latest) {}

    /** The neighbours, in the order of the model. */
    List<Other> neighbours() {
        return graded.catalogue().neighbours(model, council.area()).stream()
                .map((Neighbour n) -> other(n.area(), Likeness.placed(n)))
                .toList();
    }

    /** The other councils of the region that exist today, by name. */
    List<Other> region() {
        var region = council.area().regionId();
        return graded.catalogue().councils().values().stream()
                .filter(c -> c.until() == null && !c.equals(council))
                .filter(c -> region != null && region.equals(c.area().regionId()))
                .map(c -> other(c.area(), ""))
                .toList();
    }

    /** The council itself. */
    Other ours() {
        return other(council.area(), "this council");
    }

    private Other other(Area area, String likeness) {
        return new Other(area, likeness, graded.latest(area.id()));
    }

    /** Ours and others under the framework of their latest inspection; ours first in each. */
    Map<Framework, List<Other>> byFramework(List<Other> others) {
        var found = new LinkedHashMap<Framework, List<Other>>();
        Stream.concat(Stream.of(ours()), others.stream())
                .forEach(
                        other ->
                                other.latest()
                                        .ifPresent(
                                                i ->
                                                        found.computeIfAbsent(
                                                                        i.framework(),
                                                                        f -> new ArrayList<>())
                                                                .add(other)));
        return found;
    }

    /** The areas of a framework that at least one of these councils was judged in. */
    static List<String> areas(Framework framework, List<Other> others) {
        var names = new ArrayList<>(framework.areas().stream().map(JudgementArea::name).toList());
        others.forEach(o -> judgements(o).map(Judgement::area).forEach(names::add));
        return names.stream()
                .distinct()
                .filter(
                        area ->
                                others.stream()
                                        .flatMap(Beside::judgements)
                                        .anyMatch(j -> j.area().equals(area)))
                .toList();
    }

    private static Stream<Judgement> judgements(Other other) {
        return other.latest().stream().flatMap(i -> i.judgements().stream());
    }

    /** How many of the others are better, as good or worse overall than the council. */
    Map<Against, Long> overall(List<Other> others) {
        var counts = new LinkedHashMap<Against, Long>();
        var ours = ours().latest().flatMap(i -> i.find(OVERALL));
        for (var other : others) {
            var how =
                    ours.flatMap(
                                    o ->
                                            other.latest()
                                                    .flatMap(i -> i.find(OVERALL))
                                                    .map(theirs -> theirs.against(o)))
                            .orElse(Against.NOT_COMPARABLE);
            counts.merge(how, 1L, Long::sum);
        }
        return counts;
    }
}
