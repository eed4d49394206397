package yardstick.sets;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogues;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/** A council's comparison groups and indicator sets: its members use them. */
@Controller("/councils/{council}/sets")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SetsController {

    private final Catalogues catalogues;
    private final Shelf shelf;

    SetsController(Catalogues catalogues, Shelf shelf) {
        this.catalogues = catalogues;
        this.shelf = shelf;
    }

    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        var place = Place.of(membership);
        var banner =
                switch (done) {
                    case "added" -> "Saved";
                    case "changed" -> "Changes saved";
                    case "removed" -> "Removed";
                    default -> "";
                };
        var page =
                SetsPage.of(
                        catalogues.current(),
                        place,
                        shelf.all(who, membership),
                        membership.role().mayEdit(),
                        banner);
        return HttpResponse.ok(
                frame.titled("Sets of " + place.name())
                        .in(place, Section.SETS)
                        .under(place.name(), place.href())
                        .show("sets/list", page));
    }
}
