package yardstick.publicview;

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
import yardstick.comparison.Area;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.publicview.CouncilPage.OfDataSet;
import yardstick.tenants.OpenSettings;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignInSettings;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;

import java.util.List;

/** What is public: by council, by region, and for search engines. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicController {

    private static final String HOME = "What councils publish";

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;
    private final OpenSettings open;
    private final SignInSettings settings;

    PublicController(
            Tenancy tenancy,
            Catalogues catalogues,
            DataSets dataSets,
            OpenSettings open,
            SignInSettings settings) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.dataSets = dataSets;
        this.open = open;
        this.settings = settings;
    }

    @Get("/public")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> home(Page frame) {
        return HttpResponse.ok(
                frame.titled(HOME)
                        .show(
                                "publicview/home",
                                HomePage.of(published(), open.publicComparison())));
    }

    @Get("/public/councils/{council}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> council(Page frame, String council) {
        var of = find(council);
        var published = published();
        var given = tenancy.open(sql -> given(sql, published, of));
        return HttpResponse.ok(
                frame.titled(of.name() + ": what it publishes")
                        .under(HOME, "/public")
                        .show("publicview/council", CouncilPage.of(of, published, given)));
    }

    @Get("/public/regions/{region}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> region(Page frame, String region) {
        var of =
                catalogues
                        .current()
                        .findArea(region)
                        .filter(area -> area.kind() == Area.Kind.REGION)
                        .orElseThrow(PublicController::none);
        return HttpResponse.ok(
                frame.titled(of.name() + ": what its councils publish")
                        .under(HOME, "/public")
                        .show("publicview/region", RegionPage.of(of, published())));
    }

    @Get("/robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> robots() {
        return HttpResponse.ok(
                "User-agent: *\nAllow: /public\nAllow: /assets/\nDisallow: /\nSitemap: %s\n"
                        .formatted(settings.address("/sitemap.xml")));
    }

    @Get("/sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    HttpResponse<String> sitemap() {
        var addresses = Addresses.of(published());
        var body = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        body.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses.forEach(
                path ->
                        body.append(
                                "<url><loc>%s</loc></url>%n".formatted(settings.address(path))));
        return HttpResponse.ok(body.append("</urlset>\n").toString());
    }

    private Published published() {
        var catalogue = catalogues.current();
        var all = dataSets.all();
        return tenancy.open(
                sql ->
                        new Published(
                                catalogue,
                                all,
                                PublicQueries.given(sql),
                                PublicQueries.papers(sql)));
    }

    /** One statement for each data set of which the council has published anything. */
    private static List<OfDataSet> given(DSLContext sql, Published published, Council of) {
        return published.of(of).stream()
                .map(g -> published.dataSet(g.dataSet()))
                .map(
                        dataSet ->
                                OfDataSet.of(
                                        dataSet,
                                        VisibleFigures.figures(
                                                sql,
                                                dataSet,
                                                new VisibleFigures.Question(of.id(), null, null))))
                .toList();
    }

    private Council find(String code) {
        return catalogues.current().findCouncil(code).orElseThrow(PublicController::none);
    }

    private static Refusal none() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
