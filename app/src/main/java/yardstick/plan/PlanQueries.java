package yardstick.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.ACTION_FINDING;
import static yardstick.db.council.Tables.ACTION_OWNER;
import static yardstick.db.council.Tables.ACTION_RECOMMENDATION;
import static yardstick.db.council.Tables.EVIDENCE;
import static yardstick.db.council.Tables.MILESTONE;
import static yardstick.db.council.Tables.OUTCOME;
import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PRINTED_SCORE;
import static yardstick.db.council.Tables.PRIORITY;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.RATING_STEP;
import static yardstick.db.council.Tables.RECOMMENDATION;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;
import static yardstick.db.council.Tables.RISK;
import static yardstick.db.council.Tables.SUCCESS_MEASURE;
import static yardstick.db.published.Tables.INDICATOR;
import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads a council's plans inside its own space; one method, one statement, but for {@link #whole},
 * which asks the same few whatever the size of the plan.
 */
public final class PlanQueries {

    private PlanQueries() {}

    /** A council's plans, open ones first, the latest first. */
    public static List<Plan> plans(DSLContext sql, CouncilId council) {
        return plans(sql, PLAN.COUNCIL_ID.eq(council.value()));
    }

    /** A council's plan without its parts. */
    public static Optional<Plan> find(DSLContext sql, CouncilId council, UUID plan) {
        return plans(sql, PLAN.COUNCIL_ID.eq(council.value()).and(PLAN.PLAN_ID.eq(plan))).stream()
                .findFirst();
    }

    /**
     * A council's plan with all its parts as it stood at the last report up to a day, with what its
     * board has said of it up to that day.
     *
     * @param upTo the day that is looked at
     */
    public static Optional<WholePlan> whole(
            DSLContext sql, CouncilId council, UUID plan, LocalDate upTo) {
        return read(sql, council, plan, upTo, true);
    }

    /** The same with what was last reported of each action: one statement more. */
    public static Optional<WholePlan> reported(
            DSLContext sql, CouncilId council, UUID plan, LocalDate upTo) {
        return whole(sql, council, plan, upTo)
                .map(found -> found.with(LastProgress.at(sql, council, plan, upTo)));
    }

    /**
     * The same for a page that only says how actions stand: its actions have no success measures
     * and no origins, which are read where they are shown.
     */
    public static Optional<WholePlan> standing(
            DSLContext sql, CouncilId council, UUID plan, LocalDate upTo) {
        return read(sql, council, plan, upTo, false);
    }

    private static Optional<WholePlan> read(
            DSLContext sql, CouncilId council, UUID plan, LocalDate upTo, boolean withPromises) {
        return find(sql, council, plan)
                .map(
                        found -> {
                            var reports = reports(sql, council, plan, upTo);
                            return new WholePlan(
                                    found,
                                    reports,
                                    scale(sql, council, plan),
                                    priorities(sql, council, plan, reports, upTo, withPromises),
                                    risks(sql, council, plan),
                                    printed(sql, council, plan),
                                    null);
                        });
    }

    /** The last report up to a day for which owners have rated, and the one before it. */
    public static Reports reports(DSLContext sql, CouncilId council, UUID plan, LocalDate upTo) {
        var now =
                select(max(RATING.RATED_FOR))
                        .from(RATING)
                        .where(byOwners(council, plan))
                        .and(RATING.RATED_FOR.le(upTo));
        var before =
                select(max(RATING.RATED_FOR))
                        .from(RATING)
                        .where(byOwners(council, plan))
                        .and(RATING.RATED_FOR.lt(now));
        return sql.select(field(now), field(before)).fetchSingle(mapping(Reports::new));
    }

    /**
     * All days for which owners have rated, the latest first. Plan: one probe of an index for each
     * day, where a plain distinct would read every rating there ever was.
     */
    public static List<LocalDate> reportDays(DSLContext sql, CouncilId council, UUID plan) {
        var on = name("on_day");
        var days = name("report_day").fields(on);
        var day = field(name("report_day", "on_day"), LocalDate.class);
        var latest = select(max(RATING.RATED_FOR)).from(RATING).where(byOwners(council, plan));
        var earlier =
                select(
                                field(
                                        select(max(RATING.RATED_FOR))
                                                .from(RATING)
                                                .where(byOwners(council, plan))
                                                .and(RATING.RATED_FOR.lt(day))))
                        .from(table(name("report_day")))
                        .where(day.isNotNull());
        return sql.withRecursive(days.as(latest.unionAll(earlier)))
                .select(day)
                .from(table(name("report_day")))
                .where(day.isNotNull())
                .orderBy(day.desc())
                .fetch(day);
    }

