package yardstick.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;

import static yardstick.db.council.Tables.PROGRESS;

import org.jooq.DSLContext;
import org.jooq.Field;

import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads what was last reported of each action of a plan; one statement. */
final class LastProgress {

    /** The day for which something was said: of the report it came with, else in London's days. */
    private static final Field<LocalDate> DAY =
            coalesce(
                    PROGRESS.SAID_FOR,
                    field(
                            "cast({0} at time zone 'Europe/London' as date)",
                            LocalDate.class, PROGRESS.WRITTEN_AT));

    private LastProgress() {}

    /** The last of each action that was said for this day or an earlier one. */
    static List<Progress> at(DSLContext sql, CouncilId council, UUID plan, LocalDate upTo) {
        return sql.select(
                        PROGRESS.ACTION_ID,
                        PROGRESS.BODY,
                        DAY,
                        PROGRESS.WRITTEN_AT,
                        PROGRESS.WRITTEN_BY_NAME)
                .distinctOn(PROGRESS.ACTION_ID)
                .from(PROGRESS)
                .where(PROGRESS.COUNCIL_ID.eq(council.value()))
                .and(PROGRESS.PLAN_ID.eq(plan))
                .and(PROGRESS.KIND.eq("progress"))
                .and(DAY.le(upTo))
                .orderBy(PROGRESS.ACTION_ID, DAY.desc(), PROGRESS.WRITTEN_AT.desc())
                .fetch(
                        found ->
                                new Progress(
                                        found.value1(),
                                        found.value2(),
                                        found.value3(),
                                        found.value4().toInstant(),
                                        found.value5()));
    }
}
