package yardstick.collections;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.collection.VisibleFigures;
import yardstick.collection.VisibleFigures.Question;
import yardstick.comparison.Catalogues;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;

/**
 * What councils have released of one collected indicator, for everybody who is signed in: the same
 * figures, through the same door, as the API gives.
 */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class IndicatorController {

    private static final String HERE = "/data-sets/{dataSet}/indicators/{indicator:[a-z0-9-]+}";

    private final DataSets dataSets;
    private final Catalogues catalogues;
    private final Tenancy tenancy;
    private final Downloads downloads;

    IndicatorController(
            DataSets dataSets, Catalogues catalogues, Tenancy tenancy, Downloads downloads) {
        this.dataSets = dataSets;
        this.catalogues = catalogues;
        this.tenancy = tenancy;
        this.downloads = downloads;
    }

    @Get(HERE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(Page frame, SignedIn who, String dataSet, String indicator) {
        var released = released(who, dataSet, indicator);
        var of = released.dataSet();
        return HttpResponse.ok(
                frame.titled(
                                "%s: what councils have released, %s"
                                        .formatted(released.indicator().title(), of.title()))
                        .under("Data sets", "/data-sets")
                        .under(of.title(), "/data-sets/" + of.code())
                        .withCharts()
                        .show("collections/indicator", IndicatorPage.of(released)));
    }

    @Get(HERE + ".{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(SignedIn who, String dataSet, String indicator, String format) {
        return downloads.answer(
                IndicatorTable.of(released(who, dataSet, indicator)), Format.of(format));
    }

    private Released released(SignedIn who, String dataSet, String code) {
        var of = dataSets.find(dataSet).orElseThrow(IndicatorController::none);
        var indicator = of.find(code).orElseThrow(IndicatorController::none);
        var question = new Question(null, null, indicator.id());
        // Of today: what councils release has no editions.
        var catalogue = catalogues.current();
        return tenancy.shared(
                who,
                sql ->
                        Released.of(
                                catalogue,
                                of,
                                indicator,
                                VisibleFigures.figures(sql, of, question),
                                VisibleFigures.withheld(sql, of, question)));
    }

    private static Refusal none() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }

    /** Where an indicator's page is. */
    static String address(DataSet dataSet, CollectedIndicator indicator) {
        return "/data-sets/%s/indicators/%s".formatted(dataSet.code(), indicator.code());
    }
}
