package yardstick.inspections;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogue;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.pictures.Pictures;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/**
 * A council's inspections in time. What is published everybody sees; members also see the records
 * and notes of their council.
 */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class InspectionsController {

    private final TimeLines lines;
    private final Downloads downloads;
    private final Pictures pictures;

    InspectionsController(TimeLines lines, Downloads downloads, Pictures pictures) {
        this.lines = lines;
        this.downloads = downloads;
        this.pictures = pictures;
    }

    @Get("/councils/{council}/inspections")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership, catalogue);
        return shown(frame, space.place(), lines.of(space), membership.role().mayEdit(), done);
    }

    @Get("/compare/{council}/inspections")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(Page frame, Catalogue catalogue, String council) {
        var place = Place.published(catalogue, council);
        return shown(frame, place, published(catalogue, place), false, "");
    }

    @Get("/councils/{council}/inspections.{format:csv|xlsx}")
    HttpResponse<?> ownTable(
            SignedIn who, Membership membership, Catalogue catalogue, String format) {
        var space = new Space(who, membership, catalogue);
        return table(space.place(), lines.of(space), format);
    }

    @Get("/compare/{council}/inspections.{format:csv|xlsx}")
    HttpResponse<?> publishedTable(Catalogue catalogue, String council, String format) {
        var place = Place.published(catalogue, council);
        return table(place, published(catalogue, place), format);
    }

    @Get("/councils/{council}/inspections/time-line.{format:svg|png}")
    HttpResponse<?> ownPicture(
            SignedIn who, Membership membership, Catalogue catalogue, String format) {
        var space = new Space(who, membership, catalogue);
        return picture(space.place(), lines.of(space), format);
    }

    @Get("/compare/{council}/inspections/time-line.{format:svg|png}")
    HttpResponse<?> publishedPicture(Catalogue catalogue, String council, String format) {
        var place = Place.published(catalogue, council);
        return picture(place, published(catalogue, place), format);
    }

    private HttpResponse<?> picture(Place place, TimeLines.Told told, String format) {
        var drawn =
                TimeLinePicture.of(told.line(), place.name())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return pictures.answer(
                drawn,
                String.join("; ", told.sources()),
                yardstick.pictures.Format.of(format),
                place.code() + "-inspections");
    }

    private static HttpResponse<?> shown(
            Page frame, Place place, TimeLines.Told told, boolean mayEdit, String done) {
        return HttpResponse.ok(
                frame.titled("Inspections of " + place.name())
                        .in(place, Section.INSPECTIONS)
                        .under(place.name(), place.href())
                        .withCharts()
                        .show(
                                "inspections/show",
                                new TimeLineWriter(told.line(), place, mayEdit)
                                        .page(done, told.sources())));
    }

    private HttpResponse<?> table(Place place, TimeLines.Told told, String format) {
        return downloads.answer(
                TimeLineTable.of(told.line(), place, told.sources()), Format.of(format));
    }

    private TimeLines.Told published(Catalogue catalogue, Place place) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return lines.of(catalogue, council.area().id());
    }
}
