package yardstick.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import yardstick.comparison.Catalogue;
import yardstick.judgements.Frameworks;
import yardstick.judgements.InspectionQueries;
import yardstick.tenants.Tenancy;

import java.util.List;

/**
 * Published inspections. Open to every signed-in caller; what a council records itself is never
 * here.
 */
@Controller("/api/v1/inspections")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Councils")
class InspectionsController {

    private final Tenancy tenancy;

    InspectionsController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** A council's published inspections, the latest first. */
    @Get
    @Operation(summary = "A council's published inspections, the latest first")
    @NotFound
    @Revalidated
    @OfEditions
    HttpResponse<List<InspectionEntry>> inspections(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue,
            @Parameter(description = "Current ONS code", example = "E06000033")
                    @QueryValue(defaultValue = "")
                    String council) {
        var area = new Known(catalogue).council(council).area();
        return EntityTag.of(catalogue, "inspections", area.code())
                .answer(
                        request,
                        () ->
                                tenancy.published(
                                        sql ->
                                                InspectionQueries.listInspections(
                                                                sql,
                                                                Frameworks.read(sql),
                                                                area.id(),
                                                                catalogue.editions().keySet())
                                                        .stream()
                                                        .map(InspectionEntry::of)
                                                        .toList()));
    }
}
