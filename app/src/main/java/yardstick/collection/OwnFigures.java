package yardstick.collection;

import static org.jooq.impl.DSL.any;

import static yardstick.db.council.Tables.FIGURE;

import org.jooq.DSLContext;

import yardstick.statistics.Figure;
import yardstick.tenants.CouncilId;

import java.util.List;

/** Reads a council's approved figures inside its own space; one method, one statement. */
public final class OwnFigures {

    private OwnFigures() {}

    /** All of one indicator, oldest first; of each period the one approved last. */
    public static List<CollectedFigure> series(
            DSLContext sql, CouncilId council, DataSet dataSet, CollectedIndicator indicator) {
        return sql.selectDistinct(
                        FIGURE.FIRST_DAY,
                        FIGURE.VALUE,
                        FIGURE.MISSING,
                        FIGURE.NUMERATOR,
                        FIGURE.DENOMINATOR,
                        FIGURE.STATUS)
                .on(FIGURE.FIRST_DAY)
                .from(FIGURE)
                .where(FIGURE.COUNCIL_ID.eq(council.value()))
                .and(FIGURE.INDICATOR_NO.eq(indicator.id()))
                .orderBy(FIGURE.FIRST_DAY, FIGURE.REVISION.desc())
                .fetch(
                        row ->
                                new CollectedFigure(
                                        indicator,
                                        new InYearPeriod(dataSet.kind(), row.value1()),
                                        figure(row.value2(), row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        FigureStatus.of(row.value6())));
    }

    /**
     * All of several indicators, oldest first; of each period the one approved last. The statement
     * is the same however many they are.
     */
    public static List<CollectedFigure> several(
            DSLContext sql,
            CouncilId council,
            DataSets dataSets,
            List<CollectedIndicator> several) {
        return sql.selectDistinct(
                        FIGURE.INDICATOR_NO,
                        FIGURE.FIRST_DAY,
                        FIGURE.VALUE,
                        FIGURE.MISSING,
                        FIGURE.NUMERATOR,
                        FIGURE.DENOMINATOR,
                        FIGURE.STATUS)
                .on(FIGURE.INDICATOR_NO, FIGURE.FIRST_DAY)
                .from(FIGURE)
                .where(FIGURE.COUNCIL_ID.eq(council.value()))
                .and(FIGURE.INDICATOR_NO.eq(any(numbers(several))))
                .orderBy(FIGURE.INDICATOR_NO, FIGURE.FIRST_DAY, FIGURE.REVISION.desc())
                .fetch(
                        row -> {
                            var indicator = dataSets.indicator(row.value1());
                            return new CollectedFigure(
                                    indicator,
                                    new InYearPeriod(dataSets.of(indicator).kind(), row.value2()),
                                    figure(row.value3(), row.value4()),
                                    row.value5(),
                                    row.value6(),
                                    FigureStatus.of(row.value7()));
                        });
    }

    static Integer[] numbers(List<CollectedIndicator> several) {
        return several.stream().map(CollectedIndicator::id).toArray(Integer[]::new);
    }

    static Figure figure(
            java.math.@org.jspecify.annotations.Nullable BigDecimal value,
            @org.jspecify.annotations.Nullable String missing) {
        if (value != null) {
            return new Figure.Known(value);
        }
        return new Figure.Missing(
                missing == null ? Figure.Reason.NOT_AVAILABLE : Figure.Reason.of(missing));
    }
}
