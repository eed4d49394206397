package yardstick.plan;

import static org.jooq.impl.DSL.coalesce;

import static yardstick.db.council.Tables.PROGRESS;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Reads what was last reported of each action of a plan; one statement. */
final class LastProgress {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LastProgress() {}

    /** The last of each action that was said for this day or an earlier one. */
    static List<Progress> at(DSLContext sql, CouncilId council, UUID plan, LocalDate upTo) {
        var day = coalesce(PROGRESS.SAID_FOR, PROGRESS.WRITTEN_AT.cast(SQLDataType.LOCALDATE));
        return sql.select(
                        PROGRESS.ACTION_ID,
                        PROGRESS.BODY,
                        PROGRESS.SAID_FOR,
                        PROGRESS.WRITTEN_AT,
                        PROGRESS.WRITTEN_BY_NAME)
                .distinctOn(PROGRESS.ACTION_ID)
                .from(PROGRESS)
                .where(PROGRESS.COUNCIL_ID.eq(council.value()))
                .and(PROGRESS.PLAN_ID.eq(plan))
                .and(PROGRESS.KIND.eq("progress"))
                .and(saidBy(upTo))
                .orderBy(PROGRESS.ACTION_ID, day.desc(), PROGRESS.WRITTEN_AT.desc())
                .fetch(
                        found ->
                                progress(
                                        found.value1(),
                                        found.value2(),
                                        found.value3(),
                                        found.value4().toInstant(),
                                        found.value5()));
    }

    /** Said for a report up to a day, or where no report is named, written by its end in London. */
    private static Condition saidBy(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime();
        return PROGRESS.SAID_FOR
                .le(day)
                .or(PROGRESS.SAID_FOR.isNull().and(PROGRESS.WRITTEN_AT.lt(end)));
    }

    private static Progress progress(
            UUID action, String body, @Nullable LocalDate saidFor, Instant at, String by) {
        return new Progress(
                action, body, saidFor == null ? LocalDate.ofInstant(at, LONDON) : saidFor, at, by);
    }
}
