package yardstick.papers;

import io.micronaut.http.HttpResponse;
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

import yardstick.collection.DataSets;
import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;
import yardstick.comparison.Catalogues;
import yardstick.judgements.Frameworks;
import yardstick.judgements.InspectionQueries;
import yardstick.region.BoardQueries;
import yardstick.region.BoardQueries.Chosen;
import yardstick.region.BoardQueries.Draft;
import yardstick.region.BoardQueries.Letter;
import yardstick.region.BoardQueries.Written;
import yardstick.region.Judged;
import yardstick.region.RegionalBoard;
import yardstick.region.Watched;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The packs of a regional board: made in one step, and read in the edition that is for whom. */
@Controller("/regions/{region}/board/packs")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class BoardPackController {

    private static final String ONE = "/{pack:[0-9a-f-]+}";
    private static final String FILE = ".{format:" + PaperFormat.PATTERN + "}";
    private static final String NAMELESS = "/nameless";

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;
    private final PaperJson json;
    private final SecureRandom draw = new SecureRandom();

    BoardPackController(Tenancy tenancy, Catalogues catalogues, DataSets dataSets, PaperJson json) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.dataSets = dataSets;
        this.json = json;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(SignedIn who, String region, @Body Map<String, Object> sent) {
        var board = board(who, region).asBoard();
        var key = Typed.id(Typed.line(sent, "key")).orElseThrow(BoardPackController::notThere);
        var draft = draft(who, board, key, quarter(Typed.line(sent, "quarter")));
        if (tenancy.people(who, sql -> BoardQueries.freeze(sql, board.id(), draft))
                == Written.REFUSED) {
            throw notThere();
        }
        return HttpResponse.seeOther(URI.create(board.path() + "?done=pack"));
    }

    /** The quarter of a day; one that has not ended, or is none, stands for the last that has. */
    private static InYearPeriod quarter(String day) {
        var last =
                InYearPeriod.containing(PeriodKind.QUARTER, LocalDate.now(Days.LONDON)).previous();
        return Typed.day(day)
                .map(d -> InYearPeriod.containing(PeriodKind.QUARTER, d))
                .filter(q -> q.compareTo(last) <= 0)
                .orElse(last);
    }

    private Draft draft(SignedIn who, RegionalBoard board, UUID key, InYearPeriod quarter) {
        var catalogue = catalogues.current();
        var inspections =
                tenancy.published(
                        sql ->
                                InspectionQueries.listGraded(
                                        sql, Frameworks.read(sql), catalogue.editions().keySet()));
        return tenancy.shared(
                who,
                sql -> {
                    var members = BoardQueries.members(sql, board.id());
                    var joined = board.joined(members);
                    var chosen = BoardQueries.chosen(sql, board.id());
                    var watched =
                            dataSets.all().stream()
                                    .filter(d -> d.givers().areIn(board.region().code()))
                                    .filter(d -> isWatched(chosen, d.id()))
                                    .map(
                                            d ->
                                                    Watched.at(
                                                            sql,
                                                            d,
                                                            joined,
                                                            BoardPack.period(d, quarter)))
                                    .toList();
                    var pack =
                            new BoardPack(
                                    board,
                                    joined,
                                    watched,
                                    Judged.latest(joined, inspections),
                                    quarter,
                                    LocalDate.now(Days.LONDON));
                    var nameless = NamelessPack.of(pack, board.nameless(members), draw);
                    return new Draft(
                            key,
                            quarter.firstDay(),
                            json.write(pack.paper()),
                            pack.releases(),
                            nameless.isEmpty() ? "" : json.write(nameless.paper(pack)),
                            nameless.releases(),
                            nameless.letters());
                });
    }

    private static boolean isWatched(List<Chosen> chosen, int dataSet) {
        return chosen.isEmpty() || chosen.stream().anyMatch(c -> c.dataSet() == dataSet);
    }

    @Get(ONE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> named(Page frame, SignedIn who, String region, String pack) {
        var board = board(who, region);
        return shown(frame, board, paper(who, board, pack), board.path() + "/packs/" + pack);
    }

    @Get(ONE + FILE)
    @Produces(MediaType.ALL)
    HttpResponse<?> namedFile(SignedIn who, String region, String pack, String format) {
        return PaperFormat.of(format).answer(paper(who, board(who, region), pack));
    }

    @Get(ONE + NAMELESS)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> nameless(Page frame, SignedIn who, String region, String pack) {
        var board = board(who, region);
        return shown(
                frame,
                board,
                namelessPaper(who, board, pack),
                board.path() + "/packs/" + pack + NAMELESS);
    }

    @Get(ONE + NAMELESS + FILE)
    @Produces(MediaType.ALL)
    HttpResponse<?> namelessFile(SignedIn who, String region, String pack, String format) {
        return PaperFormat.of(format).answer(namelessPaper(who, board(who, region), pack));
    }

    private Paper paper(SignedIn who, RegionalBoard board, String pack) {
        return read(who, board, pack, false);
    }

    /** Without names but for the reader's own council, which knows its letters and no others. */
    private Paper namelessPaper(SignedIn who, RegionalBoard board, String pack) {
        var paper = read(who, board, pack, true);
        for (var own : board.own()) {
            var letters =
                    tenancy.read(
                            who, own, sql -> BoardQueries.letters(sql, own.council(), id(pack)));
            paper = naming(paper, own.name(), letters);
        }
        return paper;
    }

    private Paper naming(Paper paper, String council, List<Letter> letters) {
        return new Paper(
                paper.name(),
                paper.title(),
                paper.subtitle(),
                paper.blocks().stream()
                        .map(
                                block ->
                                        block instanceof Block.Grid grid
                                                ? naming(grid, council, letters)
                                                : block)
                        .toList());
    }

    private Block naming(Block.Grid grid, String council, List<Letter> letters) {
        return dataSets.all().stream()
                .filter(d -> grid.caption().startsWith(d.title() + ", "))
                .flatMap(d -> letters.stream().filter(l -> l.dataSet() == d.id()))
                .findFirst()
                .map(letter -> named(grid, letter.letter(), council))
                .orElse(grid);
    }

    private static Block.Grid named(Block.Grid grid, String letter, String council) {
        var columns = grid.columns();
        return new Block.Grid(
                grid.caption(),
                Stream.concat(
                                columns.stream().limit(1),
                                columns.stream()
                                        .skip(1)
                                        .map(
                                                column ->
                                                        column.equals(letter)
                                                                ? "%s: %s"
                                                                        .formatted(letter, council)
                                                                : column))
                        .toList(),
                grid.rows());
    }

    private Paper read(SignedIn who, RegionalBoard board, String pack, boolean nameless) {
        return tenancy.shared(who, sql -> BoardQueries.pack(sql, board.id(), id(pack), nameless))
                .map(json::read)
                .orElseThrow(BoardPackController::notThere);
    }

    private static HttpResponse<?> shown(
            Page frame, RegionalBoard board, Paper paper, String path) {
        var page =
                new SharedPage(
                        paper,
                        "the board of " + board.region().name(),
                        "It never changes, and is gone when a council withdraws figures that stand in it.",
                        "",
                        path);
        return HttpResponse.ok(
                frame.titled(paper.title())
                        .under("The board of " + board.region().name(), board.path())
                        .show("papers/shared", page));
    }

    private RegionalBoard board(SignedIn who, String region) {
        return RegionalBoard.of(catalogues.current(), who, region);
    }

    private static UUID id(String pack) {
        return Typed.id(pack).orElseThrow(BoardPackController::notThere);
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
