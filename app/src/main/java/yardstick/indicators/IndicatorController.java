package yardstick.indicators;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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

import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSets;
import yardstick.collection.OwnFigures;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.comparison.FirstPublished;
import yardstick.comparison.Indicator;
import yardstick.comparison.Overview;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.IndicatorView;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Published;
import yardstick.web.Section;

import java.util.Optional;

/**
 * One indicator of one council: for its members with what the council has written, for everybody
 * else as published.
 */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class IndicatorController {

    private final Comparisons comparisons;
    private final FirstPublished first;
    private final DataSets dataSets;
    private final Tenancy tenancy;
    private final Downloads downloads;

    IndicatorController(
            Comparisons comparisons,
            FirstPublished first,
            DataSets dataSets,
            Tenancy tenancy,
            Downloads downloads) {
        this.comparisons = comparisons;
        this.first = first;
        this.dataSets = dataSets;
        this.tenancy = tenancy;
        this.downloads = downloads;
    }

    // Not a dot: a browser that asks for the .csv would be given to this one, as it asks for HTML.
    @Get("/councils/{council}/indicators/{code:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String code,
            HttpRequest<?> request,
            @QueryValue Optional<String> done) {
        var asked = asked(catalogue, Place.of(catalogue, membership), code, request);
        var notes = notesAndFigures(who, membership, asked.indicator());
        var page =
                writer(catalogue, asked).page(notes, membership.role().mayEdit(), Done.words(done));
        return shown(frame, catalogue, Place.of(catalogue, membership), asked, page);
    }

    @Get("/compare/{council}/indicators/{code:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame, Catalogue catalogue, String council, String code, HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        var asked = asked(catalogue, place, code, request);
        var page = writer(catalogue, asked).page(null, false, "");
        return shown(frame, catalogue, place, asked, page);
    }

    @Get("/councils/{council}/indicators/{code:[a-z0-9-]+}.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> ownFile(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String code,
            String format,
            HttpRequest<?> request) {
        var asked = asked(catalogue, Place.of(catalogue, membership), code, request);
        return file(catalogue, asked, notes(who, membership, asked.indicator()), Format.of(format));
    }

    @Get("/compare/{council}/indicators/{code:[a-z0-9-]+}.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> publishedFile(
            Catalogue catalogue,
            String council,
            String code,
            String format,
            HttpRequest<?> request) {
        var asked = asked(catalogue, Place.published(catalogue, council), code, request);
        return file(catalogue, asked, OwnNotes.NONE, Format.of(format));
    }

    private static Asked asked(
            Catalogue catalogue, Place place, String code, HttpRequest<?> request) {
        Council council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        Indicator indicator = Published.indicator(catalogue, code);
        var query = Asked.Query.of(request.getParameters());
        return Asked.of(catalogue, council, indicator, place.href(), query);
    }

    private PageWriter writer(Catalogue catalogue, Asked asked) {
        var overview = overview(catalogue, asked);
        var revised = first.revised(catalogue, asked.indicator(), asked.council().area());
        var marks = new TrendMarks(catalogue, overview.series(), revised);
        return new PageWriter(catalogue, asked, overview, marks);
    }

    private Overview overview(Catalogue catalogue, Asked asked) {
        return comparisons.overview(
                catalogue,
                asked.indicator(),
                asked.period(),
                asked.model(),
                asked.council().area(),
                asked.others());
    }

    private OwnNotes notes(SignedIn who, Membership membership, Indicator indicator) {
        return tenancy.read(
                who,
                membership,
                sql -> IndicatorQueries.ownNotes(sql, membership.council(), indicator.id()));
    }

    /** With the figures that the council has collected of the same measure during the year. */
    private OwnNotes notesAndFigures(SignedIn who, Membership membership, Indicator indicator) {
        var several = dataSets.beside(indicator.code());
        return tenancy.read(
                who,
                membership,
                sql -> {
                    var council = membership.council();
                    var notes = IndicatorQueries.ownNotes(sql, council, indicator.id());
                    return several.isEmpty()
                            ? notes
                            : notes.with(
                                    OwnFigures.latest(sql, council, dataSets, several).stream()
                                            .map(this::during)
                                            .toList());
                });
    }

    private OwnNotes.During during(CollectedFigure figure) {
        return new OwnNotes.During(dataSets.of(figure.indicator()).code(), figure);
    }

    private static HttpResponse<?> shown(
            Page frame, Catalogue catalogue, Place place, Asked asked, IndicatorPage page) {
        var status = asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.status(status)
                .header(HttpHeaders.VARY, "HX-Request")
                .body(
                        frame.titled(asked.indicator().title() + ": " + place.name())
                                .in(place, Section.INDICATORS)
                                .about(asked.indicator().code(), IndicatorView.COMPARISON)
                                .under(place.name(), place.href())
                                .under("Indicators", place.href() + "/indicators")
                                .permanentlyAt(asked.permanent(), catalogue)
                                .withErrors(asked.problems())
                                .withCharts()
                                .show("indicators/show", page));
    }

    private HttpResponse<?> file(Catalogue catalogue, Asked asked, OwnNotes notes, Format format) {
        if (!asked.problems().isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .contentType(MediaType.TEXT_PLAIN_TYPE)
                    .body(asked.problems().getFirst().message() + ".");
        }
        return downloads.answer(
                IndicatorTable.of(asked, overview(catalogue, asked), catalogue, notes), format);
    }
}
