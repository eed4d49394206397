package yardstick.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import yardstick.comparison.Catalogue;
import yardstick.saved.SavedQueries;
import yardstick.targets.TargetQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.util.List;

/** Councils, and what each of them keeps for itself. */
@Controller("/api/v1/councils")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Councils")
class CouncilsController {

    private final Tenancy tenancy;

    CouncilsController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** All councils, today's and abolished, by name. */
    @Get
    @Operation(summary = "All councils, today's and abolished")
    @Revalidated
    @OfEditions
    HttpResponse<List<CouncilEntry>> councils(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue) {
        return EntityTag.of(catalogue, "councils")
                .answer(
                        request,
                        () ->
                                catalogue.councils().values().stream()
                                        .map(council -> CouncilEntry.of(catalogue, council))
                                        .toList());
    }

    /** A council's targets, for its own people and systems only. */
    @Get("/{code}/targets")
    @Operation(summary = "A council's own targets, for its own people and systems only")
    @ApiResponse(
            responseCode = "404",
            description = "No such council, or not the caller's to know of",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<List<TargetEntry>> targets(
            @Parameter(hidden = true) SignedIn who,
            @Parameter(description = "Current ONS code", example = "E06000033") @PathVariable
                    String code) {
        var membership = membership(who, code);
        var targets =
                tenancy.read(
                        who,
                        membership,
                        sql -> TargetQueries.listTargets(sql, membership.council()));
        return HttpResponse.ok(targets.stream().map(TargetEntry::of).toList())
                .header("Cache-Control", "private, no-store");
    }

    /** A council's comparison groups and indicator sets, for its own people and systems only. */
    @Get("/{code}/sets")
    @Operation(summary = "A council's own groups and sets, for its own people and systems only")
    @ApiResponse(
            responseCode = "404",
            description = "No such council, or not the caller's to know of",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<SetsEntry> sets(
            @Parameter(hidden = true) SignedIn who,
            @Parameter(description = "Current ONS code", example = "E06000033") @PathVariable
                    String code) {
        var membership = membership(who, code);
        var sets =
                tenancy.read(who, membership, sql -> SavedQueries.sets(sql, membership.council()));
        return HttpResponse.ok(SetsEntry.of(sets)).header("Cache-Control", "private, no-store");
    }

    private static Membership membership(SignedIn who, String code) {
        // The same words whether there is no such council or it is somebody else's.
        return who.findMembership(code)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "No council with this code keeps anything that"
                                                + " this caller may read. Ask for your own"
                                                + " council, by its current ONS code."));
    }
}
