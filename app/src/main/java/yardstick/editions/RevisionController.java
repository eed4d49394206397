package yardstick.editions;

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
import yardstick.comparison.IndicatorHistory;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.web.IndicatorView;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Published;
import yardstick.web.Section;

/** What has been revised of an indicator's figures since an earlier edition. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class RevisionController {

    private final IndicatorHistory history;
    private final Downloads downloads;

    RevisionController(IndicatorHistory history, Downloads downloads) {
        this.history = history;
        this.downloads = downloads;
    }

    @Get("/councils/{council}/indicators/{code}/revisions")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            String code,
            @QueryValue(defaultValue = "") String since,
            @QueryValue(defaultValue = "") String period) {
        var asked = asked(catalogue, Place.of(catalogue, membership), code, since, period);
        return shown(frame, asked);
    }

    @Get("/compare/{council}/indicators/{code}/revisions")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame,
            Catalogue catalogue,
            String council,
            String code,
            @QueryValue(defaultValue = "") String since,
            @QueryValue(defaultValue = "") String period) {
        var asked = asked(catalogue, Place.published(catalogue, council), code, since, period);
        return shown(frame, asked);
    }

    @Get("/councils/{council}/indicators/{code}/revisions.{format:csv|xlsx}")
    @Produces(MediaType.ALL)
    HttpResponse<?> ownFile(
            Membership membership,
            Catalogue catalogue,
            String code,
            String format,
            @QueryValue(defaultValue = "") String since,
            @QueryValue(defaultValue = "") String period) {
        var asked = asked(catalogue, Place.of(catalogue, membership), code, since, period);
        return file(asked, Format.of(format));
    }

    @Get("/compare/{council}/indicators/{code}/revisions.{format:csv|xlsx}")
    @Produces(MediaType.ALL)
    HttpResponse<?> publishedFile(
            Catalogue catalogue,
            String council,
            String code,
            String format,
            @QueryValue(defaultValue = "") String since,
            @QueryValue(defaultValue = "") String period) {
        var asked = asked(catalogue, Place.published(catalogue, council), code, since, period);
        return file(asked, Format.of(format));
    }

    private RevisionsAsked asked(
            Catalogue catalogue, Place place, String code, String since, String period) {
        var indicator = Published.indicator(catalogue, code);
        var number = since.strip().matches("\\d{1,9}") ? Integer.parseInt(since.strip()) : 0;
        var revisions =
                history.revisions(
                        catalogue, indicator, java.util.Optional.of(number).filter(n -> n != 0));
        return RevisionsAsked.of(catalogue, place, revisions, since.strip(), period.strip());
    }

    private static HttpResponse<?> shown(Page frame, RevisionsAsked asked) {
        var place = asked.place();
        var indicator = asked.revisions().indicator();
        var page = new RevisionsWriter(asked).page();
        return HttpResponse.status(
                        asked.problems().isEmpty()
                                ? HttpStatus.OK
                                : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(
                        frame.titled(page.heading())
                                .in(place, Section.INDICATORS)
                                .about(indicator.code(), IndicatorView.REVISIONS)
                                .under(place.name(), place.href())
                                .under("Indicators", place.href() + "/indicators")
                                .under(
                                        indicator.title(),
                                        place.href() + "/indicators/" + indicator.code())
                                .permanentlyAt(asked.permanent(), asked.catalogue())
                                .withErrors(asked.problems())
                                .show("editions/revisions", page));
    }

    private HttpResponse<?> file(RevisionsAsked asked, Format format) {
        if (!asked.problems().isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .contentType(MediaType.TEXT_PLAIN_TYPE)
                    .body(asked.problems().getFirst().message() + ".");
        }
        return downloads.answer(RevisionsFile.of(asked), format);
    }
}
