package yardstick.scorecard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.beside.Latest;
import yardstick.comparison.Catalogue;
import yardstick.pictures.Format;
import yardstick.pictures.Pictures;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.web.Place;

import java.util.List;

/** The picture of a scorecard as a file, by the page's own query. It shows no target. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class SpineController {

    private static final String PICTURE =
            "/{council}/scorecard/spine.{format:" + Format.PATTERN + "}";

    private final Cards cards;
    private final Pictures pictures;

    SpineController(Cards cards, Pictures pictures) {
        this.cards = cards;
        this.pictures = pictures;
    }

    @Get("/councils" + PICTURE)
    HttpResponse<?> own(
            Membership membership, Catalogue catalogue, String format, HttpRequest<?> request) {
        return answer(catalogue, Place.of(catalogue, membership), format, request);
    }

    @Get("/compare" + PICTURE)
    HttpResponse<?> published(
            Catalogue catalogue, String council, String format, HttpRequest<?> request) {
        return answer(catalogue, Place.published(catalogue, council), format, request);
    }

    private HttpResponse<?> answer(
            Catalogue catalogue, Place place, String format, HttpRequest<?> request) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var asked = Asked.of(catalogue, council, place, request.getParameters());
        if (!asked.problems().isEmpty()) {
            return refused(asked.problems().getFirst().message() + ".");
        }
        var card = Scorecard.of(catalogue, cards, asked, List.of(), Latest.NONE);
        var spine = SpineWriter.of(council.name(), card.topic(), card.shown());
        return spine.isEmpty()
                ? refused("Choose one topic: there is nothing to draw, or too much for a picture.")
                : pictures.answer(
                        spine.get(),
                        ScorecardTable.sources(card),
                        Format.of(format),
                        "scorecard-%s-%s".formatted(council.code(), card.topic()));
    }

    private static HttpResponse<?> refused(String sentence) {
        return HttpResponse.unprocessableEntity()
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .body(sentence);
    }
}
