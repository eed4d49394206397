package yardstick.intake;

import static org.jooq.impl.DSL.currentOffsetDateTime;

import static yardstick.db.council.Tables.APPROVAL_RULE;
import static yardstick.db.council.Tables.SUBMISSION;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

import yardstick.collection.DataSet;
import yardstick.collection.OneAtATime;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The way of a submission from draft to submitted to approved. Each step names the version it was
 * decided on; the database keeps the same rules once more.
 */
@Singleton
public class Life {

    private final Tenancy tenancy;
    private final Reviews reviews;

    Life(Tenancy tenancy, Reviews reviews) {
        this.tenancy = tenancy;
        this.reviews = reviews;
    }

    /** Which submission, and in which version it was looked at. */
    public record Step(
            SignedIn who, Membership membership, DataSet dataSet, UUID submission, int version) {}

    /** An editor, or a computer system, asks for approval and has nothing to say of it. */
    public Outcome submit(Step step) {
        return submit(step, "");
    }

    /**
     * An editor asks for approval.
     *
     * @param reason why figures are right that seem not to be; empty where each row says it
     */
    public Outcome submit(Step step, String reason) {
        step.membership().asEditor();
        return once(
                step,
                Submission.State.SUBMITTED,
                checked(step, (sql, review) -> submit(sql, step, review, reason)));
    }

    private static Outcome submit(DSLContext sql, Step step, Reviews.Review review, String reason) {
        if (review.checked().errors() > 0) {
            return Outcome.HAS_ERRORS;
        }
        return reason.isEmpty() && !review.checked().wantingReason().isEmpty()
                ? Outcome.WANTS_REASON
                : update(sql, step, Submission.State.DRAFT, "submitted", reason);
    }

    /** It goes back to be mended, with a word on why. */
    public Outcome giveBack(Step step, String remark) {
        step.membership().asEditor();
        return write(step, sql -> update(sql, step, Submission.State.SUBMITTED, "draft", remark));
    }

    /** It is put away unused. */
    public Outcome discard(Step step, String remark) {
        step.membership().asEditor();
        return once(
                step,
                Submission.State.DISCARDED,
                write(step, sql -> update(sql, step, null, "discarded", remark)));
    }

    /** An administrator lets its figures hold, and has seen none that it would replace. */
    public Outcome approve(Step step) {
        return approve(step, Instant.EPOCH);
    }

    /**
     * An administrator lets its figures hold. Those that say what holds already are left alone.
     *
     * @param seen when the last of the figures was approved that the administrator has seen and
     *     wants replaced, though they came after this
     */
    public Outcome approve(Step step, Instant seen) {
        if (step.membership().role() != Role.ADMINISTRATOR) {
            throw new Refusal(Refusal.Reason.MAY_NOT_EDIT);
        }
        return once(
                step,
                Submission.State.APPROVED,
                checked(step, (sql, review) -> approve(sql, step, review, seen)));
    }

    /** Nobody overtakes themselves: the same step, sent again by whoever signed it, is done. */
    private Outcome once(Step step, Submission.State wanted, Outcome outcome) {
        return outcome == Outcome.OVERTAKEN
                        && find(step.who(), step.membership(), step.dataSet(), step.submission())
                                .filter(now -> now.state() == wanted)
                                .filter(now -> now.version() == step.version() + 1)
                                .filter(now -> now.isSignedBy(step.who()))
                                .isPresent()
                ? Outcome.DONE
                : outcome;
    }

    private static Outcome approve(DSLContext sql, Step step, Reviews.Review review, Instant seen) {
        OneAtATime.in(sql, step.membership());
        var council = step.membership().council();
        var submitted = review.submission().submitted();
        if (submitted != null
                && submitted.person() != null
                && submitted.person().equals(step.who().person())
                && !SubmissionQueries.approvalRule(sql, council).onePersonMayApprove()) {
            return Outcome.NEEDS_ANOTHER_PERSON;
        }
        if (review.checked().errors() > 0) {
            return Outcome.HAS_ERRORS;
        }
        if (review.replacesNewer().stream().anyMatch(r -> r.now().approvedAt().isAfter(seen))) {
            return Outcome.REPLACES_NEWER;
        }
        var remark = review.submission().remark();
        var outcome = update(sql, step, Submission.State.SUBMITTED, "approved", remark);
        if (outcome == Outcome.DONE) {
            NewRevisions.insert(sql, step, review);
        }
        return outcome;
    }

