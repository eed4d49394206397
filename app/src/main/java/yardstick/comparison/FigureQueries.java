package yardstick.comparison;

import static org.jooq.impl.DSL.row;

import static yardstick.db.published.Tables.FIGURE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Reads figures; one method, one statement, each along the primary key of {@code figure}. */
final class FigureQueries {

    private FigureQueries() {}

    /** A figure as stored. */
    record FigureRow(
            int indicatorId,
            int firstYear,
            int areaId,
            Figure figure,
            int editionId,
            int sourceRow,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** All areas in some years of one indicator. Plan: one index range scan per year, 170 rows. */
    static List<FigureRow> ofAllAreas(DSLContext sql, int indicatorId, Collection<Short> years) {
        return figures(sql, FIGURE.INDICATOR_ID.eq(indicatorId).and(FIGURE.FIRST_YEAR.in(years)));
    }

    /** Some areas in all years of one indicator. Plan: one index range scan of the indicator. */
    static List<FigureRow> ofAllYears(DSLContext sql, int indicatorId, Collection<Integer> areas) {
        return figures(sql, FIGURE.INDICATOR_ID.eq(indicatorId).and(FIGURE.AREA_ID.in(areas)));
    }

    /**
     * All areas in some years, and some areas in all years, of one indicator: a page with a ranking
     * and a trend. Plan: one index range scan of the indicator.
     */
    static List<FigureRow> ofPage(
            DSLContext sql, int indicatorId, Collection<Short> years, Collection<Integer> areas) {
        return figures(
                sql,
                FIGURE.INDICATOR_ID
                        .eq(indicatorId)
                        .and(FIGURE.FIRST_YEAR.in(years).or(FIGURE.AREA_ID.in(areas))));
    }

    /** All areas in the given years of the given indicators: a page of many indicators at once. */
    static List<FigureRow> ofIndicators(DSLContext sql, Collection<IndicatorYear> wanted) {
        var pairs = wanted.stream().map(w -> row(w.indicatorId(), w.firstYear())).toList();
        return figures(sql, row(FIGURE.INDICATOR_ID, FIGURE.FIRST_YEAR).in(pairs));
    }

    /** One year of one indicator. */
    record IndicatorYear(int indicatorId, short firstYear) {}

    private static List<FigureRow> figures(DSLContext sql, org.jooq.Condition which) {
        return sql.select(
                        FIGURE.INDICATOR_ID,
                        FIGURE.FIRST_YEAR,
                        FIGURE.AREA_ID,
                        FIGURE.VALUE,
                        FIGURE.MISSING,
                        FIGURE.EDITION_ID,
                        FIGURE.SOURCE_ROW,
                        FIGURE.NUMERATOR,
                        FIGURE.DENOMINATOR)
                .from(FIGURE)
                .where(which)
                .fetch(
                        r ->
                                new FigureRow(
                                        r.value1(),
                                        r.value2(),
                                        r.value3(),
                                        figure(r.value4(), r.value5()),
                                        r.value6(),
                                        r.value7(),
                                        r.value8(),
                                        r.value9()));
    }

    private static Figure figure(@Nullable BigDecimal value, @Nullable String missing) {
        return missing == null && value != null
                ? new Figure.Known(value)
                : new Figure.Missing(Figure.Reason.of(missing == null ? "not-stated" : missing));
    }
}
