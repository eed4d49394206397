package yardstick.plan;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.ACTION_FINDING;
import static yardstick.db.council.Tables.ACTION_OWNER;
import static yardstick.db.council.Tables.ACTION_RECOMMENDATION;
import static yardstick.db.council.Tables.MILESTONE;
import static yardstick.db.council.Tables.OUTCOME;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PRIORITY;
import static yardstick.db.council.Tables.PROGRESS;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.RATING_STEP;
import static yardstick.db.council.Tables.RISK;
import static yardstick.db.council.Tables.SUCCESS_MEASURE;

import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes a plan whole, inside {@code Tenancy.write}: all of it, or nothing. Rows of one table go in
 * one batch.
 */
public final class PlanWriting {

    private final UUID council;
    private final SignedIn who;
    private final UUID plan;
    private final List<TableRecord<?>> rows = new ArrayList<>();

    /** The last report that came with the plan, which what it says of progress was for. */
    private @Nullable LocalDate lastReport;

    private PlanWriting(CouncilId council, SignedIn who, UUID plan) {
        this.council = council.value();
        this.who = who;
        this.plan = plan;
    }

    /**
     * Writes a plan, unless one of this id is there already.
     *
     * @return whether it was written now
     */
    public static boolean insert(DSLContext sql, CouncilId council, SignedIn who, NewPlan made) {
        return new PlanWriting(council, who, made.id()).write(sql, made);
    }

    private boolean write(DSLContext sql, NewPlan made) {
        int written =
                sql.insertInto(PLAN)
                        .set(PLAN.COUNCIL_ID, council)
                        .set(PLAN.PLAN_ID, plan)
                        .set(PLAN.KIND, made.kind().word())
                        .set(PLAN.TITLE, made.title())
                        .set(PLAN.INTRODUCTION, made.introduction())
                        .set(PLAN.STARTS_ON, made.startsOn())
                        .set(PLAN.ENDS_ON, made.endsOn())
                        .set(PLAN.RHYTHM, made.rhythm().word())
                        .set(PLAN.REVIEW_ID, made.review())
                        .onConflict(PLAN.COUNCIL_ID, PLAN.PLAN_ID)
                        .doNothing()
                        .execute();
        if (written == 0) {
            return false;
        }
        lastReport = made.lastReport().orElse(null);
        made.scale().forEach(this::step);
        short position = 0;
        for (var priority : made.priorities()) {
            priority(priority, ++position);
        }
        position = 0;
        for (var risk : made.risks()) {
            risk(risk, ++position);
        }
        sql.batchInsert(rows).execute();
        return true;
    }

    private void step(Step step) {
        var row = RATING_STEP.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setStepNo(step.no());
        row.setLabel(step.label());
        row.setDefinition(step.definition());
        row.setPoints(step.points());
        row.setTone(step.tone());
        row.setIsDone(step.done());
        rows.add(row);
    }

    private void priority(NewPlan.NewPriority made, short position) {
        var id = UUID.randomUUID();
        var row = PRIORITY.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setPriorityId(id);
        row.setPosition(position);
        row.setTitle(made.title());
        rows.add(row);
        short order = 0;
        for (var body : made.outcomes()) {
            outcome(new NewPlan.NewOutcome(body, null, null), id, ++order);
        }
        for (var outcome : made.inTime()) {
            outcome(outcome, id, ++order);
        }
        order = 0;
        for (var action : made.actions()) {
            action(action, id, ++order);
        }
    }

    private void outcome(NewPlan.NewOutcome made, UUID priority, short position) {
        var row = OUTCOME.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setOutcomeId(UUID.randomUUID());
        row.setPriorityId(priority);
        row.setPosition(position);
        row.setBody(made.body());
        row.setBeginsOn(made.beginsOn());
        row.setExpectedOn(made.expectedOn());
        rows.add(row);
    }

