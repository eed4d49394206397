package yardstick.comparison;

import static yardstick.db.published.Tables.FIGURE;
import static yardstick.db.published.Tables.FIGURES_OF;

import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads figures; one method, one statement, along the primary key of {@code figure}. */
final class FigureQueries {

    /** One of each: two figures in five are missing, and for few reasons. */
    private static final Map<Figure.Reason, Figure> MISSING =
            new EnumMap<>(
                    Arrays.stream(Figure.Reason.values())
                            .collect(Collectors.toMap(Function.identity(), Figure.Missing::new)));

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

    /**
     * All areas in all periods of some indicators. Plan: one index range scan for each, of about
     * 1,500 rows.
     */
    static List<FigureRow> figures(DSLContext sql, Collection<Integer> indicatorIds) {
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
                .where(FIGURE.INDICATOR_ID.in(indicatorIds))
                .fetch(FigureQueries::row);
    }

    /**
     * The same as some of the editions had them, by the rule of {@code figures_of}. Plan: a
     * function scan; within it one bitmap scan of {@code observation}'s primary key for each
     * indicator, some 1,700 rows (600 buffers) for every edition, a window and three sorts of them.
     * Measured: 15 to 110 ms an indicator on two busy cores, against 2 ms for the same rows of
     * {@code figure}.
     */
    static List<FigureRow> figures(
            DSLContext sql, Collection<Integer> indicatorIds, Collection<Integer> editions) {
        var figures =
                FIGURES_OF(EarlierQueries.numbers(indicatorIds), EarlierQueries.numbers(editions));
        return sql.select(
                        figures.INDICATOR_ID,
                        figures.FIRST_YEAR,
                        figures.AREA_ID,
                        figures.VALUE,
                        figures.MISSING,
                        figures.EDITION_ID,
                        figures.SOURCE_ROW,
                        figures.NUMERATOR,
                        figures.DENOMINATOR)
                .from(figures)
                .fetch(FigureQueries::row);
    }

    private static FigureRow row(
            Record9<
                            Integer,
                            Short,
                            Integer,
                            BigDecimal,
                            String,
                            Integer,
                            Integer,
                            BigDecimal,
                            BigDecimal>
                    r) {
        return new FigureRow(
                r.value1(),
                r.value2(),
                r.value3(),
                figure(r.value4(), r.value5()),
                r.value6(),
                r.value7(),
                r.value8(),
                r.value9());
    }

    static Figure figure(@Nullable BigDecimal value, @Nullable String missing) {
        if (missing == null && value != null) {
            return new Figure.Known(value);
        }
        var reason = missing == null ? Figure.Reason.NOT_STATED : Figure.Reason.of(missing);
        return MISSING.getOrDefault(reason, new Figure.Missing(reason));
    }
}
