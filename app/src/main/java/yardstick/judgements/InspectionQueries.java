package yardstick.judgements;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import static yardstick.db.published.Tables.INSPECTION;
import static yardstick.db.published.Tables.JUDGEMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads published inspections; one method, one statement. */
public final class InspectionQueries {

    private InspectionQueries() {}

    private record Found(String column, String grade) {}

    /** A council's inspections with their judgements, the latest first. */
    public static List<Inspection> listInspections(
            DSLContext sql, Frameworks frameworks, int areaId, Set<Integer> editions) {
        return fetch(sql, frameworks, INSPECTION.AREA_ID.eq(areaId), editions);
    }

    /** The inspections of all councils that gave grades, the latest first. */
    public static List<Inspection> listGraded(
            DSLContext sql, Frameworks frameworks, Set<Integer> editions) {
        return fetch(
                sql,
                frameworks,
                exists(
                        selectOne()
                                .from(JUDGEMENT)
                                .where(JUDGEMENT.INSPECTION_ID.eq(INSPECTION.INSPECTION_ID))),
                editions);
    }

    /** One inspection of a council. */
    public static Optional<Inspection> findInspection(
            DSLContext sql,
            Frameworks frameworks,
            int areaId,
            int inspection,
            Set<Integer> editions) {
        var ours = INSPECTION.AREA_ID.eq(areaId).and(INSPECTION.INSPECTION_ID.eq(inspection));
        return fetch(sql, frameworks, ours, editions).stream().findFirst();
    }

    private static List<Inspection> fetch(
            DSLContext sql, Frameworks frameworks, Condition which, Set<Integer> editions) {
        var judgements =
                multiset(
                                select(JUDGEMENT.JUDGEMENT_AREA, JUDGEMENT.GRADE)
                                        .from(JUDGEMENT)
                                        .where(JUDGEMENT.INSPECTION_ID.eq(INSPECTION.INSPECTION_ID))
                                        .orderBy(JUDGEMENT.POSITION))
                        .convertFrom(rows -> rows.map(mapping(Found::new)));
        return sql.select(
                        INSPECTION.INSPECTION_ID,
                        INSPECTION.AREA_ID,
                        INSPECTION.FRAMEWORK,
                        INSPECTION.KIND,
                        INSPECTION.INSPECTED_ON,
                        INSPECTION.PUBLISHED_ON,
                        INSPECTION.THEME,
                        INSPECTION.LINK,
                        INSPECTION.EDITION_ID,
                        judgements)
                .from(INSPECTION)
                .where(which)
                .and(INSPECTION.EDITION_ID.in(editions))
                .orderBy(INSPECTION.INSPECTED_ON.desc(), INSPECTION.INSPECTION_ID.desc())
                .fetch(
                        mapping(
                                (id,
                                        area,
                                        framework,
                                        kind,
                                        on,
                                        published,
                                        theme,
                                        link,
                                        edition,
                                        found) ->
                                        inspection(
                                                frameworks.named(framework),
                                                found,
                                                new Row(
                                                        id, area, kind, on, published, theme, link,
                                                        edition))));
    }

    private record Row(
            int id,
            int area,
            String kind,
            LocalDate on,
            @Nullable LocalDate published,
            @Nullable String theme,
            @Nullable String link,
            int edition) {}

    private static Inspection inspection(Framework framework, List<Found> found, Row row) {
        var judgements =
                framework.inOrder(
                        found.stream()
                                .map(f -> framework.judge(f.column(), f.grade(), row.on()))
                                .toList());
        return new Inspection(
                row.id(),
                row.area(),
                framework,
                row.kind(),
                row.on(),
                row.published(),
                row.theme(),
                row.link(),
                row.edition(),
                judgements);
    }
}
