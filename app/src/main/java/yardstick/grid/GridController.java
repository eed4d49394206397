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

import yardstick.beside.BesidePublished;
import yardstick.beside.BesidePublished.Reader;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Indicator;
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
    private final BesidePublished beside;
    private final Tenancy tenancy;

    GridController(
            Comparisons comparisons, Downloads downloads, BesidePublished beside, Tenancy tenancy) {
        this.comparisons = comparisons;
        this.downloads = downloads;
        this.beside = beside;
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
        var asked =
                asked(catalogue, Place.of(catalogue, membership), saved(who, membership), request);
        var rug = rug(Reader.of(who, membership), catalogue, asked);
        return shown(frame, catalogue, rug, membership.role().mayEdit());
    }

    @Get("/compare/{council}/grid")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame, SignedIn who, Catalogue catalogue, String council, HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        var asked = asked(catalogue, place, SavedSets.NONE, request);
        return shown(frame, catalogue, rug(Reader.of(who), catalogue, asked), false);
    }

    @Get("/councils/{council}/grid.{format:csv|xlsx}")
    HttpResponse<?> ownTable(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String format,
            HttpRequest<?> request) {
        var asked =
                asked(catalogue, Place.of(catalogue, membership), saved(who, membership), request);
        return table(rug(Reader.of(who, membership), catalogue, asked), format);
    }

    @Get("/compare/{council}/grid.{format:csv|xlsx}")
    HttpResponse<?> publishedTable(
            SignedIn who,
            Catalogue catalogue,
            String council,
            String format,
            HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        var asked = asked(catalogue, place, SavedSets.NONE, request);
        return table(rug(Reader.of(who), catalogue, asked), format);
    }

    private SavedSets saved(SignedIn who, Membership membership) {
        return tenancy.read(who, membership, sql -> SavedQueries.sets(sql, membership.council()));
    }

    private Rug rug(Reader reader, Catalogue catalogue, Asked asked) {
        var codes = asked.indicators().stream().map(Indicator::code).toList();
        var councils =
                asked.councils().stream()
                        .flatMap(area -> catalogue.findCouncil(area.code()).stream())
                        .toList();
        var latest = beside.latest(reader, catalogue, codes, councils);
        return Rug.of(catalogue, comparisons, asked, latest);
    }

    private static HttpResponse<?> shown(
            Page frame, Catalogue catalogue, Rug rug, boolean mayEdit) {
        var asked = rug.asked();
        var place = asked.place();
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

    private HttpResponse<?> table(Rug rug, String format) {
        return downloads.answer(GridTable.of(rug), Format.of(format));
    }

    static Asked asked(Catalogue catalogue, Place place, SavedSets saved, HttpRequest<?> request) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return Asked.of(catalogue, council, place, saved, Asked.Query.of(request.getParameters()));
    }
}
