package yardstick.assessment;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.ASSESSMENT_ANSWER;
import static yardstick.db.council.Tables.ASSESSMENT_EVIDENCE;
import static yardstick.db.council.Tables.ASSESSMENT_SIGNING;
import static yardstick.db.council.Tables.ASSESSMENT_STATUS;
import static yardstick.db.council.Tables.SELF_ASSESSMENT;
import static yardstick.db.published.Tables.ASSESSMENT_QUESTION;
import static yardstick.db.published.Tables.QUESTION_SET;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import yardstick.assessment.SelfAssessment.Answer;
import yardstick.assessment.SelfAssessment.Evidence;
import yardstick.assessment.SelfAssessment.Signing;
import yardstick.assessment.SelfAssessment.Status;
import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads self-assessments whole, in one statement. */
public final class AssessmentQueries {

    private static final String SIGNED = "signed";

    private AssessmentQueries() {}

    /** All of a council, the latest year first. */
    public static List<SelfAssessment> list(DSLContext sql, CouncilId council) {
        return fetch(sql, council, noCondition());
    }

    /** One of them. */
    public static Optional<SelfAssessment> find(
            DSLContext sql, CouncilId council, UUID assessment) {
        return fetch(sql, council, SELF_ASSESSMENT.ASSESSMENT_ID.eq(assessment)).stream()
                .findFirst();
    }

    private static List<SelfAssessment> fetch(DSLContext sql, CouncilId council, Condition which) {
        return sql.select(
                        SELF_ASSESSMENT.ASSESSMENT_ID,
                        SELF_ASSESSMENT.YEAR.convertFrom(Short::intValue),
                        QUESTION_SET.TITLE,
                        QUESTION_SET.SOURCE,
                        SELF_ASSESSMENT.AUTHOR,
                        SELF_ASSESSMENT.VERSION,
                        answers(),
                        signings(),
                        statuses())
                .from(SELF_ASSESSMENT)
                .join(QUESTION_SET)
                .on(QUESTION_SET.QUESTION_SET_.eq(SELF_ASSESSMENT.QUESTION_SET))
                .where(SELF_ASSESSMENT.COUNCIL_ID.eq(council.value()))
                .and(which)
                .orderBy(SELF_ASSESSMENT.YEAR.desc())
                .fetch(mapping(SelfAssessment::new));
    }

    private static Field<List<Answer>> answers() {
        return multiset(
                        select(
                                        ASSESSMENT_QUESTION.QUESTION,
                                        ASSESSMENT_QUESTION.BODY,
                                        ASSESSMENT_QUESTION.HINT,
                                        coalesce(ASSESSMENT_ANSWER.BODY, val("")),
                                        coalesce(ASSESSMENT_ANSWER.WRITTEN_BY_NAME, val("")),
                                        ASSESSMENT_ANSWER.WRITTEN_AT,
                                        coalesce(ASSESSMENT_ANSWER.VERSION, val(0)),
                                        evidence())
                                .from(ASSESSMENT_QUESTION)
                                .leftJoin(ASSESSMENT_ANSWER)
                                .on(ASSESSMENT_ANSWER.COUNCIL_ID.eq(SELF_ASSESSMENT.COUNCIL_ID))
                                .and(
                                        ASSESSMENT_ANSWER.ASSESSMENT_ID.eq(
                                                SELF_ASSESSMENT.ASSESSMENT_ID))
                                .and(ASSESSMENT_ANSWER.QUESTION.eq(ASSESSMENT_QUESTION.QUESTION))
                                .where(
                                        ASSESSMENT_QUESTION.QUESTION_SET.eq(
                                                SELF_ASSESSMENT.QUESTION_SET))
                                .orderBy(ASSESSMENT_QUESTION.POSITION))
                .convertFrom(rows -> rows.map(mapping(Answer::new)));
    }

    private static Field<List<Evidence>> evidence() {
        return multiset(
                        select(
                                        ASSESSMENT_EVIDENCE.EVIDENCE_ID,
                                        ASSESSMENT_EVIDENCE.PATH,
                                        ASSESSMENT_EVIDENCE.TITLE,
                                        ASSESSMENT_EVIDENCE.WHY)
                                .from(ASSESSMENT_EVIDENCE)
                                .where(
                                        ASSESSMENT_EVIDENCE.COUNCIL_ID.eq(
                                                SELF_ASSESSMENT.COUNCIL_ID))
                                .and(
                                        ASSESSMENT_EVIDENCE.ASSESSMENT_ID.eq(
                                                SELF_ASSESSMENT.ASSESSMENT_ID))
                                .and(ASSESSMENT_EVIDENCE.QUESTION.eq(ASSESSMENT_QUESTION.QUESTION))
                                .orderBy(
                                        ASSESSMENT_EVIDENCE.ADDED_AT,
                                        ASSESSMENT_EVIDENCE.EVIDENCE_ID))
                .convertFrom(rows -> rows.map(mapping(Evidence::new)));
    }

    private static Field<List<Signing>> signings() {
        return multiset(
                        select(
                                        ASSESSMENT_SIGNING.KIND.convertFrom(SIGNED::equals),
                                        ASSESSMENT_SIGNING.ROLE,
                                        ASSESSMENT_SIGNING.REASON,
                                        ASSESSMENT_SIGNING.AT,
                                        ASSESSMENT_SIGNING.SIGNED_BY_NAME)
                                .from(ASSESSMENT_SIGNING)
                                .where(ASSESSMENT_SIGNING.COUNCIL_ID.eq(SELF_ASSESSMENT.COUNCIL_ID))
                                .and(
                                        ASSESSMENT_SIGNING.ASSESSMENT_ID.eq(
                                                SELF_ASSESSMENT.ASSESSMENT_ID))
                                .orderBy(ASSESSMENT_SIGNING.AT.desc()))
                .convertFrom(rows -> rows.map(mapping(Signing::new)));
    }

    private static Field<List<Status>> statuses() {
        return multiset(
                        select(
                                        ASSESSMENT_STATUS.BODY,
                                        ASSESSMENT_STATUS.SAID_AT,
                                        ASSESSMENT_STATUS.SAID_BY_NAME)
                                .from(ASSESSMENT_STATUS)
                                .where(ASSESSMENT_STATUS.COUNCIL_ID.eq(SELF_ASSESSMENT.COUNCIL_ID))
                                .and(
                                        ASSESSMENT_STATUS.ASSESSMENT_ID.eq(
                                                SELF_ASSESSMENT.ASSESSMENT_ID))
                                .orderBy(ASSESSMENT_STATUS.SAID_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(Status::new)));
    }
}
