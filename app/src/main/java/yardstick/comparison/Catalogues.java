package yardstick.comparison;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.Tenancy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The current {@link Catalogue}. Held in memory and read anew when the loader has changed
 * something; whether it has is asked at most every two seconds, so instances may differ for that
 * long.
 */
@Singleton
public class Catalogues {

    private static final long CHECK_AFTER_NANOS = Duration.ofSeconds(2).toNanos();

    private final Tenancy tenancy;
    private final EarlierCatalogues earlier;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Held held;

    /** A snapshot, and when it was last found to be current. */
    private record Held(Catalogue catalogue, long checkedAtNanos) {}

    Catalogues(Tenancy tenancy, EarlierCatalogues earlier) {
        this.tenancy = tenancy;
        this.earlier = earlier;
    }

    /** The catalogue as a vintage shows it. */
    public Catalogue at(Vintage vintage) {
        var now = current();
        if (vintage.isNow()) {
            return now;
        }
        var seen = vintage.seen(now.editions().values());
        return (seen.size() == now.editions().size() ? now : earlier.of(now, seen)).as(vintage);
    }

    /** The catalogue as of at most two seconds ago, or a moment longer while it is read anew. */
    public Catalogue current() {
        var now = held;
        if (now != null && System.nanoTime() - now.checkedAtNanos < CHECK_AFTER_NANOS) {
            return now.catalogue;
        }
        // One request looks; those that come meanwhile go on with what there is.
        if (now == null) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return now.catalogue;
        }
        try {
            return look();
        } finally {
            looking.unlock();
        }
    }

    private Catalogue look() {
        var now = held;
        if (now != null && System.nanoTime() - now.checkedAtNanos < CHECK_AFTER_NANOS) {
            return now.catalogue;
        }
        var catalogue =
                tenancy.published(sql -> currentOr(now == null ? null : now.catalogue, sql));
        held = new Held(catalogue, System.nanoTime());
        return catalogue;
    }

    private static Catalogue currentOr(@Nullable Catalogue before, DSLContext sql) {
        // A load that commits between two of these statements would leave halves of both.
        CatalogueQueries.asOfOneMoment(sql);
        var load = CatalogueQueries.currentLoad(sql);
        return before != null && before.loadId() == load.id() ? before : read(load, sql);
    }

    private static Catalogue read(CatalogueQueries.Load load, DSLContext sql) {
        var areas = byKey(CatalogueQueries.areas(sql).stream(), Area::id);
        return new Catalogue(
                Vintage.NOW,
                load.id(),
                load.finishedAt(),
                load.example(),
                areas,
                councils(sql, areas),
                successions(CatalogueQueries.successions(sql), areas),
                indicators(sql),
                neighbours(CatalogueQueries.neighbours(sql), areas),
                byKey(CatalogueQueries.editions(sql).stream(), Edition::id),
                true);
    }

    private static Map<String, Council> councils(DSLContext sql, Map<Integer, Area> areas) {
        var successors = CatalogueQueries.successors(sql);
        return byKey(
                CatalogueQueries.councils(sql).stream()
                        .map(
                                row ->
                                        new Council(
                                                row.id(),
                                                area(areas, row.areaId()),
                                                row.from(),
                                                row.until(),
                                                successors.getOrDefault(row.id(), List.of()))),
                Council::code);
    }

    private static List<Succession> successions(
            Collection<CatalogueQueries.SuccessionRow> rows, Map<Integer, Area> areas) {
        return rows.stream()
                .map(
                        row ->
                                new Succession(
                                        area(areas, row.predecessor()),
                                        area(areas, row.successor()),
                                        row.on(),
                                        row.note()))
                .toList();
    }

    private static Map<String, Indicator> indicators(DSLContext sql) {
        var topics = CatalogueQueries.topics(sql);
        var periods = CatalogueQueries.periods(sql);
        var parts = CatalogueQueries.partsInLatest(sql);
        return byKey(
                CatalogueQueries.indicators(sql).stream()
                        .map(
                                row ->
                                        CatalogueQueries.indicator(
                                                row,
                                                topics.getOrDefault(
                                                        row.getIndicatorId(), List.of()),
                                                periods.getOrDefault(
                                                        row.getIndicatorId(), List.of()),
                                                parts.getOrDefault(
                                                        row.getIndicatorId(), Set.of()))),
                Indicator::code);
    }

    private static Map<String, Map<Integer, List<Neighbour>>> neighbours(
            Collection<CatalogueQueries.NeighbourRow> rows, Map<Integer, Area> areas) {
        var models = new LinkedHashMap<String, Map<Integer, List<Neighbour>>>();
        for (var row : rows) {
            models.computeIfAbsent(row.model(), m -> new LinkedHashMap<>())
                    .computeIfAbsent(row.areaId(), a -> new ArrayList<>(10))
                    .add(
                            new Neighbour(
                                    row.position(),
                                    row.closeness(),
                                    area(areas, row.neighbourId())));
        }
        return models;
    }

    private static Area area(Map<Integer, Area> areas, Integer id) {
        var area = areas.get(id);
        if (area == null) {
            throw new IllegalStateException("Area " + id + " is named but not in the table");
        }
        return area;
    }

    private static <K, V> Map<K, V> byKey(Stream<V> values, Function<V, K> key) {
        return values.collect(
                Collectors.toMap(
                        key,
                        Function.identity(),
                        (first, second) -> {
                            throw new IllegalStateException("Two with the key " + key.apply(first));
                        },
                        LinkedHashMap::new));
    }
}
