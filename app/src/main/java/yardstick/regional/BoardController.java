package yardstick.regional;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;

import yardstick.collection.DataSets;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.judgements.Frameworks;
import yardstick.judgements.Inspection;
import yardstick.judgements.InspectionQueries;
import yardstick.region.BoardQueries;
import yardstick.region.RegionalBoard;
import yardstick.region.Watched;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Wording;

import java.util.List;

/**
 * One page for a regional board, and for councils of its region: who is on it, who has given what,
 * what changed by more than chance, what was shared, and how councils were judged. Every figure on
 * it was released to whoever is reading, so a council may see less than the board does.
 */
@Controller("/regions/{region}/board")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BoardController {

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;

    BoardController(Tenancy tenancy, Catalogues catalogues, DataSets dataSets) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.dataSets = dataSets;
    }

    @Get
    HttpResponse<?> board(
            Page frame, SignedIn who, String region, @QueryValue(defaultValue = "") String done) {
        var catalogue = catalogues.current();
        var board = RegionalBoard.of(catalogue, who, region);
        var inspections = tenancy.published(sql -> inspections(sql, catalogue));
        var today = Wording.today();
        var page =
                tenancy.shared(
                        who,
                        sql -> {
                            var matters = Matters.read(sql, board, dataSets.all());
                            var councils = matters.joined();
                            return BoardPage.of(
                                    MattersPage.of(matters, today, done),
                                    matters,
                                    matters.dataSets().stream()
                                            .map(d -> Watched.latest(sql, d, councils))
                                            .toList(),
                                    BoardQueries.papers(sql, RegionalBoard.ids(councils)),
                                    inspections,
                                    today);
                        });
        return HttpResponse.ok(
                frame.titled("The board of " + board.region().name()).show("regional/board", page));
    }

    private static List<Inspection> inspections(DSLContext sql, Catalogue catalogue) {
        return InspectionQueries.listGraded(
                sql, Frameworks.read(sql), catalogue.editions().keySet());
    }
}
