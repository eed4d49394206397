package yardstick.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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

/** Published indicators, and how a council compares on them. Open to every signed-in caller. */
@Controller("/api/v1/indicators")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Indicators")
class IndicatorsController {

    private final Comparisons comparisons;

    IndicatorsController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** All indicators, in the publisher's order. */
    @Get
    @Operation(summary = "All indicators")
    @Revalidated
    @OfEditions
    HttpResponse<List<IndicatorEntry>> indicators(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue) {
        return EntityTag.of(catalogue, "indicators")
                .answer(
                        request,
                        () ->
                                catalogue.indicators().values().stream()
                                        .map(IndicatorEntry::of)
                                        .toList());
    }

    /** A council beside its neighbours, region and England in one period. */
    @Get("/{code}/comparison")
    @Operation(summary = "A council beside its statistical neighbours, its region and England")
    @NotFound
    @Revalidated
    @OfEditions
    HttpResponse<ComparisonEntry> comparison(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue,
            @Parameter(description = "Our slug of the indicator") @PathVariable String code,
            @Parameter(description = "Current ONS code", example = "E06000033") @QueryValue
                    String council,
            @Parameter(description = "The publisher's label; the latest if left out")
                    @Nullable
                    @QueryValue
                    String period,
            @Parameter(description = "Year of the neighbour model; the newest if left out")
                    @Nullable
                    @QueryValue
                    String neighbours) {
        var known = new Known(catalogue);
        var indicator = known.indicator(code);
        var area = known.council(council).area();
        var shown = known.period(indicator, period);
        var model = known.model(neighbours);
        return EntityTag.of(
                        catalogue,
                        "comparison",
                        indicator.code(),
                        area.code(),
                        shown.label(),
                        model)
                .answer(
                        request,
                        () ->
                                ComparisonEntry.of(
                                        catalogue,
                                        comparisons.compare(
                                                catalogue, indicator, shown, model, area)));
    }

    /** The same figures for every period, oldest first. */
    @Get("/{code}/series")
    @Operation(summary = "The same figures for every period, oldest first")
    @NotFound
    @Revalidated
    @OfEditions
    HttpResponse<List<SeriesPoint>> series(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue,
            @Parameter(description = "Our slug of the indicator") @PathVariable String code,
            @Parameter(description = "Current ONS code", example = "E06000033") @QueryValue
                    String council,
            @Parameter(description = "Year of the neighbour model; the newest if left out")
                    @Nullable
                    @QueryValue
                    String neighbours) {
        var known = new Known(catalogue);
        var indicator = known.indicator(code);
        var area = known.council(council).area();
        var model = known.model(neighbours);
        return EntityTag.of(catalogue, "series", indicator.code(), area.code(), model)
                .answer(
                        request,
                        () ->
                                comparisons
                                        .series(catalogue, indicator, model, area, List.of())
                                        .points()
                                        .stream()
                                        .map(SeriesPoint::of)
                                        .toList());
    }

    /** What is asked for is about a council, so one must be named. */
    @Error(exception = UnsatisfiedRouteException.class)
    @Hidden
    HttpResponse<Problem> leftOut() {
        return RefusalHandler.problem(Refusal.noCouncil());
    }
}
