package yardstick.notices;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import static yardstick.db.access.Tables.GUEST_INVITATIONS;
import static yardstick.db.access.Tables.GUEST_REVIEWS;
import static yardstick.db.shared.Tables.PAPER;
import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import org.jooq.DSLContext;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what others let somebody see. Policies decide what that is; one method, one statement. */
final class SharedQueries {

    private SharedQueries() {}

    /**
     * A review to whose team somebody belongs.
     *
     * @param since when they could open it first
     * @param until when access ends by itself
     */
    record Invitation(
            UUID council, UUID review, String title, OffsetDateTime since, OffsetDateTime until) {}

    /**
     * A paper.
     *
     * @param review the review whose team may read it; a name that no review has for others
     */
    record Paper(
            UUID council,
            UUID paper,
            String title,
            UUID review,
            OffsetDateTime since,
            OffsetDateTime until) {}

    /** Figures of a data set that a council has released, and when last. */
    record Given(UUID council, int dataSet, OffsetDateTime since) {}

    private static final UUID NO_REVIEW = new UUID(0, 0);

    /** The reviews to whose team the person belongs now. */
    static List<Invitation> invitations(DSLContext sql) {
        var reviews = GUEST_REVIEWS();
        var since = GUEST_INVITATIONS();
        return sql.select(
                        reviews.COUNCIL_ID,
                        reviews.REVIEW_ID,
                        reviews.TITLE,
                        since.SINCE,
                        reviews.ENDS_AT)
                .from(reviews)
                .join(since)
                .on(since.COUNCIL_ID.eq(reviews.COUNCIL_ID))
                .and(since.REVIEW_ID.eq(reviews.REVIEW_ID))
                .fetch(mapping(Invitation::new));
    }

    /** Papers of other councils that the person may read now, and not everybody. */
    static List<Paper> papers(DSLContext sql, List<UUID> own) {
        return sql.select(
                        PAPER.COUNCIL_ID,
                        PAPER.PAPER_ID,
                        PAPER.TITLE,
                        PAPER.REVIEW_ID,
                        PAPER.VISIBLE_FROM,
                        PAPER.VISIBLE_UNTIL)
                .from(PAPER)
                .where(PAPER.AUDIENCE.ne("public"))
                .and(PAPER.COUNCIL_ID.notIn(own))
                .fetch(
                        row ->
                                new Paper(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4() == null ? NO_REVIEW : row.value4(),
                                        row.value5(),
                                        row.value6()));
    }

    /** Of which data sets of other councils the person can see a figure now. */
    static List<Given> given(DSLContext sql, List<UUID> own) {
        return sql.select(RELEASE.COUNCIL_ID, RELEASE.DATA_SET_ID, max(RELEASE.VISIBLE_FROM))
                .from(RELEASE)
                .where(RELEASE.COUNCIL_ID.notIn(own))
                .and(
                        exists(
                                selectOne()
                                        .from(RELEASED_FIGURE)
                                        .where(RELEASED_FIGURE.COUNCIL_ID.eq(RELEASE.COUNCIL_ID))
                                        .and(RELEASED_FIGURE.RELEASE_ID.eq(RELEASE.RELEASE_ID))))
                .groupBy(RELEASE.COUNCIL_ID, RELEASE.DATA_SET_ID)
                .fetch(mapping(Given::new));
    }
}
