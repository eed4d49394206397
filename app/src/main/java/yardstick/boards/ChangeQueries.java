package yardstick.boards;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.AUDIT_EVENT;
import static yardstick.db.council.Tables.PROGRESS;
import static yardstick.db.council.Tables.RATING;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import yardstick.plan.RatedAs;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what happened to plans between two days; one method, one statement. */
final class ChangeQueries {

    private ChangeQueries() {}

    /** The step an action stood on, in the eyes of its owner or of the board. */
    record Stood(UUID action, RatedAs as, short step) {}

    /** How all actions of some plans stood on a day, each by one probe of an index. */
    static List<Stood> stood(DSLContext sql, CouncilId council, List<UUID> plans, LocalDate day) {
        var eyes =
                values(row(RatedAs.OWNER.word()), row(RatedAs.BOARD.word())).as("eyes", "rated_as");
        var whose = eyes.field("rated_as", String.class);
        var last =
                lateral(
                                select(RATING.STEP_NO)
                                        .from(RATING)
                                        .where(RATING.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                                        .and(RATING.PLAN_ID.eq(ACTION.PLAN_ID))
                                        .and(RATING.RATED_AS.eq(whose))
                                        .and(RATING.ACTION_ID.eq(ACTION.ACTION_ID))
                                        .and(RATING.RATED_FOR.le(day))
                                        .orderBy(RATING.RATED_FOR.desc(), RATING.RATED_AT.desc())
                                        .limit(1))
                        .as("last");
        return sql.select(
                        ACTION.ACTION_ID,
                        whose.convertFrom(RatedAs::of),
                        last.field(RATING.STEP_NO))
                .from(ACTION)
                .crossJoin(eyes)
                .crossJoin(last)
                .where(ACTION.COUNCIL_ID.eq(council.value()))
                .and(ACTION.PLAN_ID.in(plans))
                .fetch(mapping(Stood::new));
    }

    /**
     * An event of the trail: something came into a plan, was taken out, or was changed.
     *
     * @param table what it is
     * @param event insert, update or delete
     * @param plan the plan
     * @param action the action; null for a plan
     * @param id the thing itself
     * @param title what it is called
     * @param from its day before; null for none
     * @param to its day after; null for none
     * @param at when
     */
    record Event(
            String table,
            String event,
            UUID plan,
            @Nullable UUID action,
            UUID id,
            String title,
            @Nullable String from,
            @Nullable String to,
            OffsetDateTime at) {

        boolean is(String itsTable, String what) {
            return table.equals(itsTable) && event.equals(what);
        }
    }

    static final String PLAN = "council.plan";
    static final String ACTIONS = "council.action";
    static final String MILESTONES = "council.milestone";

    /** What the trail says of some plans, their actions and milestones between two days. */
    static List<Event> trail(
            DSLContext sql, CouncilId council, List<UUID> plans, LocalDate from, LocalDate to) {
        var plan = either("plan_id");
        var own = coalesce(either("milestone_id"), either("action_id"), either("plan_id"));
        return sql.select(
                        AUDIT_EVENT.TABLE_NAME,
                        AUDIT_EVENT.ACTION,
                        plan.convertFrom(UUID::fromString),
                        either("action_id")
                                .convertFrom(id -> id == null ? null : UUID.fromString(id)),
                        own.convertFrom(UUID::fromString),
                        coalesce(either("title"), either("body"), inline("")),
                        jsonbGetAttributeAsText(AUDIT_EVENT.BEFORE, "target_on"),
                        jsonbGetAttributeAsText(AUDIT_EVENT.AFTER, "target_on"),
                        AUDIT_EVENT.AT)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.COUNCIL_ID.eq(council.value()))
                // Written out, so that the index on these tables' events is used.
                .and(AUDIT_EVENT.TABLE_NAME.in(inline(PLAN), inline(ACTIONS), inline(MILESTONES)))
                .and(AUDIT_EVENT.AT.ge(from.atStartOfDay(Days.LONDON).toOffsetDateTime()))
                .and(AUDIT_EVENT.AT.lt(to.plusDays(1).atStartOfDay(Days.LONDON).toOffsetDateTime()))
                .and(plan.in(plans.stream().map(UUID::toString).toList()))
                .orderBy(AUDIT_EVENT.EVENT_NO)
                .fetch(mapping(Event::new));
    }

    private static Field<String> either(String name) {
        return jsonbGetAttributeAsText(coalesce(AUDIT_EVENT.AFTER, AUDIT_EVENT.BEFORE), name);
    }

    /** A progress update on an action. */
    record Note(UUID action, String body, OffsetDateTime at, String by) {}

    /** The progress updates on some plans between two days, the latest first. */
    static List<Note> progress(
            DSLContext sql, CouncilId council, List<UUID> plans, LocalDate from, LocalDate to) {
        return sql.select(
                        PROGRESS.ACTION_ID,
                        PROGRESS.BODY,
                        PROGRESS.WRITTEN_AT,
                        PROGRESS.WRITTEN_BY_NAME)
                .from(PROGRESS)
                .where(PROGRESS.COUNCIL_ID.eq(council.value()))
                .and(PROGRESS.PLAN_ID.in(plans))
                .and(PROGRESS.KIND.eq("progress"))
                .and(PROGRESS.WRITTEN_AT.ge(from.atStartOfDay(Days.LONDON).toOffsetDateTime()))
                .and(
                        PROGRESS.WRITTEN_AT.lt(
                                to.plusDays(1).atStartOfDay(Days.LONDON).toOffsetDateTime()))
                .orderBy(PROGRESS.WRITTEN_AT.desc(), PROGRESS.PROGRESS_ID)
                .fetch(mapping(Note::new));
    }
}
