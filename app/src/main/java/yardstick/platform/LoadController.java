package yardstick.platform;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Section;

import java.net.URI;

/** What the loader reported. For platform administrators; others find no such page. */
@Controller("/platform")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class LoadController {

    private static final String ADDRESS = "/platform/loads";

    private final Tenancy tenancy;

    LoadController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Get
    HttpResponse<?> platform(SignedIn who) {
        Administrators.only(who);
        return HttpResponse.seeOther(URI.create("/platform/memberships"));
    }

    @Get("/loads")
    HttpResponse<?> list(Page frame, SignedIn who) {
        Administrators.only(who);
        var runs = tenancy.published(LoadQueries::listRuns);
        return HttpResponse.ok(
                frame.titled("Data loads")
                        .in(Section.LOADS)
                        .show("platform/loads", LoadsPage.of(runs)));
    }

    @Get("/loads/{load}")
    HttpResponse<?> report(Page frame, SignedIn who, String load) {
        Administrators.only(who);
        int number = load.matches("\\d{1,9}") ? Integer.parseInt(load) : 0;
        var page =
                tenancy.published(
                                sql ->
                                        LoadQueries.findReport(sql, number)
                                                .map(
                                                        report ->
                                                                LoadPage.of(
                                                                        report,
                                                                        LoadQueries.differences(
                                                                                sql))))
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return HttpResponse.ok(
                frame.titled(page.heading())
                        .in(Section.LOADS)
                        .under("Data loads", ADDRESS)
                        .show("platform/load", page));
    }
}
