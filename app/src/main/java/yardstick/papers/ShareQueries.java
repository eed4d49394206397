package yardstick.papers;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import static yardstick.db.council.Tables.BOARD_MEMBERSHIP;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_GUEST;
import static yardstick.db.shared.Tables.PAPER;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;
import yardstick.web.Typed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shares papers out of a council's own space; one method, one statement. */
final class ShareQueries {

    private ShareQueries() {}

    /** Reviews that have not ended, or whose guests still have access, as choices. */
    static List<Choice> openReviews(DSLContext sql, CouncilId council) {
        var guests =
                exists(
                        selectOne()
                                .from(REVIEW_GUEST)
                                .where(REVIEW_GUEST.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(REVIEW_GUEST.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .and(REVIEW_GUEST.ENDS_AT.gt(currentOffsetDateTime())));
        return sql
                .select(REVIEW.REVIEW_ID, REVIEW.TITLE)
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .and(REVIEW.ENDS_ON.ge(currentLocalDate()).or(guests))
                .orderBy(REVIEW.BEGINS_ON.desc(), REVIEW.TITLE, REVIEW.REVIEW_ID)
                .stream()
                .map(
                        review ->
                                new Choice(
                                        Audience.REVIEW + review.value1(),
                                        "The review team of " + review.value2(),
                                        "Whom you have invited, while they have access"))
                .toList();
    }

    /** Whether the council has joined the board of its region. */
    static boolean isOnTheBoard(DSLContext sql, CouncilId council) {
        return sql.fetchExists(BOARD_MEMBERSHIP, BOARD_MEMBERSHIP.COUNCIL_ID.eq(council.value()));
    }

    /**
     * A paper that the council has shared, as it was.
     *
     * @param audience as a form sends it
     */
    record Earlier(
            UUID paper,
            String title,
            String madeFrom,
            String content,
            String note,
            String audience,
            OffsetDateTime from,
            OffsetDateTime until) {

        /** The last day on which it may be read. */
        LocalDate lastDay() {
            return until.minusNanos(1).atZoneSameInstant(Days.LONDON).toLocalDate();
        }
    }

    /** A paper of the council's, taken back or ended ones too. */
    static Optional<Earlier> earlier(DSLContext sql, CouncilId council, UUID paper) {
        return sql.select(
                        PAPER.PAPER_ID,
                        PAPER.TITLE,
                        PAPER.MADE_FROM,
                        PAPER.CONTENT,
                        PAPER.NOTE,
                        when(PAPER.REVIEW_ID.isNull(), PAPER.AUDIENCE)
                                .otherwise(
                                        concat(
                                                inline(Audience.REVIEW),
                                                PAPER.REVIEW_ID.cast(String.class))),
                        PAPER.VISIBLE_FROM,
                        PAPER.VISIBLE_UNTIL)
                .from(PAPER)
                .where(PAPER.COUNCIL_ID.eq(council.value()))
                .and(PAPER.PAPER_ID.eq(paper))
                .fetchOptional(mapping(Earlier::new));
    }

    /** The names of papers that others may read now, the latest first. */
    static List<UUID> readable(DSLContext sql, CouncilId council, int most) {
        return sql.select(PAPER.PAPER_ID)
                .from(PAPER)
                .where(PAPER.COUNCIL_ID.eq(council.value()))
                .and(PAPER.WITHDRAWN_AT.isNull())
                .and(PAPER.VISIBLE_UNTIL.gt(currentOffsetDateTime()))
                .orderBy(PAPER.VISIBLE_FROM.desc(), PAPER.PAPER_ID)
                .limit(most)
                .fetch(PAPER.PAPER_ID);
    }

    /** As long as the database keeps the path of what a paper was made from. */
    private static final int LONGEST_PATH = 400;

    /** The path of what a paper is made from; one that is too long is read from what it says. */
    private static String path(UUID paper, Source source) {
        var path = source.path();
        if (path.length() <= LONGEST_PATH) {
            return path;
        }
        // A self-assessment is found again by the papers that were made of it.
        boolean assessed =
                source instanceof Source.OfChosen chosen && !chosen.assessment().isEmpty();
        return "%s?again=%s%s"
                .formatted(
                        Source.CHOOSE,
                        paper,
                        assessed ? "&assessment=" + source.fields().get(Source.ASSESSMENT) : "");
    }

    /** Whether a paper has been shared under this name. */
    static boolean isShared(DSLContext sql, CouncilId council, UUID paper) {
        return sql.fetchExists(
                PAPER, PAPER.COUNCIL_ID.eq(council.value()).and(PAPER.PAPER_ID.eq(paper)));
    }

    /** Shares a paper; a second time under the same name changes nothing. */
    static void share(
            DSLContext sql,
            SignedIn who,
            CouncilId council,
            UUID paper,
            Preview preview,
            ShareForm form) {
        boolean team = form.audience().startsWith(Audience.REVIEW);
        var named = team ? form.audience().substring(Audience.REVIEW.length()) : "";
        var review = Typed.id(named).orElse(null);
        sql.insertInto(PAPER)
                .set(PAPER.COUNCIL_ID, council.value())
                .set(PAPER.PAPER_ID, paper)
                .set(PAPER.TITLE, preview.paper().title())
                .set(PAPER.MADE_FROM, path(paper, preview.source()))
                .set(PAPER.CONTENT, preview.content())
                .set(PAPER.NOTE, form.note())
                .set(PAPER.AUDIENCE, team ? Audience.TEAM : form.audience())
                .set(PAPER.REVIEW_ID, review)
                .set(PAPER.VISIBLE_UNTIL, form.end())
                .set(PAPER.SHARED_BY, who.person())
                .set(PAPER.SHARED_BY_NAME, who.name())
                .onConflict(PAPER.COUNCIL_ID, PAPER.PAPER_ID)
                .doNothing()
                .execute();
    }
}
