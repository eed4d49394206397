package yardstick.boards;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.BOARD;
import static yardstick.db.council.Tables.DECISION;
import static yardstick.db.council.Tables.MEETING;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PLAN_BOARD;
import static yardstick.db.council.Tables.PRIORITY;
import static yardstick.db.council.Tables.RATING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.plan.RatedAs;
import yardstick.plan.Rhythm;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads boards, their meetings and what these decided; one method, one statement. */
final class BoardQueries {

    private BoardQueries() {}

    /** A council's boards, by name. */
    static List<Board> boards(DSLContext sql, CouncilId council) {
        return boards(sql, BOARD.COUNCIL_ID.eq(council.value()));
    }

    /** One of a council's boards. */
    static Optional<Board> find(DSLContext sql, CouncilId council, UUID board) {
        return boards(sql, BOARD.COUNCIL_ID.eq(council.value()).and(BOARD.BOARD_ID.eq(board)))
                .stream()
                .findFirst();
    }

    private static List<Board> boards(DSLContext sql, Condition which) {
        var plans =
                coalesce(
                        field(
                                select(arrayAgg(PLAN_BOARD.PLAN_ID).orderBy(PLAN_BOARD.PLAN_ID))
                                        .from(PLAN_BOARD)
                                        .where(PLAN_BOARD.COUNCIL_ID.eq(BOARD.COUNCIL_ID))
                                        .and(PLAN_BOARD.BOARD_ID.eq(BOARD.BOARD_ID))),
                        val(new UUID[0]));
        return sql.select(
                        BOARD.BOARD_ID,
                        BOARD.NAME,
                        BOARD.RHYTHM.convertFrom(Rhythm::of),
                        plans.convertFrom(List::of),
                        BOARD.VERSION)
                .from(BOARD)
                .where(which)
                .orderBy(BOARD.NAME)
                .fetch(mapping(Board::new));
    }

    /** All meetings of a council's boards, in order. */
    static List<Meeting> meetings(DSLContext sql, CouncilId council) {
        return meetings(sql, MEETING.COUNCIL_ID.eq(council.value()));
    }

    /** All meetings of one board, in order. */
    static List<Meeting> meetings(DSLContext sql, CouncilId council, UUID board) {
        return meetings(
                sql, MEETING.COUNCIL_ID.eq(council.value()).and(MEETING.BOARD_ID.eq(board)));
    }

    /** One meeting of a board. */
    static Optional<Meeting> meeting(DSLContext sql, CouncilId council, UUID board, UUID meeting) {
        return meetings(
                        sql,
                        MEETING.COUNCIL_ID
                                .eq(council.value())
                                .and(MEETING.BOARD_ID.eq(board))
                                .and(MEETING.MEETING_ID.eq(meeting)))
                .stream()
                .findFirst();
    }

    private static List<Meeting> meetings(DSLContext sql, Condition which) {
        return sql.select(
                        MEETING.MEETING_ID,
                        MEETING.BOARD_ID,
                        MEETING.HELD_ON,
                        MEETING.NOTE,
                        MEETING.VERSION)
                .from(MEETING)
                .where(which)
                .orderBy(MEETING.HELD_ON, MEETING.MEETING_ID)
                .fetch(mapping(Meeting::new));
    }

    /** A council's plans with the day of the last report up to a day, by title. */
    static List<Reported> reported(DSLContext sql, CouncilId council, LocalDate upTo) {
        var last =
                field(
                        select(max(RATING.RATED_FOR))
                                .from(RATING)
                                .where(RATING.COUNCIL_ID.eq(PLAN.COUNCIL_ID))
                                .and(RATING.PLAN_ID.eq(PLAN.PLAN_ID))
                                .and(RATING.RATED_AS.eq(RatedAs.OWNER.word()))
                                .and(RATING.RATED_FOR.le(upTo)));
        return sql.select(
                        PLAN.PLAN_ID,
                        PLAN.TITLE,
                        PLAN.RHYTHM.convertFrom(Rhythm::of),
                        PLAN.STARTS_ON,
                        field(PLAN.CLOSED_AT.isNull()),
                        last)
                .from(PLAN)
                .where(PLAN.COUNCIL_ID.eq(council.value()))
                .orderBy(PLAN.TITLE, PLAN.PLAN_ID)
                .fetch(mapping(Reported::new));
    }

