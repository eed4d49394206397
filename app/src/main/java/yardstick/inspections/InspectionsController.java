package yardstick.inspections;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogue;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/** A council's inspections. They are published: members and others see the same. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class InspectionsController {

    private final Tenancy tenancy;

    InspectionsController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Get("/councils/{council}/inspections")
    HttpResponse<?> own(Page frame, Membership membership, Catalogue catalogue) {
        return shown(frame, catalogue, membership.code(), true);
    }

    @Get("/compare/{council}/inspections")
    HttpResponse<?> published(Page frame, Catalogue catalogue, String council) {
        return shown(frame, catalogue, council, false);
    }

    private HttpResponse<?> shown(Page frame, Catalogue catalogue, String code, boolean own) {
        var council =
                catalogue
                        .findCouncil(code)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var place = new Place(council.code(), council.name(), own, catalogue.vintage());
        var inspections =
                tenancy.published(
                        sql -> InspectionQueries.listInspections(sql, council.area().id()));
        return HttpResponse.ok(
                frame.titled("Inspections of " + council.name())
                        .in(place, Section.INSPECTIONS)
                        .under(place.name(), place.href())
                        .show(
                                "inspections/show",
                                InspectionsPage.of(catalogue, council.name(), inspections)));
    }
}
