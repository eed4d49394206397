package yardstick.platform;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.val;

import static yardstick.db.access.Routines.appointToBoard;
import static yardstick.db.access.Routines.leaveBoard;
import static yardstick.db.access.Tables.APPOINTMENT;
import static yardstick.db.access.Tables.PERSON;
import static yardstick.db.published.Tables.AREA;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.web.Wording;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads and writes who sits on regional boards; one method, one statement. */
final class BoardPeopleQueries {

    private BoardPeopleQueries() {}

    /** Who sits on one now, by region. */
    static List<BoardPeoplePage.Row> list(DSLContext sql) {
        return sql.select(
                        AREA.NAME,
                        PERSON.PERSON_ID,
                        PERSON.NAME,
                        PERSON.EMAIL,
                        APPOINTMENT.VALID_FROM,
                        APPOINTMENT.VALID_UNTIL)
                .from(APPOINTMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(APPOINTMENT.PERSON_ID))
                .join(AREA)
                .on(AREA.AREA_ID.eq(APPOINTMENT.REGION_ID))
                .where(APPOINTMENT.KIND.eq("board-member"))
                .and(
                        APPOINTMENT
                                .VALID_UNTIL
                                .isNull()
                                .or(APPOINTMENT.VALID_UNTIL.gt(currentOffsetDateTime())))
                .orderBy(AREA.NAME, PERSON.NAME, PERSON.PERSON_ID)
                .fetch(
                        row ->
                                new BoardPeoplePage.Row(
                                        row.value1(),
                                        row.value2().toString(),
                                        row.value3(),
                                        row.value4(),
                                        Wording.day(row.value5()),
                                        row.value6() == null ? "" : lastDay(row.value6())));
    }

    /** Appoints somebody who has signed in before; false where nobody has the address. */
    static boolean appoint(
            DSLContext sql, int region, String email, @Nullable OffsetDateTime until) {
        return Boolean.TRUE.equals(
                sql.select(
                                appointToBoard(
                                        val(region), val(email), val(until, OffsetDateTime.class)))
                        .fetchSingle()
                        .value1());
    }

    /** Ends somebody's part; false where they have none. */
    static boolean end(DSLContext sql, UUID person) {
        return Boolean.TRUE.equals(sql.select(leaveBoard(person)).fetchSingle().value1());
    }

    private static String lastDay(OffsetDateTime end) {
        return Wording.day(end.minusNanos(1));
    }
}
