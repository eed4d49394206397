package yardstick.comparison;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.comparison.EarlierQueries.PublishedPeriod;
import yardstick.tenants.Tenancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Catalogues as some of the editions had them. A few are kept: days and pins that let the same
 * editions count share one, so there are few however many are asked for.
 */
@Singleton
class EarlierCatalogues {

    private static final int ROOM = 12;
    private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d{2}");

    private final Tenancy tenancy;
    private final Map<Key, Catalogue> kept =
            new LinkedHashMap<>(ROOM, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Catalogue> eldest) {
                    return size() > ROOM;
                }
            };

    private record Key(int loadId, Set<Integer> editions) {}

    EarlierCatalogues(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** Today's catalogue, cut down to what these editions say. */
    Catalogue of(Catalogue now, Set<Integer> seen) {
        // One at a time: whoever asks for the same meanwhile finds it made.
        synchronized (kept) {
            return kept.computeIfAbsent(
                    new Key(now.loadId(), Set.copyOf(seen)),
                    key -> tenancy.published(sql -> read(sql, now, seen)));
        }
    }

    private static Catalogue read(DSLContext sql, Catalogue now, Set<Integer> seen) {
        var models = EarlierQueries.models(sql, seen);
        var neighbours = new LinkedHashMap<>(now.neighbours());
        neighbours.keySet().retainAll(models);
        var editions = new LinkedHashMap<>(now.editions());
        editions.keySet().retainAll(seen);
        return new Catalogue(
                now.vintage(),
                now.loadId(),
                now.loadedAt(),
                now.example(),
                now.areas(),
                now.councils(),
                now.successions(),
                indicators(sql, now, seen),
                neighbours,
                editions,
                false);
    }

    private static Map<String, Indicator> indicators(
            DSLContext sql, Catalogue now, Set<Integer> seen) {
        var published = EarlierQueries.periods(sql, seen);
        var indicators = new LinkedHashMap<String, Indicator>();
        now.indicators()
                .forEach(
                        (code, indicator) ->
                                indicators.put(
                                        code,
                                        as(
                                                indicator,
                                                published.getOrDefault(
                                                        indicator.id(), List.of()))));
        return indicators;
    }

    private static Indicator as(Indicator indicator, List<PublishedPeriod> published) {
        var periods = new ArrayList<Period>();
        published.stream()
                .sorted(Comparator.comparing(PublishedPeriod::firstYear))
                .forEach(p -> periods.add(period(indicator, p)));
        var parts =
                published.stream()
                        .filter(PublishedPeriod::hasValue)
                        .max(Comparator.comparing(PublishedPeriod::firstYear))
                        .map(PublishedPeriod::parts)
                        .orElse(List.of());
        return indicator.publishedFor(List.copyOf(periods), new HashSet<>(parts));
    }

    /** The period as its editions, or else today's, or else today's next one label it. */
    private static Period period(Indicator indicator, PublishedPeriod published) {
        int year = published.firstYear();
        return new Period(
                Optional.ofNullable(published.label()).orElseGet(() -> label(indicator, year)),
                year,
                published.status(),
                published.hasValue());
    }

    private static String label(Indicator indicator, int year) {
        return indicator.periods().stream()
                .min(Comparator.comparing(p -> Math.abs(p.firstYear() - year)))
                .map(nearest -> moved(nearest.label(), year - nearest.firstYear()))
                .orElse(String.valueOf(year));
    }

    /** A label with all its years moved: "2016/17" by -1 is "2015/16". */
    static String moved(String label, int years) {
        return YEAR.matcher(label)
                .replaceAll(
                        found ->
                                found.group().length() == 4
                                        ? String.valueOf(Integer.parseInt(found.group()) + years)
                                        : "%02d"
                                                .formatted(
                                                        Math.floorMod(
                                                                Integer.parseInt(found.group())
                                                                        + years,
                                                                100)));
    }
}