    private void action(NewPlan.NewAction made, UUID priority, short position) {
        var id = UUID.randomUUID();
        var row = ACTION.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setActionId(id);
        row.setPriorityId(priority);
        row.setPosition(position);
        row.setReference(made.reference());
        row.setTitle(made.title());
        row.setStartsOn(made.startsOn());
        row.setTargetOn(made.targetOn());
        row.setTargetWords(made.targetWords());
        rows.add(row);
        owners(made, id);
        short order = 0;
        for (var milestone : made.milestones()) {
            milestone(milestone, id, ++order);
        }
        order = 0;
        for (var measure : made.measures()) {
            measure(measure, id, ++order);
        }
        made.ratings().forEach(rating -> rating(rating, id));
        if (!made.progress().isEmpty()) {
            progress(made.progress(), id);
        }
        origins(made, id);
    }

    private void owners(NewPlan.NewAction made, UUID action) {
        short order = 0;
        for (var role : made.owners()) {
            var owner = ACTION_OWNER.newRecord();
            owner.setCouncilId(council);
            owner.setPlanId(plan);
            owner.setActionId(action);
            owner.setRole(role);
            owner.setPosition(++order);
            rows.add(owner);
        }
    }

    private void milestone(NewPlan.NewMilestone made, UUID action, short position) {
        var row = MILESTONE.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setMilestoneId(UUID.randomUUID());
        row.setActionId(action);
        row.setPosition(position);
        row.setBody(made.body());
        row.setTargetOn(made.targetOn());
        row.setTargetWords(made.targetWords());
        row.setOwners(made.owners());
        rows.add(row);
    }

    private void measure(NewPlan.NewMeasure made, UUID action, short position) {
        var row = SUCCESS_MEASURE.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setMeasureId(UUID.randomUUID());
        row.setActionId(action);
        row.setPosition(position);
        row.setBody(made.body());
        row.setEvidencedBy(made.evidencedBy());
        row.setIndicatorId(made.indicator());
        row.setIndicatorNo(made.collected());
        row.setBaseline(made.baseline());
        row.setBaselinePeriod(made.baselinePeriod());
        row.setTarget(made.target());
        row.setTargetPeriod(made.targetPeriod());
        rows.add(row);
    }

    private void rating(NewPlan.NewRating made, UUID action) {
        var row = RATING.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setRatingId(UUID.randomUUID());
        row.setActionId(action);
        row.setRatedFor(made.ratedFor());
        row.setRatedAs(RatedAs.OWNER.word());
        row.setStepNo(made.step());
        row.setReason(made.reason());
        row.setRatedBy(who.person());
        row.setRatedByName(who.name());
        rows.add(row);
    }

    private void progress(String body, UUID action) {
        var row = PROGRESS.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setProgressId(UUID.randomUUID());
        row.setActionId(action);
        row.setKind("progress");
        row.setBody(body);
        row.setSaidFor(lastReport);
        row.setWrittenBy(who.person());
        row.setWrittenByName(who.name());
        rows.add(row);
    }

    private void origins(NewPlan.NewAction made, UUID action) {
        for (var recommendation : made.recommendations()) {
            var row = ACTION_RECOMMENDATION.newRecord();
            row.setCouncilId(council);
            row.setPlanId(plan);
            row.setActionId(action);
            row.setRecommendationId(recommendation);
            rows.add(row);
        }
        for (var finding : made.findings()) {
            var row = ACTION_FINDING.newRecord();
            row.setCouncilId(council);
            row.setPlanId(plan);
            row.setActionId(action);
            row.setFindingId(finding);
            rows.add(row);
        }
    }

    private void risk(Risk made, short position) {
        var row = RISK.newRecord();
        row.setCouncilId(council);
        row.setPlanId(plan);
        row.setRiskId(UUID.randomUUID());
        row.setPosition(position);
        row.setBody(made.body());
        row.setImpact(made.impact());
        row.setLikelihood(made.likelihood());
        row.setOverall(made.overall());
        row.setMitigation(made.mitigation());
        row.setRevised(made.revised());
        row.setOwner(made.owner());
        rows.add(row);
    }
}
