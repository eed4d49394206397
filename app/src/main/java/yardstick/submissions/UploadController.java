package yardstick.submissions;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.intake.Arrivals;
import yardstick.intake.Checks;
import yardstick.intake.Drafts;
import yardstick.intake.Entry;
import yardstick.intake.Fingerprint;
import yardstick.intake.Problem;
import yardstick.intake.Reviews;
import yardstick.intake.Submission;
import yardstick.intake.Table;
import yardstick.sheets.FileRefused;
import yardstick.sheets.SheetReader;
import yardstick.tenants.Membership;
import yardstick.tenants.MultipartForm;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Figures come in: as a file, or one by one on a page. Either makes a draft. For editors. */
@Controller("/councils/{council}/figures/{dataSet}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class UploadController {

    private final Subject.Subjects subjects;
    private final SheetReader sheets;
    private final Drafts drafts;
    private final Arrivals arrivals;
    private final Reviews reviews;
    private final UploadLimit limit;
    private final SetPages setPages;

    UploadController(
            Subject.Subjects subjects,
            SheetReader sheets,
            Drafts drafts,
            Arrivals arrivals,
            Reviews reviews,
            UploadLimit limit,
            SetPages setPages) {
        this.subjects = subjects;
        this.sheets = sheets;
        this.drafts = drafts;
        this.arrivals = arrivals;
        this.reviews = reviews;
        this.limit = limit;
        this.setPages = setPages;
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
        var next = limit.next(who.person());
        if (next.isPresent()) {
            return later(frame, who, subject, next.get());
        }
        var form = MultipartForm.of(request).join();
        var file = form.files().get("file");
        if (file == null || file.bytes().length == 0) {
            return refused(frame, who, subject, List.of("Choose a file, .csv or .xlsx"));
        }
        try {
            var table = Table.of(sheets.read(file.bytes()));
            return table.problems().isEmpty()
                    ? taken(who, subject, form, file, table.entries())
                    : refused(frame, who, subject, sentences(table.problems()));
        } catch (FileRefused refused) {
            return refused(frame, who, subject, List.of(refused.sentence()));
        }
    }

    /** A short file is a draft at once; of a long one it can be seen how far it has come. */
    private HttpResponse<?> taken(
            SignedIn who,
            Subject subject,
            MultipartForm form,
            MultipartForm.SentFile file,
            List<Entry> entries) {
        var fingerprint = Fingerprint.of(file.bytes());
        var key = RowForm.key(form.fields(), fingerprint);
        var sent =
                new Drafts.Sent(
                        Submission.Origin.FILE,
                        file.name(),
                        fingerprint,
                        RowForm.kept(key),
                        entries);
        if (entries.size() > Arrivals.LONG) {
            arrivals.begin(who, subject.membership(), subject.dataSet(), sent);
            return HttpResponse.seeOther(subject.arriving(key));
        }
        var kept = drafts.keep(who, subject.membership(), subject.dataSet(), sent);
        return HttpResponse.seeOther(subject.done(kept.id(), "uploaded"));
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream()
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
        return again(HttpStatus.UNPROCESSABLE_ENTITY, frame, who, subject, sentences);
    }

    /** The page again, with when the file can be sent. */
    private HttpResponse<?> later(Page frame, SignedIn who, Subject subject, Instant next) {
        long seconds = Math.max(1, Duration.between(Instant.now(), next).toSeconds() + 1);
        var sentence =
                "You have sent %d files within a minute. Send this one again after %s, in %s. What you sent before is kept"
                        .formatted(
                                limit.most(), Words.clock(next), Words.number(seconds, "second"));
        return again(HttpStatus.TOO_MANY_REQUESTS, frame, who, subject, List.of(sentence))
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    private MutableHttpResponse<?> again(
            HttpStatus status, Page frame, SignedIn who, Subject subject, List<String> sentences) {
        var errors = sentences.stream().map(s -> new FieldError("file", s)).toList();
        return HttpResponse.status(status)
                .body(
                        subject.frame(frame)
                                .withErrors(errors)
                                .show("submissions/set", setPages.of(who, subject, "")));
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
        var entry = RowForm.entry(sent, Entry.of(1, "", 0, Map.of()));
        var errors = errors(who, subject, entry);
        if (!errors.isEmpty()) {
            var page = RowPage.adding(subject, entry, Typed.text(sent, "key"));
            return HttpResponse.unprocessableEntity()
                    .body(
                            subject.frame(frame, page.heading())
                                    .withErrors(errors)
                                    .show("submissions/row", page));
        }
        var fingerprint = RowForm.fingerprint(entry);
        var key = RowForm.kept(RowForm.key(sent, fingerprint));
        var kept =
                drafts.keep(
                        who,
                        membership,
                        subject.dataSet(),
                        new Drafts.Sent(
                                Submission.Origin.FORM, "", fingerprint, key, List.of(entry)));
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
