package yardstick.releases;

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

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Releases of a data set: what there is, what one would show, and releasing. */
@Controller("/councils/{council}/figures/{dataSet}/releases")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReleaseController {

    private static final String PREVIEW = "releases/preview";

    private final DataSets dataSets;
    private final Releases releases;

    ReleaseController(DataSets dataSets, Releases releases) {
        this.dataSets = dataSets;
        this.releases = releases;
    }

    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            @QueryValue(defaultValue = "") String done) {
        var place = Place.of(membership);
        var of = dataSet(dataSet);
        var banner =
                switch (done) {
                    case "released" -> "Released";
                    case "withdrawn" -> "Withdrawn";
                    default -> "";
                };
        var page =
                ReleasesPage.of(
                        place,
                        of,
                        releases.list(who, membership, of),
                        mayRelease(membership),
                        banner,
                        OffsetDateTime.now());
        return HttpResponse.ok(
                framed(frame, place)
                        .titled("Releases of %s: %s".formatted(of.title(), place.name()))
                        .show("releases/list", page));
    }

    @Fresh
    @Get("/new")
    HttpResponse<?> preview(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            @QueryValue(defaultValue = "region") String audience,
            @QueryValue(defaultValue = "") String all) {
        var place = Place.of(membership);
        var of = dataSet(dataSet);
        var whom = audience(audience);
        var preview = releases.preview(who, membership, of);
        var page =
                PreviewPage.of(
                        place,
                        of,
                        whom,
                        preview,
                        ReleaseForm.of(whom, preview),
                        mayRelease(membership),
                        all.equals("yes"));
        return HttpResponse.ok(preview(frame, place, of, page).show(PREVIEW, page));
    }

    @Fresh
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> release(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            @Body Map<String, Object> sent) {
        var place = Place.of(membership.asAdministrator());
        var of = dataSet(dataSet);
        var form = ReleaseForm.read(sent);
        var audience = audience(form.audience());
        var now = OffsetDateTime.now();
        var errors = form.errors(now);
        if (!errors.isEmpty()) {
            var page =
                    PreviewPage.of(
                            place,
                            of,
                            audience,
                            releases.preview(who, membership, of),
                            form,
                            true,
                            false);
            return HttpResponse.unprocessableEntity()
                    .body(preview(frame, place, of, page).withErrors(errors).show(PREVIEW, page));
        }
        var from = form.visibleFrom(now).orElse(now);
        return releases.release(who, membership, of, audience, form, from)
                ? HttpResponse.seeOther(
                        URI.create(ReleasesPage.address(place, of) + "?done=released"))
                : overtaken(frame, who, membership, of, audience, form);
    }

    /** Somebody was quicker: what they did, what a release would show now, and what was typed. */
    private HttpResponse<?> overtaken(
            Page frame,
            SignedIn who,
            Membership membership,
            DataSet of,
            Audience audience,
            ReleaseForm form) {
        var place = Place.of(membership);
        var preview = releases.preview(who, membership, of);
        List<Release> meanwhile =
                preview.releases().stream().filter(r -> r.no() >= form.no()).toList();
        var page =
                PreviewPage.of(place, of, audience, preview, form.at(preview), true, false)
                        .after(meanwhile);
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(preview(frame, place, of, page).show(PREVIEW, page));
    }

    private DataSet dataSet(String code) {
        return dataSets.find(code).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static Audience audience(String code) {
        return Audience.find(code).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static boolean mayRelease(Membership membership) {
        return membership.role() == Role.ADMINISTRATOR;
    }

    private static Page preview(Page frame, Place place, DataSet dataSet, PreviewPage page) {
        return framed(frame, place)
                .titled("Preview: %s: %s".formatted(page.heading(), place.name()))
                .under("Releases", ReleasesPage.address(place, dataSet));
    }

    private static Page framed(Page frame, Place place) {
        return frame.in(place, Section.FIGURES)
                .under(place.name(), place.href())
                .under("Own figures", place.href() + "/figures");
    }
}
