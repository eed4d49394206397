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
import yardstick.intake.Entry;
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
import yardstick.web.Typed;

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
    private final Drafts drafts;

    RowController(Subject.Subjects subjects, Drafts drafts) {
        this.subjects = subjects;
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
        var review = subjects.review(who, subject, submission);
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
        return withRow(
                new At(frame, who, subject, submission, row),
                (at, before, there) -> {
                    var entry = RowForm.entry(sent, there.entry());
                    var tooLong = entry.tooLong();
                    return tooLong.isEmpty()
                            ? changed(at, before, there, entry, Typed.version(sent))
                            : again(at, before, entry, Typed.version(sent), tooLong);
                });
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
        return withRow(
                new At(frame, who, subject, submission, row),
                (at, before, there) -> {
                    var id = before.submission().id();
                    var outcome = drafts.remove(who, membership, id, row, Typed.version(sent));
                    return outcome == Outcome.DONE
                            ? HttpResponse.seeOther(subject.done(id, "removed"))
                            : conflict(at, there);
                });
    }

    /** Where the row stands that somebody wants to change. */
    private record At(Page frame, SignedIn who, Subject subject, String submission, int row) {}

    private interface Work {
        HttpResponse<?> on(At at, Reviews.Review before, Row there);
    }

    private HttpResponse<?> withRow(At at, Work work) {
        var before = subjects.review(at.who, at.subject, at.submission);
        return find(before, at.row)
                .<HttpResponse<?>>map(there -> work.on(at, before, there))
                .orElseGet(() -> gone(at.frame, at.subject, before));
    }

    private HttpResponse<?> changed(
            At at, Reviews.Review before, Row there, Entry entry, int version) {
        var id = before.submission().id();
        var outcome = drafts.change(at.who, at.subject.membership(), id, entry, version);
        return outcome == Outcome.DONE || RowPage.isSame(entry, there.entry())
                ? HttpResponse.seeOther(at.subject.done(id, "changed"))
                : conflict(at, new Row(entry, version));
    }

    private static HttpResponse<?> again(
            At at, Reviews.Review before, Entry entry, int version, List<Problem> tooLong) {
        var page = RowPage.again(at.subject, before.submission(), entry, version);
        return HttpResponse.unprocessableEntity()
                .body(
                        framed(at.frame, at.subject, before, page)
                                .withErrors(tooLong.stream().map(RowController::error).toList())
                                .show(VIEW, page));
    }

    /** Somebody else has changed the row or submitted the draft: both are shown. */
    private HttpResponse<?> conflict(At at, Row typed) {
        var now = subjects.review(at.who, at.subject, at.submission);
        var there = find(now, at.row);
        if (there.isEmpty() || now.submission().state() != Submission.State.DRAFT) {
            return gone(at.frame, at.subject, now);
        }
        var page = RowPage.conflicting(at.subject, now.submission(), typed.entry(), there.get());
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(framed(at.frame, at.subject, now, page).show(VIEW, page));
    }

    /** The row is not there any more, or can no longer be changed. */
    private static HttpResponse<?> gone(Page frame, Subject subject, Reviews.Review review) {
        var page = RowPage.gone(subject, review.submission());
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(framed(frame, subject, review, page).show(VIEW, page));
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
