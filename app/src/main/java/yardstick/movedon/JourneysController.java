package yardstick.movedon;

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
import yardstick.comparison.Comparisons;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.web.IndicatorView;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Published;
import yardstick.web.Section;

/** Councils that were where one is now, on one indicator. Published: all see the same. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class JourneysController {

    private final Comparisons comparisons;
    private final Downloads downloads;

    JourneysController(Comparisons comparisons, Downloads downloads) {
        this.comparisons = comparisons;
        this.downloads = downloads;
    }

    @Get("/councils/{council}/indicators/{code}/moved-on")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            String code,
            @QueryValue(defaultValue = "") String years,
            @QueryValue(defaultValue = "") String within,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String among) {
        var query = new Asked.Query(years, within, neighbours, among);
        return shown(frame, catalogue, Place.of(catalogue, membership), code, query);
    }

    @Get("/compare/{council}/indicators/{code}/moved-on")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame,
            Catalogue catalogue,
            String council,
            String code,
            @QueryValue(defaultValue = "") String years,
            @QueryValue(defaultValue = "") String within,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String among) {
        var query = new Asked.Query(years, within, neighbours, among);
        return shown(frame, catalogue, Place.published(catalogue, council), code, query);
    }

    @Get("/councils/{council}/indicators/{code}/moved-on.{format:csv|xlsx}")
    HttpResponse<?> ownTable(
            Membership membership,
            Catalogue catalogue,
            String code,
            String format,
            @QueryValue(defaultValue = "") String years,
            @QueryValue(defaultValue = "") String within,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String among) {
        var query = new Asked.Query(years, within, neighbours, among);
        return table(catalogue, Place.of(catalogue, membership), code, format, query);
    }

    @Get("/compare/{council}/indicators/{code}/moved-on.{format:csv|xlsx}")
    HttpResponse<?> publishedTable(
            Catalogue catalogue,
            String council,
            String code,
            String format,
            @QueryValue(defaultValue = "") String years,
            @QueryValue(defaultValue = "") String within,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String among) {
        var query = new Asked.Query(years, within, neighbours, among);
        return table(catalogue, Place.published(catalogue, council), code, format, query);
    }

    private HttpResponse<?> shown(
            Page frame, Catalogue catalogue, Place place, String code, Asked.Query query) {
        var asked = asked(catalogue, place, code, query);
        var journeys = Journeys.of(catalogue, comparisons, asked);
        var page = new JourneysWriter(catalogue, journeys).page();
        var status = asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        var title = asked.indicator().title();
        return HttpResponse.status(status)
                .body(
                        frame.titled("Councils that moved on: " + title + ", " + place.name())
                                .in(place, Section.INDICATORS)
                                .under(place.name(), place.href())
                                .under("Indicators", place.href() + "/indicators")
                                .under(title, place.href() + "/indicators/" + code)
                                .about(code, IndicatorView.MOVED_ON)
                                .permanentlyAt(asked.address(), catalogue)
                                .withErrors(asked.problems())
                                .withCharts()
                                .show("movedon/show", page));
    }

    private HttpResponse<?> table(
            Catalogue catalogue, Place place, String code, String format, Asked.Query query) {
        var asked = asked(catalogue, place, code, query);
        var journeys = Journeys.of(catalogue, comparisons, asked);
        return downloads.answer(JourneysTable.of(journeys), Format.of(format));
    }

    private static Asked asked(Catalogue catalogue, Place place, String code, Asked.Query query) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return Asked.of(catalogue, council, place, Published.indicator(catalogue, code), query);
    }
}
