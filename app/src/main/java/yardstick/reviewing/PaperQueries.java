package yardstick.reviewing;

import static org.jooq.Records.mapping;

import static yardstick.db.shared.Tables.PAPER;

import org.jooq.DSLContext;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what is shared with a review team under {@code Tenancy.shared}. */
final class PaperQueries {

    private PaperQueries() {}

    /** A paper that the team may read. */
    record Paper(UUID id, String title, OffsetDateTime from, OffsetDateTime until) {}

    /** The papers of a review, the latest first. */
    static List<Paper> ofReview(DSLContext sql, UUID council, UUID review) {
        return sql.select(PAPER.PAPER_ID, PAPER.TITLE, PAPER.VISIBLE_FROM, PAPER.VISIBLE_UNTIL)
                .from(PAPER)
                .where(PAPER.COUNCIL_ID.eq(council))
                .and(PAPER.REVIEW_ID.eq(review))
                .orderBy(PAPER.VISIBLE_FROM.desc(), PAPER.PAPER_ID)
                .fetch(mapping(Paper::new));
    }
}
