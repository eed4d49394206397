package yardstick.boards;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.FROZEN_PLAN;
import static yardstick.db.council.Tables.PLAN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes versions of plans; one method, one statement. */
final class FrozenQueries {

    private FrozenQueries() {}

    /** The versions of a plan, the last presented first. */
    static List<Frozen> of(DSLContext sql, CouncilId council, UUID plan) {
        return versions(
                sql, FROZEN_PLAN.COUNCIL_ID.eq(council.value()).and(FROZEN_PLAN.PLAN_ID.eq(plan)));
    }

    /** The versions that were presented at a meeting. */
    static List<Frozen> presentedAt(DSLContext sql, CouncilId council, UUID meeting) {
        return versions(
                sql,
                FROZEN_PLAN.COUNCIL_ID.eq(council.value()).and(FROZEN_PLAN.MEETING_ID.eq(meeting)));
    }

    private static List<Frozen> versions(DSLContext sql, Condition which) {
        return sql.select(
                        FROZEN_PLAN.FROZEN_ID,
                        FROZEN_PLAN.PLAN_ID,
                        PLAN.TITLE,
                        FROZEN_PLAN.PRESENTED_ON,
                        FROZEN_PLAN.MEETING_ID,
                        FROZEN_PLAN.TITLE,
                        FROZEN_PLAN.FROZEN_AT.convertFrom(OffsetDateTime::toInstant),
                        FROZEN_PLAN.FROZEN_BY_NAME)
                .from(FROZEN_PLAN)
                .join(PLAN)
                .on(PLAN.COUNCIL_ID.eq(FROZEN_PLAN.COUNCIL_ID))
                .and(PLAN.PLAN_ID.eq(FROZEN_PLAN.PLAN_ID))
                .where(which)
                .orderBy(FROZEN_PLAN.PRESENTED_ON.desc(), FROZEN_PLAN.FROZEN_AT.desc())
                .fetch(mapping(Frozen::new));
    }

    /** What is in a version of a plan. */
    static Optional<String> content(DSLContext sql, CouncilId council, UUID version) {
        return sql.select(FROZEN_PLAN.CONTENT.convertFrom(JSONB::data))
                .from(FROZEN_PLAN)
                .where(FROZEN_PLAN.COUNCIL_ID.eq(council.value()))
                .and(FROZEN_PLAN.FROZEN_ID.eq(version))
                .fetchOptional(mapping(content -> content));
    }

    /** Keeps a version for ever, unless one of this name is kept already. */
    static void keep(
            DSLContext sql,
            CouncilId council,
            SignedIn who,
            UUID plan,
            UUID version,
            FreezeForm form,
            String content) {
        sql.insertInto(FROZEN_PLAN)
                .set(FROZEN_PLAN.COUNCIL_ID, council.value())
                .set(FROZEN_PLAN.PLAN_ID, plan)
                .set(FROZEN_PLAN.FROZEN_ID, version)
                .set(FROZEN_PLAN.PRESENTED_ON, form.day())
                .set(FROZEN_PLAN.MEETING_ID, form.meetingId())
                .set(FROZEN_PLAN.TITLE, form.named())
                .set(FROZEN_PLAN.CONTENT, JSONB.valueOf(content))
                .set(FROZEN_PLAN.FROZEN_BY, who.person())
                .set(FROZEN_PLAN.FROZEN_BY_NAME, who.name())
                .onConflict(FROZEN_PLAN.COUNCIL_ID, FROZEN_PLAN.FROZEN_ID)
                .doNothing()
                .execute();
    }
}
