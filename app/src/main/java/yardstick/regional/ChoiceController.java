package yardstick.regional;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.comparison.Catalogues;
import yardstick.region.BoardQueries;
import yardstick.region.BoardQueries.Chosen;
import yardstick.region.BoardQueries.Written;
import yardstick.region.RegionalBoard;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which data sets a regional board watches, and of which it demands a council's own first. */
@Controller("/regions/{region}/board/data-sets")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ChoiceController {

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;

    ChoiceController(Tenancy tenancy, Catalogues catalogues, DataSets dataSets) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.dataSets = dataSets;
    }

    @Get
    HttpResponse<?> choosing(Page frame, SignedIn who, String region) {
        var board = board(who, region);
        var chosen = tenancy.shared(who, sql -> BoardQueries.chosen(sql, board.id()));
        var asked = asked(board);
        var watched =
                asked.stream()
                        .filter(d -> chosen.isEmpty() || chosen.stream().anyMatch(c -> is(c, d)))
                        .map(DataSet::code)
                        .collect(Collectors.toSet());
        var demanded =
                asked.stream()
                        .filter(d -> chosen.stream().anyMatch(c -> is(c, d) && c.onlyIfSubmitted()))
                        .map(DataSet::code)
                        .collect(Collectors.toSet());
        return shown(frame, HttpStatus.OK, board, watched, demanded, List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(
            Page frame, SignedIn who, String region, @Body Map<String, Object> sent) {
        var board = board(who, region);
        var watched = new HashSet<>(Typed.all(sent, "dataSet"));
        var demanded = new HashSet<>(Typed.all(sent, "demanded"));
        var chosen =
                asked(board).stream()
                        .filter(d -> watched.contains(d.code()))
                        .map(d -> new Chosen(d.id(), demanded.contains(d.code())))
                        .toList();
        if (chosen.isEmpty() || !watched.containsAll(demanded)) {
            var error =
                    chosen.isEmpty()
                            ? new FieldError("dataSet", "Choose at least one data set")
                            : new FieldError(
                                    "demanded",
                                    "Choose only data sets that the board watches as well");
            return shown(
                    frame,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    board,
                    watched,
                    demanded,
                    List.of(error));
        }
        var written = tenancy.people(who, sql -> BoardQueries.choose(sql, board.id(), chosen));
        if (written == Written.REFUSED) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        return HttpResponse.seeOther(URI.create(board.path() + "?done=data-sets"));
    }

    private static boolean is(Chosen chosen, DataSet dataSet) {
        return chosen.dataSet() == dataSet.id();
    }

    private List<DataSet> asked(RegionalBoard board) {
        return dataSets.all().stream()
                .filter(d -> d.givers().areIn(board.region().code()))
                .toList();
    }

    private RegionalBoard board(SignedIn who, String region) {
        return RegionalBoard.of(catalogues.current(), who, region).asBoard();
    }

    private HttpResponse<?> shown(
            Page frame,
            HttpStatus status,
            RegionalBoard board,
            Set<String> watched,
            Set<String> demanded,
            List<FieldError> errors) {
        var page = ChoicePage.of(board, asked(board), watched, demanded);
        return HttpResponse.status(status)
                .body(
                        frame.titled("Data sets of the board of " + board.region().name())
                                .under("The board of " + board.region().name(), board.path())
                                .withErrors(errors)
                                .show("regional/choice", page));
    }
}
