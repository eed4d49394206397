package yardstick.grid;

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
import yardstick.comparison.Comparisons;
import yardstick.pictures.Format;
import yardstick.pictures.Pictures;
import yardstick.saved.SavedQueries;
import yardstick.saved.SavedSets;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Place;

/** The published figures of the grid as a picture to take away, by the page's own query. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class PictureController {

    private static final String PICTURE = "/{council}/grid/picture.{format:" + Format.PATTERN + "}";

    private final Comparisons comparisons;
    private final Tenancy tenancy;
    private final Pictures pictures;

    PictureController(Comparisons comparisons, Tenancy tenancy, Pictures pictures) {
        this.comparisons = comparisons;
        this.tenancy = tenancy;
        this.pictures = pictures;
    }

    @Get("/councils" + PICTURE)
    HttpResponse<?> own(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String format,
            HttpRequest<?> request) {
        var saved =
                tenancy.read(who, membership, sql -> SavedQueries.sets(sql, membership.council()));
        var place = Place.of(catalogue, membership);
        return answer(catalogue, GridController.asked(catalogue, place, saved, request), format);
    }

    @Get("/compare" + PICTURE)
    HttpResponse<?> published(
            Catalogue catalogue, String council, String format, HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        return answer(
                catalogue, GridController.asked(catalogue, place, SavedSets.NONE, request), format);
    }

    private HttpResponse<?> answer(Catalogue catalogue, Asked asked, String format) {
        if (!asked.problems().isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .contentType(MediaType.TEXT_PLAIN_TYPE)
                    .body(asked.problems().getFirst().message() + ".");
        }
        var rug = Rug.of(catalogue, comparisons, asked, Latest.NONE);
        return pictures.answer(
                new GridWriter(catalogue, rug).page(false).picture(),
                GridTable.SOURCE,
                Format.of(format),
                "%s-grid".formatted(asked.council().name()));
    }
}
