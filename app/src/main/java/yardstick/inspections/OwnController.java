package yardstick.inspections;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import yardstick.comparison.Catalogue;
import yardstick.judgements.Frameworks;
import yardstick.judgements.InspectionQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A council's own record of an inspection: add, change, remove. For its editors. */
@Controller("/councils/{council}/inspections")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OwnController {

    private static final String VIEW = "inspections/edit";

    private final Tenancy tenancy;

    OwnController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Get("/new")
    HttpResponse<?> adding(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            @QueryValue(defaultValue = "") String framework,
            @QueryValue(defaultValue = "") String published) {
        var space = new Space(who, membership, catalogue).asEditor();
        if (framework.isEmpty() && published.isEmpty()) {
            var page = FrameworksPage.of(read(space, Frameworks::read), space.path() + "/new");
            return HttpResponse.ok(
                    space.frame(frame, "Choose the framework of an inspection")
                            .show("inspections/framework", page));
        }
        var subject = subject(space, framework, published);
        return shown(
                frame,
                HttpStatus.OK,
                List.of(),
                subject,
                EditPage.adding(subject, InspectionForm.empty(subject.framework())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership, catalogue).asEditor();
        var subject = subject(space, Typed.line(sent, "framework"), Typed.line(sent, "published"));
        var form = InspectionForm.read(sent, subject.framework());
        var errors = form.errors(subject.framework(), subject.published());
        if (errors.isEmpty()) {
            errors = add(subject, form);
        }
        return errors.isEmpty()
                ? HttpResponse.seeOther(
                        Space.done(
                                space.path(new InspectionId.Own(form.id())),
                                Done.INSPECTION_ADDED.code()))
                : shown(
                        frame,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        errors,
                        subject,
                        EditPage.adding(subject, form));
    }

    @Get("/{inspection}/edit")
    HttpResponse<?> changing(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection) {
        var space = new Space(who, membership, catalogue).asEditor();
        var found = found(space, InspectionId.own(inspection));
        var subject = subject(space, found);
        return shown(
                frame,
                HttpStatus.OK,
                List.of(),
                subject,
                EditPage.changing(subject, InspectionForm.of(found)));
    }

    @Post("/{inspection}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership, catalogue).asEditor();
        var id = InspectionId.own(inspection);
        var found = find(space, id);
        if (found.isEmpty()) {
            var subject =
                    subject(space, Typed.line(sent, "framework"), Typed.line(sent, "published"));
            return conflict(frame, subject, InspectionForm.read(sent, subject.framework()), id);
        }
        var subject = subject(space, found.get());
        var form = InspectionForm.read(sent, subject.framework()).named(id);
        var errors = form.errors(subject.framework(), subject.published());
        if (!errors.isEmpty()) {
            var page = EditPage.changing(subject, form);
            return shown(frame, HttpStatus.UNPROCESSABLE_ENTITY, errors, subject, page);
        }
        var entered = form.entered(subject.framework(), subject.published());
        return write(space, sql -> OwnWrites.change(sql, space, id, entered, form.version()))
                ? HttpResponse.seeOther(
                        Space.done(
                                space.path(new InspectionId.Own(id)),
                                Done.INSPECTION_CHANGED.code()))
                : conflict(frame, subject, form, id);
    }

    @Post("/{inspection}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership, catalogue).asEditor();
        var found = found(space, InspectionId.own(inspection));
        var subject = subject(space, found);
        var form = InspectionForm.of(found);
        try {
            return write(
                            space,
                            sql -> OwnWrites.remove(sql, space, found.id(), Typed.version(sent)))
                    ? HttpResponse.seeOther(
                            Space.done(space.path(), Done.INSPECTION_REMOVED.code()))
                    : conflict(frame, subject, form, found.id());
        } catch (DataAccessException e) {
            return shown(
                    frame,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(Refused.because("source", e)),
                    subject,
                    EditPage.changing(subject, form));
        }
    }

    private List<FieldError> add(EditPage.Subject subject, InspectionForm form) {
        var entered = form.entered(subject.framework(), subject.published());
        try {
            return tenancy.write(
                    subject.space().who(),
                    subject.space().membership(),
                    sql -> {
                        OwnWrites.add(sql, subject.space(), form.id(), entered);
                        return List.of();
                    });
        } catch (DataAccessException e) {
            if (Refused.isTaken(e)) {
                return List.of(
                        new FieldError(
                                "source",
                                "There is a record of this report already. Add to that one; it is"
                                        + " on the time line"));
            }
            throw e;
        }
    }

    /** Somebody else has changed or removed it: both versions, and what was typed is kept. */
    private HttpResponse<?> conflict(
            Page frame, EditPage.Subject subject, InspectionForm form, UUID id) {
        var page =
                find(subject.space(), id)
                        .map(now -> EditPage.conflicting(subject, form, now))
                        .orElseGet(() -> EditPage.gone(subject, form));
        return shown(frame, HttpStatus.CONFLICT, List.of(), subject, page);
    }

    private static HttpResponse<?> shown(
            Page frame,
            HttpStatus status,
            List<FieldError> errors,
            EditPage.Subject subject,
            EditPage page) {
        return HttpResponse.status(status)
                .body(
                        subject.space()
                                .frame(frame, page.heading())
                                .withErrors(errors)
                                .show(VIEW, page));
    }

    private EditPage.Subject subject(Space space, OwnInspection found) {
        var number = found.published();
        return number == null
                ? new EditPage.Subject(space, found.framework(), Optional.empty())
                : subject(space, "", number.toString());
    }

    /** What a form is about; a published inspection of another council is none. */
    private EditPage.Subject subject(Space space, String framework, String published) {
        return read(
                        space,
                        sql -> {
                            var frameworks = Frameworks.read(sql);
                            if (published.isEmpty()) {
                                return frameworks
                                        .find(framework)
                                        .map(f -> new EditPage.Subject(space, f, Optional.empty()));
                            }
                            return number(published)
                                    .flatMap(
                                            no ->
                                                    InspectionQueries.findInspection(
                                                            sql,
                                                            frameworks,
                                                            space.area(),
                                                            no,
                                                            space.editions()))
                                    .map(
                                            p ->
                                                    new EditPage.Subject(
                                                            space, p.framework(), Optional.of(p)));
                        })
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Optional<OwnInspection> find(Space space, UUID id) {
        return read(
                space,
                sql -> OwnQueries.findInspection(sql, Frameworks.read(sql), space.council(), id));
    }

    private OwnInspection found(Space space, UUID id) {
        return find(space, id).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private <T> T read(Space space, java.util.function.Function<DSLContext, T> work) {
        return tenancy.read(space.who(), space.membership(), work);
    }

    private boolean write(Space space, Predicate<DSLContext> work) {
        return tenancy.write(space.who(), space.membership(), work::test);
    }
}
