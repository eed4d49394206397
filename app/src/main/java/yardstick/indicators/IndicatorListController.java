package yardstick.indicators;

import io.micronaut.http.HttpHeaders;
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
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/** All indicators by topic, with a search. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class IndicatorListController {

    @Get("/councils/{council}/indicators")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String topic) {
        return shown(frame, catalogue, Place.of(catalogue, membership), q, topic);
    }

    @Get("/compare/{council}/indicators")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame,
            Catalogue catalogue,
            String council,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String topic) {
        return shown(frame, catalogue, Place.published(catalogue, council), q, topic);
    }

    private static HttpResponse<?> shown(
            Page frame, Catalogue catalogue, Place place, String q, String topic) {
        var page = IndicatorListPage.of(catalogue, place, q.strip(), topic.strip());
        return HttpResponse.ok(
                        frame.titled(page.heading() + ": " + place.name())
                                .in(place, Section.INDICATORS)
                                .under(place.name(), place.href())
                                .show("indicators/list", page))
                .header(HttpHeaders.VARY, "HX-Request");
    }
}
