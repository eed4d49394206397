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

import yardstick.plan.Closing;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.SummaryRow;

import java.util.List;
import java.util.Map;

/**
 * Opens a closed action again. A comment keeps how it had been closed, and why it is open again.
 */
@Controller("/councils/{council}/plans/{plan}/actions/{action}/reopening")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReopeningController {

    private static final String VIEW = "progress/reopening";
    private static final int LONGEST = 1500;

    private final Desk desk;

    ReopeningController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> asking(
            Page frame, SignedIn who, Membership membership, String plan, String action) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        if (!subject.mayEdit()) {
            return HttpResponse.seeOther(subject.done("closed-plan"));
        }
        return subject.action().isOpen()
                ? HttpResponse.seeOther(subject.done("is-open"))
                : page(subject, new Sent(Map.of())).asked(frame, subject, VIEW);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reopen(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            @Body Map<String, Object> fields) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        var sent = new Sent(fields);
        var reason = sent.text("reason");
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return page(subject, sent).again(frame, subject, VIEW, List.of(error(reason)));
        }
        var closing = subject.action().closing();
        var comment = closing == null ? reason : comment(reason, closing);
        var key = sent.key();
        int version = sent.version("version");
        var outcome =
                desk.write(
                        who,
                        subject,
                        sql -> ProgressWriting.reopen(sql, subject, who, key, comment, version));
        return switch (outcome) {
            case DONE -> HttpResponse.seeOther(subject.done("reopened"));
            case PLAN_CLOSED ->
                    page(subject, sent).again(frame, subject, VIEW, Subject.closed("reason"));
            case CHANGED -> conflict(frame, desk.find(who, membership, plan, action), sent);
        };
    }

    private static String comment(String reason, Closing closing) {
        return "Opened again: %s\n\nIt had been closed on %s by %s, %s.%s"
                .formatted(
                        reason,
                        Words.day(closing.on()),
                        closing.by(),
                        closing.withEvidence() ? "with evidence" : "without evidence",
                        closing.because().isEmpty() ? "" : " " + closing.because());
    }

    private static FieldError error(String reason) {
        return new FieldError(
                "reason",
                reason.isEmpty()
                        ? "Enter why it is opened again"
                        : "Shorten the reason by %,d characters: it may have 1,500"
                                .formatted(reason.length() - LONGEST));
    }

    private static HttpResponse<?> conflict(Page frame, Subject now, Sent sent) {
        var closing = now.action().closing();
        var page =
                closing == null
                        ? page(now, sent)
                                .beside(
                                        "Somebody else has opened this action again",
                                        List.of(SummaryRow.of("Action", "Open")))
                        : page(now, sent)
                                .beside(
                                        "Somebody else has changed this action",
                                        ClosingForm.rows(closing));
        return page.conflicting(frame, now, VIEW);
    }

    private static FormPage page(Subject subject, Sent sent) {
        return FormPage.of(subject, "Open this action again", "/reopening", sent);
    }
}
