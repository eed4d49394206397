package yardstick.editions;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
import yardstick.comparison.IndicatorHistory;
import yardstick.comparison.Period;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Published;
import yardstick.web.Section;

/** Where one figure of any council, region or England comes from. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PassportController {

    private final IndicatorHistory history;

    PassportController(IndicatorHistory history) {
        this.history = history;
    }

    @Get("/councils/{council}/indicators/{code}/figures/{area}")
    HttpResponse<?> own(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            String code,
            String area,
            @QueryValue(defaultValue = "") String period) {
        return shown(frame, catalogue, Place.of(catalogue, membership), code, area, period);
    }

    @Get("/compare/{council}/indicators/{code}/figures/{area}")
    HttpResponse<?> published(
            Page frame,
            Catalogue catalogue,
            String council,
            String code,
            String area,
            @QueryValue(defaultValue = "") String period) {
        return shown(frame, catalogue, Place.published(catalogue, council), code, area, period);
    }

    private HttpResponse<?> shown(
            Page frame, Catalogue catalogue, Place place, String code, String area, String asked) {
        var indicator = Published.indicator(catalogue, code);
        var found =
                catalogue.findArea(area).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var period = period(indicator, asked.strip());
        var passport = history.passport(catalogue, indicator, period, found);
        var page = new PassportWriter(catalogue, place, passport).page();
        return HttpResponse.ok(
                frame.titled(page.heading())
                        .in(place, Section.INDICATORS)
                        .under(place.name(), place.href())
                        .under("Indicators", place.href() + "/indicators")
                        .under(indicator.title(), place.href() + "/indicators/" + indicator.code())
                        .permanentlyAt(permanent(place, indicator, found, period), catalogue)
                        .show("editions/passport", page));
    }

    private static String permanent(Place place, Indicator indicator, Area area, Period period) {
        return place.at(yardstick.comparison.Vintage.NOW).figure(indicator, area, period);
    }

    private static Period period(Indicator indicator, String asked) {
        if (asked.isEmpty()) {
            return indicator.findLatest().orElseThrow();
        }
        return indicator
                .findPeriod(asked)
                .orElseThrow(
                        () ->
                                new HttpStatusException(
                                        HttpStatus.UNPROCESSABLE_ENTITY,
                                        "“period” is “%s”, for which “%s” was not published. Choose one of %s."
                                                .formatted(
                                                        asked.length() > 20
                                                                ? asked.substring(0, 20) + "…"
                                                                : asked,
                                                        indicator.title(),
                                                        String.join(
                                                                ", ",
                                                                indicator.periods().stream()
                                                                        .map(Period::label)
                                                                        .toList()))));
    }
}
