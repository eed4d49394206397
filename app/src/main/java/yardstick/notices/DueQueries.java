package yardstick.notices;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.BOARD;
import static yardstick.db.council.Tables.FIGURE;
import static yardstick.db.council.Tables.FINDING_STATUS;
import static yardstick.db.council.Tables.MEETING;
import static yardstick.db.council.Tables.MILESTONE;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PLAN_BOARD;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.RATING_STEP;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;
import static yardstick.db.council.Tables.SUBMISSION;
import static yardstick.db.council.Tables.SUBMISSION_ROW;
import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import yardstick.plan.RatedAs;
import yardstick.plan.Rhythm;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads what is due in a council's own space; one method, one statement. */
final class DueQueries {

    private DueQueries() {}

    /** That there are figures of a data set for a period. */
    record Given(int dataSet, LocalDate firstDay) {}

    /** That figures wait for approval; the period as it was typed. */
    record Waiting(int dataSet, String period) {}

    /**
     * An action, or a milestone of it, that is not done.
     *
     * @param milestone what the milestone says; empty for the action itself
     */
    record ToDo(
            UUID plan, String title, UUID action, String words, String milestone, LocalDate on) {}

    /**
     * A plan that a board receives at a meeting.
     *
     * @param last the last day for which owners have rated; null while they have not
     */
    record ToReport(
            UUID board,
            String name,
            UUID meeting,
            LocalDate on,
            String plan,
            Rhythm rhythm,
            LocalDate startsOn,
            @Nullable LocalDate last) {}

    /**
     * A finding that was accepted.
     *
     * @param said when the council last said what had become of it; null where it has not
     */
    record Accepted(
            UUID review,
            String title,
            UUID finding,
            String kind,
            int number,
            LocalDate letterOn,
            @Nullable OffsetDateTime said) {}

    static Set<Given> given(DSLContext sql, CouncilId council, LocalDate from) {
        return sql.selectDistinct(COLLECTED_INDICATOR.DATA_SET_ID, FIGURE.FIRST_DAY)
                .from(FIGURE)
                .join(COLLECTED_INDICATOR)
                .on(COLLECTED_INDICATOR.INDICATOR_NO.eq(FIGURE.INDICATOR_NO))
                .where(FIGURE.COUNCIL_ID.eq(council.value()))
                .and(FIGURE.FIRST_DAY.ge(from))
                .fetchSet(mapping(Given::new));
    }

    static List<Waiting> waiting(DSLContext sql, CouncilId council) {
        return sql.selectDistinct(SUBMISSION.DATA_SET_ID, SUBMISSION_ROW.PERIOD)
                .from(SUBMISSION)
                .join(SUBMISSION_ROW)
                .on(SUBMISSION_ROW.COUNCIL_ID.eq(SUBMISSION.COUNCIL_ID))
                .and(SUBMISSION_ROW.SUBMISSION_ID.eq(SUBMISSION.SUBMISSION_ID))
                .where(SUBMISSION.COUNCIL_ID.eq(council.value()))
                .and(SUBMISSION.STATE.eq("submitted"))
                .fetch(mapping(Waiting::new));
    }

