package yardstick.progress;

import static org.jooq.impl.DSL.selectOne;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.EVIDENCE;
import static yardstick.db.council.Tables.MILESTONE;
import static yardstick.db.council.Tables.PROGRESS;
import static yardstick.db.council.Tables.RATING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.attachments.Attachments;
import yardstick.attachments.CheckedFile;
import yardstick.plan.RatedAs;
import yardstick.tenants.SignedIn;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Writes what is said and shown about an action, inside {@code Tenancy.write}. */
final class ProgressWriting {

    private ProgressWriting() {}

    /** A rating that is to be written under an id of the form's. */
    record NewRating(
            UUID id,
            UUID action,
            LocalDate ratedFor,
            RatedAs as,
            short step,
            String reason,
            @Nullable UUID evidence) {}

    /** Adds ratings in one statement, but for those whose id is there already. */
    static Outcome rate(
            DSLContext sql, UUID council, UUID plan, SignedIn who, List<NewRating> ratings) {
        var insert =
                sql.insertInto(RATING)
                        .columns(
                                List.of(
                                        RATING.COUNCIL_ID,
                                        RATING.PLAN_ID,
                                        RATING.RATING_ID,
                                        RATING.ACTION_ID,
                                        RATING.RATED_FOR,
                                        RATING.RATED_AS,
                                        RATING.STEP_NO,
                                        RATING.REASON,
                                        RATING.EVIDENCE_ID,
                                        RATING.RATED_BY,
                                        RATING.RATED_BY_NAME));
        for (var rating : ratings) {
            insert =
                    insert.values(
                            council,
                            plan,
                            rating.id(),
                            rating.action(),
                            rating.ratedFor(),
                            rating.as().word(),
                            rating.step(),
                            rating.reason(),
                            rating.evidence(),
                            who.person(),
                            who.name());
        }
        if (!ratings.isEmpty()) {
            insert.onConflict(RATING.COUNCIL_ID, RATING.PLAN_ID, RATING.RATING_ID)
                    .doNothing()
                    .execute();
        }
        return Outcome.DONE;
    }

    /** Adds progress or a comment, unless one of this id is there already. */
    static Outcome say(
            DSLContext sql, Subject subject, SignedIn who, UUID id, String kind, String body) {
        sql.insertInto(PROGRESS)
                .set(PROGRESS.COUNCIL_ID, subject.council().value())
                .set(PROGRESS.PLAN_ID, subject.plan().id())
                .set(PROGRESS.PROGRESS_ID, id)
                .set(PROGRESS.ACTION_ID, subject.action().id())
                .set(PROGRESS.KIND, kind)
                .set(PROGRESS.BODY, body)
                .set(PROGRESS.WRITTEN_BY, who.person())
                .set(PROGRESS.WRITTEN_BY_NAME, who.name())
                .onConflict(PROGRESS.COUNCIL_ID, PROGRESS.PROGRESS_ID)
                .doNothing()
                .execute();
        return Outcome.DONE;
    }

    /** Adds evidence and its file, unless evidence of this id is there already. */
    static Outcome show(
            DSLContext sql,
            Subject subject,
            SignedIn who,
            UUID id,
            EvidenceForm form,
            @Nullable CheckedFile file) {
        if (isThere(sql, subject, id)) {
            return Outcome.DONE;
        }
        if (file != null) {
            Attachments.keep(sql, subject.council(), who, id, file);
        }
        sql.insertInto(EVIDENCE)
                .set(EVIDENCE.COUNCIL_ID, subject.council().value())
                .set(EVIDENCE.PLAN_ID, subject.plan().id())
                .set(EVIDENCE.EVIDENCE_ID, id)
                .set(EVIDENCE.ACTION_ID, subject.action().id())
                .set(EVIDENCE.TITLE, form.title())
                .set(EVIDENCE.LINK, form.link())
                .set(EVIDENCE.ATTACHMENT_ID, file == null ? null : id)
                .set(EVIDENCE.ADDED_BY, who.person())
                .set(EVIDENCE.ADDED_BY_NAME, who.name())
                .onConflict(EVIDENCE.COUNCIL_ID, EVIDENCE.EVIDENCE_ID)
                .doNothing()
                .execute();
        return Outcome.DONE;
    }

