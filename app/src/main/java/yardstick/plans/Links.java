package yardstick.plans;

import static org.jooq.impl.DSL.excluded;

import static yardstick.db.council.Tables.ACTION_FINDING;
import static yardstick.db.council.Tables.ACTION_OWNER;
import static yardstick.db.council.Tables.ACTION_RECOMMENDATION;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.UUID;

/**
 * Writes an action's owners and what it answers. A change touches what is new, moved or gone and
 * nothing else, as every row leaves a line in the audit trail.
 */
final class Links {

    private final UUID council;
    private final UUID plan;
    private final UUID action;

    Links(CouncilId council, UUID plan, UUID action) {
        this.council = council.value();
        this.plan = plan;
        this.action = action;
    }

    void owners(DSLContext sql, List<String> roles) {
        sql.deleteFrom(ACTION_OWNER)
                .where(ACTION_OWNER.COUNCIL_ID.eq(council))
                .and(ACTION_OWNER.PLAN_ID.eq(plan))
                .and(ACTION_OWNER.ACTION_ID.eq(action))
                .and(ACTION_OWNER.ROLE.notIn(roles))
                .execute();
        for (int i = 0; i < roles.size(); i++) {
            sql.insertInto(ACTION_OWNER)
                    .set(ACTION_OWNER.COUNCIL_ID, council)
                    .set(ACTION_OWNER.PLAN_ID, plan)
                    .set(ACTION_OWNER.ACTION_ID, action)
                    .set(ACTION_OWNER.ROLE, roles.get(i))
                    .set(ACTION_OWNER.POSITION, (short) (i + 1))
                    .onConflict(
                            ACTION_OWNER.COUNCIL_ID,
                            ACTION_OWNER.PLAN_ID,
                            ACTION_OWNER.ACTION_ID,
                            ACTION_OWNER.ROLE)
                    .doUpdate()
                    .set(ACTION_OWNER.POSITION, excluded(ACTION_OWNER.POSITION))
                    .where(ACTION_OWNER.POSITION.ne(excluded(ACTION_OWNER.POSITION)))
                    .execute();
        }
    }

    void recommendations(DSLContext sql, List<UUID> answered) {
        sql.deleteFrom(ACTION_RECOMMENDATION)
                .where(ACTION_RECOMMENDATION.COUNCIL_ID.eq(council))
                .and(ACTION_RECOMMENDATION.PLAN_ID.eq(plan))
                .and(ACTION_RECOMMENDATION.ACTION_ID.eq(action))
                .and(ACTION_RECOMMENDATION.RECOMMENDATION_ID.notIn(answered))
                .execute();
        for (var each : answered) {
            sql.insertInto(ACTION_RECOMMENDATION)
                    .set(ACTION_RECOMMENDATION.COUNCIL_ID, council)
                    .set(ACTION_RECOMMENDATION.PLAN_ID, plan)
                    .set(ACTION_RECOMMENDATION.ACTION_ID, action)
                    .set(ACTION_RECOMMENDATION.RECOMMENDATION_ID, each)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    void findings(DSLContext sql, List<UUID> answered) {
        sql.deleteFrom(ACTION_FINDING)
                .where(ACTION_FINDING.COUNCIL_ID.eq(council))
                .and(ACTION_FINDING.PLAN_ID.eq(plan))
                .and(ACTION_FINDING.ACTION_ID.eq(action))
                .and(ACTION_FINDING.FINDING_ID.notIn(answered))
                .execute();
        for (var each : answered) {
            sql.insertInto(ACTION_FINDING)
                    .set(ACTION_FINDING.COUNCIL_ID, council)
                    .set(ACTION_FINDING.PLAN_ID, plan)
                    .set(ACTION_FINDING.ACTION_ID, action)
                    .set(ACTION_FINDING.FINDING_ID, each)
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
