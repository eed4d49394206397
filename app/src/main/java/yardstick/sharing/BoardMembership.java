package yardstick.sharing;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.BOARD_MEMBERSHIP;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads and writes whether a council is on the board of its region; one method, one statement. */
final class BoardMembership {

    private BoardMembership() {}

    /** That it is, since when, and whether its figures may stand without its name. */
    record Joined(OffsetDateTime since, String by, boolean nameless, int version) {}

    static Optional<Joined> find(DSLContext sql, CouncilId council) {
        return sql.select(
                        BOARD_MEMBERSHIP.JOINED_AT,
                        BOARD_MEMBERSHIP.JOINED_BY_NAME,
                        BOARD_MEMBERSHIP.NAMELESS,
                        BOARD_MEMBERSHIP.VERSION)
                .from(BOARD_MEMBERSHIP)
                .where(BOARD_MEMBERSHIP.COUNCIL_ID.eq(council.value()))
                .fetchOptional(mapping(Joined::new));
    }

    /** Joins; false where somebody has joined for the council meanwhile. */
    static boolean join(DSLContext sql, SignedIn who, CouncilId council, boolean nameless) {
        return sql.insertInto(BOARD_MEMBERSHIP)
                        .set(BOARD_MEMBERSHIP.COUNCIL_ID, council.value())
                        .set(BOARD_MEMBERSHIP.JOINED_BY, who.person())
                        .set(BOARD_MEMBERSHIP.JOINED_BY_NAME, who.name())
                        .set(BOARD_MEMBERSHIP.NAMELESS, nameless)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Changes the consent; false where it was changed meanwhile. */
    static boolean change(DSLContext sql, CouncilId council, boolean nameless, int version) {
        return sql.update(BOARD_MEMBERSHIP)
                        .set(BOARD_MEMBERSHIP.NAMELESS, nameless)
                        .set(BOARD_MEMBERSHIP.VERSION, BOARD_MEMBERSHIP.VERSION.plus(1))
                        .where(BOARD_MEMBERSHIP.COUNCIL_ID.eq(council.value()))
                        .and(BOARD_MEMBERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Leaves; false where the membership was changed meanwhile. */
    static boolean leave(DSLContext sql, CouncilId council, int version) {
        return sql.deleteFrom(BOARD_MEMBERSHIP)
                        .where(BOARD_MEMBERSHIP.COUNCIL_ID.eq(council.value()))
                        .and(BOARD_MEMBERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
