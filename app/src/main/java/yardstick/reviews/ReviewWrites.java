package yardstick.reviews;

import static yardstick.db.council.Tables.REVIEW;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;

import java.util.UUID;

/** Writes reviews, without their parts, inside {@code Tenancy.write}. */
final class ReviewWrites {

    private ReviewWrites() {}

    /** Adds one; sent a second time it is there already, and nothing changes. */
    static int add(DSLContext sql, CouncilId council, UUID id, Filled typed) {
        return sql.insertInto(REVIEW)
                .set(REVIEW.COUNCIL_ID, council.value())
                .set(REVIEW.REVIEW_ID, id)
                .set(REVIEW.TITLE, typed.get("title"))
                .set(REVIEW.KIND, typed.get("kind"))
                .set(REVIEW.BEGINS_ON, typed.day("begins").orElseThrow())
                .set(REVIEW.ENDS_ON, typed.day("ends").orElseThrow())
                .set(REVIEW.LETTER_ON, typed.day("letter").orElse(null))
                .set(REVIEW.FOCUS, typed.get("focus"))
                .set(REVIEW.ROUND, typed.get("round"))
                .set(REVIEW.SUMMARY, typed.get("summary"))
                .set(REVIEW.MAY_BE_DISCLOSED, typed.get("disclosed").equals("yes"))
                .onConflict(REVIEW.COUNCIL_ID, REVIEW.REVIEW_ID)
                .doNothing()
                .execute();
    }

    /** Changes one that is still at this version; says whether it was. */
    static boolean change(DSLContext sql, CouncilId council, UUID id, int version, Filled typed) {
        return sql.update(REVIEW)
                        .set(REVIEW.TITLE, typed.get("title"))
                        .set(REVIEW.KIND, typed.get("kind"))
                        .set(REVIEW.BEGINS_ON, typed.day("begins").orElseThrow())
                        .set(REVIEW.ENDS_ON, typed.day("ends").orElseThrow())
                        .set(REVIEW.LETTER_ON, typed.day("letter").orElse(null))
                        .set(REVIEW.FOCUS, typed.get("focus"))
                        .set(REVIEW.ROUND, typed.get("round"))
                        .set(REVIEW.SUMMARY, typed.get("summary"))
                        .set(REVIEW.MAY_BE_DISCLOSED, typed.get("disclosed").equals("yes"))
                        .set(REVIEW.VERSION, REVIEW.VERSION.plus(1))
                        .where(REVIEW.COUNCIL_ID.eq(council.value()))
                        .and(REVIEW.REVIEW_ID.eq(id))
                        .and(REVIEW.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Takes one away with all that hangs from it. */
    static boolean remove(DSLContext sql, CouncilId council, UUID id) {
        return sql.deleteFrom(REVIEW)
                        .where(REVIEW.COUNCIL_ID.eq(council.value()))
                        .and(REVIEW.REVIEW_ID.eq(id))
                        .execute()
                == 1;
    }
}
