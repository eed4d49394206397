package yardstick.intake;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known already: the council's own approved figures, and what its neighbours have released.
 */
public final class Earlier {

    private final Map<Integer, NavigableMap<LocalDate, CollectedFigure>> own = new HashMap<>();
    private final Neighbours.Released neighbours;

    private Earlier(Stream<CollectedFigure> own, Neighbours.Released neighbours) {
        own.forEach(this::add);
        this.neighbours = neighbours;
    }

    /**
     * Figures of before.
     *
     * @param own the council's own, the latest approved for each indicator and period
     * @param neighbours what its neighbours have released
     */
    static Earlier of(List<CollectedFigure> own, Neighbours.Released neighbours) {
        return new Earlier(own.stream(), neighbours);
    }

    /** Nothing is known. */
    public static Earlier none() {
        return new Earlier(Stream.of(), Neighbours.Released.NOTHING);
    }

    /** What would be known if these were approved. */
    Earlier with(List<Accepted> accepted) {
        return new Earlier(
                Stream.concat(
                        own.values().stream().flatMap(each -> each.values().stream()),
                        accepted.stream().map(Accepted::figure)),
                neighbours);
    }

    private void add(CollectedFigure figure) {
        own.computeIfAbsent(figure.indicator().id(), id -> new TreeMap<>())
                .put(figure.period().firstDay(), figure);
    }

    /** The council's own figures of an indicator, by the first day of their period. */
    NavigableMap<LocalDate, CollectedFigure> series(CollectedIndicator indicator) {
        return own.getOrDefault(indicator.id(), Collections.emptyNavigableMap());
    }

    /** How many children the council has; null when unknown. */
    @Nullable BigDecimal children() {
        return neighbours.children();
    }

    /**
     * What neighbours have released on an indicator for a period, in its unit; of a count, per
     * 10,000 children.
     */
    List<BigDecimal> neighbours(CollectedIndicator indicator, InYearPeriod period) {
        return neighbours
                .values()
                .getOrDefault(indicator.id(), Map.of())
                .getOrDefault(period.firstDay(), List.of());
    }
}
