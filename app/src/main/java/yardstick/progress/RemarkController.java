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
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;

/** Reports progress on an action, or comments on it. What was said is never changed. */
@Controller("/councils/{council}/plans/{plan}/actions/{action}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RemarkController {

    private static final String VIEW = "progress/remark";
    private static final int LONGEST = 4000;

    private final Desk desk;

    RemarkController(Desk desk) {
        this.desk = desk;
    }

    @Get("/{kind:progress|comment}")
    HttpResponse<?> asking(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            String kind) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        return subject.mayEdit()
                ? page(subject, kind, new Sent(Map.of())).asked(frame, subject, VIEW)
                : HttpResponse.seeOther(subject.done("closed-plan"));
    }

    @Post("/{kind:progress|comment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            String kind,
            @Body Map<String, Object> fields) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        var sent = new Sent(fields);
        var body = sent.text("body");
        var page = page(subject, kind, sent);
        if (body.isEmpty() || body.length() > LONGEST) {
            return page.again(frame, subject, VIEW, List.of(error(body, kind)));
        }
        var key = sent.key();
        var outcome =
                desk.write(
                        who,
                        subject,
                        sql -> ProgressWriting.say(sql, subject, who, key, kind, body));
        return outcome == Outcome.DONE
                ? HttpResponse.seeOther(subject.done(kind))
                : page.again(frame, subject, VIEW, Subject.closed("body"));
    }

    private static FieldError error(String body, String kind) {
        return new FieldError(
                "body",
                body.isEmpty()
                        ? kind.equals("progress")
                                ? "Enter what has been done since the last report"
                                : "Enter your comment"
                        : "Shorten the text by %,d characters: it may have 4,000"
                                .formatted(body.length() - LONGEST));
    }

    private static FormPage page(Subject subject, String kind, Sent sent) {
        return FormPage.of(
                subject,
                kind.equals("progress") ? "Report progress" : "Add a comment",
                "/" + kind,
                sent);
    }
}
