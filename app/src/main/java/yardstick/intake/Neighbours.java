package yardstick.intake;

import static yardstick.db.published.Tables.COUNCIL;
import static yardstick.db.published.Tables.POPULATION;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.collection.ReleasedFigures;
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
import java.util.Optional;
import java.util.UUID;

/** Reads what a council's statistical neighbours have released to it, for comparing entries. */
@Singleton
class Neighbours {

    /** A count is compared per so many children: a small council is no outlier. */
    static final int PER = 10_000;

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;

    Neighbours(Tenancy tenancy, Catalogues catalogues, DataSets dataSets) {
        this.dataSets = dataSets;
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

    Released released(SignedIn who, Membership membership, DataSet dataSet) {
        var councils = neighbours(membership);
        if (councils.isEmpty()) {
            return Released.NOTHING;
        }
        var all = new ArrayList<>(councils);
        all.add(membership.council().value());
        var children = children(who, membership, all);
        var found = new HashMap<Integer, Map<LocalDate, List<BigDecimal>>>();
        for (var each : values(who, dataSet, councils)) {
            comparable(each, children.get(each.council()))
                    .ifPresent(
                            value ->
                                    found.computeIfAbsent(
                                                    each.figure().indicator().id(),
                                                    no -> new HashMap<>())
                                            .computeIfAbsent(
                                                    each.figure().period().firstDay(),
                                                    day -> new ArrayList<>())
                                            .add(value));
        }
        return new Released(found, children.get(membership.council().value()));
    }

    /** A value as it can be compared; none of a count whose council has no population. */
    private static Optional<BigDecimal> comparable(
            ReleasedFigures.Released released, @Nullable BigDecimal children) {
        var figure = released.figure();
        var value = figure.value().number();
        if (figure.indicator().shape() != CollectedIndicator.Shape.COUNT) {
            return value;
        }
        return children == null ? Optional.empty() : value.map(v -> Rate.of(v, children, PER));
    }

    private List<ReleasedFigures.Released> values(
            SignedIn who, DataSet dataSet, List<UUID> councils) {
        return tenancy.shared(
                who, sql -> ReleasedFigures.several(sql, dataSets, dataSet.indicators(), councils));
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