    private static boolean isThere(DSLContext sql, Subject subject, UUID id) {
        return sql.fetchExists(
                selectOne()
                        .from(EVIDENCE)
                        .where(EVIDENCE.COUNCIL_ID.eq(subject.council().value()))
                        .and(EVIDENCE.EVIDENCE_ID.eq(id)));
    }

    /** Withdraws evidence that holds; it stays, struck out. */
    static Outcome withdraw(DSLContext sql, Subject subject, SignedIn who, UUID evidence) {
        sql.update(EVIDENCE)
                .set(EVIDENCE.WITHDRAWN_AT, OffsetDateTime.now())
                .set(EVIDENCE.WITHDRAWN_BY, who.person())
                .set(EVIDENCE.WITHDRAWN_BY_NAME, who.name())
                .where(EVIDENCE.COUNCIL_ID.eq(subject.council().value()))
                .and(EVIDENCE.ACTION_ID.eq(subject.action().id()))
                .and(EVIDENCE.EVIDENCE_ID.eq(evidence))
                .and(EVIDENCE.WITHDRAWN_AT.isNull())
                .execute();
        return Outcome.DONE;
    }

    /** Closes an action that is open and still as it was on the page. */
    static Outcome close(
            DSLContext sql,
            Subject subject,
            SignedIn who,
            ClosingForm form,
            LocalDate on,
            int version) {
        return changed(
                sql.update(ACTION)
                        .set(ACTION.CLOSED_ON, on)
                        .set(ACTION.CLOSED_HOW, form.how())
                        .set(ACTION.CLOSED_BECAUSE, form.because())
                        .set(ACTION.CLOSED_BY, who.person())
                        .set(ACTION.CLOSED_BY_NAME, who.name())
                        .set(ACTION.VERSION, version + 1)
                        .where(stillAt(subject, version))
                        .and(ACTION.CLOSED_ON.isNull())
                        .execute());
    }

    /** Opens an action again that is closed and still as it was on the page; a comment says why. */
    static Outcome reopen(
            DSLContext sql, Subject subject, SignedIn who, UUID key, String comment, int version) {
        var opened =
                changed(
                        sql.update(ACTION)
                                .setNull(ACTION.CLOSED_ON)
                                .setNull(ACTION.CLOSED_HOW)
                                .set(ACTION.CLOSED_BECAUSE, "")
                                .setNull(ACTION.CLOSED_BY)
                                .set(ACTION.CLOSED_BY_NAME, "")
                                .set(ACTION.VERSION, version + 1)
                                .where(stillAt(subject, version))
                                .and(ACTION.CLOSED_ON.isNotNull())
                                .execute());
        return opened == Outcome.DONE
                ? say(sql, subject, who, key, "comment", comment)
                : wasSaid(sql, subject, key) ? Outcome.DONE : Outcome.CHANGED;
    }

    private static boolean wasSaid(DSLContext sql, Subject subject, UUID key) {
        return sql.fetchExists(
                selectOne()
                        .from(PROGRESS)
                        .where(PROGRESS.COUNCIL_ID.eq(subject.council().value()))
                        .and(PROGRESS.ACTION_ID.eq(subject.action().id()))
                        .and(PROGRESS.PROGRESS_ID.eq(key)));
    }

    /** Says when a milestone was reached that is still as it was on the page. */
    static Outcome reach(
            DSLContext sql, Subject subject, UUID milestone, @Nullable LocalDate on, int version) {
        return changed(
                sql.update(MILESTONE)
                        .set(MILESTONE.REACHED_ON, on)
                        .set(MILESTONE.VERSION, version + 1)
                        .where(MILESTONE.COUNCIL_ID.eq(subject.council().value()))
                        .and(MILESTONE.PLAN_ID.eq(subject.plan().id()))
                        .and(MILESTONE.ACTION_ID.eq(subject.action().id()))
                        .and(MILESTONE.MILESTONE_ID.eq(milestone))
                        .and(MILESTONE.VERSION.eq(version))
                        .execute());
    }

    private static Condition stillAt(Subject subject, int version) {
        return ACTION.COUNCIL_ID
                .eq(subject.council().value())
                .and(ACTION.PLAN_ID.eq(subject.plan().id()))
                .and(ACTION.ACTION_ID.eq(subject.action().id()))
                .and(ACTION.VERSION.eq(version));
    }

    private static Outcome changed(int rows) {
        return rows == 1 ? Outcome.DONE : Outcome.CHANGED;
    }
}
