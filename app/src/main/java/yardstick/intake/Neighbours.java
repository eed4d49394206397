package yardstick.intake;

import static yardstick.db.published.Tables.COUNCIL;
import static yardstick.db.published.Tables.POPULATION;
import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.comparison.Catalogues;
import yardstick.statistics.Rate;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a council's statistical neighbours have released to it, for comparing entries. */
@Singleton
class Neighbours {

    /** A count is compared per so many children: a small council is no outlier. */
    static final int PER = 10_000;

    private final Tenancy tenancy;
    private final Catalogues catalogues;

    Neighbours(Tenancy tenancy, Catalogues catalogues) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
    }

    /**
     * What neighbours have released.
     *
     * @param values by indicator and first day, in the indicator's unit; of a count, per 10,000
     *     children of the council that released it
     * @param children how many the council itself has; null when unknown
     */
    record Released(
            Map<Integer, Map<LocalDate, List<BigDecimal>>> values, @Nullable BigDecimal children) {

        static final Released NOTHING = new Released(Map.of(), null);
    }

    private record Value(UUID council, int indicator, LocalDate firstDay, BigDecimal value) {}

    Released released(SignedIn who, Membership membership, DataSet dataSet) {
        var councils = neighbours(membership);
        if (councils.isEmpty()) {
            return Released.NOTHING;
        }
        var counts =
                dataSet.indicators().stream()
                        .filter(i -> i.shape() == CollectedIndicator.Shape.COUNT)
                        .map(CollectedIndicator::id)
                        .collect(Collectors.toSet());
        var all = new ArrayList<>(councils);
        all.add(membership.council().value());
        var children = children(who, membership, all);
        var found = new HashMap<Integer, Map<LocalDate, List<BigDecimal>>>();
        for (var each : values(who, dataSet, councils)) {
            var population = children.get(each.council());
            boolean count = counts.contains(each.indicator());
            if (!count || population != null) {
                found.computeIfAbsent(each.indicator(), no -> new HashMap<>())
                        .computeIfAbsent(each.firstDay(), day -> new ArrayList<>())
                        .add(
                                count && population != null
                                        ? Rate.of(each.value(), population, PER)
                                        : each.value());
            }
        }
        return new Released(found, children.get(membership.council().value()));
    }

    private List<Value> values(SignedIn who, DataSet dataSet, List<UUID> councils) {
        var indicators = dataSet.indicators().stream().map(CollectedIndicator::id).toList();
        return tenancy
                .shared(
                        who,
                        sql ->
                                sql.select(
                                                RELEASED_FIGURE.COUNCIL_ID,
                                                RELEASED_FIGURE.INDICATOR_NO,
                                                RELEASED_FIGURE.FIRST_DAY,
                                                RELEASED_FIGURE.VALUE)
                                        .distinctOn(
                                                RELEASED_FIGURE.COUNCIL_ID,
                                                RELEASED_FIGURE.INDICATOR_NO,
                                                RELEASED_FIGURE.FIRST_DAY)
                                        .from(RELEASED_FIGURE)
                                        .join(RELEASE)
                                        .on(RELEASE.COUNCIL_ID.eq(RELEASED_FIGURE.COUNCIL_ID))
                                        .and(RELEASE.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                                        .where(RELEASED_FIGURE.COUNCIL_ID.in(councils))
                                        .and(RELEASED_FIGURE.INDICATOR_NO.in(indicators))
                                        .orderBy(
                                                RELEASED_FIGURE.COUNCIL_ID,
                                                RELEASED_FIGURE.INDICATOR_NO,
                                                RELEASED_FIGURE.FIRST_DAY,
                                                RELEASE.RELEASE_NO.desc())
                                        .fetch())
                .stream()
                .filter(row -> row.value4() != null)
                .map(row -> new Value(row.value1(), row.value2(), row.value3(), row.value4()))
                .toList();
    }

    /** The latest published number of children aged 0 to 17 of each of some councils. */
    Map<UUID, BigDecimal> children(SignedIn who, Membership membership, List<UUID> councils) {
        return tenancy.read(
                who,
                membership,
                sql ->
                        sql.select(COUNCIL.COUNCIL_ID, POPULATION.CHILDREN)
                                .distinctOn(COUNCIL.COUNCIL_ID)
                                .from(POPULATION)
                                .join(COUNCIL)
                                .on(COUNCIL.AREA_ID.eq(POPULATION.AREA_ID))
                                .where(COUNCIL.COUNCIL_ID.in(councils))
                                .and(POPULATION.CHILDREN.gt(0))
                                .orderBy(
                                        COUNCIL.COUNCIL_ID,
                                        POPULATION.YEAR.desc(),
                                        POPULATION.EDITION_ID.desc())
                                .fetchMap(
                                        COUNCIL.COUNCIL_ID,
                                        row -> BigDecimal.valueOf(row.value2())));
    }

    private List<UUID> neighbours(Membership membership) {
        var catalogue = catalogues.current();
        var area = catalogue.findCouncil(membership.code()).map(council -> council.area());
        var model = catalogue.models().stream().findFirst();
        if (area.isEmpty() || model.isEmpty()) {
            return List.of();
        }
        return catalogue.neighbours(model.get(), area.get()).stream()
                .flatMap(n -> catalogue.findCouncil(n.area().code()).stream())
                .map(council -> council.id())
                .toList();
    }
}
