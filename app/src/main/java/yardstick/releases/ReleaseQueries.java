package yardstick.releases;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.FIGURE;
import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.FigureStatus;
import yardstick.collection.InYearPeriod;
import yardstick.db.council.tables.records.FigureRecord;
import yardstick.statistics.Figure;
import yardstick.tenants.CouncilId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a council's own figures and releases inside its own space; one method, one statement. */
final class ReleaseQueries {

    private ReleaseQueries() {}

    /** Everything the council ever approved, in all data sets, in the order it was approved. */
    static List<Approved> figures(DSLContext sql, CouncilId council, List<DataSet> dataSets) {
        var known = new HashMap<Integer, Defined>();
        for (var dataSet : dataSets) {
            dataSet.indicators().forEach(i -> known.put(i.id(), new Defined(dataSet, i)));
        }
        return sql
                .selectFrom(FIGURE)
                .where(FIGURE.COUNCIL_ID.eq(council.value()))
                .orderBy(FIGURE.INDICATOR_NO, FIGURE.FIRST_DAY, FIGURE.REVISION)
                .stream()
                .flatMap(row -> approved(row, known.get(row.getIndicatorNo())))
                .toList();
    }

    private record Defined(DataSet dataSet, CollectedIndicator indicator) {}

    private static Stream<Approved> approved(FigureRecord row, @Nullable Defined of) {
        return of == null
                ? Stream.empty()
                : Stream.of(
                        new Approved(
                                new CollectedFigure(
                                        of.indicator,
                                        period(of.dataSet, row.getFirstDay()),
                                        figure(row.getValue(), row.getMissing()),
                                        row.getNumerator(),
                                        row.getDenominator(),
                                        FigureStatus.of(row.getStatus())),
                                row.getApprovedAt()));
    }

    private static InYearPeriod period(DataSet dataSet, LocalDate firstDay) {
        return new InYearPeriod(dataSet.kind(), firstDay);
    }

    private static Figure figure(@Nullable BigDecimal value, @Nullable String missing) {
        return value == null
                ? new Figure.Missing(
                        missing == null ? Figure.Reason.NOT_STATED : Figure.Reason.of(missing))
                : new Figure.Known(value);
    }

    /** All releases of all data sets, the oldest first. */
    static List<Release> releases(DSLContext sql, CouncilId council) {
        return sql.select(
                        RELEASE.RELEASE_ID,
                        RELEASE.DATA_SET_ID,
                        RELEASE.RELEASE_NO,
                        RELEASE.AUDIENCE.convertFrom(a -> Audience.find(a).orElseThrow()),
                        RELEASE.VISIBLE_FROM,
                        RELEASE.RELEASED_AT,
                        RELEASE.RELEASED_BY_NAME,
                        RELEASE.NOTE,
                        RELEASE.WITHDRAWN_AT,
                        RELEASE.WITHDRAWN_BY_NAME,
                        RELEASE.WITHDRAWN_BECAUSE)
                .from(RELEASE)
                .where(RELEASE.COUNCIL_ID.eq(council.value()))
                .orderBy(RELEASE.RELEASED_AT, RELEASE.DATA_SET_ID, RELEASE.RELEASE_NO)
                .fetch(mapping(Release::new));
    }

    /**
     * What a release holds.
     *
     * @param suppressed whether others see no value for confidentiality
     */
    record Held(Spot spot, boolean suppressed) {}

    /** What each release holds. */
    static Map<UUID, Set<Held>> held(DSLContext sql, CouncilId council) {
        return sql
                .select(
                        RELEASED_FIGURE.RELEASE_ID,
                        RELEASED_FIGURE.INDICATOR_NO,
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.MISSING)
                .from(RELEASED_FIGURE)
                .where(RELEASED_FIGURE.COUNCIL_ID.eq(council.value()))
                .stream()
                .collect(
                        groupingBy(
                                row -> row.value1(),
                                Collectors.mapping(
                                        row ->
                                                new Held(
                                                        new Spot(row.value2(), row.value3()),
                                                        Figure.Reason.SUPPRESSED
                                                                .code()
                                                                .equals(row.value4())),
                                        toSet())));
    }
}
