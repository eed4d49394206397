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
import yardstick.comparison.Catalogues;
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

    private final Catalogues catalogues;
    private final Comparisons comparisons;
    private final Downloads downloads;

    StoryController(Catalogues catalogues, Comparisons comparisons, Downloads downloads) {
        this.catalogues = catalogues;
        this.comparisons = comparisons;
        this.downloads = downloads;
    }

    @Get("/councils/{council}/neighbours/story")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            Membership membership,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String topic) {
        var query = new Asked.Query(neighbours, against, topic);
        return shown(frame, membership.code(), true, query);
    }

    @Get("/compare/{council}/neighbours/story")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame,
            String council,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String topic) {
        return shown(frame, council, false, new Asked.Query(neighbours, against, topic));
    }

    @Get("/councils/{council}/neighbours/story.{format:csv|xlsx}")
    HttpResponse<?> ownTable(
            Membership membership,
            String format,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String topic) {
        var query = new Asked.Query(neighbours, against, topic);
        return table(membership.code(), true, format, query);
    }

    @Get("/compare/{council}/neighbours/story.{format:csv|xlsx}")
    HttpResponse<?> publishedTable(
            String council,
            String format,
            @QueryValue(defaultValue = "") String neighbours,
            @QueryValue(defaultValue = "") String against,
            @QueryValue(defaultValue = "") String topic) {
        return table(council, false, format, new Asked.Query(neighbours, against, topic));
    }

    private HttpResponse<?> shown(Page frame, String code, boolean own, Asked.Query query) {
        var catalogue = catalogues.current();
        var asked = asked(catalogue, code, own, query);
        var page = StoryPage.of(catalogue, asked, Telling.all(catalogue, comparisons, asked));
        var place = asked.place();
        var status = asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.status(status)
                .body(
                        frame.titled("Would our story change? " + place.name())
                                .in(place, Section.NEIGHBOURS)
                                .under(place.name(), place.href())
                                .under("Neighbours", place.href() + "/neighbours")
                                .withErrors(asked.problems())
                                .show("story/show", page));
    }

    private HttpResponse<?> table(String code, boolean own, String format, Asked.Query query) {
        var catalogue = catalogues.current();
        var asked = asked(catalogue, code, own, query);
        var tellings = Telling.all(catalogue, comparisons, asked);
        return downloads.answer(StoryTable.of(asked, tellings), Format.of(format));
    }

    private static Asked asked(Catalogue catalogue, String code, boolean own, Asked.Query query) {
        Council council =
                catalogue
                        .findCouncil(code)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var place = new Place(council.code(), council.name(), own);
        return Asked.of(catalogue, council, place, query);
    }
}
