package yardstick.notices;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.BOARD;
import static yardstick.db.council.Tables.DECISION;
import static yardstick.db.council.Tables.MEETING;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PROGRESS;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.shared.Tables.TEAM_LETTER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.plan.RatedAs;
import yardstick.plan.Rhythm;
import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what happened in a council's plans and reviews; one method, one statement. */
final class PlanQueries {

    private PlanQueries() {}

    /**
     * An open action, with its last rating.
     *
     * @param last the day for which its owner last rated it; null where nobody has
     */
    record Rated(
            UUID plan, String title, Rhythm rhythm, LocalDate startsOn, @Nullable LocalDate last) {}

    /**
     * Something that was said of an action.
     *
     * @param kind "progress" or "comment"
     */
    record Said(
            UUID plan,
            String title,
            UUID action,
            String words,
            String kind,
            String by,
            OffsetDateTime at) {}

    /** Something that a board decided or put off. */
    record Decided(
            UUID board,
            String name,
            UUID meeting,
            LocalDate on,
            String body,
            String by,
            OffsetDateTime at) {}

    /** A letter of a review team. */
    record Letter(UUID review, String title, OffsetDateTime at) {}

    static List<Rated> rated(DSLContext sql, CouncilId council, LocalDate upTo) {
        var last =
                field(
                        select(max(RATING.RATED_FOR))
                                .from(RATING)
                                .where(RATING.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                                .and(RATING.PLAN_ID.eq(ACTION.PLAN_ID))
                                .and(RATING.ACTION_ID.eq(ACTION.ACTION_ID))
                                .and(RATING.RATED_AS.eq(RatedAs.OWNER.word()))
                                .and(RATING.RATED_FOR.le(upTo)));
        return sql.select(
                        PLAN.PLAN_ID,
                        PLAN.TITLE,
                        PLAN.RHYTHM.convertFrom(Rhythm::of),
                        PLAN.STARTS_ON,
                        last)
                .from(PLAN)
                .join(ACTION)
                .on(ACTION.COUNCIL_ID.eq(PLAN.COUNCIL_ID))
                .and(ACTION.PLAN_ID.eq(PLAN.PLAN_ID))
                .where(PLAN.COUNCIL_ID.eq(council.value()))
                .and(PLAN.CLOSED_AT.isNull())
                .and(ACTION.CLOSED_ON.isNull())
                .fetch(mapping(Rated::new));
    }

    /** What others have said of actions since a moment. */
    static List<Said> said(DSLContext sql, CouncilId council, SignedIn who, OffsetDateTime after) {
        return sql.select(
                        PLAN.PLAN_ID,
                        PLAN.TITLE,
                        ACTION.ACTION_ID,
                        trim(ACTION.REFERENCE.concat(" ").concat(ACTION.TITLE)),
                        PROGRESS.KIND,
                        PROGRESS.WRITTEN_BY_NAME,
                        PROGRESS.WRITTEN_AT)
                .from(PROGRESS)
                .join(ACTION)
                .on(ACTION.COUNCIL_ID.eq(PROGRESS.COUNCIL_ID))
                .and(ACTION.PLAN_ID.eq(PROGRESS.PLAN_ID))
                .and(ACTION.ACTION_ID.eq(PROGRESS.ACTION_ID))
                .join(PLAN)
                .on(PLAN.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                .and(PLAN.PLAN_ID.eq(ACTION.PLAN_ID))
                .where(PROGRESS.COUNCIL_ID.eq(council.value()))
                .and(PROGRESS.WRITTEN_AT.gt(after))
                .and(PROGRESS.WRITTEN_BY.isDistinctFrom(who.person()))
                .fetch(mapping(Said::new));
    }

    /** What boards have decided since a moment, as others wrote it down. */
    static List<Decided> decided(
            DSLContext sql, CouncilId council, SignedIn who, OffsetDateTime after) {
        return sql.select(
                        BOARD.BOARD_ID,
                        BOARD.NAME,
                        MEETING.MEETING_ID,
                        MEETING.HELD_ON,
                        DECISION.BODY,
                        DECISION.WRITTEN_BY_NAME,
                        DECISION.WRITTEN_AT)
                .from(DECISION)
                .join(MEETING)
                .on(MEETING.COUNCIL_ID.eq(DECISION.COUNCIL_ID))
                .and(MEETING.MEETING_ID.eq(DECISION.MEETING_ID))
                .join(BOARD)
                .on(BOARD.COUNCIL_ID.eq(MEETING.COUNCIL_ID))
                .and(BOARD.BOARD_ID.eq(MEETING.BOARD_ID))
                .where(DECISION.COUNCIL_ID.eq(council.value()))
                .and(DECISION.WRITTEN_AT.gt(after))
                .and(DECISION.WRITTEN_BY.isDistinctFrom(who.person()))
                .fetch(mapping(Decided::new));
    }

    /** Letters that review teams have released to a council. */
    static List<Letter> letters(DSLContext sql, CouncilId council) {
        return sql.select(REVIEW.REVIEW_ID, REVIEW.TITLE, TEAM_LETTER.RELEASED_AT)
                .from(TEAM_LETTER)
                .join(REVIEW)
                .on(REVIEW.COUNCIL_ID.eq(TEAM_LETTER.COUNCIL_ID))
                .and(REVIEW.REVIEW_ID.eq(TEAM_LETTER.REVIEW_ID))
                .where(TEAM_LETTER.COUNCIL_ID.eq(council.value()))
                .fetch(mapping(Letter::new));
    }
}
