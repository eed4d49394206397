package yardstick.comparison;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import static yardstick.db.published.Tables.DISAGREEMENT;
import static yardstick.db.published.Tables.FIGURES_OF;
import static yardstick.db.published.Tables.OBSERVATION;
import static yardstick.db.published.Tables.POPULATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;

import yardstick.comparison.Passport.Disagreement;
import yardstick.comparison.Passport.Population;
import yardstick.comparison.Passport.Source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what editions say; one method, one statement. */
final class HistoryQueries {

    private HistoryQueries() {}

    /** One indicator, period and area. */
    record Cell(int indicatorId, int firstYear, int areaId) {

        private short year() {
            return (short) firstYear;
        }
    }

    /** What these editions say of one cell. Plan: one range of the primary key, a few rows. */
    static List<Said> said(DSLContext sql, Cell cell, Collection<Integer> editions) {
        return said(
                sql,
                row(OBSERVATION.INDICATOR_ID, OBSERVATION.FIRST_YEAR, OBSERVATION.AREA_ID)
                        .eq(cell.indicatorId(), cell.year(), cell.areaId()),
                editions);
    }

    /**
     * All that these editions say of one indicator. Plan: one range of the primary key, some 1,700
     * rows for each edition.
     */
    static List<Said> said(DSLContext sql, int indicatorId, Collection<Integer> editions) {
        return said(sql, OBSERVATION.INDICATOR_ID.eq(indicatorId), editions);
    }

    /**
     * What these editions say of one area in all periods of an indicator. Plan: the primary key,
     * skipping from period to period, a few rows in each.
     */
    static List<Said> said(
            DSLContext sql, int indicatorId, Area area, Collection<Integer> editions) {
        return said(
                sql,
                OBSERVATION.INDICATOR_ID.eq(indicatorId).and(OBSERVATION.AREA_ID.eq(area.id())),
                editions);
    }

    private static List<Said> said(DSLContext sql, Condition what, Collection<Integer> editions) {
        return sql.select(
                        OBSERVATION.AREA_ID,
                        OBSERVATION.FIRST_YEAR,
                        OBSERVATION.EDITION_ID,
                        OBSERVATION.SOURCE_ROW,
                        row(OBSERVATION.VALUE, OBSERVATION.MISSING)
                                .convertFrom(r -> FigureQueries.figure(r.value1(), r.value2())),
                        OBSERVATION.NUMERATOR,
                        OBSERVATION.DENOMINATOR,
                        OBSERVATION.WORKED_OUT_WITH_EDITION_ID)
                .from(OBSERVATION)
                .where(what)
                .and(OBSERVATION.EDITION_ID.in(editions))
                .and(
                        OBSERVATION
                                .WORKED_OUT_WITH_EDITION_ID
                                .isNull()
                                .or(OBSERVATION.WORKED_OUT_WITH_EDITION_ID.in(editions)))
                .fetch(HistoryQueries::said);
    }

    private static Said said(
            Record8<
                            Integer,
                            Short,
                            Integer,
                            Integer,
                            yardstick.statistics.Figure,
                            BigDecimal,
                            BigDecimal,
                            Integer>
                    r) {
        return new Said(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6(),
                r.value7(),
                r.value8());
    }

    /** Where counts or the reason for a missing value come from, by the one rule. */
    static Optional<Source> findDetail(DSLContext sql, Cell cell, Collection<Integer> editions) {
        var figures =
                FIGURES_OF(new Integer[] {cell.indicatorId()}, EarlierQueries.numbers(editions));
        return sql.select(figures.DETAIL_EDITION_ID, figures.DETAIL_SOURCE_ROW)
                .from(figures)
                .where(figures.FIRST_YEAR.eq(cell.year()))
                .and(figures.AREA_ID.eq(cell.areaId()))
                .and(figures.DETAIL_EDITION_ID.isNotNull())
                .fetchOptional(mapping(Source::new));
    }

    /** Where other files differ from the figure of today. */
    static List<Disagreement> disagreements(DSLContext sql, Cell cell) {
        return sql.select(
                        row(DISAGREEMENT.OTHER_EDITION_ID, DISAGREEMENT.OTHER_SOURCE_ROW)
                                .mapping(Source::new),
                        DISAGREEMENT.OTHER_VALUE,
                        DISAGREEMENT.REASON)
                .from(DISAGREEMENT)
                .where(DISAGREEMENT.INDICATOR_ID.eq(cell.indicatorId()))
                .and(DISAGREEMENT.FIRST_YEAR.eq(cell.year()))
                .and(DISAGREEMENT.AREA_ID.eq(cell.areaId()))
                .orderBy(DISAGREEMENT.OTHER_EDITION_ID)
                .fetch(mapping(Disagreement::new));
    }

    /** Children in the middle of the year before and of the year itself, the latest file first. */
    static List<Population> populations(DSLContext sql, Cell cell, Collection<Integer> editions) {
        return sql.select(
                        row(POPULATION.EDITION_ID, POPULATION.SOURCE_ROW).mapping(Source::new),
                        POPULATION.YEAR.convertFrom(Short::intValue),
                        POPULATION.CHILDREN.convertFrom(BigDecimal::valueOf))
                .from(POPULATION)
                .where(POPULATION.AREA_ID.eq(cell.areaId()))
                .and(POPULATION.YEAR.between((short) (cell.year() - 1), cell.year()))
                .and(POPULATION.EDITION_ID.in(editions))
                .orderBy(POPULATION.YEAR, POPULATION.EDITION_ID.desc())
                .fetch(mapping(Population::new));
    }
}
