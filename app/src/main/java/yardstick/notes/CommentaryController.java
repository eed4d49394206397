package yardstick.notes;

import io.micronaut.data.exceptions.OptimisticLockException;
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

import org.jooq.DSLContext;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A council's commentary on one indicator: add, change, remove. For its editors. */
@Controller("/councils/{council}/indicators/{code}/commentary")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class CommentaryController {

    private static final String VIEW = "notes/commentary";

    private final Subject.Subjects subjects;
    private final Tenancy tenancy;
    private final Commentaries commentaries;

    CommentaryController(Subject.Subjects subjects, Tenancy tenancy, Commentaries commentaries) {
        this.subjects = subjects;
        this.tenancy = tenancy;
        this.commentaries = commentaries;
    }

    @Get("/new")
    HttpResponse<?> adding(Page frame, Membership membership, String code) {
        var subject = subjects.of(membership, code);
        var page = CommentaryPage.adding(subject, CommentaryForm.empty(subject.watched()));
        return HttpResponse.ok(subject.frame(frame, page.heading()).show(VIEW, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            String code,
            @Body Map<String, Object> sent) {
        var subject = subjects.of(membership, code);
        var form = CommentaryForm.read(sent);
        var id = new CommentaryId(membership.council().value(), form.name());
        var errors =
                save(
                        who,
                        subject,
                        form,
                        sql -> NoteQueries.add(sql, form.commentary(id, subject, who)));
        return errors.isEmpty()
                ? HttpResponse.seeOther(subject.done("commentary-added"))
                : again(frame, subject, errors, CommentaryPage.adding(subject, form));
    }

    @Get("/{commentary}")
    HttpResponse<?> changing(
            Page frame, SignedIn who, Membership membership, String code, String commentary) {
        var subject = subjects.of(membership, code);
        var found =
                found(who, subject, new CommentaryId(subject.council(), Subject.id(commentary)));
        var page = CommentaryPage.changing(subject, CommentaryForm.of(found), found);
        return HttpResponse.ok(subject.frame(frame, page.heading()).show(VIEW, page));
    }

    @Post("/{commentary}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String code,
            String commentary,
            @Body Map<String, Object> sent) {
        var subject = subjects.of(membership, code);
        var id = new CommentaryId(subject.council(), Subject.id(commentary));
        var found = find(who, subject, id);
        var form = read(sent, found);
        if (found.isEmpty()) {
            return gone(frame, subject, form);
        }
        try {
            var errors = save(who, subject, form, sql -> change(form.commentary(id, subject, who)));
            return errors.isEmpty()
                    ? HttpResponse.seeOther(subject.done("commentary-changed"))
                    : again(
                            frame,
                            subject,
                            errors,
                            CommentaryPage.changing(subject, form, found.get()));
        } catch (OptimisticLockException somebodyElse) {
            return conflict(frame, who, subject, form, id);
        }
    }

    @Post("/{commentary}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            String code,
            String commentary,
            @Body Map<String, Object> sent) {
        var subject = subjects.of(membership, code);
        var id = new CommentaryId(subject.council(), Subject.id(commentary));
        var found = found(who, subject, id);
        try {
            tenancy.write(who, membership, sql -> delete(id, Typed.version(sent)));
            return HttpResponse.seeOther(subject.done("commentary-removed"));
        } catch (OptimisticLockException somebodyElse) {
            return conflict(frame, who, subject, CommentaryForm.of(found), id);
        }
    }

    /** Saves what has no errors; gives the errors of what has. */
    private List<FieldError> save(
            SignedIn who, Subject subject, CommentaryForm form, Consumer<DSLContext> work) {
        var errors = form.errors(subject.watched());
        return errors.isEmpty()
                ? tenancy.write(
                        who,
                        subject.membership(),
                        sql -> {
                            work.accept(sql);
                            return List.of();
                        })
                : errors;
    }

    /** The period of a commentary stays what it was. */
    private static CommentaryForm read(Map<String, Object> sent, Optional<Commentary> found) {
        var form = CommentaryForm.read(sent);
        return found.map(Commentary::period).map(form::about).orElse(form);
    }

    private void change(Commentary changed) {
        commentaries.update(
                changed.id(),
                changed.version(),
                changed.body(),
                changed.writtenBy(),
                changed.writtenByName(),
                changed.writtenAt());
    }

    private boolean delete(CommentaryId id, int version) {
        commentaries.delete(id, version);
        return true;
    }

    private Optional<Commentary> find(SignedIn who, Subject subject, CommentaryId id) {
        return tenancy.read(
                who, subject.membership(), sql -> NoteQueries.findCommentary(sql, subject, id));
    }

    private Commentary found(SignedIn who, Subject subject, CommentaryId id) {
        return find(who, subject, id).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** Somebody else has changed it: both versions, and what was typed is kept. */
    private HttpResponse<?> conflict(
            Page frame, SignedIn who, Subject subject, CommentaryForm form, CommentaryId id) {
        return find(who, subject, id)
                .<HttpResponse<?>>map(
                        now ->
                                conflicting(
                                        frame,
                                        subject,
                                        CommentaryPage.conflicting(subject, form, now)))
                .orElseGet(() -> gone(frame, subject, form));
    }

    /** Somebody else has removed it: what was typed can be added anew. */
    private static HttpResponse<?> gone(Page frame, Subject subject, CommentaryForm form) {
        return conflicting(frame, subject, CommentaryPage.gone(subject, form));
    }

    private static HttpResponse<?> conflicting(Page frame, Subject subject, CommentaryPage page) {
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(subject.frame(frame, page.heading()).show(VIEW, page));
    }

    private static HttpResponse<?> again(
            Page frame, Subject subject, List<FieldError> errors, CommentaryPage page) {
        return HttpResponse.unprocessableEntity()
                .body(subject.frame(frame, page.heading()).withErrors(errors).show(VIEW, page));
    }
}
