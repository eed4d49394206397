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

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.SummaryRow;

import java.util.List;
import java.util.Map;

/** Closes an action: with evidence, or without and saying why. */
@Controller("/councils/{council}/plans/{plan}/actions/{action}/closing")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ClosingController {

    private static final String VIEW = "progress/closing";

    private final Desk desk;

    ClosingController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> asking(
            Page frame, SignedIn who, Membership membership, String plan, String action) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        if (!subject.mayEdit()) {
            return HttpResponse.seeOther(subject.done("closed-plan"));
        }
        if (!subject.action().isOpen()) {
            return HttpResponse.seeOther(subject.done("is-closed"));
        }
        var empty = new Sent(Map.of("day", Words.typed(Words.today())));
        return page(subject, empty).asked(frame, subject, VIEW);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            @Body Map<String, Object> fields) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        var form = new ClosingForm(new Sent(fields));
        var closing = subject.action().closing();
        if (closing != null) {
            return form.made(closing, who)
                    ? HttpResponse.seeOther(subject.done("closed"))
                    : conflict(frame, subject, form);
        }
        var errors = form.errors(subject, Words.today());
        if (!errors.isEmpty()) {
            return page(subject, form.sent()).again(frame, subject, VIEW, errors);
        }
        var day = form.sent().day("day").orElseThrow();
        int version = form.sent().version("version");
        var outcome =
                desk.write(
                        who,
                        subject,
                        sql -> ProgressWriting.close(sql, subject, who, form, day, version));
        return switch (outcome) {
            case DONE -> HttpResponse.seeOther(subject.done("closed"));
            case PLAN_CLOSED ->
                    page(subject, form.sent()).again(frame, subject, VIEW, Subject.closed("how"));
            case CHANGED -> changed(frame, who, desk.find(who, membership, plan, action), form);
        };
    }

    /** Somebody was quicker: perhaps this very form, sent twice at once. */
    private static HttpResponse<?> changed(
            Page frame, SignedIn who, Subject now, ClosingForm form) {
        var closing = now.action().closing();
        return closing != null && form.made(closing, who)
                ? HttpResponse.seeOther(now.done("closed"))
                : conflict(frame, now, form);
    }

    private static HttpResponse<?> conflict(Page frame, Subject now, ClosingForm form) {
        var closing = now.action().closing();
        var page =
                closing == null
                        ? page(now, form.sent())
                                .beside(
                                        "Somebody else has changed this action",
                                        List.of(SummaryRow.of("Action", now.name())))
                        : page(now, form.sent())
                                .beside(
                                        "Somebody else has closed this action",
                                        ClosingForm.rows(closing));
        return page.conflicting(frame, now, VIEW);
    }

    private static FormPage page(Subject subject, Sent sent) {
        return FormPage.of(subject, "Close this action", "/closing", sent)
                .choosing(ClosingForm.ways(subject.action().evidence()), List.of());
    }
}
