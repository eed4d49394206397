package yardstick.boards;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.BOARD;
import static yardstick.db.council.Tables.DECISION;
import static yardstick.db.council.Tables.FROZEN_PLAN;
import static yardstick.db.council.Tables.MEETING;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PLAN_BOARD;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Writes boards, meetings and decisions inside {@code Tenancy.write}. What is added carries a name
 * that its page chose, so sending it again does nothing; what is changed must still be at the
 * version that was on the page.
 */
final class BoardWriting {

    private BoardWriting() {}

    /** Adds a board with its plans; gives whether it is there now under this name of ours. */
    static boolean addBoard(DSLContext sql, CouncilId council, UUID id, BoardForm form) {
        int added =
                sql.insertInto(BOARD)
                        .set(BOARD.COUNCIL_ID, council.value())
                        .set(BOARD.BOARD_ID, id)
                        .set(BOARD.NAME, form.name())
                        .set(BOARD.RHYTHM, form.rhythm())
                        .onConflictDoNothing()
                        .execute();
        if (added == 1) {
            receive(sql, council, id, form.plans());
        }
        return added == 1
                || sql.fetchExists(
                        BOARD, BOARD.COUNCIL_ID.eq(council.value()).and(BOARD.BOARD_ID.eq(id)));
    }

    /** Changes a board; gives whether it was still at the form's version. */
    static boolean changeBoard(DSLContext sql, CouncilId council, UUID id, BoardForm form) {
        int changed =
                sql.update(BOARD)
                        .set(BOARD.NAME, form.name())
                        .set(BOARD.RHYTHM, form.rhythm())
                        .set(BOARD.VERSION, BOARD.VERSION.plus(1))
                        .where(BOARD.COUNCIL_ID.eq(council.value()))
                        .and(BOARD.BOARD_ID.eq(id))
                        .and(BOARD.VERSION.eq(form.version()))
                        .execute();
        if (changed == 1) {
            receive(sql, council, id, form.plans());
        }
        return changed == 1;
    }

    /** Open plans come and go; who received a closed one stays as it was. */
    private static void receive(DSLContext sql, CouncilId council, UUID board, List<UUID> plans) {
        var open = PLAN.COUNCIL_ID.eq(council.value()).and(PLAN.CLOSED_AT.isNull());
        sql.deleteFrom(PLAN_BOARD)
                .where(PLAN_BOARD.COUNCIL_ID.eq(council.value()))
                .and(PLAN_BOARD.BOARD_ID.eq(board))
                .and(PLAN_BOARD.PLAN_ID.notIn(plans))
                .and(PLAN_BOARD.PLAN_ID.in(select(PLAN.PLAN_ID).from(PLAN).where(open)))
                .execute();
        sql.insertInto(PLAN_BOARD, PLAN_BOARD.COUNCIL_ID, PLAN_BOARD.PLAN_ID, PLAN_BOARD.BOARD_ID)
                .select(
                        select(PLAN.COUNCIL_ID, PLAN.PLAN_ID, val(board))
                                .from(PLAN)
                                .where(open)
                                .and(PLAN.PLAN_ID.in(plans)))
                .onConflictDoNothing()
                .execute();
    }

    /** Adds a meeting; gives whether it is there now under this name of ours. */
    static boolean addMeeting(
            DSLContext sql, CouncilId council, UUID board, UUID id, LocalDate on, String note) {
        int added =
                sql.insertInto(MEETING)
                        .set(MEETING.COUNCIL_ID, council.value())
                        .set(MEETING.MEETING_ID, id)
                        .set(MEETING.BOARD_ID, board)
                        .set(MEETING.HELD_ON, on)
                        .set(MEETING.NOTE, note)
                        .onConflictDoNothing()
                        .execute();
        return added == 1 || BoardQueries.meeting(sql, council, board, id).isPresent();
    }

