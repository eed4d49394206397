package yardstick.comparison;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;

import yardstick.comparison.FigureQueries.FigureRow;
import yardstick.tenants.Tenancy;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of the indicators asked for last, each read whole by one statement and kept until the
 * next load. Published figures only: they are the same for everybody who is signed in.
 */
@Singleton
class FigureShelf {

    /** All 434 published indicators and a few more. */
    private static final int ROOM = 450;

    private final Tenancy tenancy;
    private final Map<Place, IndicatorFigures> kept =
            new LinkedHashMap<>(ROOM, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, IndicatorFigures> eldest) {
                    return size() > ROOM;
                }
            };

    FigureShelf(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** An indicator's figures belong to the load they were read after. */
    private record Place(int loadId, int indicatorId) {}

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
        var lacking =
                indicators.stream()
                        .map(Indicator::id)
                        .filter(i -> !figures.containsKey(i))
                        .toList();
        if (!lacking.isEmpty()) {
            figures.putAll(read(catalogue, lacking));
        }
        return figures;
    }

    private Map<Integer, IndicatorFigures> read(Catalogue catalogue, List<Integer> indicatorIds) {
        var rows =
                tenancy.published(sql -> FigureQueries.figures(sql, indicatorIds)).stream()
                        .collect(groupingBy(FigureRow::indicatorId));
        var figures = new HashMap<Integer, IndicatorFigures>();
        for (var id : indicatorIds) {
            var read = IndicatorFigures.of(catalogue, rows.getOrDefault(id, List.of()));
            keep(catalogue, id, read);
            figures.put(id, read);
        }
        return figures;
    }

    private Optional<IndicatorFigures> find(Catalogue catalogue, int indicatorId) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(new Place(catalogue.loadId(), indicatorId)));
        }
    }

    private void keep(Catalogue catalogue, int indicatorId, IndicatorFigures figures) {
        synchronized (kept) {
            kept.put(new Place(catalogue.loadId(), indicatorId), figures);
        }
    }
}
