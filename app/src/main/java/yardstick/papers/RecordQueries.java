package yardstick.papers;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.ACTION_FINDING;
import static yardstick.db.council.Tables.ACTION_RECOMMENDATION;
import static yardstick.db.council.Tables.FINDING_STATUS;
import static yardstick.db.council.Tables.INSPECTION_FACT;
import static yardstick.db.council.Tables.LINE_OF_ENQUIRY;
import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.RECOMMENDATION;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;
import static yardstick.db.council.Tables.REVIEW_METHOD;
import static yardstick.db.council.Tables.REVIEW_TEAM;

import org.jooq.DSLContext;
import org.jooq.Field;

import yardstick.team.EntryKind;
import yardstick.tenants.CouncilId;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a council has recorded of inspections and reviews; one method, one statement. */
final class RecordQueries {

    private RecordQueries() {}

    /** A council's record of an inspection. What it notes beside a published one stays with it. */
    static Optional<Recorded.Inspection> inspection(
            DSLContext sql, CouncilId council, UUID inspection) {
        return sql.select(
                        OWN_INSPECTION.FRAMEWORK,
                        OWN_INSPECTION.PUBLISHED_INSPECTION_ID,
                        row(
                                        OWN_INSPECTION.KIND,
                                        OWN_INSPECTION.INSPECTED_ON,
                                        OWN_INSPECTION.INSPECTED_UNTIL,
                                        OWN_INSPECTION.PUBLISHED_ON,
                                        OWN_INSPECTION.THEME)
                                .convertFrom(mapping(Recorded.Visit::new)),
                        row(OWN_INSPECTION.SUMMARY, OWN_INSPECTION.SOURCE, OWN_INSPECTION.LINK)
                                .convertFrom(mapping(Recorded.Words::new)),
                        Inspections.found(),
                        recommendations(),
                        facts())
                .from(OWN_INSPECTION)
                .where(OWN_INSPECTION.COUNCIL_ID.eq(council.value()))
                .and(OWN_INSPECTION.INSPECTION_ID.eq(inspection))
                .fetchOptional(mapping(Recorded.Inspection::new));
    }

    private static Field<List<Recorded.Recommendation>> recommendations() {
        return multiset(
                        select(
                                        RECOMMENDATION.RECOMMENDATION_ID,
                                        RECOMMENDATION.NUMBER,
                                        RECOMMENDATION.BODY,
                                        RECOMMENDATION.PARAGRAPHS)
                                .from(RECOMMENDATION)
                                .where(RECOMMENDATION.COUNCIL_ID.eq(OWN_INSPECTION.COUNCIL_ID))
                                .and(RECOMMENDATION.INSPECTION_ID.eq(OWN_INSPECTION.INSPECTION_ID))
                                .orderBy(RECOMMENDATION.NUMBER))
                .convertFrom(rows -> rows.map(mapping(Recorded.Recommendation::new)));
    }

    private static Field<List<Recorded.Fact>> facts() {
        return multiset(
                        select(
                                        INSPECTION_FACT.LABEL,
                                        INSPECTION_FACT.VALUE,
                                        INSPECTION_FACT.AS_AT,
                                        INSPECTION_FACT.PARAGRAPH)
                                .from(INSPECTION_FACT)
                                .where(INSPECTION_FACT.COUNCIL_ID.eq(OWN_INSPECTION.COUNCIL_ID))
                                .and(INSPECTION_FACT.INSPECTION_ID.eq(OWN_INSPECTION.INSPECTION_ID))
                                .orderBy(INSPECTION_FACT.POSITION, INSPECTION_FACT.FACT_ID))
                .convertFrom(rows -> rows.map(mapping(Recorded.Fact::new)));
    }

    /** Plans with an action that answers a recommendation of an inspection. */
    static List<UUID> plansAnswering(DSLContext sql, CouncilId council, UUID inspection) {
        return sql.selectDistinct(ACTION_RECOMMENDATION.PLAN_ID)
                .from(ACTION_RECOMMENDATION)
                .join(RECOMMENDATION)
                .on(RECOMMENDATION.COUNCIL_ID.eq(ACTION_RECOMMENDATION.COUNCIL_ID))
                .and(RECOMMENDATION.RECOMMENDATION_ID.eq(ACTION_RECOMMENDATION.RECOMMENDATION_ID))
                .where(RECOMMENDATION.COUNCIL_ID.eq(council.value()))
                .and(RECOMMENDATION.INSPECTION_ID.eq(inspection))
                .orderBy(ACTION_RECOMMENDATION.PLAN_ID)
                .fetch(ACTION_RECOMMENDATION.PLAN_ID);
    }

