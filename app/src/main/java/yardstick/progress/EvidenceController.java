package yardstick.progress;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import yardstick.attachments.CheckedFile;
import yardstick.sheets.FileRefused;
import yardstick.tenants.Membership;
import yardstick.tenants.MultipartForm;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds evidence to an action: a statement, with a link or a file. Evidence is never changed. */
@Controller("/councils/{council}/plans/{plan}/actions/{action}/evidence")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class EvidenceController {

    private static final String VIEW = "progress/evidence";

    private final Desk desk;

    EvidenceController(Desk desk) {
        this.desk = desk;
    }

    @Get("/new")
    HttpResponse<?> asking(
            Page frame, SignedIn who, Membership membership, String plan, String action) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        return subject.mayEdit()
                ? page(subject, new Sent(Map.of())).asked(frame, subject, VIEW)
                : HttpResponse.seeOther(subject.done("closed-plan"));
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            HttpRequest<?> request) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        var multipart = MultipartForm.of(request).join();
        var sent = new Sent(new HashMap<>(multipart.fields()));
        var form = EvidenceForm.read(sent);
        var errors = new ArrayList<>(form.errors());
        var file = file(multipart, errors);
        var page = page(subject, sent);
        if (!errors.isEmpty()) {
            return page.again(frame, subject, VIEW, errors);
        }
        var key = sent.key();
        var outcome =
                desk.write(
                        who,
                        subject,
                        sql -> ProgressWriting.show(sql, subject, who, key, form, file));
        return outcome == Outcome.DONE
                ? HttpResponse.seeOther(subject.done("evidence"))
                : page.again(frame, subject, VIEW, Subject.closed("title"));
    }

    /**
     * The file, if one was chosen and may be kept; a field that was left alone sends an empty one.
     */
    private static @Nullable CheckedFile file(MultipartForm form, List<FieldError> errors) {
        var sent = form.files().get("file");
        if (sent == null || sent.name().isEmpty() && sent.bytes().length == 0) {
            return null;
        }
        try {
            var checked = CheckedFile.of(sent.name(), sent.bytes());
            if (!errors.isEmpty()) {
                errors.add(new FieldError("file", "Choose the file again: browsers forget it"));
            }
            return checked;
        } catch (FileRefused refused) {
            errors.add(new FieldError("file", refused.sentence()));
            return null;
        }
    }

    private static FormPage page(Subject subject, Sent sent) {
        return FormPage.of(subject, "Add evidence", "/evidence", sent);
    }
}
