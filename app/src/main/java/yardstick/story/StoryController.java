package yardstick.story;

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
import yardstick.comparison.Council;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/** Whether a council's story would change under another neighbour model. Published for all. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class StoryController {

    private final Comparisons comparisons;
    private final Downloads downloads;

    StoryController(Comparisons comparisons, Downloads downloads) {
        this.comparisons = comparisons;
        this.downloads = downloads;
    }

    @Get("/councils/{council}/neighbours/story")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            Membership membership,
            Catalogue catalogue,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String topic) {
        var query = new Asked.Query(neighbours, against, topic);
        return shown(frame, catalogue, Place.of(catalogue, membership), query);
    }

    @Get("/compare/{council}/neighbours/story")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame,
            Catalogue catalogue,
            String council,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String topic) {
        return shown(
                frame,
                catalogue,
                Place.published(catalogue, council),
                new Asked.Query(neighbours, against, topic));
    }

    @Get("/councils/{council}/neighbours/story.{format:csv|xlsx}")
    HttpResponse<?> ownTable(
            Membership membership,
            Catalogue catalogue,
            String format,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String topic) {
        var query = new Asked.Query(neighbours, against, topic);
        return table(catalogue, Place.of(catalogue, membership), format, query);
    }

    @Get("/compare/{council}/neighbours/story.{format:csv|xlsx}")
    HttpResponse<?> publishedTable(
            Catalogue catalogue,
            String council,
            String format,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String topic) {
        return table(
                catalogue,
                Place.published(catalogue, council),
                format,
                new Asked.Query(neighbours, against, topic));
    }

    private HttpResponse<?> shown(Page frame, Catalogue catalogue, Place place, Asked.Query query) {
        var asked = asked(catalogue, place, query);
        var page = StoryPage.of(catalogue, asked, Telling.all(catalogue, comparisons, asked));
        var status = asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.status(status)
                .body(
                        frame.titled("Would our story change? " + place.name())
                                .in(place, Section.NEIGHBOURS)
                                .under(place.name(), place.href())
                                .under("Neighbours", place.href() + "/neighbours")
                                .permanentlyAt(asked.address(), catalogue)
                                .withErrors(asked.problems())
                                .show("story/show", page));
    }

    private HttpResponse<?> table(
            Catalogue catalogue, Place place, String format, Asked.Query query) {
        var asked = asked(catalogue, place, query);
        var tellings = Telling.all(catalogue, comparisons, asked);
        return downloads.answer(StoryTable.of(asked, tellings), Format.of(format));
    }

    private static Asked asked(Catalogue catalogue, Place place, Asked.Query query) {
        Council council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return Asked.of(catalogue, council, place, query);
    }
}
