package yardstick.councils;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.charts.Chart;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Period;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.pictures.Pictures;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.web.IndicatorView;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Published;
import yardstick.web.Section;

import java.util.Optional;

/** All councils on one indicator. Everything on it is published: all readers see the same. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class CouncilsController {

    private static final String PAGE = "/{council}/indicators/{code:[a-z0-9-]+}/councils";
    private static final String FILE = PAGE + ".{format:" + Format.PATTERN + "}";
    private static final String PICTURE =
            PAGE + "/{picture:map|strip|funnel}.{format:" + yardstick.pictures.Format.PATTERN + "}";

    private final Comparisons comparisons;
    private final Downloads downloads;
    private final Pictures pictures;

    CouncilsController(Comparisons comparisons, Downloads downloads, Pictures pictures) {
        this.comparisons = comparisons;
        this.downloads = downloads;
        this.pictures = pictures;
    }

    @Get("/councils" + PAGE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            String code,
            HttpRequest<?> request) {
        var place = Place.of(catalogue, membership);
        return shown(frame, catalogue, question(catalogue, place, code, request));
    }

    @Get("/compare" + PAGE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame, Catalogue catalogue, String council, String code, HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        return shown(frame, catalogue, question(catalogue, place, code, request));
    }

    @Get("/councils" + FILE)
    @Produces(MediaType.ALL)
    HttpResponse<?> ownFile(
            Membership membership,
            Catalogue catalogue,
            String code,
            String format,
            HttpRequest<?> request) {
        var place = Place.of(catalogue, membership);
        return file(catalogue, question(catalogue, place, code, request), format, request);
    }

    @Get("/compare" + FILE)
    @Produces(MediaType.ALL)
    HttpResponse<?> publishedFile(
            Catalogue catalogue,
            String council,
            String code,
            String format,
            HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        return file(catalogue, question(catalogue, place, code, request), format, request);
    }

    @Get("/councils" + PICTURE)
    @Produces(MediaType.ALL)
    HttpResponse<?> ownPicture(
            Membership membership,
            Catalogue catalogue,
            String code,
            String picture,
            String format,
            HttpRequest<?> request) {
        var place = Place.of(catalogue, membership);
        return picture(catalogue, question(catalogue, place, code, request), picture, format);
    }

    @Get("/compare" + PICTURE)
    @Produces(MediaType.ALL)
    HttpResponse<?> publishedPicture(
            Catalogue catalogue,
            String council,
            String code,
            String picture,
            String format,
            HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        return picture(catalogue, question(catalogue, place, code, request), picture, format);
    }

    private static Question question(
            Catalogue catalogue, Place place, String code, HttpRequest<?> request) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var indicator = Published.indicator(catalogue, code);
        return Question.of(catalogue, place, council, indicator, request.getParameters());
    }

    private Places places(Catalogue catalogue, Question question, Period period) {
        return Places.of(
                catalogue,
                comparisons.compare(
                        catalogue,
                        question.indicator(),
                        period,
                        question.model(),
                        question.council().area()));
    }

    private HttpResponse<?> shown(Page frame, Catalogue catalogue, Question question) {
        var places = places(catalogue, question, question.period());
        var place = question.place();
        var indicator = question.indicator();
        var status =
                question.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.status(status)
                .body(
                        frame.titled(
                                        "All councils, %s: %s"
                                                .formatted(indicator.title(), place.name()))
                                .in(place, Section.INDICATORS)
                                .under(place.name(), place.to(""))
                                .under("Indicators", place.to("/indicators"))
                                .under(
                                        indicator.title(),
                                        place.to("/indicators/" + indicator.code()))
                                .about(indicator.code(), IndicatorView.COUNCILS)
                                .permanentlyAt(question.permanent(), catalogue)
                                .withErrors(question.problems())
                                .withCharts()
                                .show(
                                        "councils/show",
                                        new PageWriter(catalogue, question, places).page()));
    }

    private HttpResponse<?> file(
            Catalogue catalogue, Question question, String format, HttpRequest<?> request) {
        if (!question.problems().isEmpty()) {
            return refused(question);
        }
        var table = new CouncilsTable(catalogue, question);
        boolean all = request.getParameters().getFirst("periods").filter("all"::equals).isPresent();
        return downloads.answer(
                all
                        ? table.all(period -> places(catalogue, question, period))
                        : table.one(places(catalogue, question, question.period())),
                Format.of(format));
    }

    private HttpResponse<?> picture(
            Catalogue catalogue, Question question, String picture, String format) {
        if (!question.problems().isEmpty()) {
            return refused(question);
        }
        var places = places(catalogue, question, question.period());
        var chart = chart(question, places, picture);
        if (chart.isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        return pictures.answer(
                chart.get(),
                String.join("; ", PageWriter.sources(catalogue, places)),
                yardstick.pictures.Format.of(format),
                "%s-councils-%s-%s"
                        .formatted(
                                question.indicator().code(), question.period().label(), picture));
    }

    private static Optional<? extends Chart> chart(
            Question question, Places places, String picture) {
        return switch (picture) {
            case "map" -> Optional.of(new CouncilPictures(question, places).map());
            case "strip" -> Optional.of(new CouncilPictures(question, places).strip());
            default -> new Funnels(question, places).funnel();
        };
    }

    private static HttpResponse<?> refused(Question question) {
        return HttpResponse.unprocessableEntity()
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .body(question.problems().getFirst().message() + ".");
    }
}
