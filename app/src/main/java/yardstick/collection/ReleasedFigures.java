package yardstick.collection;

import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import org.jooq.DSLContext;

import java.util.List;
import java.util.UUID;

/**
 * Reads what councils have let others see. Runs under {@code Tenancy.shared}: the database leaves
 * out whatever the reader is not in the audience of.
 */
public final class ReleasedFigures {

    private ReleasedFigures() {}

    /**
     * A released figure.
     *
     * @param council whose it is
     * @param figure as others see it
     */
    public record Released(UUID council, CollectedFigure figure) {}

    /**
     * All of one indicator, oldest first; of each council and period the one released last. Plan:
     * one range of the index by indicator, and the releases of those rows.
     */
    public static List<Released> of(DSLContext sql, DataSet dataSet, CollectedIndicator indicator) {
        return sql.selectDistinct(
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.COUNCIL_ID,
                        RELEASED_FIGURE.VALUE,
                        RELEASED_FIGURE.MISSING,
                        RELEASED_FIGURE.NUMERATOR,
                        RELEASED_FIGURE.DENOMINATOR,
                        RELEASED_FIGURE.STATUS)
                .on(RELEASED_FIGURE.FIRST_DAY, RELEASED_FIGURE.COUNCIL_ID)
                .from(RELEASED_FIGURE)
                .join(RELEASE)
                .on(RELEASE.COUNCIL_ID.eq(RELEASED_FIGURE.COUNCIL_ID))
                .and(RELEASE.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                .where(RELEASED_FIGURE.INDICATOR_NO.eq(indicator.id()))
                .and(RELEASE.DATA_SET_ID.eq(dataSet.id()))
                .orderBy(
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.COUNCIL_ID,
                        RELEASE.RELEASE_NO.desc())
                .fetch(
                        row ->
                                new Released(
                                        row.value2(),
                                        new CollectedFigure(
                                                indicator,
                                                new InYearPeriod(dataSet.kind(), row.value1()),
                                                OwnFigures.figure(row.value3(), row.value4()),
                                                row.value5(),
                                                row.value6(),
                                                FigureStatus.of(row.value7()))));
    }
}
