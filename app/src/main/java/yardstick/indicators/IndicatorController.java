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

import yardstick.beside.BesidePublished;
import yardstick.beside.BesidePublished.Reader;
import yardstick.beside.Runs;
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
import yardstick.web.Done;
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
    private final BesidePublished beside;
    private final Tenancy tenancy;
    private final Downloads downloads;

    IndicatorController(
            Comparisons comparisons,
            FirstPublished first,
            BesidePublished beside,
            Tenancy tenancy,
            Downloads downloads) {
        this.comparisons = comparisons;
        this.first = first;
        this.beside = beside;
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
        var notes = notes(who, membership, asked.indicator());
        var runs = runs(Reader.of(who, membership), catalogue, asked);
        var page =
                writer(catalogue, asked, runs)
                        .page(notes, membership.role().mayEdit(), Done.words(done));
        return shown(frame, catalogue, Place.of(catalogue, membership), asked, page);
    }

    @Get("/compare/{council}/indicators/{code:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame,
            SignedIn who,
            Catalogue catalogue,
            String council,
            String code,
            HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        var asked = asked(catalogue, place, code, request);
        var runs = runs(Reader.of(who), catalogue, asked);
        var page = writer(catalogue, asked, runs).page(null, false, "");
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
        var written =
                new Written(
                        notes(who, membership, asked.indicator()),
                        runs(Reader.of(who, membership), catalogue, asked));
        return file(catalogue, asked, written, Format.of(format));
    }

    @Get("/compare/{council}/indicators/{code:[a-z0-9-]+}.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> publishedFile(
            SignedIn who,
            Catalogue catalogue,
            String council,
            String code,
            String format,
            HttpRequest<?> request) {
        var asked = asked(catalogue, Place.published(catalogue, council), code, request);
        var written = new Written(OwnNotes.NONE, runs(Reader.of(who), catalogue, asked));
        return file(catalogue, asked, written, Format.of(format));
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

    /** What councils themselves say beside what is published, as far as the reader may see it. */
    record Written(OwnNotes notes, Runs runs) {}

    private Runs runs(Reader reader, Catalogue catalogue, Asked asked) {
        return runs(beside, reader, catalogue, asked);
    }

    static Runs runs(BesidePublished beside, Reader reader, Catalogue catalogue, Asked asked) {
        var added =
                Trends.lined(asked).stream()
                        .flatMap(area -> catalogue.findCouncil(area.code()).stream())
                        .toList();
        return beside.runs(reader, catalogue, asked.indicator().code(), asked.council(), added);
    }

    private PageWriter writer(Catalogue catalogue, Asked asked, Runs runs) {
        var overview = overview(catalogue, asked);
        var revised = first.revised(catalogue, asked.indicator(), asked.council().area());
        var marks = new TrendMarks(catalogue, overview.series(), revised);
        return new PageWriter(catalogue, asked, overview, marks, runs);
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

    private HttpResponse<?> file(Catalogue catalogue, Asked asked, Written written, Format format) {
        if (!asked.problems().isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .contentType(MediaType.TEXT_PLAIN_TYPE)
                    .body(asked.problems().getFirst().message() + ".");
        }
        return downloads.answer(
                IndicatorTable.of(asked, overview(catalogue, asked), catalogue, written), format);
    }
}