    private static Condition byOwners(CouncilId council, UUID plan) {
        return RATING.COUNCIL_ID
                .eq(council.value())
                .and(RATING.PLAN_ID.eq(plan))
                .and(RATING.RATED_AS.eq(RatedAs.OWNER.word()));
    }

    /** The steps of a plan's ratings, the least progress first. */
    public static List<Step> scale(DSLContext sql, CouncilId council, UUID plan) {
        return sql.select(
                        RATING_STEP.STEP_NO,
                        RATING_STEP.LABEL,
                        RATING_STEP.DEFINITION,
                        RATING_STEP.POINTS,
                        RATING_STEP.TONE,
                        RATING_STEP.IS_DONE)
                .from(RATING_STEP)
                .where(RATING_STEP.COUNCIL_ID.eq(council.value()))
                .and(RATING_STEP.PLAN_ID.eq(plan))
                .orderBy(RATING_STEP.STEP_NO)
                .fetch(mapping(Step::new));
    }

    /** A plan's risk register. */
    public static List<Risk> risks(DSLContext sql, CouncilId council, UUID plan) {
        return sql.select(
                        RISK.RISK_ID,
                        RISK.POSITION,
                        RISK.BODY,
                        RISK.IMPACT,
                        RISK.LIKELIHOOD,
                        RISK.OVERALL,
                        RISK.MITIGATION,
                        RISK.REVISED,
                        RISK.OWNER,
                        RISK.VERSION)
                .from(RISK)
                .where(RISK.COUNCIL_ID.eq(council.value()))
                .and(RISK.PLAN_ID.eq(plan))
                .orderBy(RISK.POSITION, RISK.RISK_ID)
                .fetch(mapping(Risk::new));
    }

    private static List<PrintedScore> printed(DSLContext sql, CouncilId council, UUID plan) {
        return sql.select(
                        PRINTED_SCORE.PRIORITY_ID,
                        PRINTED_SCORE.RATED_FOR,
                        PRINTED_SCORE.PRINTED,
                        PRINTED_SCORE.SOURCE)
                .from(PRINTED_SCORE)
                .where(PRINTED_SCORE.COUNCIL_ID.eq(council.value()))
                .and(PRINTED_SCORE.PLAN_ID.eq(plan))
                .fetch(mapping(PrintedScore::new));
    }

    private static List<Priority> priorities(
            DSLContext sql,
            CouncilId council,
            UUID plan,
            Reports reports,
            LocalDate upTo,
            boolean withPromises) {
        var outcomes = outcomes(sql, council, plan);
        var standings = Standings.at(sql, council, plan, reports, upTo);
        var actions = actions(sql, council, plan, standings, withPromises);
        return sql.select(PRIORITY.PRIORITY_ID, PRIORITY.POSITION, PRIORITY.TITLE, PRIORITY.VERSION)
                .from(PRIORITY)
                .where(PRIORITY.COUNCIL_ID.eq(council.value()))
                .and(PRIORITY.PLAN_ID.eq(plan))
                .orderBy(PRIORITY.POSITION)
                .fetch(
                        mapping(
                                (id, position, title, version) ->
                                        new Priority(
                                                id,
                                                position,
                                                title,
                                                outcomes.getOrDefault(id, List.of()),
                                                actions.getOrDefault(id, List.of()),
                                                version)));
    }

    private static Map<UUID, List<Outcome>> outcomes(DSLContext sql, CouncilId council, UUID plan) {
        return sql
                .select(
                        OUTCOME.OUTCOME_ID,
                        OUTCOME.PRIORITY_ID,
                        OUTCOME.POSITION,
                        OUTCOME.BODY,
                        OUTCOME.BEGINS_ON,
                        OUTCOME.EXPECTED_ON,
                        OUTCOME.VERSION)
                .from(OUTCOME)
                .where(OUTCOME.COUNCIL_ID.eq(council.value()))
                .and(OUTCOME.PLAN_ID.eq(plan))
                .orderBy(OUTCOME.POSITION, OUTCOME.OUTCOME_ID)
                .fetch(mapping(Outcome::new))
                .stream()
                .collect(Collectors.groupingBy(Outcome::priority));
    }