    /** What all boards decided and put off, the latest meeting first. */
    static List<Decision> decisions(DSLContext sql, CouncilId council) {
        return decisions(sql, DECISION.COUNCIL_ID.eq(council.value()));
    }

    /** What one board decided and put off, the latest meeting first. */
    static List<Decision> decisions(DSLContext sql, CouncilId council, UUID board) {
        return decisions(
                sql, DECISION.COUNCIL_ID.eq(council.value()).and(MEETING.BOARD_ID.eq(board)));
    }

    /** One decision of a meeting. */
    static Optional<Decision> decision(
            DSLContext sql, CouncilId council, UUID meeting, UUID decision) {
        return decisions(
                        sql,
                        DECISION.COUNCIL_ID
                                .eq(council.value())
                                .and(DECISION.MEETING_ID.eq(meeting))
                                .and(DECISION.DECISION_ID.eq(decision)))
                .stream()
                .findFirst();
    }

    private static List<Decision> decisions(DSLContext sql, Condition which) {
        return sql.select(
                        DECISION.DECISION_ID,
                        MEETING.BOARD_ID,
                        MEETING.MEETING_ID,
                        MEETING.HELD_ON,
                        DECISION.KIND.convertFrom(Decision.Kind::of),
                        DECISION.BODY,
                        ACTION.PLAN_ID,
                        ACTION.ACTION_ID,
                        trim(ACTION.REFERENCE.concat(" ").concat(ACTION.TITLE)),
                        DECISION.UNTIL_ON,
                        DECISION.SETTLED_ON,
                        DECISION.WRITTEN_BY_NAME,
                        DECISION.VERSION)
                .from(DECISION)
                .join(MEETING)
                .on(MEETING.COUNCIL_ID.eq(DECISION.COUNCIL_ID))
                .and(MEETING.MEETING_ID.eq(DECISION.MEETING_ID))
                .leftJoin(ACTION)
                .on(ACTION.COUNCIL_ID.eq(DECISION.COUNCIL_ID))
                .and(ACTION.ACTION_ID.eq(DECISION.ACTION_ID))
                .where(which)
                .orderBy(MEETING.HELD_ON.desc(), DECISION.WRITTEN_AT, DECISION.DECISION_ID)
                .fetch(
                        mapping(
                                (id,
                                        board,
                                        meeting,
                                        on,
                                        kind,
                                        body,
                                        plan,
                                        action,
                                        words,
                                        until,
                                        settled,
                                        by,
                                        version) ->
                                        new Decision(
                                                id,
                                                board,
                                                meeting,
                                                on,
                                                kind,
                                                body,
                                                about(plan, action, words),
                                                until,
                                                settled,
                                                by,
                                                version)));
    }

    private static Decision.@Nullable About about(
            @Nullable UUID plan, @Nullable UUID action, @Nullable String words) {
        return plan == null || action == null || words == null
                ? null
                : new Decision.About(plan, action, words);
    }

    /** An action of a plan that a board receives, with its plan's title. */
    record Offered(UUID action, String plan, String words) {}

    /** The actions of the plans that a board receives, as the plans have them. */
    static List<Offered> actions(DSLContext sql, CouncilId council, UUID board) {
        return sql.select(
                        ACTION.ACTION_ID,
                        PLAN.TITLE,
                        trim(ACTION.REFERENCE.concat(" ").concat(ACTION.TITLE)))
                .from(PLAN_BOARD)
                .join(PLAN)
                .on(PLAN.COUNCIL_ID.eq(PLAN_BOARD.COUNCIL_ID))
                .and(PLAN.PLAN_ID.eq(PLAN_BOARD.PLAN_ID))
                .join(PRIORITY)
                .on(PRIORITY.COUNCIL_ID.eq(PLAN.COUNCIL_ID))
                .and(PRIORITY.PLAN_ID.eq(PLAN.PLAN_ID))
                .join(ACTION)
                .on(ACTION.COUNCIL_ID.eq(PRIORITY.COUNCIL_ID))
                .and(ACTION.PLAN_ID.eq(PRIORITY.PLAN_ID))
                .and(ACTION.PRIORITY_ID.eq(PRIORITY.PRIORITY_ID))
                .where(PLAN_BOARD.COUNCIL_ID.eq(council.value()))
                .and(PLAN_BOARD.BOARD_ID.eq(board))
                .orderBy(PLAN.TITLE, PRIORITY.POSITION, ACTION.POSITION, ACTION.ACTION_ID)
                .fetch(mapping(Offered::new));
    }
}
