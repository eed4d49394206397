package yardstick.progress;

import io.micronaut.http.HttpResponse;
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

import yardstick.plan.RatedAs;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;

/** Rates one action, as its owner or as the board. Ratings are added and never changed. */
@Controller("/councils/{council}/plans/{plan}/actions/{action}/rating")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RatingController {

    private static final String VIEW = "progress/rating";

    private final Desk desk;

    RatingController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> asking(
            Page frame, SignedIn who, Membership membership, String plan, String action) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        if (!subject.mayEdit()) {
            return HttpResponse.seeOther(subject.done("closed-plan"));
        }
        var empty =
                new Sent(
                        Map.of(
                                "day", Words.typed(Words.today()),
                                "as", RatedAs.OWNER.word()));
        return page(subject, empty, evidence(who, subject)).asked(frame, subject, VIEW);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rate(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            @Body Map<String, Object> fields) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        var form = new RatingForm(new Sent(fields));
        var evidence = evidence(who, subject);
        var errors = form.errors(subject.plan(), subject.scale(), evidence, Words.today());
        var page = page(subject, form.sent(), evidence);
        if (!errors.isEmpty()) {
            return page.again(frame, subject, VIEW, errors);
        }
        var rating = form.rating(form.sent().key(), subject);
        var outcome =
                desk.write(
                        who,
                        subject,
                        sql ->
                                ProgressWriting.rate(
                                        sql,
                                        subject.council().value(),
                                        subject.plan().id(),
                                        who,
                                        List.of(rating)));
        return outcome == Outcome.DONE
                ? HttpResponse.seeOther(subject.done("rated"))
                : page.again(frame, subject, VIEW, Subject.closed("step"));
    }

    private List<Proof> evidence(SignedIn who, Subject subject) {
        return desk.read(who, subject.membership(), sql -> ProgressQueries.evidence(sql, subject));
    }

    private static FormPage page(Subject subject, Sent sent, List<Proof> evidence) {
        return FormPage.of(subject, "Rate this action", "/rating", sent)
                .choosing(RatingForm.steps(subject.scale()), RatingForm.evidence(evidence));
    }
}
