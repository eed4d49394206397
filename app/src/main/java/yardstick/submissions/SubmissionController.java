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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.disclosure.SmallNumbers;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.intake.Life;
import yardstick.intake.Outcome;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One submission: what is wrong with it, and its way to approval. */
@Controller("/councils/{council}/figures/{dataSet}/submissions/{submission}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SubmissionController {

    private static final int LONGEST_REMARK = 2_000;

    private final Subject.Subjects subjects;
    private final Life life;
    private final Downloads downloads;

    SubmissionController(Subject.Subjects subjects, Life life, Downloads downloads) {
        this.subjects = subjects;
        this.life = life;
        this.downloads = downloads;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            String submission,
            @QueryValue(defaultValue = "") String done,
            @QueryValue(defaultValue = "1") int page) {
        var subject = subjects.of(membership, dataSet);
        var asked = new SubmissionPage.Asked(page, done, "", false);
        return HttpResponse.ok(answer(frame, who, subject, submission, asked, List.of()));
    }

    @Get("/problems.{format:csv|xlsx}")
    HttpResponse<?> problems(
            SignedIn who, Membership membership, String dataSet, String submission, String format) {
        var subject = subjects.of(membership, dataSet);
        var review = subjects.review(who, subject, submission);
        return downloads.answer(ProblemsTable.of(subject, review), Format.of(format));
    }

    /** A page of the problems of one kind. */
    @Get("/problems/{kind}")
    HttpResponse<?> problemsOfAKind(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            String submission,
            String kind,
            @QueryValue(defaultValue = "1") int page) {
        var subject = subjects.of(membership, dataSet);
        var review = subjects.review(who, subject, submission);
        var path = subject.path(review.submission().id());
        var shown =
                Problems.of(subject, review)
                        .page(kind, page)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return HttpResponse.ok(
                subject.frame(frame, shown.heading())
                        .under("Submission", path)
                        .show("submissions/problems", shown));
    }

    /** A step on its way, each in its own words. */
    @Post("/{step:submit|approve|return|discard}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            String submission,
            String step,
            @Body Map<String, Object> sent) {
        var at = step(who, subjects.forEditors(membership, dataSet), submission, sent);
        return switch (step) {
            case "submit" -> withRemark(frame, at, sent, "submitted", life::submit);
            case "approve" -> after(frame, at, life.approve(at, seen(sent)), "approved");
            case "return" -> withRemark(frame, at, sent, "returned", life::giveBack);
            default -> discard(frame, at);
        };
    }

    private HttpResponse<?> discard(Page frame, Life.Step step) {
        var outcome = life.discard(step, "");
        var subject = new Subject(step.membership(), step.dataSet());
        return outcome == Outcome.DONE
                ? HttpResponse.seeOther(URI.create(subject.path() + "?done=discarded"))
                : after(frame, step, outcome, "");
    }

    private HttpResponse<?> withRemark(
            Page frame,
            Life.Step step,
            Map<String, Object> sent,
            String done,
            BiFunction<Life.Step, String, Outcome> work) {
        var remark = Typed.text(sent, "remark");
        boolean checked = Typed.text(sent, "checked").equals("yes");
        var error = remarkError(remark, checked, done.equals("returned"));
        if (error.isPresent()) {
            var asked = new SubmissionPage.Asked(1, "", remark, checked);
            var errors = List.of(new FieldError("remark", error.get()));
            return HttpResponse.unprocessableEntity().body(answer(frame, step, asked, errors));
        }
        return after(frame, step, work.apply(step, remark), done);
    }

    /** How late the figures are that were seen and may be replaced; the earliest when none are. */
    private static Instant seen(Map<String, Object> sent) {
        try {
            return Instant.parse(Typed.text(sent, "replace"));
        } catch (DateTimeParseException notTicked) {
            return Instant.EPOCH;
        }
    }

    private static Optional<String> remarkError(String remark, boolean checked, boolean must) {
        if (must && remark.isEmpty()) {
            return Optional.of("Say what should be mended");
        }
        if (remark.length() > LONGEST_REMARK) {
            return Optional.of(
                    "Shorten the note by %,d characters: it may have 2,000"
                            .formatted(remark.length() - LONGEST_REMARK));
        }
        return checked ? Optional.empty() : SmallNumbers.warning("The text", remark);
    }

    private HttpResponse<?> after(Page frame, Life.Step step, Outcome outcome, String done) {
        var subject = new Subject(step.membership(), step.dataSet());
        return switch (outcome) {
            case DONE -> HttpResponse.seeOther(subject.done(step.submission(), done));
            case OVERTAKEN ->
                    HttpResponse.status(HttpStatus.CONFLICT)
                            .body(
                                    answer(
                                            frame,
                                            step,
                                            new SubmissionPage.Asked(1, "overtaken", "", false),
                                            List.of()));
            case HAS_ERRORS ->
                    stopped(frame, step, "problems", "Mend the errors first, then submit it");
            case NEEDS_ANOTHER_PERSON ->
                    stopped(
                            frame,
                            step,
                            "approve",
                            "You submitted this, so another administrator must approve it");
            case WANTS_REASON ->
                    stopped(
                            frame,
                            step,
                            "remark",
                            "Say why the figures are right that are far from what was expected, here or in the note of each row");
            case REPLACES_NEWER ->
                    stopped(
                            frame,
                            step,
                            "replace",
                            "Figures of this were approved after it came in. Compare both, and tick that these replace them, or return or discard it");
        };
    }

    private HttpResponse<?> stopped(Page frame, Life.Step step, String field, String why) {
        var asked = new SubmissionPage.Asked(1, "", "", false);
        return HttpResponse.unprocessableEntity()
                .body(answer(frame, step, asked, List.of(new FieldError(field, why))));
    }

    private Object answer(
            Page frame, Life.Step step, SubmissionPage.Asked asked, List<FieldError> errors) {
        var subject = new Subject(step.membership(), step.dataSet());
        return answer(frame, step.who(), subject, step.submission().toString(), asked, errors);
    }

    private Object answer(
            Page frame,
            SignedIn who,
            Subject subject,
            String submission,
            SubmissionPage.Asked asked,
            List<FieldError> errors) {
        var review = subjects.review(who, subject, submission);
        var problems = Problems.of(subject, review);
        var rule = life.rule(who, subject.membership());
        var page = SubmissionPage.of(subject, who, review, problems, rule, asked);
        return subject.frame(frame, page.heading())
                .withErrors(errors.isEmpty() ? problems.errors() : errors)
                .show("submissions/show", page);
    }

    /** A step on a submission that is there; one that is not, or is another's, is not found. */
    private Life.Step step(
            SignedIn who, Subject subject, String submission, Map<String, Object> sent) {
        var found =
                life.find(who, subject.membership(), subject.dataSet(), Subject.id(submission))
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return new Life.Step(
                who, subject.membership(), subject.dataSet(), found.id(), Typed.version(sent));
    }
}
