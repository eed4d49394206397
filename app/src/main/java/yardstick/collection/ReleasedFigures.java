package yardstick.collection;

import static org.jooq.impl.DSL.any;

import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.SelectFieldOrAsterisk;

import java.util.ArrayList;
import java.util.Collection;
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
     * @param note what the council says to whoever sees the release; may be empty
     */
    public record Released(UUID council, CollectedFigure figure, String note) {}

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
                        RELEASED_FIGURE.STATUS,
                        RELEASE.NOTE)
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
                                                FigureStatus.of(row.value7())),
                                        row.value8()));
    }

    /**
     * The latest of each of several indicators and councils: of each the last period, and of that
     * the one released last. The statement is the same however many they are.
     */
    public static List<Released> latest(
            DSLContext sql,
            DataSets dataSets,
            List<CollectedIndicator> several,
            Collection<UUID> councils) {
        return several(
                sql,
                dataSets,
                several,
                councils,
                List.of(RELEASED_FIGURE.COUNCIL_ID, RELEASED_FIGURE.INDICATOR_NO),
                List.of(
                        RELEASED_FIGURE.COUNCIL_ID,
                        RELEASED_FIGURE.INDICATOR_NO,
                        RELEASED_FIGURE.FIRST_DAY.desc(),
                        RELEASE.RELEASE_NO.desc()));
    }

    /** All of several indicators and councils, oldest first; of each the one released last. */
    public static List<Released> several(
            DSLContext sql,
            DataSets dataSets,
            List<CollectedIndicator> several,
            Collection<UUID> councils) {
        var one =
                List.of(
                        RELEASED_FIGURE.INDICATOR_NO,
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.COUNCIL_ID);
        var order = new ArrayList<OrderField<?>>(one);
        order.add(RELEASE.RELEASE_NO.desc());
        return several(sql, dataSets, several, councils, one, order);
    }

    private static List<Released> several(
            DSLContext sql,
            DataSets dataSets,
            List<CollectedIndicator> several,
            Collection<UUID> councils,
            List<? extends SelectFieldOrAsterisk> one,
            List<? extends OrderField<?>> order) {
        return sql.selectDistinct(
                        RELEASED_FIGURE.INDICATOR_NO,
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.COUNCIL_ID,
                        RELEASED_FIGURE.VALUE,
                        RELEASED_FIGURE.MISSING,
                        RELEASED_FIGURE.NUMERATOR,
                        RELEASED_FIGURE.DENOMINATOR,
                        RELEASED_FIGURE.STATUS,
                        RELEASE.NOTE)
                .on(one)
                .from(RELEASED_FIGURE)
                .join(RELEASE)
                .on(RELEASE.COUNCIL_ID.eq(RELEASED_FIGURE.COUNCIL_ID))
                .and(RELEASE.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                .where(RELEASED_FIGURE.INDICATOR_NO.eq(any(OwnFigures.numbers(several))))
                .and(RELEASED_FIGURE.COUNCIL_ID.eq(any(councils.toArray(UUID[]::new))))
                .orderBy(order)
                .fetch(
                        row -> {
                            var indicator = dataSets.indicator(row.value1());
                            return new Released(
                                    row.value3(),
                                    new CollectedFigure(
                                            indicator,
                                            new InYearPeriod(
                                                    dataSets.of(indicator).kind(), row.value2()),
                                            OwnFigures.figure(row.value4(), row.value5()),
                                            row.value6(),
                                            row.value7(),
                                            FigureStatus.of(row.value8())),
                                    row.value9());
                        });
    }
}
