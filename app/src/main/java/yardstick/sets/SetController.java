package yardstick.sets;

import io.micronaut.http.HttpRequest;
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

import yardstick.comparison.Catalogues;
import yardstick.saved.SavedSet;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** One comparison group or indicator set of a council: add, change, remove. For its editors. */
@Controller("/councils/{council}/sets/{kind:groups|indicators}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SetController {

    private static final String VIEW = "sets/edit";

    private final Catalogues catalogues;
    private final Shelf shelf;

    SetController(Catalogues catalogues, Shelf shelf) {
        this.catalogues = catalogues;
        this.shelf = shelf;
    }

    @Get("/new")
    HttpResponse<?> adding(Page frame, Membership membership, String kind, HttpRequest<?> request) {
        var place = Place.of(membership.asEditor());
        var of = Kind.of(kind);
        var names = of.names(catalogues.current());
        var asked =
                request.getParameters().getAll(of.parameter()).stream()
                        .filter(names::containsKey)
                        .toList();
        var page = SetPage.adding(catalogues.current(), place, of, SetForm.of(asked));
        return HttpResponse.ok(framed(frame, place, page).show(VIEW, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            String kind,
            @Body Map<String, Object> sent) {
        var place = Place.of(membership.asEditor());
        var of = Kind.of(kind);
        var form = SetForm.read(sent);
        var catalogue = catalogues.current();
        var outcome = shelf.save(who, membership, catalogue, of, UUID.randomUUID(), form, false);
        return answer(
                frame,
                place,
                outcome,
                "added",
                () -> SetPage.adding(catalogue, place, of, form),
                () -> SetPage.gone(catalogue, place, of, form));
    }

    @Get("/{set}")
    HttpResponse<?> changing(
            Page frame, SignedIn who, Membership membership, String kind, String set) {
        var place = Place.of(membership.asEditor());
        var of = Kind.of(kind);
        var found =
                shelf.find(who, membership, of, id(set))
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var page = SetPage.changing(catalogues.current(), place, of, SetForm.of(found), found);
        return HttpResponse.ok(framed(frame, place, page).show(VIEW, page));
    }

    @Post("/{set}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String kind,
            String set,
            @Body Map<String, Object> sent) {
        var place = Place.of(membership.asEditor());
        var of = Kind.of(kind);
        var form = SetForm.read(sent);
        var catalogue = catalogues.current();
        var outcome = shelf.save(who, membership, catalogue, of, id(set), form, true);
        return answer(
                frame,
                place,
                outcome,
                "changed",
                () ->
                        now(
                                who,
                                membership,
                                of,
                                set,
                                form,
                                n -> SetPage.changing(catalogue, place, of, form, n)),
                () ->
                        now(
                                who,
                                membership,
                                of,
                                set,
                                form,
                                n -> SetPage.conflicting(catalogue, place, of, form, n)));
    }

    @Post("/{set}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            String kind,
            String set,
            @Body Map<String, Object> sent) {
        var place = Place.of(membership.asEditor());
        var of = Kind.of(kind);
        var found =
                shelf.find(who, membership, of, id(set))
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        if (shelf.remove(who, membership, of, found.id(), SetForm.version(sent))) {
            return HttpResponse.seeOther(done(place, "removed"));
        }
        var form = SetForm.of(found);
        return conflict(
                frame,
                place,
                now(
                        who,
                        membership,
                        of,
                        set,
                        form,
                        n -> SetPage.conflicting(catalogues.current(), place, of, form, n)));
    }

    /** A page about what is there now, or about that it is gone. */
    private SetPage now(
            SignedIn who,
            Membership membership,
            Kind kind,
            String set,
            SetForm form,
            Function<SavedSet, SetPage> page) {
        return shelf.find(who, membership, kind, id(set))
                .map(page)
                .orElseGet(
                        () -> SetPage.gone(catalogues.current(), Place.of(membership), kind, form));
    }

    private static HttpResponse<?> answer(
            Page frame,
            Place place,
            Shelf.Outcome outcome,
            String done,
            Supplier<SetPage> again,
            Supplier<SetPage> overtaken) {
        return switch (outcome) {
            case Shelf.Outcome.Done finished -> HttpResponse.seeOther(done(place, done));
            case Shelf.Outcome.Wrong(List<FieldError> errors) -> {
                var page = again.get();
                yield page.overtaken()
                        ? conflict(frame, place, page)
                        : HttpResponse.unprocessableEntity()
                                .body(
                                        framed(frame, place, page)
                                                .withErrors(errors)
                                                .show(VIEW, page));
            }
            case Shelf.Outcome.Overtaken late -> conflict(frame, place, overtaken.get());
        };
    }

    /** Somebody else has changed or removed it: what was sent is kept. */
    private static HttpResponse<?> conflict(Page frame, Place place, SetPage page) {
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(framed(frame, place, page).show(VIEW, page));
    }

    private static URI done(Place place, String what) {
        return URI.create(place.href() + "/sets?done=" + what);
    }

    private static Page framed(Page frame, Place place, SetPage page) {
        return frame.titled(page.heading() + ": " + place.name())
                .in(place, Section.SETS)
                .under(place.name(), place.href())
                .under("Sets", place.href() + "/sets");
    }

    /** The name of one in an address; one that nobody has is answered like one that is gone. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }
}
