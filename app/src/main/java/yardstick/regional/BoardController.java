package yardstick.regional;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.collection.InYearPeriod;
import yardstick.collection.VisibleFigures;
import yardstick.collection.VisibleFigures.Question;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.judgements.Frameworks;
import yardstick.judgements.Inspection;
import yardstick.judgements.InspectionQueries;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One page for a regional board, and for councils of its region: who has given what, what changed
 * by more than chance, what was shared, and how councils were judged. Every figure on it was
 * released to whoever is reading, so a council may see less than the board does.
 */
@Controller("/regions/{region}/board")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BoardController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;

    BoardController(Tenancy tenancy, Catalogues catalogues, DataSets dataSets) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.dataSets = dataSets;
    }

    /**
     * What was given of a data set.
     *
     * @param given who has given which period
     * @param moved changes since the period before that could be tested, the least likely first
     */
    record Watched(DataSet dataSet, List<RegionalQueries.Given> given, List<Moved> moved) {}

    @Get
    HttpResponse<?> board(Page frame, SignedIn who, String region) {
        var catalogue = catalogues.current();
        var of = region(catalogue, who, region);
        var councils =
                catalogue.councils().values().stream()
                        .distinct()
                        .filter(council -> council.until() == null)
                        .filter(council -> catalogue.region(council.area()).equals(of))
                        .sorted(Comparator.comparing(Council::name))
                        .toList();
        var asked = dataSets.all().stream().filter(d -> d.givers().areIn(of.code())).toList();
        var inspections = tenancy.published(sql -> inspections(sql, catalogue));
        var page =
                tenancy.shared(
                        who,
                        sql ->
                                BoardPage.of(
                                        of,
                                        councils,
                                        asked.stream().map(d -> watched(sql, d, councils)).toList(),
                                        RegionalQueries.papers(sql, councils),
                                        inspections,
                                        LocalDate.now(LONDON)));
        return HttpResponse.ok(
                frame.titled("The board of " + of.name()).show("regional/board", page));
    }

    /** Three statements for each data set, however many councils there are. */
    private static Watched watched(DSLContext sql, DataSet dataSet, List<Council> councils) {
        var given =
                RegionalQueries.given(sql, dataSet, councils.stream().map(Council::id).toList());
        var latest =
                given.stream()
                        .map(RegionalQueries.Given::period)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        var moved = new ArrayList<Moved>();
        if (latest != null) {
            moved.addAll(
                    Moved.between(
                            dataSet,
                            councils,
                            VisibleFigures.figures(sql, dataSet, of(latest.previous())),
                            VisibleFigures.figures(sql, dataSet, of(latest))));
        }
        return new Watched(dataSet, given, moved);
    }

    private static Question of(InYearPeriod period) {
        return new Question(null, period.firstDay(), null);
    }

    private static List<Inspection> inspections(DSLContext sql, Catalogue catalogue) {
        return InspectionQueries.listGraded(
                sql, Frameworks.read(sql), catalogue.editions().keySet());
    }

    /** A region on whose board the reader sits, or in which they have a council. */
    private static Area region(Catalogue catalogue, SignedIn who, String code) {
        boolean sits = who.appointments().stream().anyMatch(a -> a.regionCode().equals(code));
        boolean works =
                who.memberships().stream()
                        .flatMap(m -> catalogue.findCouncil(m.code()).stream())
                        .anyMatch(c -> catalogue.region(c.area()).code().equals(code));
        return catalogue
                .findArea(code)
                .filter(area -> area.kind() == Area.Kind.REGION)
                .filter(area -> sits || works)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }
}
