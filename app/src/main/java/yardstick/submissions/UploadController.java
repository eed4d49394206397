package yardstick.submissions;

import io.micronaut.http.HttpRequest;
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

import yardstick.intake.Checks;
import yardstick.intake.Drafts;
import yardstick.intake.Entry;
import yardstick.intake.Fingerprint;
import yardstick.intake.Problem;
import yardstick.intake.Reviews;
import yardstick.intake.Submission;
import yardstick.intake.SubmissionQueries;
import yardstick.intake.Table;
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
import java.util.Map;
import java.util.UUID;

/** Figures come in: as a file, or one by one on a page. Either makes a draft. For editors. */
@Controller("/councils/{council}/figures/{dataSet}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class UploadController {

    private static final int IN_SUMMARY = 50;

    private final Subject.Subjects subjects;
    private final SheetReader sheets;
    private final Drafts drafts;
    private final Reviews reviews;
    private final Tenancy tenancy;

    UploadController(
            Subject.Subjects subjects,
            SheetReader sheets,
            Drafts drafts,
            Reviews reviews,
            Tenancy tenancy) {
        this.subjects = subjects;
        this.sheets = sheets;
        this.drafts = drafts;
        this.reviews = reviews;
        this.tenancy = tenancy;
    }

    @Post("/submissions")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> upload(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            HttpRequest<?> request) {
        var subject = subjects.forEditors(membership, dataSet);
        var form = MultipartForm.of(request).join();
        var file = form.files().get("file");
        if (file == null || file.bytes().length == 0) {
            return refused(frame, who, subject, List.of("Choose a file, .csv or .xlsx"));
        }
        try {
            var table = Table.of(sheets.read(file.bytes()));
            if (!table.problems().isEmpty()) {
                return refused(frame, who, subject, sentences(table.problems()));
            }
            var sent =
                    new Drafts.Sent(
                            Submission.Origin.FILE,
                            file.name(),
                            Fingerprint.of(file.bytes()),
                            Typed.key(form.fields()),
                            table.entries());
            var kept = drafts.keep(who, membership, subject.dataSet(), sent);
            return HttpResponse.seeOther(subject.done(kept.id(), "uploaded"));
        } catch (FileRefused refused) {
            return refused(frame, who, subject, List.of(refused.sentence()));
        }
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream()
                .limit(IN_SUMMARY)
                .map(
                        problem ->
                                problem.row() == 0
                                        ? problem.message()
                                        : "%s row %d: %s"
                                                .formatted(
                                                        problem.sheet(),
                                                        problem.row(),
                                                        problem.message())
                                                .strip())
                .toList();
    }

    /** The page again, with why the file was not taken. */
    private HttpResponse<?> refused(
            Page frame, SignedIn who, Subject subject, List<String> sentences) {
        var errors = sentences.stream().map(s -> new FieldError("file", s)).toList();
        var page =
                tenancy.read(
                        who,
                        subject.membership(),
                        sql ->
                                DataSetPage.of(
                                        subject,
                                        Reviews.today(),
                                        SubmissionQueries.list(
                                                sql,
                                                subject.membership().council(),
                                                subject.dataSet()),
                                        SubmissionQueries.figures(
                                                sql,
                                                subject.membership().council(),
                                                subject.dataSet()),
                                        ""));
        return HttpResponse.unprocessableEntity()
                .body(subject.frame(frame).withErrors(errors).show("submissions/set", page));
    }

    @Get("/entry")
    HttpResponse<?> entering(Page frame, Membership membership, String dataSet) {
        var subject = subjects.forEditors(membership, dataSet);
        var empty = Entry.of(1, "", 0, Map.of());
        var page = RowPage.adding(subject, empty, UUID.randomUUID().toString());
        return HttpResponse.ok(subject.frame(frame, page.heading()).show("submissions/row", page));
    }

    @Post("/entry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            @Body Map<String, Object> sent) {
        var subject = subjects.forEditors(membership, dataSet);
        var entry = Typed.entry(sent, Entry.of(1, "", 0, Map.of()));
        var errors = errors(who, subject, entry);
        if (!errors.isEmpty()) {
            var page = RowPage.adding(subject, entry, Typed.text(sent, "key"));
            return HttpResponse.unprocessableEntity()
                    .body(
                            subject.frame(frame, page.heading())
                                    .withErrors(errors)
                                    .show("submissions/row", page));
        }
        var kept =
                drafts.keep(
                        who,
                        membership,
                        subject.dataSet(),
                        new Drafts.Sent(
                                Submission.Origin.FORM, "", "", Typed.key(sent), List.of(entry)));
        return HttpResponse.seeOther(subject.done(kept.id(), "uploaded"));
    }

    private List<FieldError> errors(SignedIn who, Subject subject, Entry entry) {
        var tooLong = entry.tooLong();
        var problems =
                tooLong.isEmpty()
                        ? Checks.of(
                                        subject.dataSet(),
                                        List.of(entry),
                                        reviews.earlier(
                                                who, subject.membership(), subject.dataSet()),
                                        Reviews.today())
                                .problems()
                        : tooLong;
        return problems.stream()
                .filter(Problem::isError)
                .map(
                        problem ->
                                problem.no() == 0
                                        ? new FieldError("numerator", problem.message())
                                        : RowController.error(problem))
                .toList();
    }
}
