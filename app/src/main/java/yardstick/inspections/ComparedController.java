package yardstick.inspections;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.util.List;

/** Published judgements beside others: neighbours and region, England, who has moved on. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class ComparedController {

    private final Compared compared;
    private final Downloads downloads;

    ComparedController(Compared compared, Downloads downloads) {
        this.compared = compared;
        this.downloads = downloads;
    }

    @Get("/councils/{council}/inspections/beside")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> ownBeside(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            @QueryValue(defaultValue = "") String neighbours) {
        return beside(frame, catalogue, Place.of(catalogue, membership), neighbours);
    }

    @Get("/compare/{council}/inspections/beside")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> publishedBeside(
            Page frame,
            Catalogue catalogue,
            String council,
            @QueryValue(defaultValue = "") String neighbours) {
        return beside(frame, catalogue, Place.published(catalogue, council), neighbours);
    }

    @Get("/councils/{council}/inspections/beside.{format:csv|xlsx}")
    HttpResponse<?> ownBesideTable(
            Membership membership,
            Catalogue catalogue,
            String format,
            @QueryValue(defaultValue = "") String neighbours) {
        var place = Place.of(catalogue, membership);
        return downloads.answer(
                compared.beside(catalogue, place, neighbours).page().table(), Format.of(format));
    }

    @Get("/compare/{council}/inspections/beside.{format:csv|xlsx}")
    HttpResponse<?> publishedBesideTable(
            Catalogue catalogue,
            String council,
            String format,
            @QueryValue(defaultValue = "") String neighbours) {
        var place = Place.published(catalogue, council);
        return downloads.answer(
                compared.beside(catalogue, place, neighbours).page().table(), Format.of(format));
    }

    @Get("/councils/{council}/inspections/england")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> ownEngland(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            @QueryValue(defaultValue = "") String on) {
        return england(frame, catalogue, Place.of(catalogue, membership), on);
    }

    @Get("/compare/{council}/inspections/england")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> publishedEngland(
            Page frame,
            Catalogue catalogue,
            String council,
            @QueryValue(defaultValue = "") String on) {
        return england(frame, catalogue, Place.published(catalogue, council), on);
    }

    @Get("/councils/{council}/inspections/england.{format:csv|xlsx}")
    HttpResponse<?> ownEnglandTable(
            Membership membership,
            Catalogue catalogue,
            String format,
            @QueryValue(defaultValue = "") String on) {
        var place = Place.of(catalogue, membership);
        return downloads.answer(
                compared.england(catalogue, place, on).page().table(), Format.of(format));
    }

    @Get("/compare/{council}/inspections/england.{format:csv|xlsx}")
    HttpResponse<?> publishedEnglandTable(
            Catalogue catalogue,
            String council,
            String format,
            @QueryValue(defaultValue = "") String on) {
        var place = Place.published(catalogue, council);
        return downloads.answer(
                compared.england(catalogue, place, on).page().table(), Format.of(format));
    }

    @Get("/councils/{council}/inspections/moved-on")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> ownMovedOn(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            @QueryValue(defaultValue = "") String area,
            @QueryValue(defaultValue = "") String years,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String among) {
        var query = new Compared.Query(area, years, neighbours, among);
        return movedOn(frame, catalogue, Place.of(catalogue, membership), query);
    }

    @Get("/compare/{council}/inspections/moved-on")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> publishedMovedOn(
            Page frame,
            Catalogue catalogue,
            String council,
            @QueryValue(defaultValue = "") String area,
            @QueryValue(defaultValue = "") String years,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String among) {
        var query = new Compared.Query(area, years, neighbours, among);
        return movedOn(frame, catalogue, Place.published(catalogue, council), query);
    }

    private HttpResponse<?> beside(
            Page frame, Catalogue catalogue, Place place, String neighbours) {
        var answer = compared.beside(catalogue, place, neighbours);
        var titled = under(frame, place, "Judgements beside others: ");
        return shown(titled, "inspections/beside", answer.page().page(), answer.problems());
    }

    private HttpResponse<?> england(Page frame, Catalogue catalogue, Place place, String on) {
        var answer = compared.england(catalogue, place, on);
        var titled = under(frame, place, "How England’s councils are judged: ");
        return shown(titled, "inspections/england", answer.page().page(on), answer.problems());
    }

    private HttpResponse<?> movedOn(
            Page frame, Catalogue catalogue, Place place, Compared.Query query) {
        var answer = compared.movedOn(catalogue, place, query);
        var titled = under(frame, place, "Judgements that moved on: ");
        return shown(titled, "inspections/movedOn", answer.page(), answer.problems());
    }

    private static Page under(Page frame, Place place, String title) {
        return frame.titled(title + place.name())
                .in(place, Section.INSPECTIONS)
                .under(place.name(), place.href())
                .under("Inspections", place.href() + "/inspections");
    }

    private static HttpResponse<?> shown(
            Page frame, String view, Object page, List<FieldError> problems) {
        var status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.status(status).body(frame.withErrors(problems).show(view, page));
    }
}
