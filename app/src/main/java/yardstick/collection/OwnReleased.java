package yardstick.collection;

import static org.jooq.impl.DSL.currentOffsetDateTime;

import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import org.jooq.DSLContext;

import yardstick.statistics.Figure;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a council has let others see of its own figures, as the council itself may know it. Read
 * inside its own space.
 *
 * @param suppressed of each figure that was released, whether the last release that holds it hides
 *     it
 */
public record OwnReleased(Map<Place, Boolean> suppressed) {

    /**
     * Where a figure stands: our number for the collected indicator, and when the period begins.
     */
    public record Place(int indicator, LocalDate firstDay) {}

    /** Of one data set. */
    public static OwnReleased of(DSLContext sql, CouncilId council, DataSet dataSet) {
        return new OwnReleased(
                sql
                        .selectDistinct(
                                RELEASED_FIGURE.INDICATOR_NO,
                                RELEASED_FIGURE.FIRST_DAY,
                                RELEASED_FIGURE.MISSING)
                        .on(RELEASED_FIGURE.INDICATOR_NO, RELEASED_FIGURE.FIRST_DAY)
                        .from(RELEASED_FIGURE)
                        .join(RELEASE)
                        .on(RELEASE.COUNCIL_ID.eq(RELEASED_FIGURE.COUNCIL_ID))
                        .and(RELEASE.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                        .where(RELEASED_FIGURE.COUNCIL_ID.eq(council.value()))
                        .and(RELEASE.DATA_SET_ID.eq(dataSet.id()))
                        .and(RELEASE.WITHDRAWN_AT.isNull())
                        .orderBy(
                                RELEASED_FIGURE.INDICATOR_NO,
                                RELEASED_FIGURE.FIRST_DAY,
                                RELEASE.RELEASE_NO.desc())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        row -> new Place(row.value1(), row.value2()),
                                        row ->
                                                Figure.Reason.SUPPRESSED
                                                        .code()
                                                        .equals(row.value3()))));
    }

    /**
     * The figures of one indicator that some readers see now, oldest first: of each period the one
     * that was released to them last.
     *
     * @param audiences those of the releases that they see
     */
    public static List<CollectedFigure> to(
            DSLContext sql,
            CouncilId council,
            DataSet dataSet,
            CollectedIndicator indicator,
            Collection<String> audiences) {
        return sql.selectDistinct(
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.VALUE,
                        RELEASED_FIGURE.MISSING,
                        RELEASED_FIGURE.NUMERATOR,
                        RELEASED_FIGURE.DENOMINATOR,
                        RELEASED_FIGURE.STATUS)
                .on(RELEASED_FIGURE.FIRST_DAY)
                .from(RELEASED_FIGURE)
                .join(RELEASE)
                .on(RELEASE.COUNCIL_ID.eq(RELEASED_FIGURE.COUNCIL_ID))
                .and(RELEASE.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                .where(RELEASED_FIGURE.COUNCIL_ID.eq(council.value()))
                .and(RELEASED_FIGURE.INDICATOR_NO.eq(indicator.id()))
                .and(RELEASE.WITHDRAWN_AT.isNull())
                .and(RELEASE.VISIBLE_FROM.le(currentOffsetDateTime()))
                .and(RELEASE.AUDIENCE.in(audiences))
                .orderBy(RELEASED_FIGURE.FIRST_DAY, RELEASE.RELEASE_NO.desc())
                .fetch(
                        row ->
                                new CollectedFigure(
                                        indicator,
                                        new InYearPeriod(dataSet.kind(), row.value1()),
                                        OwnFigures.figure(row.value2(), row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        FigureStatus.of(row.value6())));
    }

    /**
     * Whether others are not shown a figure of the council's: as it was released last, or else as
     * it would be for its own sake. What is hidden to protect another only a release decides.
     */
    public boolean areNotShown(CollectedFigure own) {
        var place = new Place(own.indicator().id(), own.period().firstDay());
        return own.value().number().isPresent() && suppressed.getOrDefault(place, own.isFew());
    }
}
