package yardstick.comparison;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;

import yardstick.tenants.Tenancy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has become of values since they were first published. Kept for as many series as people look
 * at: the more editions there are, the longer it takes to find the first.
 */
@Singleton
public class FirstPublished {

    private static final int ROOM = 4_000;

    private final Tenancy tenancy;
    private final FigureShelf shelf;
    private final Map<Key, List<Revised>> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, List<Revised>> eldest) {
                    return size() > ROOM;
                }
            };

    private record Key(int loadId, int indicatorId, int areaId) {}

    FirstPublished(Tenancy tenancy, FigureShelf shelf) {
        this.tenancy = tenancy;
        this.shelf = shelf;
    }

    /** An area's values that have changed since they were first published, the oldest first. */
    public List<Revised> revised(Catalogue catalogue, Indicator indicator, Area area) {
        if (!catalogue.whole()) {
            return read(catalogue, indicator, area);
        }
        var key = new Key(catalogue.loadId(), indicator.id(), area.id());
        synchronized (kept) {
            var found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        var read = read(catalogue, indicator, area);
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    private List<Revised> read(Catalogue catalogue, Indicator indicator, Area area) {
        var figures = shelf.figures(catalogue, indicator);
        var editions = catalogue.editions().keySet();
        var said =
                tenancy
                        .published(sql -> HistoryQueries.said(sql, indicator.id(), area, editions))
                        .stream()
                        .collect(groupingBy(Said::firstYear));
        return indicator.periods().stream()
                .flatMap(
                        period ->
                                revised(
                                        catalogue,
                                        period,
                                        figures.in(period).standing(area),
                                        said.getOrDefault(period.firstYear(), List.of()))
                                        .stream())
                .toList();
    }

    private static Optional<Revised> revised(
            Catalogue catalogue, Period period, Standing now, List<Said> said) {
        var current = catalogue.editions().get(now.editionId());
        return IndicatorHistory.newestFirst(catalogue, said).reversed().stream()
                .filter(s -> s.figure().number().isPresent())
                .findFirst()
                .flatMap(first -> changed(catalogue, new Revision(first, now), period))
                .filter(revised -> IndicatorHistory.isBefore(revised.first(), current));
    }

    private static Optional<Revised> changed(
            Catalogue catalogue, Revision revision, Period period) {
        var then = revision.before().figure().number();
        var now = revision.now().figure().number();
        var first = catalogue.editions().get(revision.before().editionId());
        return first == null || then.isEmpty() || now.isEmpty() || !revision.isChanged()
                ? Optional.empty()
                : Optional.of(new Revised(period, first, then.get(), now.get()));
    }
}
