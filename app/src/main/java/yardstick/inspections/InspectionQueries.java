package yardstick.inspections;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static yardstick.db.published.Tables.INSPECTION;
import static yardstick.db.published.Tables.JUDGEMENT;

import org.jooq.DSLContext;

import java.util.List;

/** Reads published inspections; one method, one statement. */
final class InspectionQueries {

    private InspectionQueries() {}

    /** A council's inspections with their judgements, the latest first. */
    static List<Inspection> listInspections(DSLContext sql, int areaId) {
        var judgements =
                multiset(
                                select(JUDGEMENT.JUDGEMENT_AREA, JUDGEMENT.GRADE)
                                        .from(JUDGEMENT)
                                        .where(JUDGEMENT.INSPECTION_ID.eq(INSPECTION.INSPECTION_ID))
                                        .orderBy(JUDGEMENT.POSITION))
                        .convertFrom(rows -> rows.map(mapping(Inspection.Judgement::new)));
        return sql.select(
                        INSPECTION.FRAMEWORK,
                        INSPECTION.KIND,
                        INSPECTION.INSPECTED_ON,
                        INSPECTION.PUBLISHED_ON,
                        INSPECTION.THEME,
                        INSPECTION.LINK,
                        INSPECTION.EDITION_ID,
                        judgements)
                .from(INSPECTION)
                .where(INSPECTION.AREA_ID.eq(areaId))
                .orderBy(INSPECTION.INSPECTED_ON.desc(), INSPECTION.INSPECTION_ID.desc())
                .fetch(mapping(Inspection::new));
    }
}
