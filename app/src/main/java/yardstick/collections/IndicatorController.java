package yardstick.collections;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jooq.DSLContext;

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

import java.util.function.Function;

/**
 * What councils have released of one collected indicator, to whoever has signed in and to
 * everybody: the same figures, through the same door, as the API gives.
 */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class IndicatorController {

    private static final String HERE = "/data-sets/{dataSet}/indicators/{indicator:[a-z0-9-]+}";
    private static final String PUBLIC = "/public" + HERE;

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
        var released = released(by(who), dataSet, indicator);
        var of = released.dataSet();
        return HttpResponse.ok(
                titled(frame, released, "what councils have released")
                        .under("Data sets", "/data-sets")
                        .under(of.title(), "/data-sets/" + of.code())
                        .show(
                                "collections/indicator",
                                IndicatorPage.of(released, Readers.SIGNED_IN)));
    }

    @Get(PUBLIC)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> publicPage(Page frame, String dataSet, String indicator) {
        var released = released(tenancy::open, dataSet, indicator);
        return HttpResponse.ok(
                titled(frame, released, "what councils publish")
                        .under("What councils publish", "/public")
                        .show(
                                "collections/indicator",
                                IndicatorPage.of(released, Readers.EVERYBODY)));
    }

    private static Page titled(Page frame, Released released, String what) {
        return frame.titled(
                        "%s: %s, %s"
                                .formatted(
                                        released.indicator().title(),
                                        what,
                                        released.dataSet().title()))
                .withCharts();
    }

    @Get(HERE + ".{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(SignedIn who, String dataSet, String indicator, String format) {
        return downloads.answer(
                IndicatorTable.of(released(by(who), dataSet, indicator)), Format.of(format));
    }

    @Get(PUBLIC + ".{format:" + Format.PATTERN + "}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Produces(MediaType.ALL)
    HttpResponse<?> publicFile(String dataSet, String indicator, String format) {
        return downloads.answer(
                IndicatorTable.of(released(tenancy::open, dataSet, indicator)), Format.of(format));
    }

    /** The door through which somebody reads. */
    @FunctionalInterface
    private interface Door {
        Released read(Function<DSLContext, Released> work);
    }

    private Door by(SignedIn who) {
        return work -> tenancy.shared(who, work);
    }

    private Released released(Door door, String dataSet, String code) {
        var of = dataSets.find(dataSet).orElseThrow(IndicatorController::none);
        var indicator = of.find(code).orElseThrow(IndicatorController::none);
        var question = new Question(null, null, indicator.id());
        // Of today: what councils release has no editions.
        var catalogue = catalogues.current();
        return door.read(
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
}
