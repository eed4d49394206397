package yardstick.planimport;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.sheets.FileRefused;
import yardstick.sheets.SheetReader;
import yardstick.tenants.Membership;
import yardstick.tenants.MultipartForm;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.util.List;

/** Files with plans come in, and the list of those that did. For editors. */
@Controller("/councils/{council}/plans/imports")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ImportsController {

    private final SheetReader sheets;
    private final Tenancy tenancy;

    ImportsController(SheetReader sheets, Tenancy tenancy) {
        this.sheets = sheets;
        this.tenancy = tenancy;
    }

    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        var subject = Subject.of(membership);
        return HttpResponse.ok(
                subject.frame(frame).show("planimport/list", page(who, subject, done)));
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> send(Page frame, SignedIn who, Membership membership, HttpRequest<?> request) {
        var subject = Subject.of(membership);
        var form = MultipartForm.of(request).join();
        var file = form.files().get("file");
        if (file == null || file.bytes().length == 0) {
            return refused(frame, who, subject, "Choose a file: .docx, .xlsx or .csv");
        }
        try {
            var sent =
                    Imports.Sent.of(
                            Typed.key(form.fields()),
                            file.name(),
                            file.bytes(),
                            sheets.tables(file.bytes()));
            tenancy.write(
                    who,
                    membership,
                    sql -> {
                        Imports.keep(sql, membership.council(), who, sent);
                        return sent.id();
                    });
            return HttpResponse.seeOther(subject.uri(sent.id(), ""));
        } catch (FileRefused refused) {
            return refused(frame, who, subject, refused.sentence());
        }
    }

    private HttpResponse<?> refused(Page frame, SignedIn who, Subject subject, String why) {
        return HttpResponse.unprocessableEntity()
                .body(
                        subject.frame(frame)
                                .withErrors(List.of(new FieldError("file", why)))
                                .show("planimport/list", page(who, subject, "")));
    }

    private ImportsPage page(SignedIn who, Subject subject, String done) {
        var membership = subject.membership();
        return ImportsPage.of(
                subject,
                tenancy.read(who, membership, sql -> ImportQueries.list(sql, membership.council())),
                done);
    }
}
