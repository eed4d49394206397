package yardstick.notes;

import io.micronaut.data.exceptions.DataAccessException;
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

import yardstick.collection.AimKind;
import yardstick.tenants.Duplicate;
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
import java.util.function.Predicate;

/** A council's targets on one indicator: add, change, remove. For its editors. */
@Controller("/councils/{council}/indicators/{code}/targets")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TargetController {

    private static final String VIEW = "notes/target";

    private final Subject.Subjects subjects;
    private final Tenancy tenancy;
    private final Targets targets;

    TargetController(Subject.Subjects subjects, Tenancy tenancy, Targets targets) {
        this.subjects = subjects;
        this.tenancy = tenancy;
        this.targets = targets;
    }

    @Get("/new")
    HttpResponse<?> adding(Page frame, Membership membership, String code) {
        var subject = subjects.of(membership, code);
        var page = TargetPage.adding(subject, TargetForm.empty(subject.watched()));
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
        var form = TargetForm.read(sent);
        var id = new TargetId(membership.council().value(), form.id());
        var errors =
                save(who, subject, form, id, sql -> add(sql, subject, form.target(id, subject)));
        return errors.isEmpty()
                ? HttpResponse.seeOther(subject.done("target-added"))
                : again(frame, subject, errors, TargetPage.adding(subject, form));
    }

    @Get("/{target}")
    HttpResponse<?> changing(
            Page frame, SignedIn who, Membership membership, String code, String target) {
        var subject = subjects.of(membership, code);
        var found = found(who, subject, new TargetId(subject.council(), Subject.id(target)));
        var page = TargetPage.changing(subject, TargetForm.of(found), found);
        return HttpResponse.ok(subject.frame(frame, page.heading()).show(VIEW, page));
    }

    @Post("/{target}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String code,
            String target,
            @Body Map<String, Object> sent) {
        var subject = subjects.of(membership, code);
        var id = new TargetId(subject.council(), Subject.id(target));
        var found = find(who, subject, id);
        var form = read(sent, found);
        if (found.isEmpty()) {
            return gone(frame, subject, form);
        }
        try {
            var errors = save(who, subject, form, id, sql -> change(form.target(id, subject)));
            return errors.isEmpty()
                    ? HttpResponse.seeOther(subject.done("target-changed"))
                    : again(
                            frame,
                            subject,
                            errors,
                            TargetPage.changing(subject, form, found.get()));
        } catch (OptimisticLockException somebodyElse) {
            return conflict(frame, who, subject, form, id);
        }
    }

    @Post("/{target}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            String code,
            String target,
            @Body Map<String, Object> sent) {
        var subject = subjects.of(membership, code);
        var id = new TargetId(subject.council(), Subject.id(target));
        var found = found(who, subject, id);
        try {
            tenancy.write(who, membership, sql -> delete(id, Typed.version(sent)));
            return HttpResponse.seeOther(subject.done("target-removed"));
        } catch (OptimisticLockException somebodyElse) {
            return conflict(frame, who, subject, TargetForm.of(found), id);
        }
    }

    /** A target stays a target, a forecast a forecast. */
    private static TargetForm read(Map<String, Object> sent, Optional<Target> found) {
        var form = TargetForm.read(sent);
        return found.map(there -> form.of(AimKind.of(there.kind()))).orElse(form);
    }

    /** Saves what has no errors; gives the errors of what has. */
    private List<FieldError> save(
            SignedIn who,
            Subject subject,
            TargetForm form,
            TargetId id,
            Predicate<DSLContext> work) {
        var errors = form.errors(subject.watched());
        if (!errors.isEmpty()) {
            return errors;
        }
        try {
            return tenancy.write(
                    who,
                    subject.membership(),
                    sql -> {
                        boolean another = NoteQueries.hasAnotherTarget(sql, subject, form, id);
                        return another || !work.test(sql)
                                ? List.of(form.alreadyThere())
                                : List.of();
                    });
        } catch (DataAccessException e) {
            if (Duplicate.is(e)) {
                return List.of(form.alreadyThere());
            }
            throw e;
        }
    }

    /** Sent a second time it is there already, and may be. */
    private static boolean add(DSLContext sql, Subject subject, Target target) {
        return NoteQueries.add(sql, target) == 1
                || NoteQueries.findTarget(sql, subject, target.id()).isPresent();
    }

    private boolean change(Target target) {
        targets.update(
                target.id(),
                target.version(),
                target.name(),
                target.period(),
                target.value(),
                target.note());
        return true;
    }

    private boolean delete(TargetId id, int version) {
        targets.delete(id, version);
        return true;
    }

    private Optional<Target> find(SignedIn who, Subject subject, TargetId id) {
        return tenancy.read(
                who, subject.membership(), sql -> NoteQueries.findTarget(sql, subject, id));
    }

    private Target found(SignedIn who, Subject subject, TargetId id) {
        return find(who, subject, id).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** Somebody else has changed it: both versions, and what was typed is kept. */
    private HttpResponse<?> conflict(
            Page frame, SignedIn who, Subject subject, TargetForm form, TargetId id) {
        return find(who, subject, id)
                .<HttpResponse<?>>map(
                        now ->
                                conflicting(
                                        frame, subject, TargetPage.conflicting(subject, form, now)))
                .orElseGet(() -> gone(frame, subject, form));
    }

    /** Somebody else has removed it: what was typed can be added anew. */
    private static HttpResponse<?> gone(Page frame, Subject subject, TargetForm form) {
        return conflicting(frame, subject, TargetPage.gone(subject, form));
    }

    private static HttpResponse<?> conflicting(Page frame, Subject subject, TargetPage page) {
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(subject.frame(frame, page.heading()).show(VIEW, page));
    }

    private static HttpResponse<?> again(
            Page frame, Subject subject, List<FieldError> errors, TargetPage page) {
        return HttpResponse.unprocessableEntity()
                .body(subject.frame(frame, page.heading()).withErrors(errors).show(VIEW, page));
    }
}
