package yardstick.reviews;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.ACTION_FINDING;
import static yardstick.db.council.Tables.LINE_OF_ENQUIRY;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;
import static yardstick.db.council.Tables.REVIEW_METHOD;
import static yardstick.db.council.Tables.REVIEW_TEAM;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a council keeps of its peer reviews; one method, one statement. */
final class ReviewQueries {

    private ReviewQueries() {}

    /** All reviews of a council, the latest first. */
    static List<Listed> reviews(DSLContext sql, CouncilId council) {
        return sql.select(
                        REVIEW.REVIEW_ID,
                        REVIEW.TITLE,
                        REVIEW.KIND.convertFrom(ReviewKind::of),
                        REVIEW.BEGINS_ON,
                        REVIEW.ENDS_ON,
                        from(),
                        findings(noCondition()),
                        findings(REVIEW_FINDING.ANSWER.isNotNull()),
                        findings(exists(selectOne().from(ACTION_FINDING).where(answersIt()))))
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .orderBy(REVIEW.BEGINS_ON.desc(), REVIEW.TITLE, REVIEW.REVIEW_ID)
                .fetch(mapping(Listed::new));
    }

    private static Field<List<String>> from() {
        return multiset(
                        select(REVIEW_TEAM.FROM_BODY)
                                .from(REVIEW_TEAM)
                                .where(REVIEW_TEAM.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(REVIEW_TEAM.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .and(REVIEW_TEAM.FROM_BODY.ne(""))
                                .groupBy(REVIEW_TEAM.FROM_BODY)
                                .orderBy(min(REVIEW_TEAM.POSITION)))
                .convertFrom(rows -> rows.map(found -> found.value1()));
    }

    private static Field<Integer> findings(Condition which) {
        return field(
                selectCount()
                        .from(REVIEW_FINDING)
                        .where(REVIEW_FINDING.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                        .and(REVIEW_FINDING.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                        .and(which));
    }

    private static Condition answersIt() {
        return ACTION_FINDING
                .COUNCIL_ID
                .eq(REVIEW_FINDING.COUNCIL_ID)
                .and(ACTION_FINDING.FINDING_ID.eq(REVIEW_FINDING.FINDING_ID));
    }

    private record Head(
            UUID id,
            String title,
            String kind,
            LocalDate begins,
            LocalDate ends,
            @Nullable LocalDate letter) {}

    private record Words(
            String focus, String round, String summary, boolean mayBeDisclosed, int version) {}

    /** One review of a council with all that hangs from it. */
    static Optional<Review> find(DSLContext sql, CouncilId council, UUID review) {
        return sql.select(
                        row(
                                        REVIEW.REVIEW_ID,
                                        REVIEW.TITLE,
                                        REVIEW.KIND,
                                        REVIEW.BEGINS_ON,
                                        REVIEW.ENDS_ON,
                                        REVIEW.LETTER_ON)
                                .convertFrom(mapping(Head::new)),
                        row(
                                        REVIEW.FOCUS,
                                        REVIEW.ROUND,
                                        REVIEW.SUMMARY,
                                        REVIEW.MAY_BE_DISCLOSED,
                                        REVIEW.VERSION)
                                .convertFrom(mapping(Words::new)),
                        team(),
                        lines(),
                        methods(),
                        findings(),
                        FromTheTeam.letters())
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .and(REVIEW.REVIEW_ID.eq(review))
                .fetchOptional(mapping(ReviewQueries::review));
    }

    private static Review review(
            Head head,
            Words words,
            List<Review.Member> team,
            List<Review.Line> lines,
            List<Review.Method> methods,
            List<Review.Finding> findings,
            List<Review.Letter> letters) {
        return new Review(
                head.id(),
                head.title(),
                ReviewKind.of(head.kind()),
                head.begins(),
                head.ends(),
                head.letter(),
                words.focus(),
                words.round(),
                words.summary(),
                words.mayBeDisclosed(),
                words.version(),
                team,
                lines,
                methods,
                findings,
                letters);
    }

    private static Field<List<Review.Member>> team() {
        return multiset(
                        select(
                                        REVIEW_TEAM.POSITION.cast(Integer.class),
                                        REVIEW_TEAM.ROLE,
                                        REVIEW_TEAM.FROM_BODY)
                                .from(REVIEW_TEAM)
                                .where(REVIEW_TEAM.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(REVIEW_TEAM.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(REVIEW_TEAM.POSITION))
                .convertFrom(rows -> rows.map(mapping(Review.Member::new)));
    }

    private static Field<List<Review.Line>> lines() {
        return multiset(
                        select(LINE_OF_ENQUIRY.LINE_NO.cast(Integer.class), LINE_OF_ENQUIRY.BODY)
                                .from(LINE_OF_ENQUIRY)
                                .where(LINE_OF_ENQUIRY.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(LINE_OF_ENQUIRY.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(LINE_OF_ENQUIRY.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(Review.Line::new)));
    }

    private static Field<List<Review.Method>> methods() {
        return multiset(
                        select(
                                        REVIEW_METHOD.POSITION.cast(Integer.class),
                                        REVIEW_METHOD.KIND.convertFrom(MethodKind::of),
                                        REVIEW_METHOD.HOW_MANY,
                                        REVIEW_METHOD.NOTE)
                                .from(REVIEW_METHOD)
                                .where(REVIEW_METHOD.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(REVIEW_METHOD.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(REVIEW_METHOD.POSITION))
                .convertFrom(rows -> rows.map(mapping(Review.Method::new)));
    }

    private static Field<List<Review.Finding>> findings() {
        return multiset(
                        select(
                                        REVIEW_FINDING.FINDING_ID,
                                        REVIEW_FINDING.KIND.convertFrom(FindingKind::of),
                                        REVIEW_FINDING.POSITION.cast(Integer.class),
                                        REVIEW_FINDING.LINE_NO.cast(Integer.class),
                                        REVIEW_FINDING.BODY,
                                        coalesce(REVIEW_FINDING.ANSWER, inline(""))
                                                .convertFrom(Answer::of),
                                        REVIEW_FINDING.ANSWER_NOTE,
                                        REVIEW_FINDING.VERSION,
                                        became(),
                                        FromTheTeam.statuses(),
                                        FromTheTeam.released())
                                .from(REVIEW_FINDING)
                                .where(REVIEW_FINDING.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(REVIEW_FINDING.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(REVIEW_FINDING.KIND, REVIEW_FINDING.POSITION))
                .convertFrom(rows -> rows.map(mapping(Review.Finding::new)));
    }

    private static Field<List<Review.Became>> became() {
        return multiset(
                        select(PLAN.PLAN_ID, PLAN.TITLE, ACTION.ACTION_ID, ACTION.TITLE)
                                .from(ACTION_FINDING)
                                .join(ACTION)
                                .on(ACTION.COUNCIL_ID.eq(ACTION_FINDING.COUNCIL_ID))
                                .and(ACTION.ACTION_ID.eq(ACTION_FINDING.ACTION_ID))
                                .join(PLAN)
                                .on(PLAN.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                                .and(PLAN.PLAN_ID.eq(ACTION.PLAN_ID))
                                .where(answersIt())
                                .orderBy(PLAN.STARTS_ON, ACTION.POSITION, ACTION.ACTION_ID))
                .convertFrom(rows -> rows.map(mapping(Review.Became::new)));
    }

    /**
     * Holds a review until the transaction ends, so that two who change it come one after the
     * other; says whether it is there.
     */
    static boolean hold(DSLContext sql, CouncilId council, UUID review) {
        return sql.select(REVIEW.REVIEW_ID)
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .and(REVIEW.REVIEW_ID.eq(review))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
    }
}