    /** What open plans want by a day: actions that are open and not rated as done. */
    static List<ToDo> toDo(DSLContext sql, CouncilId council, LocalDate by) {
        var words = trim(ACTION.REFERENCE.concat(" ").concat(ACTION.TITLE));
        var open =
                PLAN.COUNCIL_ID
                        .eq(council.value())
                        .and(PLAN.CLOSED_AT.isNull())
                        .and(ACTION.CLOSED_ON.isNull())
                        .and(coalesce(isRatedAsDone(), inline(false)).isFalse());
        return sql.select(
                        PLAN.PLAN_ID,
                        PLAN.TITLE,
                        ACTION.ACTION_ID,
                        words,
                        inline(""),
                        ACTION.TARGET_ON)
                .from(PLAN)
                .join(ACTION)
                .on(ACTION.COUNCIL_ID.eq(PLAN.COUNCIL_ID))
                .and(ACTION.PLAN_ID.eq(PLAN.PLAN_ID))
                .where(open)
                .and(ACTION.TARGET_ON.le(by))
                .unionAll(
                        select(
                                        PLAN.PLAN_ID,
                                        PLAN.TITLE,
                                        ACTION.ACTION_ID,
                                        words,
                                        MILESTONE.BODY,
                                        MILESTONE.TARGET_ON)
                                .from(PLAN)
                                .join(ACTION)
                                .on(ACTION.COUNCIL_ID.eq(PLAN.COUNCIL_ID))
                                .and(ACTION.PLAN_ID.eq(PLAN.PLAN_ID))
                                .join(MILESTONE)
                                .on(MILESTONE.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                                .and(MILESTONE.PLAN_ID.eq(ACTION.PLAN_ID))
                                .and(MILESTONE.ACTION_ID.eq(ACTION.ACTION_ID))
                                .where(open)
                                .and(MILESTONE.REACHED_ON.isNull())
                                .and(MILESTONE.TARGET_ON.le(by)))
                .fetch(mapping(ToDo::new));
    }

    /** Whether the last rating of an action's owner means that it is done; null for no rating. */
    private static Field<Boolean> isRatedAsDone() {
        return field(
                select(RATING_STEP.IS_DONE)
                        .from(RATING)
                        .join(RATING_STEP)
                        .on(RATING_STEP.COUNCIL_ID.eq(RATING.COUNCIL_ID))
                        .and(RATING_STEP.PLAN_ID.eq(RATING.PLAN_ID))
                        .and(RATING_STEP.STEP_NO.eq(RATING.STEP_NO))
                        .where(RATING.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                        .and(RATING.PLAN_ID.eq(ACTION.PLAN_ID))
                        .and(RATING.ACTION_ID.eq(ACTION.ACTION_ID))
                        .and(RATING.RATED_AS.eq(RatedAs.OWNER.word()))
                        .orderBy(RATING.RATED_FOR.desc(), RATING.RATED_AT.desc())
                        .limit(1));
    }

    /** Open plans of boards that meet between two days. */
    static List<ToReport> toReport(
            DSLContext sql, CouncilId council, LocalDate from, LocalDate until) {
        var last =
                field(
                        select(max(RATING.RATED_FOR))
                                .from(RATING)
                                .where(RATING.COUNCIL_ID.eq(PLAN.COUNCIL_ID))
                                .and(RATING.PLAN_ID.eq(PLAN.PLAN_ID))
                                .and(RATING.RATED_AS.eq(RatedAs.OWNER.word()))
                                .and(RATING.RATED_FOR.le(from)));
        return sql.select(
                        BOARD.BOARD_ID,
                        BOARD.NAME,
                        MEETING.MEETING_ID,
                        MEETING.HELD_ON,
                        PLAN.TITLE,
                        PLAN.RHYTHM.convertFrom(Rhythm::of),
                        PLAN.STARTS_ON,
                        last)
                .from(MEETING)
                .join(BOARD)
                .on(BOARD.COUNCIL_ID.eq(MEETING.COUNCIL_ID))
                .and(BOARD.BOARD_ID.eq(MEETING.BOARD_ID))
                .join(PLAN_BOARD)
                .on(PLAN_BOARD.COUNCIL_ID.eq(BOARD.COUNCIL_ID))
                .and(PLAN_BOARD.BOARD_ID.eq(BOARD.BOARD_ID))
                .join(PLAN)
                .on(PLAN.COUNCIL_ID.eq(PLAN_BOARD.COUNCIL_ID))
                .and(PLAN.PLAN_ID.eq(PLAN_BOARD.PLAN_ID))
                .where(MEETING.COUNCIL_ID.eq(council.value()))
                .and(MEETING.HELD_ON.between(from, until))
                .and(PLAN.CLOSED_AT.isNull())
                .orderBy(MEETING.HELD_ON, MEETING.MEETING_ID, PLAN.TITLE)
                .fetch(mapping(ToReport::new));
    }

    /** What a council has accepted of peer reviews that have sent their letter. */
    static List<Accepted> accepted(DSLContext sql, CouncilId council) {
        var said =
                field(
                        select(max(FINDING_STATUS.SAID_AT))
                                .from(FINDING_STATUS)
                                .where(FINDING_STATUS.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                                .and(FINDING_STATUS.FINDING_ID.eq(REVIEW_FINDING.FINDING_ID)));
        return sql.select(
                        REVIEW.REVIEW_ID,
                        REVIEW.TITLE,
                        REVIEW_FINDING.FINDING_ID,
                        REVIEW_FINDING.KIND,
                        REVIEW_FINDING.POSITION.cast(SQLDataType.INTEGER),
                        REVIEW.LETTER_ON,
                        said)
                .from(REVIEW_FINDING)
                .join(REVIEW)
                .on(REVIEW.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                .and(REVIEW.REVIEW_ID.eq(REVIEW_FINDING.REVIEW_ID))
                .where(REVIEW_FINDING.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_FINDING.ANSWER.eq("accepted"))
                .and(REVIEW_FINDING.KIND.in("area-to-consider", "recommendation"))
                .and(REVIEW.LETTER_ON.isNotNull())
                .fetch(mapping(Accepted::new));
    }
}
