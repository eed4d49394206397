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

import org.jooq.exception.DataAccessException;

import yardstick.comparison.Catalogue;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A council's own record of an inspection: add, change, remove. For its editors. */
@Controller("/councils/{council}/inspections")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OwnController {

    private static final String VIEW = "inspections/edit";

    private final OwnRecords records;

    OwnController(OwnRecords records) {
        this.records = records;
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
            var page = FrameworksPage.of(records.frameworks(space), space.path() + "/new");
            return HttpResponse.ok(
                    space.frame(frame, "Choose the framework of an inspection")
                            .show("inspections/framework", page));
        }
        var subject = records.subject(space, framework, published);
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
        var subject =
                records.subject(
                        space, Typed.line(sent, "framework"), Typed.line(sent, "published"));
        var form = InspectionForm.read(sent, subject.framework());
        var errors = form.errors(subject.framework(), subject.published());
        if (errors.isEmpty()) {
            errors = records.add(subject, form);
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

    @Get("/{inspection:[0-9a-fA-F-]+}/edit")
    HttpResponse<?> changing(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection) {
        var space = new Space(who, membership, catalogue).asEditor();
        var found = records.found(space, InspectionId.own(inspection));
        var subject = records.subject(space, found);
        return shown(
                frame,
                HttpStatus.OK,
                List.of(),
                subject,
                EditPage.changing(subject, InspectionForm.of(found)));
    }

    @Post("/{inspection:[0-9a-fA-F-]+}")
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
        var found = records.find(space, id);
        if (found.isEmpty()) {
            var subject =
                    records.subject(
                            space, Typed.line(sent, "framework"), Typed.line(sent, "published"));
            return conflict(frame, subject, InspectionForm.read(sent, subject.framework()), id);
        }
        var subject = records.subject(space, found.get());
        var form = InspectionForm.read(sent, subject.framework()).named(id);
        var errors = form.errors(subject.framework(), subject.published());
        if (!errors.isEmpty()) {
            var page = EditPage.changing(subject, form);
            return shown(frame, HttpStatus.UNPROCESSABLE_ENTITY, errors, subject, page);
        }
        return records.change(subject, form)
                ? HttpResponse.seeOther(
                        Space.done(
                                space.path(new InspectionId.Own(id)),
                                Done.INSPECTION_CHANGED.code()))
                : conflict(frame, subject, form, id);
    }

    @Post("/{inspection:[0-9a-fA-F-]+}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership, catalogue).asEditor();
        var found = records.found(space, InspectionId.own(inspection));
        var subject = records.subject(space, found);
        var form = InspectionForm.of(found);
        try {
            return records.remove(space, found.id(), Typed.version(sent))
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

    /** Somebody else has changed or removed it: both versions, and what was typed is kept. */
    private HttpResponse<?> conflict(
            Page frame, EditPage.Subject subject, InspectionForm form, UUID id) {
        var page =
                records.find(subject.space(), id)
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
}
