package yardstick.sharing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_GUEST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and changes who belongs to review teams; one method, one statement. */
final class GuestQueries {

    private GuestQueries() {}

    /** A review, with how many of its guests have access now and how many there are in all. */
    record Team(UUID review, String title, int now, int all) {}

    /**
     * A guest.
     *
     * @param begun whether access has begun, by the clock of the database
     * @param lasts whether it has not ended
     * @param takenUp whether somebody has signed in with the address since
     * @param mailedAt when the last letter was sent; null for none
     */
    record Guest(
            UUID id,
            String email,
            String part,
            OffsetDateTime from,
            OffsetDateTime until,
            boolean begun,
            boolean lasts,
            boolean takenUp,
            @Nullable OffsetDateTime mailedAt,
            String invitedBy,
            int version) {}

    /** All reviews, the latest first. */
    static List<Team> teams(DSLContext sql, CouncilId council) {
        var hasAccess =
                REVIEW_GUEST
                        .BEGINS_AT
                        .le(currentOffsetDateTime())
                        .and(REVIEW_GUEST.ENDS_AT.gt(currentOffsetDateTime()));
        return sql.select(
                        REVIEW.REVIEW_ID,
                        REVIEW.TITLE,
                        count(REVIEW_GUEST.GUEST_ID).filterWhere(hasAccess),
                        count(REVIEW_GUEST.GUEST_ID))
                .from(REVIEW)
                .leftJoin(REVIEW_GUEST)
                .on(REVIEW_GUEST.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                .and(REVIEW_GUEST.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .groupBy(REVIEW.REVIEW_ID, REVIEW.TITLE, REVIEW.BEGINS_ON)
                .orderBy(REVIEW.BEGINS_ON.desc(), REVIEW.TITLE, REVIEW.REVIEW_ID)
                .fetch(mapping(Team::new));
    }

    /** What a review is called. */
    static Optional<String> title(DSLContext sql, CouncilId council, UUID review) {
        return sql.select(REVIEW.TITLE)
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .and(REVIEW.REVIEW_ID.eq(review))
                .fetchOptional(REVIEW.TITLE);
    }

    /** The guests of a review, in the order of their invitation. */
    static List<Guest> guests(DSLContext sql, CouncilId council, UUID review) {
        return sql.select(
                        REVIEW_GUEST.GUEST_ID,
                        REVIEW_GUEST.EMAIL,
                        REVIEW_GUEST.PART,
                        REVIEW_GUEST.BEGINS_AT,
                        REVIEW_GUEST.ENDS_AT,
                        field(REVIEW_GUEST.BEGINS_AT.le(currentOffsetDateTime())),
                        field(REVIEW_GUEST.ENDS_AT.gt(currentOffsetDateTime())),
                        field(REVIEW_GUEST.PERSON_ID.isNotNull()),
                        REVIEW_GUEST.MAILED_AT,
                        REVIEW_GUEST.INVITED_BY_NAME,
                        REVIEW_GUEST.VERSION)
                .from(REVIEW_GUEST)
                .where(REVIEW_GUEST.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_GUEST.REVIEW_ID.eq(review))
                .orderBy(REVIEW_GUEST.INVITED_AT, REVIEW_GUEST.GUEST_ID)
                .fetch(mapping(Guest::new));
    }

    /** Invites; a second time, by name or by address, changes nothing and says so. */
    static boolean invite(
            DSLContext sql, SignedIn who, CouncilId council, UUID review, GuestForm form) {
        return sql.insertInto(REVIEW_GUEST)
                        .set(REVIEW_GUEST.COUNCIL_ID, council.value())
                        .set(REVIEW_GUEST.GUEST_ID, UUID.fromString(form.key()))
                        .set(REVIEW_GUEST.REVIEW_ID, review)
                        .set(REVIEW_GUEST.EMAIL, form.email())
                        .set(REVIEW_GUEST.PART, form.part())
                        .set(REVIEW_GUEST.BEGINS_AT, form.begins())
                        .set(REVIEW_GUEST.ENDS_AT, form.ends())
                        .set(REVIEW_GUEST.INVITED_BY, who.person())
                        .set(REVIEW_GUEST.INVITED_BY_NAME, who.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Holds that a guest is written to again; false where somebody was quicker. */
    static boolean again(DSLContext sql, CouncilId council, UUID review, UUID guest, int version) {
        return sql.update(REVIEW_GUEST)
                        .set(REVIEW_GUEST.VERSION, REVIEW_GUEST.VERSION.plus(1))
                        .where(unchanged(council, review, guest, version))
                        .execute()
                == 1;
    }

    /** Lets access end at another moment; false where it was changed meanwhile. */
    static boolean until(
            DSLContext sql,
            CouncilId council,
            UUID review,
            UUID guest,
            int version,
            OffsetDateTime end) {
        return sql.update(REVIEW_GUEST)
                        .set(REVIEW_GUEST.BEGINS_AT, least(REVIEW_GUEST.BEGINS_AT, val(end)))
                        .set(REVIEW_GUEST.ENDS_AT, end)
                        .set(REVIEW_GUEST.VERSION, REVIEW_GUEST.VERSION.plus(1))
                        .where(unchanged(council, review, guest, version))
                        .execute()
                == 1;
    }

    /** Ends access, also one that has not begun; false where it was changed meanwhile. */
    static boolean end(DSLContext sql, CouncilId council, UUID review, UUID guest, int version) {
        var now = currentOffsetDateTime();
        return sql.update(REVIEW_GUEST)
                        .set(REVIEW_GUEST.BEGINS_AT, least(REVIEW_GUEST.BEGINS_AT, now))
                        .set(REVIEW_GUEST.ENDS_AT, now)
                        .set(REVIEW_GUEST.VERSION, REVIEW_GUEST.VERSION.plus(1))
                        .where(unchanged(council, review, guest, version))
                        .execute()
                == 1;
    }

    /** Writes down that a letter was sent just now. */
    static int mailed(DSLContext sql, CouncilId council, UUID review, UUID guest) {
        return sql.update(REVIEW_GUEST)
                .set(REVIEW_GUEST.MAILED_AT, currentOffsetDateTime())
                .where(REVIEW_GUEST.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_GUEST.REVIEW_ID.eq(review))
                .and(REVIEW_GUEST.GUEST_ID.eq(guest))
                .execute();
    }

    private static Condition unchanged(CouncilId council, UUID review, UUID guest, int version) {
        return REVIEW_GUEST
                .COUNCIL_ID
                .eq(council.value())
                .and(REVIEW_GUEST.REVIEW_ID.eq(review))
                .and(REVIEW_GUEST.GUEST_ID.eq(guest))
                .and(REVIEW_GUEST.VERSION.eq(version));
    }
}
