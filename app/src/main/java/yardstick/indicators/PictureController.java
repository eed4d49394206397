package yardstick.indicators;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.beside.BesidePublished;
import yardstick.beside.BesidePublished.Reader;
import yardstick.beside.Runs;
import yardstick.charts.Chart;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.FirstPublished;
import yardstick.comparison.Overview;
import yardstick.indicators.IndicatorController.Written;
import yardstick.pictures.Format;
import yardstick.pictures.Pictures;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Place;
import yardstick.web.Published;

/** The pictures of an indicator's page as files, drawn by the server, by the page's own query. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class PictureController {

    private static final String PICTURE =
            "/{council}/indicators/{code}/{picture:bars|trend}.{format:" + Format.PATTERN + "}";

    private final Comparisons comparisons;
    private final FirstPublished first;
    private final BesidePublished beside;
    private final Tenancy tenancy;
    private final Pictures pictures;

    PictureController(
            Comparisons comparisons,
            FirstPublished first,
            BesidePublished beside,
            Tenancy tenancy,
            Pictures pictures) {
        this.comparisons = comparisons;
        this.first = first;
        this.beside = beside;
        this.tenancy = tenancy;
        this.pictures = pictures;
    }

    /** What is asked for, beside the indicator: which picture, as which kind of file. */
    record Wanted(String picture, Format format) {}

    @Get("/councils" + PICTURE)
    HttpResponse<?> own(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String code,
            String picture,
            String format,
            HttpRequest<?> request) {
        var place = Place.of(catalogue, membership);
        var asked = asked(catalogue, place, code, request);
        var notes =
                tenancy.read(
                        who,
                        membership,
                        sql ->
                                IndicatorQueries.ownNotes(
                                        sql, membership.council(), asked.indicator().id()));
        return answer(
                catalogue,
                asked,
                new Written(notes, runs(Reader.of(who, membership), catalogue, asked, picture)),
                new Wanted(picture, Format.of(format)));
    }

    @Get("/compare" + PICTURE)
    HttpResponse<?> published(
            SignedIn who,
            Catalogue catalogue,
            String council,
            String code,
            String picture,
            String format,
            HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        var asked = asked(catalogue, place, code, request);
        return answer(
                catalogue,
                asked,
                new Written(OwnNotes.NONE, runs(Reader.of(who), catalogue, asked, picture)),
                new Wanted(picture, Format.of(format)));
    }

    private static Asked asked(
            Catalogue catalogue, Place place, String code, HttpRequest<?> request) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var indicator = Published.indicator(catalogue, code);
        return Asked.of(
                catalogue,
                council,
                indicator,
                place.href(),
                Asked.Query.of(request.getParameters()));
    }

    private HttpResponse<?> answer(
            Catalogue catalogue, Asked asked, Written written, Wanted wanted) {
        if (!asked.problems().isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .contentType(MediaType.TEXT_PLAIN_TYPE)
                    .body(asked.problems().getFirst().message() + ".");
        }
        var overview =
                comparisons.overview(
                        catalogue,
                        asked.indicator(),
                        asked.period(),
                        asked.model(),
                        asked.council().area(),
                        asked.others());
        return pictures.answer(
                chart(catalogue, asked, overview, written, wanted.picture()),
                sources(catalogue, asked, overview, written.runs()),
                wanted.format(),
                "%s-%s-%s-%s"
                        .formatted(
                                asked.indicator().code(),
                                asked.council().code(),
                                asked.period().label(),
                                wanted.picture()));
    }

    /** Bars show what is published alone. */
    private Runs runs(Reader reader, Catalogue catalogue, Asked asked, String picture) {
        return picture.equals("bars")
                ? Runs.none(asked.council())
                : IndicatorController.runs(beside, reader, catalogue, asked);
    }

    private static String sources(Catalogue catalogue, Asked asked, Overview overview, Runs runs) {
        var published = String.join("; ", Sources.of(catalogue, asked, overview));
        return runs.isEmpty()
                ? published
                : published + "; dashed: in-year figures of councils, not published";
    }

    private Chart chart(
            Catalogue catalogue, Asked asked, Overview overview, Written written, String picture) {
        var comparison = overview.comparison();
        if (picture.equals("bars")) {
            return new ComparedBars(asked, comparison)
                    .of(Company.of(catalogue, asked, comparison), Company.words(catalogue, asked));
        }
        var revised = first.revised(catalogue, asked.indicator(), asked.council().area());
        var marks = new TrendMarks(catalogue, overview.series(), revised);
        return new Trends(asked, overview, marks).trend(written.notes(), written.runs());
    }
}