    private static Map<UUID, List<Action>> actions(
            DSLContext sql,
            CouncilId council,
            UUID plan,
            Standings standings,
            boolean withPromises) {
        var milestones = milestones(sql, council, plan);
        var measures = withPromises ? measures(sql, council, plan) : Map.<UUID, List<Measure>>of();
        var origins = withPromises ? origins(sql, council, plan) : Map.<UUID, List<Origin>>of();
        return sql
                .select(
                        ACTION.ACTION_ID,
                        ACTION.PRIORITY_ID,
                        ACTION.OUTCOME_ID,
                        ACTION.POSITION,
                        ACTION.REFERENCE,
                        ACTION.TITLE,
                        ACTION.STARTS_ON,
                        ACTION.TARGET_ON,
                        ACTION.TARGET_WORDS,
                        ACTION.CLOSED_ON,
                        ACTION.CLOSED_HOW,
                        ACTION.CLOSED_BECAUSE,
                        ACTION.CLOSED_BY_NAME,
                        owners(),
                        evidence(),
                        ACTION.VERSION)
                .from(ACTION)
                .where(ACTION.COUNCIL_ID.eq(council.value()))
                .and(ACTION.PLAN_ID.eq(plan))
                .orderBy(ACTION.POSITION, ACTION.ACTION_ID)
                .fetch(
                        found -> {
                            var id = found.value1();
                            return new Action(
                                    id,
                                    found.value2(),
                                    found.value3(),
                                    found.value4(),
                                    found.value5(),
                                    found.value6(),
                                    found.value7(),
                                    found.value8(),
                                    found.value9(),
                                    closing(
                                            found.value10(),
                                            found.value11(),
                                            found.value12(),
                                            found.value13()),
                                    List.of(found.value14()),
                                    milestones.getOrDefault(id, List.of()),
                                    measures.getOrDefault(id, List.of()),
                                    origins.getOrDefault(id, List.of()),
                                    standings.of(id),
                                    found.value15(),
                                    found.value16());
                        })
                .stream()
                .collect(Collectors.groupingBy(Action::priority));
    }

    private static @Nullable Closing closing(
            @Nullable LocalDate on, @Nullable String how, String because, String by) {
        return on == null ? null : new Closing(on, "with-evidence".equals(how), because, by);
    }

