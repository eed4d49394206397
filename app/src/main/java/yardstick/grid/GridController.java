package yardstick.grid;

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

import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.saved.SavedQueries;
import yardstick.saved.SavedSets;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/** Many councils on many indicators: for members with their own groups and sets to choose. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class GridController {

    private final Comparisons comparisons;
    private final Downloads downloads;
    private final Tenancy tenancy;

    GridController(Comparisons comparisons, Downloads downloads, Tenancy tenancy) {
        this.comparisons = comparisons;
        this.downloads = downloads;
        this.tenancy = tenancy;
    }

    @Get("/councils/{council}/grid")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            HttpRequest<?> request) {
        return shown(
                frame,
                catalogue,
                Place.of(catalogue, membership),
                saved(who, membership),
                membership.role().mayEdit(),
                request);
    }

    @Get("/compare/{council}/grid")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame, Catalogue catalogue, String council, HttpRequest<?> request) {
        return shown(
                frame,
                catalogue,
                Place.published(catalogue, council),
                SavedSets.NONE,
                false,
                request);
    }

    @Get("/councils/{council}/grid.{format:csv|xlsx}")
    HttpResponse<?> ownTable(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String format,
            HttpRequest<?> request) {
        return table(
                catalogue,
                Place.of(catalogue, membership),
                saved(who, membership),
                format,
                request);
    }

    @Get("/compare/{council}/grid.{format:csv|xlsx}")
    HttpResponse<?> publishedTable(
            Catalogue catalogue, String council, String format, HttpRequest<?> request) {
        return table(
                catalogue, Place.published(catalogue, council), SavedSets.NONE, format, request);
    }

    private SavedSets saved(SignedIn who, Membership membership) {
        return tenancy.read(who, membership, sql -> SavedQueries.sets(sql, membership.council()));
    }

    private HttpResponse<?> shown(
            Page frame,
            Catalogue catalogue,
            Place place,
            SavedSets saved,
            boolean mayEdit,
            HttpRequest<?> request) {
        var asked = asked(catalogue, place, saved, request);
        var rug = Rug.of(catalogue, comparisons, asked);
        var page = new GridWriter(catalogue, rug).page(mayEdit);
        var status = asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.status(status)
                .body(
                        frame.titled("Grid: " + place.name())
                                .in(place, Section.GRID)
                                .under(place.name(), place.href())
                                .permanentlyAt(new Address(asked).address(), catalogue)
                                .withErrors(asked.problems())
                                .show("grid/show", page));
    }

    private HttpResponse<?> table(
            Catalogue catalogue,
            Place place,
            SavedSets saved,
            String format,
            HttpRequest<?> request) {
        var asked = asked(catalogue, place, saved, request);
        return downloads.answer(
                GridTable.of(Rug.of(catalogue, comparisons, asked)), Format.of(format));
    }

    static Asked asked(Catalogue catalogue, Place place, SavedSets saved, HttpRequest<?> request) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return Asked.of(catalogue, council, place, saved, Asked.Query.of(request.getParameters()));
    }
}
