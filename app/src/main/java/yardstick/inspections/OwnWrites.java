package yardstick.inspections;

import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.OWN_JUDGEMENT;

import org.jooq.DSLContext;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Writes a council's own inspections, inside {@code Tenancy.write}. */
final class OwnWrites {

    private OwnWrites() {}

    /** Adds an inspection; sent a second time it is there already, and nothing changes. */
    static void add(DSLContext sql, Space space, UUID id, Entered entered) {
        int added =
                sql.insertInto(OWN_INSPECTION)
                        .set(OWN_INSPECTION.COUNCIL_ID, space.council())
                        .set(OWN_INSPECTION.INSPECTION_ID, id)
                        .set(OWN_INSPECTION.FRAMEWORK, entered.framework())
                        .set(OWN_INSPECTION.KIND, entered.kind())
                        .set(OWN_INSPECTION.PUBLISHED_INSPECTION_ID, entered.published())
                        .set(OWN_INSPECTION.INSPECTED_ON, entered.on())
                        .set(OWN_INSPECTION.INSPECTED_UNTIL, entered.until())
                        .set(OWN_INSPECTION.PUBLISHED_ON, entered.publishedOn())
                        .set(OWN_INSPECTION.THEME, entered.theme())
                        .set(OWN_INSPECTION.SUMMARY, entered.summary())
                        .set(OWN_INSPECTION.SOURCE, entered.source())
                        .set(OWN_INSPECTION.LINK, entered.link())
                        .set(OWN_INSPECTION.WRITTEN_BY, space.who().person())
                        .set(OWN_INSPECTION.WRITTEN_BY_NAME, space.who().name())
                        .onConflict(OWN_INSPECTION.COUNCIL_ID, OWN_INSPECTION.INSPECTION_ID)
                        .doNothing()
                        .execute();
        if (added == 1) {
            writeGrades(sql, space.council(), id, entered);
        }
    }

    /** Changes an inspection that is still at this version; says whether it was. */
    static boolean change(DSLContext sql, Space space, UUID id, Entered entered, int version) {
        int changed =
                sql.update(OWN_INSPECTION)
                        .set(OWN_INSPECTION.KIND, entered.kind())
                        .set(OWN_INSPECTION.INSPECTED_ON, entered.on())
                        .set(OWN_INSPECTION.INSPECTED_UNTIL, entered.until())
                        .set(OWN_INSPECTION.PUBLISHED_ON, entered.publishedOn())
                        .set(OWN_INSPECTION.THEME, entered.theme())
                        .set(OWN_INSPECTION.SUMMARY, entered.summary())
                        .set(OWN_INSPECTION.SOURCE, entered.source())
                        .set(OWN_INSPECTION.LINK, entered.link())
                        .set(OWN_INSPECTION.WRITTEN_BY, space.who().person())
                        .set(OWN_INSPECTION.WRITTEN_BY_NAME, space.who().name())
                        .set(OWN_INSPECTION.WRITTEN_AT, OffsetDateTime.now())
                        .set(OWN_INSPECTION.VERSION, OWN_INSPECTION.VERSION.plus(1))
                        .where(OWN_INSPECTION.COUNCIL_ID.eq(space.council()))
                        .and(OWN_INSPECTION.INSPECTION_ID.eq(id))
                        .and(OWN_INSPECTION.VERSION.eq(version))
                        .execute();
        if (changed == 1) {
            dropGrades(sql, space.council(), id, entered.grades());
            writeGrades(sql, space.council(), id, entered);
        }
        return changed == 1;
    }

    /** Takes an inspection that is still at this version away, with all that hangs on it. */
    static boolean remove(DSLContext sql, Space space, UUID id, int version) {
        return sql.deleteFrom(OWN_INSPECTION)
                        .where(OWN_INSPECTION.COUNCIL_ID.eq(space.council()))
                        .and(OWN_INSPECTION.INSPECTION_ID.eq(id))
                        .and(OWN_INSPECTION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static void dropGrades(
            DSLContext sql, UUID council, UUID id, Map<String, String> kept) {
        sql.deleteFrom(OWN_JUDGEMENT)
                .where(OWN_JUDGEMENT.COUNCIL_ID.eq(council))
                .and(OWN_JUDGEMENT.INSPECTION_ID.eq(id))
                .and(OWN_JUDGEMENT.JUDGEMENT_AREA.notIn(kept.keySet()))
                .execute();
    }

    private static void writeGrades(DSLContext sql, UUID council, UUID id, Entered entered) {
        entered.grades()
                .forEach(
                        (area, grade) ->
                                sql.insertInto(OWN_JUDGEMENT)
                                        .set(OWN_JUDGEMENT.COUNCIL_ID, council)
                                        .set(OWN_JUDGEMENT.INSPECTION_ID, id)
                                        .set(OWN_JUDGEMENT.FRAMEWORK, entered.framework())
                                        .set(OWN_JUDGEMENT.JUDGEMENT_AREA, area)
                                        .set(OWN_JUDGEMENT.GRADE, grade)
                                        .onConflict(
                                                OWN_JUDGEMENT.COUNCIL_ID,
                                                OWN_JUDGEMENT.INSPECTION_ID,
                                                OWN_JUDGEMENT.JUDGEMENT_AREA)
                                        .doUpdate()
                                        .set(OWN_JUDGEMENT.GRADE, grade)
                                        .where(OWN_JUDGEMENT.GRADE.ne(grade))
                                        .execute());
    }
}