    private static Outcome update(
            DSLContext sql, Step step, Submission.@Nullable State from, String to, String remark) {
        var signed = to.equals("submitted");
        var decided = to.equals("approved") || to.equals("discarded");
        var update =
                sql.update(SUBMISSION)
                        .set(SUBMISSION.STATE, to)
                        .set(SUBMISSION.REMARK, remark)
                        .set(SUBMISSION.VERSION, SUBMISSION.VERSION.plus(1));
        if (signed) {
            update =
                    update.set(SUBMISSION.SUBMITTED_BY, step.who().person())
                            .set(SUBMISSION.SUBMITTED_BY_NAME, step.who().name())
                            .set(SUBMISSION.SUBMITTED_AT, currentOffsetDateTime());
        }
        if (decided) {
            update =
                    update.set(SUBMISSION.DECIDED_BY, step.who().person())
                            .set(SUBMISSION.DECIDED_BY_NAME, step.who().name())
                            .set(SUBMISSION.DECIDED_AT, currentOffsetDateTime());
        }
        var states = from == null ? List.of("draft", "submitted") : List.of(from.code());
        int changed =
                update.where(SUBMISSION.COUNCIL_ID.eq(step.membership().council().value()))
                        .and(SUBMISSION.DATA_SET_ID.eq(step.dataSet().id()))
                        .and(SUBMISSION.SUBMISSION_ID.eq(step.submission()))
                        .and(SUBMISSION.STATE.in(states))
                        .and(SUBMISSION.VERSION.eq(step.version()))
                        .execute();
        return changed == 1 ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    /** Changes how the council approves, if that is still at this version. */
    public Outcome changeRule(SignedIn who, Membership membership, ApprovalRule rule) {
        if (membership.role() != Role.ADMINISTRATOR) {
            throw new Refusal(Refusal.Reason.MAY_NOT_EDIT);
        }
        int changed =
                tenancy.write(
                        who,
                        membership,
                        sql ->
                                rule.version() < 0
                                        ? sql.insertInto(APPROVAL_RULE)
                                                .set(
                                                        APPROVAL_RULE.COUNCIL_ID,
                                                        membership.council().value())
                                                .set(
                                                        APPROVAL_RULE.ONE_PERSON_MAY_APPROVE,
                                                        rule.onePersonMayApprove())
                                                .onConflictDoNothing()
                                                .execute()
                                        : sql.update(APPROVAL_RULE)
                                                .set(
                                                        APPROVAL_RULE.ONE_PERSON_MAY_APPROVE,
                                                        rule.onePersonMayApprove())
                                                .set(
                                                        APPROVAL_RULE.VERSION,
                                                        APPROVAL_RULE.VERSION.plus(1))
                                                .where(
                                                        APPROVAL_RULE.COUNCIL_ID.eq(
                                                                membership.council().value()))
                                                .and(APPROVAL_RULE.VERSION.eq(rule.version()))
                                                .execute());
        return changed == 1 ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    private interface Work {
        Outcome on(DSLContext sql, Reviews.Review review);
    }

    /** A step that needs the checks; one on a submission that the council has not is refused. */
    private Outcome checked(Step step, Work work) {
        var others = reviews.neighbours(step.who(), step.membership(), step.dataSet());
        return write(
                step,
                sql ->
                        work.on(
                                sql,
                                Reviews.review(
                                                sql,
                                                step.membership().council(),
                                                step.dataSet(),
                                                step.submission(),
                                                others)
                                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS))));
    }

    private Outcome write(Step step, Function<DSLContext, Outcome> work) {
        try {
            return tenancy.write(step.who(), step.membership(), work);
        } catch (IntegrityConstraintViolationException atTheSameMoment) {
            // Another step, or another approval of the same figure, was quicker.
            return Outcome.OVERTAKEN;
        }
    }

    /** How the council approves. */
    public ApprovalRule rule(SignedIn who, Membership membership) {
        return tenancy.read(
                who, membership, sql -> SubmissionQueries.approvalRule(sql, membership.council()));
    }

    /** A submission that is there, whatever its state. */
    public Optional<Submission> find(
            SignedIn who, Membership membership, DataSet dataSet, UUID submission) {
        return tenancy.read(
                who,
                membership,
                sql -> SubmissionQueries.find(sql, membership.council(), dataSet, submission));
    }
}
