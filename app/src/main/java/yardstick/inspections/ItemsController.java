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

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What hangs on an inspection: recommendations and facts of a council's own record, notes beside a
 * published one. For editors.
 */
@Controller(
        "/councils/{council}/inspections/{inspection:[0-9a-fA-F-]+}/{items:recommendations|facts|notes}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ItemsController {

    private static final String VIEW = "inspections/item";

    private final ItemRecords records;

    ItemsController(ItemRecords records) {
        this.records = records;
    }

    @Get("/new")
    HttpResponse<?> adding(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            String items) {
        var subject = records.subject(new Space(who, membership, catalogue), inspection, items);
        var page = ItemPage.adding(subject, ItemForm.empty());
        return shown(frame, HttpStatus.OK, List.of(), subject, page);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            String items,
            @Body Map<String, Object> sent) {
        var subject = records.subject(new Space(who, membership, catalogue), inspection, items);
        var form = ItemForm.read(subject.items(), sent);
        var errors = form.errors(subject.items());
        if (errors.isEmpty()) {
            errors = records.add(subject, form);
        }
        return errors.isEmpty()
                ? HttpResponse.seeOther(done(subject, "added"))
                : shown(
                        frame,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        errors,
                        subject,
                        ItemPage.adding(subject, form));
    }

    @Get("/{item}")
    HttpResponse<?> changing(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            String items,
            String item) {
        var subject = records.subject(new Space(who, membership, catalogue), inspection, items);
        var found = records.found(subject, InspectionId.uuid(item));
        var page = ItemPage.changing(subject, ItemForm.of(found));
        return shown(frame, HttpStatus.OK, List.of(), subject, page);
    }

    @Post("/{item}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            String items,
            String item,
            @Body Map<String, Object> sent) {
        var subject = records.subject(new Space(who, membership, catalogue), inspection, items);
        var id = InspectionId.uuid(item);
        var form = ItemForm.read(subject.items(), sent).named(id);
        if (records.find(subject, id).isEmpty()) {
            return conflict(frame, subject, form);
        }
        var errors = form.errors(subject.items());
        if (!errors.isEmpty()) {
            var page = ItemPage.changing(subject, form);
            return shown(frame, HttpStatus.UNPROCESSABLE_ENTITY, errors, subject, page);
        }
        try {
            return records.change(subject, form)
                    ? HttpResponse.seeOther(done(subject, "changed"))
                    : conflict(frame, subject, form);
        } catch (DataAccessException e) {
            return shown(
                    frame,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(ItemRecords.taken(subject, form, e)),
                    subject,
                    ItemPage.changing(subject, form));
        }
    }

    @Post("/{item}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            String items,
            String item,
            @Body Map<String, Object> sent) {
        var subject = records.subject(new Space(who, membership, catalogue), inspection, items);
        var found = records.found(subject, InspectionId.uuid(item));
        var form = ItemForm.of(found);
        try {
            return records.remove(subject, found.id(), Typed.version(sent))
                    ? HttpResponse.seeOther(done(subject, "removed"))
                    : conflict(frame, subject, form);
        } catch (DataAccessException e) {
            var field = subject.items().fields().getFirst().name();
            return shown(
                    frame,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(Refused.because(field, e)),
                    subject,
                    ItemPage.changing(subject, form));
        }
    }

    /** Somebody else has changed or removed it: both versions, and what was typed is kept. */
    private HttpResponse<?> conflict(Page frame, ItemPage.Subject subject, ItemForm form) {
        var page =
                records.find(subject, form.id())
                        .map(now -> ItemPage.conflicting(subject, form, now))
                        .orElseGet(() -> ItemPage.gone(subject, form));
        return shown(frame, HttpStatus.CONFLICT, List.of(), subject, page);
    }

    private static URI done(ItemPage.Subject subject, String what) {
        return Space.done(
                subject.space().path(subject.inspection()), subject.items().one() + "-" + what);
    }

    private static HttpResponse<?> shown(
            Page frame,
            HttpStatus status,
            List<FieldError> errors,
            ItemPage.Subject subject,
            ItemPage page) {
        return HttpResponse.status(status)
                .body(
                        subject.space()
                                .frame(frame, page.heading())
                                .under("Inspection", subject.space().path(subject.inspection()))
                                .withErrors(errors)
                                .show(VIEW, page));
    }
}