    private static Field<String[]> owners() {
        return coalesce(
                field(
                        select(arrayAgg(ACTION_OWNER.ROLE).orderBy(ACTION_OWNER.POSITION))
                                .from(ACTION_OWNER)
                                .where(ACTION_OWNER.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                                .and(ACTION_OWNER.PLAN_ID.eq(ACTION.PLAN_ID))
                                .and(ACTION_OWNER.ACTION_ID.eq(ACTION.ACTION_ID))),
                val(new String[0]));
    }

    private static Field<Integer> evidence() {
        return field(
                selectCount()
                        .from(EVIDENCE)
                        .where(EVIDENCE.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                        .and(EVIDENCE.PLAN_ID.eq(ACTION.PLAN_ID))
                        .and(EVIDENCE.ACTION_ID.eq(ACTION.ACTION_ID))
                        .and(EVIDENCE.WITHDRAWN_AT.isNull()));
    }

    private static Map<UUID, List<Milestone>> milestones(
            DSLContext sql, CouncilId council, UUID plan) {
        return sql
                .select(
                        MILESTONE.MILESTONE_ID,
                        MILESTONE.ACTION_ID,
                        MILESTONE.POSITION,
                        MILESTONE.BODY,
                        MILESTONE.TARGET_ON,
                        MILESTONE.TARGET_WORDS,
                        MILESTONE.OWNERS,
                        MILESTONE.REACHED_ON,
                        MILESTONE.VERSION)
                .from(MILESTONE)
                .where(MILESTONE.COUNCIL_ID.eq(council.value()))
                .and(MILESTONE.PLAN_ID.eq(plan))
                .orderBy(MILESTONE.POSITION)
                .fetch(mapping(Milestone::new))
                .stream()
                .collect(Collectors.groupingBy(Milestone::action));
    }

    private static Map<UUID, List<Measure>> measures(DSLContext sql, CouncilId council, UUID plan) {
        return sql
                .select(
                        SUCCESS_MEASURE.MEASURE_ID,
                        SUCCESS_MEASURE.ACTION_ID,
                        SUCCESS_MEASURE.POSITION,
                        SUCCESS_MEASURE.BODY,
                        SUCCESS_MEASURE.EVIDENCED_BY,
                        INDICATOR.CODE,
                        COLLECTED_INDICATOR.CODE,
                        SUCCESS_MEASURE.BASELINE,
                        SUCCESS_MEASURE.BASELINE_PERIOD,
                        SUCCESS_MEASURE.TARGET,
                        SUCCESS_MEASURE.TARGET_PERIOD,
                        SUCCESS_MEASURE.VERSION)
                .from(SUCCESS_MEASURE)
                .leftJoin(INDICATOR)
                .on(INDICATOR.INDICATOR_ID.eq(SUCCESS_MEASURE.INDICATOR_ID))
                .leftJoin(COLLECTED_INDICATOR)
                .on(COLLECTED_INDICATOR.INDICATOR_NO.eq(SUCCESS_MEASURE.INDICATOR_NO))
                .where(SUCCESS_MEASURE.COUNCIL_ID.eq(council.value()))
                .and(SUCCESS_MEASURE.PLAN_ID.eq(plan))
                .orderBy(SUCCESS_MEASURE.POSITION, SUCCESS_MEASURE.MEASURE_ID)
                .fetch(mapping(Measure::new))
                .stream()
                .collect(Collectors.groupingBy(Measure::action));
    }

    private static Map<UUID, List<Origin>> origins(DSLContext sql, CouncilId council, UUID plan) {
        return sql
                .select(
                        ACTION_RECOMMENDATION.ACTION_ID,
                        val(Origin.Kind.RECOMMENDATION.name()),
                        RECOMMENDATION.RECOMMENDATION_ID,
                        RECOMMENDATION.INSPECTION_ID,
                        RECOMMENDATION.NUMBER,
                        RECOMMENDATION.BODY,
                        OWN_INSPECTION.FRAMEWORK,
                        OWN_INSPECTION.INSPECTED_ON)
                .from(ACTION_RECOMMENDATION)
                .join(RECOMMENDATION)
                .on(RECOMMENDATION.COUNCIL_ID.eq(ACTION_RECOMMENDATION.COUNCIL_ID))
                .and(RECOMMENDATION.RECOMMENDATION_ID.eq(ACTION_RECOMMENDATION.RECOMMENDATION_ID))
                .join(OWN_INSPECTION)
                .on(OWN_INSPECTION.COUNCIL_ID.eq(RECOMMENDATION.COUNCIL_ID))
                .and(OWN_INSPECTION.INSPECTION_ID.eq(RECOMMENDATION.INSPECTION_ID))
                .where(ACTION_RECOMMENDATION.COUNCIL_ID.eq(council.value()))
                .and(ACTION_RECOMMENDATION.PLAN_ID.eq(plan))
                .unionAll(
                        select(
                                        ACTION_FINDING.ACTION_ID,
                                        val(Origin.Kind.FINDING.name()),
                                        REVIEW_FINDING.FINDING_ID,
                                        REVIEW_FINDING.REVIEW_ID,
                                        REVIEW_FINDING.POSITION.cast(Integer.class),
                                        REVIEW_FINDING.BODY,
                                        REVIEW.TITLE,
                                        REVIEW.BEGINS_ON)
                                .from(ACTION_FINDING)
                                .join(REVIEW_FINDING)
                                .on(REVIEW_FINDING.COUNCIL_ID.eq(ACTION_FINDING.COUNCIL_ID))
                                .and(REVIEW_FINDING.FINDING_ID.eq(ACTION_FINDING.FINDING_ID))
                                .join(REVIEW)
                                .on(REVIEW.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                                .and(REVIEW.REVIEW_ID.eq(REVIEW_FINDING.REVIEW_ID))
                                .where(ACTION_FINDING.COUNCIL_ID.eq(council.value()))
                                .and(ACTION_FINDING.PLAN_ID.eq(plan)))
                .orderBy(2, 5)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                found -> found.value1(),
                                Collectors.mapping(
                                        found ->
                                                Origin.of(
                                                        Origin.Kind.valueOf(found.value2()),
                                                        found.value3(),
                                                        found.value4(),
                                                        found.value5(),
                                                        found.value6(),
                                                        found.value7(),
                                                        found.value8()),
                                        Collectors.toList())));
    }

    private static List<Plan> plans(DSLContext sql, Condition which) {
        return sql.select(
                        PLAN.PLAN_ID,
                        PLAN.KIND.convertFrom(PlanKind::of),
                        PLAN.TITLE,
                        PLAN.INTRODUCTION,
                        PLAN.STARTS_ON,
                        PLAN.ENDS_ON,
                        PLAN.RHYTHM.convertFrom(Rhythm::of),
                        PLAN.REVIEW_ID,
                        PLAN.CLOSED_AT,
                        PLAN.CLOSED_BY_NAME,
                        PLAN.VERSION)
                .from(PLAN)
                .where(which)
                .orderBy(PLAN.CLOSED_AT.desc().nullsFirst(), PLAN.STARTS_ON.desc(), PLAN.TITLE)
                .fetch(
                        mapping(
                                (id,
                                        kind,
                                        title,
                                        intro,
                                        from,
                                        to,
                                        rhythm,
                                        review,
                                        at,
                                        by,
                                        version) ->
                                        new Plan(
                                                id,
                                                kind,
                                                title,
                                                intro,
                                                from,
                                                to,
                                                rhythm,
                                                review,
                                                closed(at, by),
                                                version)));
    }

    private static Plan.@Nullable Closed closed(@Nullable OffsetDateTime at, String by) {
        return at == null ? null : new Plan.Closed(at.toInstant(), by);
    }
}
