package yardstick.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;

import java.util.List;

/** A council on every indicator at once. Open to every signed-in caller: it is all published. */
@Controller("/api/v1/scorecard")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Indicators")
class ScorecardController {

    private final Comparisons comparisons;

    ScorecardController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** Every indicator that has been published, each in its latest period. */
    @Get
    @Operation(summary = "A council on every indicator, each in its latest period")
    @NotFound
    @Revalidated
    @OfEditions
    HttpResponse<List<ScorecardEntry>> scorecard(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue,
            @Parameter(description = "Current ONS code", example = "E06000033") @QueryValue
                    String council,
            @Parameter(description = "Year of the neighbour model; the newest if left out")
                    @Nullable
                    @QueryValue
                    String neighbours) {
        var known = new Known(catalogue);
        var area = known.council(council).area();
        var model = known.model(neighbours);
        return EntityTag.of(catalogue, "scorecard", area.code(), model)
                .answer(
                        request,
                        () ->
                                comparisons
                                        .compareLatest(
                                                catalogue,
                                                catalogue.indicators().values(),
                                                model,
                                                area)
                                        .stream()
                                        .map(ScorecardEntry::of)
                                        .toList());
    }

    /** What is asked for is about a council, so one must be named. */
    @Error(exception = UnsatisfiedRouteException.class)
    @Hidden
    HttpResponse<Problem> leftOut() {
        return RefusalHandler.problem(Refusal.noCouncil());
    }
}
