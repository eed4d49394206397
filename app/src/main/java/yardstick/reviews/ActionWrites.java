package yardstick.reviews;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.ACTION_FINDING;
import static yardstick.db.council.Tables.ACTION_OWNER;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PRIORITY;

import org.jooq.DSLContext;

import yardstick.db.council.tables.records.ActionOwnerRecord;
import yardstick.tenants.CouncilId;
import yardstick.web.Typed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes actions of findings, inside {@code Tenancy.write}. Names are made of the form's key and the
 * plan, so that the same form makes the same actions, and others when somebody goes back and sends
 * it for another plan.
 */
final class ActionWrites {

    /** How many actions a priority has room for. */
    static final int MOST_ACTIONS = 2000;

    /** How many priorities a plan has room for. */
    static final int MOST_PRIORITIES = 60;

    private final UUID council;
    private final ActionForm form;

    private ActionWrites(CouncilId council, ActionForm form) {
        this.council = council.value();
        this.form = form;
    }

    /** Where actions can go: each priority of each open plan, and a new one in each. */
    static List<Priority> places(DSLContext sql, CouncilId council) {
        var its = PRIORITY.COUNCIL_ID.eq(PLAN.COUNCIL_ID).and(PRIORITY.PLAN_ID.eq(PLAN.PLAN_ID));
        var actions =
                field(
                        select(count())
                                .from(ACTION)
                                .where(ACTION.COUNCIL_ID.eq(PRIORITY.COUNCIL_ID))
                                .and(ACTION.PRIORITY_ID.eq(PRIORITY.PRIORITY_ID)));
        return sql.select(
                        PLAN.PLAN_ID,
                        PLAN.TITLE,
                        PRIORITY.PRIORITY_ID,
                        PRIORITY.POSITION.cast(Integer.class),
                        PRIORITY.TITLE,
                        actions)
                .from(PLAN)
                .join(PRIORITY)
                .on(its)
                .where(PLAN.COUNCIL_ID.eq(council.value()))
                .and(PLAN.CLOSED_AT.isNull())
                .unionAll(
                        select(
                                        PLAN.PLAN_ID,
                                        PLAN.TITLE,
                                        inline((UUID) null),
                                        coalesce(
                                                        field(
                                                                select(max(PRIORITY.POSITION))
                                                                        .from(PRIORITY)
                                                                        .where(its)),
                                                        inline((short) 0))
                                                .cast(Integer.class)
                                                .plus(1),
                                        inline(""),
                                        inline(0))
                                .from(PLAN)
                                .where(PLAN.COUNCIL_ID.eq(council.value()))
                                .and(PLAN.CLOSED_AT.isNull()))
                .orderBy(2, 1, 4)
                .fetch(mapping(Priority::new));
    }

    /** Holds the plan that a form names, so that nobody closes it meanwhile. */
    private static void hold(DSLContext sql, CouncilId council, ActionForm form) {
        Typed.id(form.place().replaceFirst("/.*", ""))
                .ifPresent(
                        plan ->
                                sql.select(PLAN.PLAN_ID)
                                        .from(PLAN)
                                        .where(PLAN.COUNCIL_ID.eq(council.value()))
                                        .and(PLAN.PLAN_ID.eq(plan))
                                        .forNoKeyUpdate()
                                        .fetch());
    }

    /** Makes an action of each finding that is ticked, or says what is wrong. */
    static Written make(DSLContext sql, Space space, Review review, ActionForm form) {
        hold(sql, space.council(), form);
        var places = places(sql, space.council());
        var errors = form.errors(review, places);
        if (!errors.isEmpty()) {
            return new Written.Wrong(errors);
        }
        var where = form.in(places).orElseThrow();
        var writes = new ActionWrites(space.council(), form);
        var id = where.id();
        var priority = id == null ? writes.priority(sql, where) : id;
        for (var finding : form.findings(review)) {
            writes.action(sql, where.plan(), priority, finding);
        }
        return new Written.Saved();
    }

    private UUID priority(DSLContext sql, Priority where) {
        var id = named(where.plan() + "priority");
        sql.insertInto(PRIORITY)
                .set(PRIORITY.COUNCIL_ID, council)
                .set(PRIORITY.PLAN_ID, where.plan())
                .set(PRIORITY.PRIORITY_ID, id)
                .set(PRIORITY.POSITION, (short) where.position())
                .set(PRIORITY.TITLE, form.priority())
                .onConflict(PRIORITY.COUNCIL_ID, PRIORITY.PRIORITY_ID)
                .doNothing()
                .execute();
        return id;
    }

    private void action(DSLContext sql, UUID plan, UUID priority, Review.Finding finding) {
        var id = named(plan.toString() + finding.id());
        int written =
                sql.insertInto(ACTION)
                        .set(ACTION.COUNCIL_ID, council)
                        .set(ACTION.PLAN_ID, plan)
                        .set(ACTION.ACTION_ID, id)
                        .set(ACTION.PRIORITY_ID, priority)
                        .set(ACTION.POSITION, next(sql, plan, priority))
                        .set(ACTION.TITLE, form.wording(finding))
                        .set(ACTION.TARGET_ON, Typed.day(form.target()).orElse(null))
                        .onConflict(ACTION.COUNCIL_ID, ACTION.ACTION_ID)
                        .doNothing()
                        .execute();
        if (written == 1) {
            owners(sql, plan, id);
            sql.insertInto(ACTION_FINDING)
                    .set(ACTION_FINDING.COUNCIL_ID, council)
                    .set(ACTION_FINDING.PLAN_ID, plan)
                    .set(ACTION_FINDING.ACTION_ID, id)
                    .set(ACTION_FINDING.FINDING_ID, finding.id())
                    .execute();
        }
    }

    private void owners(DSLContext sql, UUID plan, UUID action) {
        var rows = new ArrayList<ActionOwnerRecord>();
        short position = 0;
        for (var role : form.roles()) {
            var row = ACTION_OWNER.newRecord();
            row.setCouncilId(council);
            row.setPlanId(plan);
            row.setActionId(action);
            row.setRole(role);
            row.setPosition(++position);
            rows.add(row);
        }
        sql.batchInsert(rows).execute();
    }

    /** The place behind the last action of a priority; the last of all where that is taken. */
    private short next(DSLContext sql, UUID plan, UUID priority) {
        int last =
                sql.select(coalesce(max(ACTION.POSITION), inline((short) 0)))
                        .from(ACTION)
                        .where(ACTION.COUNCIL_ID.eq(council))
                        .and(ACTION.PLAN_ID.eq(plan))
                        .and(ACTION.PRIORITY_ID.eq(priority))
                        .fetchSingle()
                        .value1();
        return (short) Math.min(last + 1, MOST_ACTIONS);
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes((form.key() + what).getBytes(StandardCharsets.UTF_8));
    }
}
