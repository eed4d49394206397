package yardstick.inyear;

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

import yardstick.charts.Chart;
import yardstick.collection.DataSets;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.downloads.Downloads;
import yardstick.pictures.Format;
import yardstick.pictures.Pictures;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Done;
import yardstick.web.Figures;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.util.Optional;

/** One collected indicator of one council, for its members: its own beside what others released. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class InYearController {

    private static final String BELOW = "/councils/{council}/figures/{dataSet}/indicators/";
    private static final String DOWNLOADS = yardstick.downloads.Format.PATTERN;
    private static final String PICTURE =
            BELOW + "{code}" + "/{picture:process|trend}.{format:" + Format.PATTERN + "}";

    private final DataSets dataSets;
    private final Finder finder;

    /** Today's: a council's own figures have no editions to go back to. */
    private final Catalogues catalogues;

    private final Pictures pictures;
    private final Downloads downloads;

    InYearController(
            DataSets dataSets,
            Finder finder,
            Catalogues catalogues,
            Pictures pictures,
            Downloads downloads) {
        this.dataSets = dataSets;
        this.finder = finder;
        this.catalogues = catalogues;
        this.pictures = pictures;
        this.downloads = downloads;
    }

    // Not a dot: a browser that asks for the .csv would be given to this one, as it asks for HTML.
    @Get(BELOW + "{code:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            String code,
            HttpRequest<?> request,
            @QueryValue Optional<String> done) {
        var catalogue = catalogues.current();
        var asked = asked(catalogue, membership, dataSet, code, request);
        var found = finder.find(who, membership, catalogue, asked);
        var place = asked.place();
        var status = asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.status(status)
                .body(
                        frame.titled(
                                        "%s during the year: %s, %s"
                                                .formatted(
                                                        asked.indicator().title(),
                                                        asked.dataSet().title(),
                                                        place.name()))
                                .in(place, Section.FIGURES)
                                .under(place.name(), place.href())
                                .under("Own figures", place.href() + "/figures")
                                .under(
                                        asked.dataSet().title(),
                                        place.href() + "/figures/" + asked.dataSet().code())
                                .withErrors(asked.problems())
                                .withCharts()
                                .show(
                                        "inyear/show",
                                        new PageWriter(asked, found).page(Done.words(done))));
    }

    @Get(BELOW + "{code:[a-z0-9-]+}.{format:" + DOWNLOADS + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(
            SignedIn who,
            Membership membership,
            String dataSet,
            String code,
            String format,
            HttpRequest<?> request) {
        var catalogue = catalogues.current();
        var asked = asked(catalogue, membership, dataSet, code, request);
        return asked.problems().isEmpty()
                ? downloads.answer(
                        InYearTable.of(finder.find(who, membership, catalogue, asked)),
                        yardstick.downloads.Format.of(format))
                : refused(asked);
    }

    private static HttpResponse<?> refused(Asked asked) {
        return HttpResponse.unprocessableEntity()
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .body(asked.problems().getFirst().message() + ".");
    }

    @Get(PICTURE)
    @Produces(MediaType.ALL)
    HttpResponse<?> picture(
            SignedIn who,
            Membership membership,
            String dataSet,
            String code,
            String picture,
            String format,
            HttpRequest<?> request) {
        var catalogue = catalogues.current();
        var asked = asked(catalogue, membership, dataSet, code, request);
        if (!asked.problems().isEmpty()) {
            return refused(asked);
        }
        var found = finder.find(who, membership, catalogue, asked);
        return pictures.answer(
                chart(found, picture).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS)),
                "%s’s own figures, %s. Not published"
                        .formatted(found.council().name(), found.dataSet().title()),
                Format.of(format),
                "%s-%s-%s".formatted(asked.indicator().code(), asked.council().code(), picture));
    }

    private static Optional<? extends Chart> chart(Findings found, String picture) {
        var figures = Figures.of(found.indicator().decimalPlaces(), found.indicator().unit());
        var drawings = new Drawings(found, figures);
        if (picture.equals("process")) {
            return drawings.process();
        }
        return found.own().series().figures().isEmpty()
                ? Optional.empty()
                : Optional.of(drawings.beside());
    }

    private Asked asked(
            Catalogue catalogue,
            Membership membership,
            String dataSet,
            String code,
            HttpRequest<?> request) {
        var set = dataSets.find(dataSet).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var indicator = set.find(code).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var council =
                catalogue
                        .findCouncil(membership.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var subject =
                new Asked.Subject(
                        Place.of(membership), membership.role().mayEdit(), council, set, indicator);
        return Asked.of(subject, request.getParameters());
    }
}
