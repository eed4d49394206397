package yardstick.comparison;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.comparison.FigureQueries.FigureRow;
import yardstick.tenants.Tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Figures of the indicators asked for last, each read whole by one statement and kept until the
 * next load. Published figures only: they are the same for everybody who is signed in.
 */
@Singleton
class FigureShelf {

    /** All 434 published indicators and a few more. */
    private static final int ROOM = 450;

    /**
     * Earlier figures have to be worked out: all at once would take longer than a statement may.
     */
    private static final int EARLIER_AT_ONCE = 40;

    private final Tenancy tenancy;
    private final Map<Place, IndicatorFigures> current = shelf();

    /** By itself, so that somebody who looks at many earlier editions slows nobody down. */
    private final Map<Place, IndicatorFigures> earlier = shelf();

    private final ReentrantLock readingCurrent = new ReentrantLock();
    private final ReentrantLock readingEarlier = new ReentrantLock();

    FigureShelf(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /**
     * An indicator's figures belong to the load they were read after, and to the editions that
     * count; none named where all do.
     */
    private record Place(int loadId, Set<Integer> editions, int indicatorId) {

        static Place of(Catalogue catalogue, int indicatorId) {
            return new Place(
                    catalogue.loadId(),
                    catalogue.whole() ? Set.of() : catalogue.editions().keySet(),
                    indicatorId);
        }
    }

    private static Map<Place, IndicatorFigures> shelf() {
        return new LinkedHashMap<>(ROOM, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Place, IndicatorFigures> eldest) {
                return size() > ROOM;
            }
        };
    }

    /** All figures of an indicator. */
    IndicatorFigures figures(Catalogue catalogue, Indicator indicator) {
        return figures(catalogue, List.of(indicator))
                .getOrDefault(indicator.id(), IndicatorFigures.NONE);
    }

    /** All figures of several indicators, by number; those not on the shelf by one statement. */
    Map<Integer, IndicatorFigures> figures(Catalogue catalogue, Collection<Indicator> indicators) {
        var figures = new HashMap<Integer, IndicatorFigures>();
        for (var indicator : indicators) {
            find(catalogue, indicator.id()).ifPresent(f -> figures.put(indicator.id(), f));
        }
        if (indicators.stream().anyMatch(i -> !figures.containsKey(i.id()))) {
            figures.putAll(readLacking(catalogue, indicators, figures.keySet()));
        }
        return figures;
    }

    /**
     * Reads what is lacking, one reader at a time: eight scorecards asked for at once after a load
     * would otherwise each hold all figures, and have no memory left to print them.
     */
    private Map<Integer, IndicatorFigures> readLacking(
            Catalogue catalogue, Collection<Indicator> indicators, Set<Integer> found) {
        var lacking = indicators.stream().filter(i -> !found.contains(i.id())).toList();
        var reading = catalogue.whole() ? readingCurrent : readingEarlier;
        reading.lock();
        try {
            var figures = new HashMap<Integer, IndicatorFigures>();
            for (var indicator : lacking) {
                find(catalogue, indicator.id())
                        .ifPresent(byAnother -> figures.put(indicator.id(), byAnother));
            }
            var still = lacking.stream().filter(i -> !figures.containsKey(i.id())).toList();
            if (!still.isEmpty()) {
                figures.putAll(read(catalogue, still));
            }
            return figures;
        } finally {
            reading.unlock();
        }
    }

    private Map<Integer, IndicatorFigures> read(Catalogue catalogue, List<Indicator> indicators) {
        var ids = indicators.stream().map(Indicator::id).toList();
        var rows =
                tenancy.published(sql -> rows(sql, catalogue, ids)).stream()
                        .collect(groupingBy(FigureRow::indicatorId));
        var figures = new HashMap<Integer, IndicatorFigures>();
        for (var indicator : indicators) {
            var read =
                    IndicatorFigures.of(
                            catalogue, indicator, rows.getOrDefault(indicator.id(), List.of()));
            keep(catalogue, indicator.id(), read);
            figures.put(indicator.id(), read);
        }
        return figures;
    }

    private static List<FigureRow> rows(
            DSLContext sql, Catalogue catalogue, List<Integer> indicatorIds) {
        if (catalogue.whole()) {
            return FigureQueries.figures(sql, indicatorIds);
        }
        var rows = new ArrayList<FigureRow>();
        for (int from = 0; from < indicatorIds.size(); from += EARLIER_AT_ONCE) {
            int to = Math.min(from + EARLIER_AT_ONCE, indicatorIds.size());
            rows.addAll(
                    FigureQueries.figures(
                            sql, indicatorIds.subList(from, to), catalogue.editions().keySet()));
        }
        return rows;
    }

    private Map<Place, IndicatorFigures> shelf(Catalogue catalogue) {
        return catalogue.whole() ? current : earlier;
    }

    private Optional<IndicatorFigures> find(Catalogue catalogue, int indicatorId) {
        var shelf = shelf(catalogue);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.get(Place.of(catalogue, indicatorId)));
        }
    }

    private void keep(Catalogue catalogue, int indicatorId, IndicatorFigures figures) {
        var shelf = shelf(catalogue);
        synchronized (shelf) {
            shelf.put(Place.of(catalogue, indicatorId), figures);
        }
    }
}
