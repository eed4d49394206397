package yardstick.selfassessments;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_GUEST;
import static yardstick.db.published.Tables.QUESTION_SET;
import static yardstick.db.shared.Tables.LOOK;
import static yardstick.db.shared.Tables.PAPER;
import static yardstick.db.shared.Tables.TEAM_LETTER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;
import yardstick.web.Choice;
import yardstick.web.Wording;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what has been made of a self-assessment, and what it may point to. */
final class StepQueries {

    /** What the database calls a review in which another council's people moderate. */
    static final String MODERATION = "moderation-of-self-assessment";

    /** And one whose team are the two directors who read it. */
    static final String DIRECTORS = "self-assessment-to-directors";

    private StepQueries() {}

    /**
     * A paper that was shared of it.
     *
     * @param audience a word of the database
     * @param review whose team may read it; null for other audiences
     * @param kind what kind of review that is; empty for none
     * @param readable whether anybody may read it now
     * @param looks how often others opened it
     */
    record Paper(
            String audience,
            @Nullable UUID review,
            String kind,
            OffsetDateTime from,
            boolean readable,
            int looks) {}

    /**
     * A review for a self-assessment.
     *
     * @param open whether it has not ended, or its guests still have access
     * @param guests how many people are invited
     * @param letter when its team released a letter last; null for never
     */
    record Team(
            UUID review,
            String title,
            String kind,
            boolean open,
            int guests,
            @Nullable OffsetDateTime letter) {}

    /** Papers that were shared of it, alone or at the head of a pack; the latest first. */
    static List<Paper> papers(DSLContext sql, CouncilId council, UUID assessment) {
        return sql.select(
                        PAPER.AUDIENCE,
                        PAPER.REVIEW_ID,
                        coalesce(REVIEW.KIND, val("")),
                        PAPER.VISIBLE_FROM,
                        field(
                                PAPER.WITHDRAWN_AT
                                        .isNull()
                                        .and(PAPER.VISIBLE_UNTIL.gt(currentOffsetDateTime()))),
                        looks())
                .from(PAPER)
                .leftJoin(REVIEW)
                .on(REVIEW.COUNCIL_ID.eq(PAPER.COUNCIL_ID))
                .and(REVIEW.REVIEW_ID.eq(PAPER.REVIEW_ID))
                .where(PAPER.COUNCIL_ID.eq(council.value()))
                .and(
                        PAPER.MADE_FROM
                                .eq("/self-assessments/" + assessment)
                                .or(PAPER.MADE_FROM.contains("assessment=" + assessment)))
                .orderBy(PAPER.VISIBLE_FROM.desc())
                .fetch(mapping(Paper::new));
    }

    private static Field<Integer> looks() {
        return field(
                selectCount()
                        .from(LOOK)
                        .where(LOOK.COUNCIL_ID.eq(PAPER.COUNCIL_ID))
                        .and(LOOK.PAPER_ID.eq(PAPER.PAPER_ID)));
    }

    /** Reviews for self-assessments, the latest first. */
    static List<Team> teams(DSLContext sql, CouncilId council) {
        var letter =
                field(
                        select(max(TEAM_LETTER.RELEASED_AT))
                                .from(TEAM_LETTER)
                                .where(TEAM_LETTER.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(TEAM_LETTER.REVIEW_ID.eq(REVIEW.REVIEW_ID)));
        var guests = guests(REVIEW_GUEST.ENDS_AT.gt(currentOffsetDateTime()));
        return sql.select(
                        REVIEW.REVIEW_ID,
                        REVIEW.TITLE,
                        REVIEW.KIND,
                        field(REVIEW.ENDS_ON.ge(currentLocalDate()).or(guests.gt(0))),
                        guests,
                        letter)
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .and(REVIEW.KIND.in(MODERATION, DIRECTORS))
                .orderBy(REVIEW.BEGINS_ON.desc(), REVIEW.REVIEW_ID)
                .fetch(mapping(Team::new));
    }

    private static Field<Integer> guests(Condition which) {
        return field(
                selectCount()
                        .from(REVIEW_GUEST)
                        .where(REVIEW_GUEST.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                        .and(REVIEW_GUEST.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                        .and(which));
    }

    /** Sets of questions to choose from. */
    static List<Choice> questionSets(DSLContext sql) {
        return sql.select(QUESTION_SET.QUESTION_SET_, QUESTION_SET.TITLE)
                .from(QUESTION_SET)
                .orderBy(QUESTION_SET.POSITION)
                .fetch(mapping(Choice::of));
    }

    /** Plans of the council, as pages below its space. */
    static List<Choice> plans(DSLContext sql, CouncilId council) {
        return sql.select(PLAN.PLAN_ID, PLAN.TITLE)
                .from(PLAN)
                .where(PLAN.COUNCIL_ID.eq(council.value()))
                .orderBy(PLAN.STARTS_ON.desc(), PLAN.TITLE)
                .fetch(mapping((id, title) -> Choice.of("/plans/" + id, "Plan: " + title)));
    }

    /** Its reviews. */
    static List<Choice> reviews(DSLContext sql, CouncilId council) {
        return sql.select(REVIEW.REVIEW_ID, REVIEW.TITLE)
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .orderBy(REVIEW.BEGINS_ON.desc(), REVIEW.TITLE)
                .fetch(mapping((id, title) -> Choice.of("/reviews/" + id, "Review: " + title)));
    }

    /** Inspections that it has recorded itself. */
    static List<Choice> inspections(DSLContext sql, CouncilId council) {
        return sql.select(
                        OWN_INSPECTION.INSPECTION_ID,
                        OWN_INSPECTION.FRAMEWORK,
                        OWN_INSPECTION.INSPECTED_ON)
                .from(OWN_INSPECTION)
                .where(OWN_INSPECTION.COUNCIL_ID.eq(council.value()))
                .orderBy(OWN_INSPECTION.INSPECTED_ON.desc())
                .fetch(
                        mapping(
                                (id, framework, day) ->
                                        Choice.of(
                                                "/inspections/" + id,
                                                "Inspection: %s, %s"
                                                        .formatted(framework, Wording.day(day)))));
    }
}