    /** Plans with an action that answers a finding of a review. */
    static List<UUID> plansAfter(DSLContext sql, CouncilId council, UUID review) {
        return sql.selectDistinct(ACTION_FINDING.PLAN_ID)
                .from(ACTION_FINDING)
                .join(REVIEW_FINDING)
                .on(REVIEW_FINDING.COUNCIL_ID.eq(ACTION_FINDING.COUNCIL_ID))
                .and(REVIEW_FINDING.FINDING_ID.eq(ACTION_FINDING.FINDING_ID))
                .where(REVIEW_FINDING.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_FINDING.REVIEW_ID.eq(review))
                .orderBy(ACTION_FINDING.PLAN_ID)
                .fetch(ACTION_FINDING.PLAN_ID);
    }

    /** A council's record of a review. */
    static Optional<Recorded.Review> review(DSLContext sql, CouncilId council, UUID review) {
        return sql.select(
                        row(
                                        REVIEW.TITLE,
                                        REVIEW.KIND,
                                        REVIEW.BEGINS_ON,
                                        REVIEW.ENDS_ON,
                                        REVIEW.LETTER_ON)
                                .convertFrom(mapping(Recorded.Head::new)),
                        row(REVIEW.FOCUS, REVIEW.ROUND, REVIEW.SUMMARY, REVIEW.MAY_BE_DISCLOSED)
                                .convertFrom(mapping(Recorded.About::new)),
                        team(),
                        lines(),
                        methods(),
                        findings())
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .and(REVIEW.REVIEW_ID.eq(review))
                .fetchOptional(mapping(Recorded.Review::new));
    }

    private static Field<List<Recorded.Member>> team() {
        return multiset(
                        select(REVIEW_TEAM.ROLE, REVIEW_TEAM.FROM_BODY)
                                .from(REVIEW_TEAM)
                                .where(REVIEW_TEAM.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(REVIEW_TEAM.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(REVIEW_TEAM.POSITION))
                .convertFrom(rows -> rows.map(mapping(Recorded.Member::new)));
    }

    private static Field<List<Recorded.Line>> lines() {
        return multiset(
                        select(LINE_OF_ENQUIRY.LINE_NO.cast(Integer.class), LINE_OF_ENQUIRY.BODY)
                                .from(LINE_OF_ENQUIRY)
                                .where(LINE_OF_ENQUIRY.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(LINE_OF_ENQUIRY.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(LINE_OF_ENQUIRY.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(Recorded.Line::new)));
    }

    private static Field<List<Recorded.Method>> methods() {
        return multiset(
                        select(REVIEW_METHOD.KIND, REVIEW_METHOD.HOW_MANY, REVIEW_METHOD.NOTE)
                                .from(REVIEW_METHOD)
                                .where(REVIEW_METHOD.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(REVIEW_METHOD.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(REVIEW_METHOD.POSITION))
                .convertFrom(rows -> rows.map(mapping(Recorded.Method::new)));
    }

    private static Field<List<Recorded.Finding>> findings() {
        return multiset(
                        select(
                                        REVIEW_FINDING.FINDING_ID,
                                        REVIEW_FINDING.KIND.convertFrom(EntryKind::of),
                                        REVIEW_FINDING.POSITION.cast(Integer.class),
                                        REVIEW_FINDING.LINE_NO.cast(Integer.class),
                                        REVIEW_FINDING.BODY,
                                        coalesce(REVIEW_FINDING.ANSWER, inline("")),
                                        REVIEW_FINDING.ANSWER_NOTE,
                                        statuses())
                                .from(REVIEW_FINDING)
                                .where(REVIEW_FINDING.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(REVIEW_FINDING.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(REVIEW_FINDING.KIND, REVIEW_FINDING.POSITION))
                .convertFrom(rows -> rows.map(mapping(Recorded.Finding::new)));
    }

    private static Field<List<Recorded.Status>> statuses() {
        return multiset(
                        select(
                                        FINDING_STATUS.BODY,
                                        FINDING_STATUS.SAID_AT.convertFrom(
                                                OffsetDateTime::toInstant))
                                .from(FINDING_STATUS)
                                .where(FINDING_STATUS.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                                .and(FINDING_STATUS.FINDING_ID.eq(REVIEW_FINDING.FINDING_ID))
                                .orderBy(FINDING_STATUS.SAID_AT.desc(), FINDING_STATUS.STATUS_ID))
                .convertFrom(rows -> rows.map(mapping(Recorded.Status::new)));
    }
}