    /** Adds meetings on days that have none yet; gives how many there were to add. */
    static int addMeetings(DSLContext sql, CouncilId council, UUID board, List<LocalDate> days) {
        return sql.insertInto(
                        MEETING,
                        MEETING.COUNCIL_ID,
                        MEETING.MEETING_ID,
                        MEETING.BOARD_ID,
                        MEETING.HELD_ON)
                .valuesOfRows(
                        days.stream()
                                .map(day -> row(council.value(), UUID.randomUUID(), board, day))
                                .toList())
                .onConflictDoNothing()
                .execute();
    }

    /** Changes a meeting; gives whether it was still at this version. */
    static boolean changeMeeting(
            DSLContext sql, CouncilId council, UUID id, LocalDate on, String note, int version) {
        return sql.update(MEETING)
                        .set(MEETING.HELD_ON, on)
                        .set(MEETING.NOTE, note)
                        .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                        .where(MEETING.COUNCIL_ID.eq(council.value()))
                        .and(MEETING.MEETING_ID.eq(id))
                        .and(MEETING.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Takes a meeting away that nothing hangs from; gives whether it was at this version. */
    static boolean removeMeeting(DSLContext sql, CouncilId council, UUID id, int version) {
        return sql.deleteFrom(MEETING)
                        .where(MEETING.COUNCIL_ID.eq(council.value()))
                        .and(MEETING.MEETING_ID.eq(id))
                        .and(MEETING.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Whether a meeting has decided something or was shown a version of a plan. */
    static boolean isUsed(DSLContext sql, CouncilId council, UUID meeting) {
        return sql.fetchExists(
                        DECISION,
                        DECISION.COUNCIL_ID
                                .eq(council.value())
                                .and(DECISION.MEETING_ID.eq(meeting)))
                || sql.fetchExists(
                        FROZEN_PLAN,
                        FROZEN_PLAN
                                .COUNCIL_ID
                                .eq(council.value())
                                .and(FROZEN_PLAN.MEETING_ID.eq(meeting)));
    }

    /** Writes down what a meeting decided, in the name of whoever asks. */
    static void addDecision(
            DSLContext sql,
            CouncilId council,
            SignedIn who,
            UUID meeting,
            UUID id,
            DecisionForm form) {
        sql.insertInto(DECISION)
                .set(DECISION.COUNCIL_ID, council.value())
                .set(DECISION.DECISION_ID, id)
                .set(DECISION.MEETING_ID, meeting)
                .set(DECISION.KIND, form.kind())
                .set(DECISION.BODY, form.body())
                .set(DECISION.ACTION_ID, form.aboutAction())
                .set(DECISION.UNTIL_ON, form.untilOn())
                .set(DECISION.SETTLED_ON, form.settledOn())
                .set(DECISION.WRITTEN_BY, who.person())
                .set(DECISION.WRITTEN_BY_NAME, who.name())
                .onConflict(DECISION.COUNCIL_ID, DECISION.DECISION_ID)
                .doNothing()
                .execute();
    }

    /** Changes what was written down; gives whether it was still at the form's version. */
    static boolean changeDecision(
            DSLContext sql, CouncilId council, UUID meeting, UUID id, DecisionForm form) {
        return sql.update(DECISION)
                        .set(DECISION.KIND, form.kind())
                        .set(DECISION.BODY, form.body())
                        .set(DECISION.ACTION_ID, form.aboutAction())
                        .set(DECISION.UNTIL_ON, form.untilOn())
                        .set(DECISION.SETTLED_ON, form.settledOn())
                        .set(DECISION.VERSION, DECISION.VERSION.plus(1))
                        .where(DECISION.COUNCIL_ID.eq(council.value()))
                        .and(DECISION.MEETING_ID.eq(meeting))
                        .and(DECISION.DECISION_ID.eq(id))
                        .and(DECISION.VERSION.eq(form.version()))
                        .execute()
                == 1;
    }
}
