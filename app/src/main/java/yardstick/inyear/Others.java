package yardstick.inyear;

import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.ReleasedFigures.Released;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Neighbour;
import yardstick.statistics.Average;
import yardstick.statistics.Figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What other councils have released of an indicator, as far as the reader is in their audience.
 *
 * @param catalogue which councils there are, and whose neighbours
 * @param ours the council whose page it is
 * @param dataSet the data set
 * @param byCouncil the figures, by council and period
 */
record Others(
        Catalogue catalogue,
        Council ours,
        DataSet dataSet,
        Map<UUID, Map<InYearPeriod, Released>> byCouncil) {

    /** A mean of fewer councils would say too much of each. */
    static final int FEWEST = 5;

    static Others of(Catalogue catalogue, Council ours, DataSet dataSet, List<Released> released) {
        var byCouncil = new HashMap<UUID, Map<InYearPeriod, Released>>();
        released.forEach(
                r ->
                        byCouncil
                                .computeIfAbsent(r.council(), c -> new HashMap<>())
                                .put(r.figure().period(), r));
        return new Others(catalogue, ours, dataSet, byCouncil);
    }

    /**
     * A council and what it lets the reader see.
     *
     * @param released the released figure; empty where it has released none
     */
    record Other(Council council, Optional<Released> released) {

        Optional<CollectedFigure> figure() {
            return released.map(Released::figure);
        }

        /** What the council says with it; empty for nothing. */
        String note() {
            return released.map(Released::note).orElse("");
        }
    }

    /** The councils beside ours, in the order of the model, or by name. */
    List<Other> in(InYearPeriod period, Beside beside) {
        return members(beside).stream()
                .map(council -> new Other(council, released(council, period)))
                .toList();
    }

    /** Mean and median of those that have a value; empty where they are too few to be told. */
    Optional<Average> average(InYearPeriod period, Beside beside) {
        var known =
                in(period, beside).stream()
                        .<Figure>flatMap(o -> o.figure().stream().map(CollectedFigure::value))
                        .toList();
        return Average.of(known).filter(average -> average.counted() >= FEWEST);
    }

    /** The periods for which any other council's figure can be seen, oldest first. */
    SortedSet<InYearPeriod> periods() {
        var periods = new TreeSet<InYearPeriod>();
        byCouncil.forEach(
                (council, figures) -> {
                    if (!council.equals(ours.id())) {
                        periods.addAll(figures.keySet());
                    }
                });
        return periods;
    }

    /** Whether others are not shown a figure of ours: as it was released, or else would be. */
    boolean areNotShown(CollectedFigure own) {
        return own.value().number().isPresent()
                && figure(ours, own.period())
                        .map(released -> released.value().number().isEmpty())
                        .orElseGet(own::isFew);
    }

    private Optional<CollectedFigure> figure(Council council, InYearPeriod period) {
        return released(council, period).map(Released::figure);
    }

    private Optional<Released> released(Council council, InYearPeriod period) {
        return Optional.ofNullable(byCouncil.getOrDefault(council.id(), Map.of()).get(period));
    }

    private List<Council> members(Beside beside) {
        return switch (beside) {
            case NEIGHBOURS ->
                    catalogue.models().stream()
                            .findFirst()
                            .map(model -> catalogue.neighbours(model, ours.area()))
                            .orElse(List.of())
                            .stream()
                            .map(Neighbour::area)
                            .flatMap(area -> catalogue.findCouncil(area.code()).stream())
                            .toList();
            case REGION -> today().filter(c -> region(c).equals(region(ours))).toList();
            case ALL -> today().toList();
        };
    }

    private java.util.stream.Stream<Council> today() {
        return catalogue.councils().values().stream()
                .filter(council -> council.until() == null && !council.equals(ours));
    }

    private yardstick.comparison.Area region(Council council) {
        return catalogue.region(council.area());
    }
}
