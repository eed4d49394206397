package yardstick.releases;

import yardstick.collection.CollectedFigure;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure as the council approved it, before any protection.
 *
 * @param figure the figure
 * @param at when it was approved
 */
record Approved(CollectedFigure figure, OffsetDateTime at) {

    /** The figures that hold: of each, what was approved last. In the order in which they came. */
    static List<CollectedFigure> latest(Collection<Approved> inOrder) {
        Map<Spot, CollectedFigure> latest = new LinkedHashMap<>();
        inOrder.forEach(approved -> latest.put(Spot.of(approved.figure), approved.figure));
        return List.copyOf(latest.values());
    }

    /** The figures that held at a moment. */
    static List<CollectedFigure> asOf(Collection<Approved> inOrder, OffsetDateTime moment) {
        return latest(inOrder.stream().filter(a -> !a.at.isAfter(moment)).toList());
    }
}
