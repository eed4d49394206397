package yardstick.submissions;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.intake.Drafts;
import yardstick.intake.Outcome;
import yardstick.intake.Problem;
import yardstick.intake.Reviews;
import yardstick.intake.Row;
import yardstick.intake.Submission;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a draft: mend it or take it out. For editors. */
@Controller("/councils/{council}/figures/{dataSet}/submissions/{submission}/rows/{row}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RowController {

    private static final String VIEW = "submissions/row";

    private final Subject.Subjects subjects;
    private final Reviews reviews;
    private final Drafts drafts;

    RowController(Subject.Subjects subjects, Reviews reviews, Drafts drafts) {
        this.subjects = subjects;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            String submission,
            int row) {
        var subject = subjects.forEditors(membership, dataSet);
        var review = found(who, subject, submission);
        var there = find(review, row).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var page = RowPage.mending(subject, review.submission(), there);
        return HttpResponse.ok(
                framed(frame, subject, review, page)
                        .withErrors(errors(review, row))
                        .show(VIEW, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            String submission,
            int row,
            @Body Map<String, Object> sent) {
        var subject = subjects.forEditors(membership, dataSet);
        var before = found(who, subject, submission);
        var there = find(before, row);
        if (there.isEmpty()) {
            return gone(frame, subject, before);
        }
        var entry = Typed.entry(sent, there.get().entry());
        var tooLong = entry.tooLong();
        if (!tooLong.isEmpty()) {
            var page = RowPage.again(subject, before.submission(), entry, Typed.version(sent));
            return HttpResponse.unprocessableEntity()
                    .body(
                            framed(frame, subject, before, page)
                                    .withErrors(tooLong.stream().map(RowController::error).toList())
                                    .show(VIEW, page));
        }
        var outcome =
                drafts.change(
                        who, membership, before.submission().id(), entry, Typed.version(sent));
        return outcome == Outcome.DONE || RowPage.isSame(entry, there.get().entry())
                ? HttpResponse.seeOther(subject.done(before.submission().id(), "changed"))
                : conflict(frame, who, subject, submission, new Row(entry, row));
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            String submission,
            int row,
            @Body Map<String, Object> sent) {
        var subject = subjects.forEditors(membership, dataSet);
        var before = found(who, subject, submission);
        var there = find(before, row);
        if (there.isEmpty()) {
            return gone(frame, subject, before);
        }
        var outcome =
                drafts.remove(who, membership, before.submission().id(), row, Typed.version(sent));
        return outcome == Outcome.DONE
                ? HttpResponse.seeOther(subject.done(before.submission().id(), "removed"))
                : conflict(frame, who, subject, submission, there.get());
    }

    /** Somebody else has changed the row or submitted the draft: both are shown. */
    private HttpResponse<?> conflict(
            Page frame, SignedIn who, Subject subject, String submission, Row typed) {
        var now = found(who, subject, submission);
        var there = find(now, typed.entry().no());
        if (there.isEmpty() || now.submission().state() != Submission.State.DRAFT) {
            return gone(frame, subject, now);
        }
        var page = RowPage.conflicting(subject, now.submission(), typed.entry(), there.get());
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(framed(frame, subject, now, page).show(VIEW, page));
    }

    /** The row is not there any more, or can no longer be changed. */
    private static HttpResponse<?> gone(Page frame, Subject subject, Reviews.Review review) {
        var page = RowPage.gone(subject, review.submission());
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(framed(frame, subject, review, page).show(VIEW, page));
    }

    private Reviews.Review found(SignedIn who, Subject subject, String submission) {
        return reviews.find(who, subject.membership(), subject.dataSet(), Subject.id(submission))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static Optional<Row> find(Reviews.Review review, int row) {
        return review.rows().stream().filter(r -> r.entry().no() == row).findFirst();
    }

    private static Page framed(Page frame, Subject subject, Reviews.Review review, RowPage page) {
        return subject.frame(frame, page.heading())
                .under("Submission", subject.path(review.submission().id()));
    }

    private static List<FieldError> errors(Reviews.Review review, int row) {
        return review.checked().problems().stream()
                .filter(problem -> problem.no() == row && problem.isError())
                .map(RowController::error)
                .toList();
    }

    static FieldError error(Problem problem) {
        var column = problem.column();
        return new FieldError(column == null ? "main" : column.field(), problem.message());
    }
}
