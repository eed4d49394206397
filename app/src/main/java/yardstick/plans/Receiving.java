package yardstick.plans;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.BOARD;
import static yardstick.db.council.Tables.PLAN_BOARD;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.UUID;

/** Which of a council's boards receive a plan. The form of a board asks the same from its side. */
final class Receiving {

    private Receiving() {}

    /**
     * One of the council's boards.
     *
     * @param board the board
     * @param name what it is called
     * @param receives whether it receives the plan
     */
    record Receiver(UUID board, String name, boolean receives) {}

    /** All boards of a council, by name; of a plan that is not there yet none receives it. */
    static List<Receiver> boards(DSLContext sql, CouncilId council, UUID plan) {
        return sql.select(
                        BOARD.BOARD_ID,
                        BOARD.NAME,
                        field(
                                exists(
                                        selectOne()
                                                .from(PLAN_BOARD)
                                                .where(PLAN_BOARD.COUNCIL_ID.eq(BOARD.COUNCIL_ID))
                                                .and(PLAN_BOARD.BOARD_ID.eq(BOARD.BOARD_ID))
                                                .and(PLAN_BOARD.PLAN_ID.eq(plan)))))
                .from(BOARD)
                .where(BOARD.COUNCIL_ID.eq(council.value()))
                .orderBy(BOARD.NAME, BOARD.BOARD_ID)
                .fetch(mapping(Receiver::new));
    }

    /**
     * Writes what somebody has ticked and unticked, and leaves all else as it is: a board may have
     * taken the plan on while the form was open.
     *
     * @param before boards that were ticked when the form was opened
     * @param ticked boards that are ticked now
     */
    static void write(
            DSLContext sql, CouncilId council, UUID plan, List<UUID> before, List<UUID> ticked) {
        sql.deleteFrom(PLAN_BOARD)
                .where(PLAN_BOARD.COUNCIL_ID.eq(council.value()))
                .and(PLAN_BOARD.PLAN_ID.eq(plan))
                .and(PLAN_BOARD.BOARD_ID.in(without(before, ticked)))
                .execute();
        sql.insertInto(PLAN_BOARD, PLAN_BOARD.COUNCIL_ID, PLAN_BOARD.PLAN_ID, PLAN_BOARD.BOARD_ID)
                .select(
                        select(BOARD.COUNCIL_ID, val(plan), BOARD.BOARD_ID)
                                .from(BOARD)
                                .where(BOARD.COUNCIL_ID.eq(council.value()))
                                .and(BOARD.BOARD_ID.in(without(ticked, before))))
                .onConflictDoNothing()
                .execute();
    }

    private static List<UUID> without(List<UUID> some, List<UUID> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }
}
