package yardstick.plans;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.ACTION_FINDING;
import static yardstick.db.council.Tables.ACTION_RECOMMENDATION;
import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.RATING_STEP;
import static yardstick.db.council.Tables.RECOMMENDATION;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import yardstick.plan.Origin;
import yardstick.plan.RatedAs;
import yardstick.tenants.CouncilId;
import yardstick.web.Choice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what these pages need besides the plan itself; one method, one statement. */
final class PlansQueries {

    private PlansQueries() {}

    /**
     * How many actions a plan has.
     *
     * @param plan the plan
     * @param actions all of them
     * @param open those that are not closed
     * @param overdue those of them whose day has passed and that are not rated as completed
     */
    record Total(UUID plan, int actions, int open, int overdue) {}

    /** What recommendations and findings there are, and how many actions answer each. */
    static List<Call> calls(DSLContext sql, CouncilId council, UUID plan) {
        return sql.select(
                        inline(Origin.Kind.RECOMMENDATION.name()),
                        RECOMMENDATION.RECOMMENDATION_ID,
                        RECOMMENDATION.INSPECTION_ID,
                        OWN_INSPECTION.FRAMEWORK.concat(", ").concat(OWN_INSPECTION.KIND),
                        OWN_INSPECTION.INSPECTED_ON,
                        RECOMMENDATION.NUMBER,
                        RECOMMENDATION.BODY,
                        answers(plan, true),
                        answers(plan, false))
                .from(RECOMMENDATION)
                .join(OWN_INSPECTION)
                .on(OWN_INSPECTION.COUNCIL_ID.eq(RECOMMENDATION.COUNCIL_ID))
                .and(OWN_INSPECTION.INSPECTION_ID.eq(RECOMMENDATION.INSPECTION_ID))
                .where(RECOMMENDATION.COUNCIL_ID.eq(council.value()))
                .unionAll(
                        select(
                                        inline(Origin.Kind.FINDING.name()),
                                        REVIEW_FINDING.FINDING_ID,
                                        REVIEW_FINDING.REVIEW_ID,
                                        REVIEW.TITLE,
                                        REVIEW.BEGINS_ON,
                                        REVIEW_FINDING.POSITION.cast(Integer.class),
                                        REVIEW_FINDING.BODY,
                                        findingAnswers(plan, true),
                                        findingAnswers(plan, false))
                                .from(REVIEW_FINDING)
                                .join(REVIEW)
                                .on(REVIEW.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                                .and(REVIEW.REVIEW_ID.eq(REVIEW_FINDING.REVIEW_ID))
                                .where(REVIEW_FINDING.COUNCIL_ID.eq(council.value()))
                                .and(REVIEW_FINDING.KIND.in("area-to-consider", "recommendation"))
                                .and(REVIEW_FINDING.ANSWER.isDistinctFrom("not-accepted")))
                .orderBy(5, 3, 6)
                .fetch(
                        mapping(
                                (kind, id, within, source, on, number, body, here, elsewhere) ->
                                        new Call(
                                                Origin.Kind.valueOf(kind),
                                                id,
                                                within,
                                                source,
                                                on,
                                                number,
                                                body,
                                                here,
                                                elsewhere)));
    }

    private static Field<Integer> answers(UUID plan, boolean here) {
        return field(
                selectCount()
                        .from(ACTION_RECOMMENDATION)
                        .where(ACTION_RECOMMENDATION.COUNCIL_ID.eq(RECOMMENDATION.COUNCIL_ID))
                        .and(
                                ACTION_RECOMMENDATION.RECOMMENDATION_ID.eq(
                                        RECOMMENDATION.RECOMMENDATION_ID))
                        .and(
                                here
                                        ? ACTION_RECOMMENDATION.PLAN_ID.eq(plan)
                                        : ACTION_RECOMMENDATION.PLAN_ID.ne(plan)));
    }

    private static Field<Integer> findingAnswers(UUID plan, boolean here) {
        return field(
                selectCount()
                        .from(ACTION_FINDING)
                        .where(ACTION_FINDING.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                        .and(ACTION_FINDING.FINDING_ID.eq(REVIEW_FINDING.FINDING_ID))
                        .and(
                                here
                                        ? ACTION_FINDING.PLAN_ID.eq(plan)
                                        : ACTION_FINDING.PLAN_ID.ne(plan)));
    }

    /** Whether its owner's last rating up to a day says that an action is completed. */
    private static Condition isRatedDone(LocalDate today) {
        return coalesce(
                        field(
                                select(RATING_STEP.IS_DONE)
                                        .from(RATING)
                                        .join(RATING_STEP)
                                        .on(RATING_STEP.COUNCIL_ID.eq(RATING.COUNCIL_ID))
                                        .and(RATING_STEP.PLAN_ID.eq(RATING.PLAN_ID))
                                        .and(RATING_STEP.STEP_NO.eq(RATING.STEP_NO))
                                        .where(RATING.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                                        .and(RATING.PLAN_ID.eq(ACTION.PLAN_ID))
                                        .and(RATING.RATED_AS.eq(RatedAs.OWNER.word()))
                                        .and(RATING.ACTION_ID.eq(ACTION.ACTION_ID))
                                        .and(RATING.RATED_FOR.le(today))
                                        .orderBy(RATING.RATED_FOR.desc(), RATING.RATED_AT.desc())
                                        .limit(1)),
                        inline(false))
                .isTrue();
    }

    /**
     * How many actions each plan of a council has; overdue by the rule of {@code WholePlan.due}.
     */
    static Map<UUID, Total> totals(DSLContext sql, CouncilId council, LocalDate today) {
        var open = ACTION.CLOSED_ON.isNull();
        return sql.select(
                        ACTION.PLAN_ID,
                        count(),
                        count().filterWhere(open),
                        count().filterWhere(
                                        open.and(ACTION.TARGET_ON.lt(today))
                                                .andNot(isRatedDone(today))))
                .from(ACTION)
                .where(ACTION.COUNCIL_ID.eq(council.value()))
                .groupBy(ACTION.PLAN_ID)
                .fetchMap(ACTION.PLAN_ID, mapping(Total::new));
    }

    /** A council's peer reviews, the latest first, to choose from. */
    static List<Choice> reviews(DSLContext sql, CouncilId council) {
        return sql.select(REVIEW.REVIEW_ID, REVIEW.TITLE)
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .orderBy(REVIEW.BEGINS_ON.desc(), REVIEW.TITLE)
                .fetch(mapping((id, title) -> Choice.of(id.toString(), title)));
    }

    /**
     * Holds a plan until the transaction ends, so that two who change it come one after the other;
     * says whether it is open, or nothing where it is not there.
     */
    static Optional<Boolean> hold(DSLContext sql, CouncilId council, UUID plan) {
        return sql.select(PLAN.CLOSED_AT)
                .from(PLAN)
                .where(PLAN.COUNCIL_ID.eq(council.value()))
                .and(PLAN.PLAN_ID.eq(plan))
                .forNoKeyUpdate()
                .fetchOptional(found -> found.value1() == null);
    }
}
