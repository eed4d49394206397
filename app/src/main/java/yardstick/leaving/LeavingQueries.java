package yardstick.leaving;

import static yardstick.db.council.Tables.LEAVING;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import yardstick.db.council.Routines;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads and writes what a council has asked for; one method, one statement. */
final class LeavingQueries {

    private LeavingQueries() {}

    /**
     * What a council has asked for and not called off.
     *
     * @param askedAt when
     * @param askedBy what the person was called
     * @param deleteFrom when its space is deleted
     * @param keepReleased whether what others were let see stays
     */
    record Asked(
            OffsetDateTime askedAt,
            String askedBy,
            OffsetDateTime deleteFrom,
            boolean keepReleased) {}

    static Optional<Asked> findAsked(DSLContext sql, Membership membership) {
        return sql.selectFrom(LEAVING)
                .where(LEAVING.COUNCIL_ID.eq(membership.council().value()))
                .and(LEAVING.CALLED_OFF_AT.isNull())
                .and(LEAVING.DONE_AT.isNull())
                .fetchOptional(
                        row ->
                                new Asked(
                                        row.getAskedAt(),
                                        row.getAskedByName(),
                                        row.getDeleteFrom(),
                                        row.getKeepReleased()));
    }

    /** Asks; does nothing where it was asked already. */
    static int ask(
            DSLContext sql,
            SignedIn who,
            Membership membership,
            boolean keepReleased,
            int afterDays) {
        var now = DSL.currentOffsetDateTime();
        return sql.insertInto(
                        LEAVING,
                        LEAVING.COUNCIL_ID,
                        LEAVING.ASKED_BY,
                        LEAVING.ASKED_BY_NAME,
                        LEAVING.ASKED_AT,
                        LEAVING.DELETE_FROM,
                        LEAVING.KEEP_RELEASED)
                .select(
                        DSL.select(
                                DSL.val(membership.council().value()),
                                DSL.val(who.person()),
                                DSL.val(who.name()),
                                now,
                                now.plus(DSL.val(afterDays)),
                                DSL.val(keepReleased)))
                .onConflictDoNothing()
                .execute();
    }

    /** Calls off what was asked for. */
    static int callOff(DSLContext sql, SignedIn who, Membership membership) {
        return sql.update(LEAVING)
                .set(LEAVING.CALLED_OFF_AT, DSL.currentOffsetDateTime())
                .set(LEAVING.CALLED_OFF_BY, who.person())
                .where(LEAVING.COUNCIL_ID.eq(membership.council().value()))
                .and(LEAVING.CALLED_OFF_AT.isNull())
                .and(LEAVING.DONE_AT.isNull())
                .execute();
    }

    /** Deletes every space that is due; says how many. */
    static int deleteDue(DSLContext sql) {
        return Routines.deleteDueSpaces(sql.configuration());
    }
}
