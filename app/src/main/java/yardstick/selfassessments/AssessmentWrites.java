package yardstick.selfassessments;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.selectOne;

import static yardstick.db.council.Tables.ASSESSMENT_ANSWER;
import static yardstick.db.council.Tables.ASSESSMENT_EVIDENCE;
import static yardstick.db.council.Tables.ASSESSMENT_SIGNING;
import static yardstick.db.council.Tables.ASSESSMENT_STATUS;
import static yardstick.db.council.Tables.SELF_ASSESSMENT;

import org.jooq.DSLContext;

import yardstick.assessment.SelfAssessment;
import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.util.UUID;

/** Writes self-assessments inside {@code Tenancy.write}; one method, one statement. */
final class AssessmentWrites {

    private AssessmentWrites() {}

    /** Waits until nobody else works on it; says whether it is there. */
    static boolean hold(DSLContext sql, CouncilId council, UUID assessment) {
        return sql.select(SELF_ASSESSMENT.ASSESSMENT_ID)
                .from(SELF_ASSESSMENT)
                .where(SELF_ASSESSMENT.COUNCIL_ID.eq(council.value()))
                .and(SELF_ASSESSMENT.ASSESSMENT_ID.eq(assessment))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Begins one; says whether it is the first of its year. */
    static boolean begin(
            DSLContext sql,
            Space space,
            UUID assessment,
            int year,
            String questions,
            String author) {
        return sql.insertInto(SELF_ASSESSMENT)
                        .set(SELF_ASSESSMENT.COUNCIL_ID, space.council().value())
                        .set(SELF_ASSESSMENT.ASSESSMENT_ID, assessment)
                        .set(SELF_ASSESSMENT.YEAR, (short) year)
                        .set(SELF_ASSESSMENT.QUESTION_SET, questions)
                        .set(SELF_ASSESSMENT.AUTHOR, author)
                        .set(SELF_ASSESSMENT.BEGUN_BY, space.who().person())
                        .set(SELF_ASSESSMENT.BEGUN_BY_NAME, space.who().name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Changes the author where nobody has done so since; says whether it was changed. */
    static boolean author(
            DSLContext sql, CouncilId council, UUID assessment, int version, String author) {
        return sql.update(SELF_ASSESSMENT)
                        .set(SELF_ASSESSMENT.AUTHOR, author)
                        .set(SELF_ASSESSMENT.VERSION, SELF_ASSESSMENT.VERSION.plus(1))
                        .where(SELF_ASSESSMENT.COUNCIL_ID.eq(council.value()))
                        .and(SELF_ASSESSMENT.ASSESSMENT_ID.eq(assessment))
                        .and(SELF_ASSESSMENT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Puts an answer there where there was none; a second time nothing changes. */
    static int answer(
            DSLContext sql,
            SignedIn who,
            CouncilId council,
            UUID assessment,
            String question,
            String body) {
        return sql.insertInto(ASSESSMENT_ANSWER)
                .set(ASSESSMENT_ANSWER.COUNCIL_ID, council.value())
                .set(ASSESSMENT_ANSWER.ASSESSMENT_ID, assessment)
                .set(ASSESSMENT_ANSWER.QUESTION, question)
                .set(ASSESSMENT_ANSWER.BODY, body)
                .set(ASSESSMENT_ANSWER.WRITTEN_BY, who.person())
                .set(ASSESSMENT_ANSWER.WRITTEN_BY_NAME, who.name())
                .set(ASSESSMENT_ANSWER.VERSION, 1)
                .onConflictDoNothing()
                .execute();
    }

    /** Changes an answer that is still at this version; says whether it was. */
    static boolean change(
            DSLContext sql,
            SignedIn who,
            CouncilId council,
            UUID assessment,
            SelfAssessment.Answer was,
            String body) {
        return sql.update(ASSESSMENT_ANSWER)
                        .set(ASSESSMENT_ANSWER.BODY, body)
                        .set(ASSESSMENT_ANSWER.WRITTEN_AT, currentOffsetDateTime())
                        .set(ASSESSMENT_ANSWER.WRITTEN_BY, who.person())
                        .set(ASSESSMENT_ANSWER.WRITTEN_BY_NAME, who.name())
                        .set(ASSESSMENT_ANSWER.VERSION, ASSESSMENT_ANSWER.VERSION.plus(1))
                        .where(ASSESSMENT_ANSWER.COUNCIL_ID.eq(council.value()))
                        .and(ASSESSMENT_ANSWER.ASSESSMENT_ID.eq(assessment))
                        .and(ASSESSMENT_ANSWER.QUESTION.eq(was.question()))
                        .and(ASSESSMENT_ANSWER.VERSION.eq(was.version()))
                        .execute()
                == 1;
    }

    /** Adds evidence; sent twice it stands there once. */
    static int evidence(
            DSLContext sql,
            CouncilId council,
            UUID assessment,
            String question,
            UUID key,
            EvidenceForm.Link link) {
        return sql.insertInto(ASSESSMENT_EVIDENCE)
                .set(ASSESSMENT_EVIDENCE.COUNCIL_ID, council.value())
                .set(ASSESSMENT_EVIDENCE.EVIDENCE_ID, key)
                .set(ASSESSMENT_EVIDENCE.ASSESSMENT_ID, assessment)
                .set(ASSESSMENT_EVIDENCE.QUESTION, question)
                .set(ASSESSMENT_EVIDENCE.PATH, link.path())
                .set(ASSESSMENT_EVIDENCE.TITLE, link.title())
                .set(ASSESSMENT_EVIDENCE.WHY, link.why())
                .onConflictDoNothing()
                .execute();
    }

    /** Takes evidence away; what is gone already is done. */
    static int remove(DSLContext sql, CouncilId council, UUID assessment, UUID evidence) {
        return sql.deleteFrom(ASSESSMENT_EVIDENCE)
                .where(ASSESSMENT_EVIDENCE.COUNCIL_ID.eq(council.value()))
                .and(ASSESSMENT_EVIDENCE.ASSESSMENT_ID.eq(assessment))
                .and(ASSESSMENT_EVIDENCE.EVIDENCE_ID.eq(evidence))
                .execute();
    }

    /** Signs off, or opens again for a reason. */
    static int sign(
            DSLContext sql,
            Space space,
            UUID assessment,
            UUID key,
            boolean opens,
            String role,
            String reason) {
        return sql.insertInto(ASSESSMENT_SIGNING)
                .set(ASSESSMENT_SIGNING.COUNCIL_ID, space.council().value())
                .set(ASSESSMENT_SIGNING.SIGNING_ID, key)
                .set(ASSESSMENT_SIGNING.ASSESSMENT_ID, assessment)
                .set(ASSESSMENT_SIGNING.KIND, opens ? "opened" : "signed")
                .set(ASSESSMENT_SIGNING.ROLE, role)
                .set(ASSESSMENT_SIGNING.REASON, reason)
                .set(ASSESSMENT_SIGNING.SIGNED_BY, space.who().person())
                .set(ASSESSMENT_SIGNING.SIGNED_BY_NAME, space.who().name())
                .execute();
    }

    /** Whether this form has signed or opened already. */
    static boolean isSigned(DSLContext sql, CouncilId council, UUID key) {
        return sql.fetchExists(
                selectOne()
                        .from(ASSESSMENT_SIGNING)
                        .where(ASSESSMENT_SIGNING.COUNCIL_ID.eq(council.value()))
                        .and(ASSESSMENT_SIGNING.SIGNING_ID.eq(key)));
    }

    /** Writes down what has become of it; sent twice it stands there once. */
    static int say(
            DSLContext sql,
            SignedIn who,
            CouncilId council,
            UUID assessment,
            UUID key,
            String body) {
        return sql.insertInto(ASSESSMENT_STATUS)
                .set(ASSESSMENT_STATUS.COUNCIL_ID, council.value())
                .set(ASSESSMENT_STATUS.STATUS_ID, key)
                .set(ASSESSMENT_STATUS.ASSESSMENT_ID, assessment)
                .set(ASSESSMENT_STATUS.BODY, body)
                .set(ASSESSMENT_STATUS.SAID_BY, who.person())
                .set(ASSESSMENT_STATUS.SAID_BY_NAME, who.name())
                .onConflictDoNothing()
                .execute();
    }
}
