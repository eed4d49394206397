package yardstick.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import yardstick.comparison.Catalogue;
import yardstick.comparison.IndicatorHistory;

import java.util.List;
import java.util.Optional;

/** Editions, and what they have said of an indicator over time. Open to every signed-in caller. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Editions")
class HistoryController {

    private final IndicatorHistory history;

    HistoryController(IndicatorHistory history) {
        this.history = history;
    }

    /** Every published file that has been loaded, in the order of their numbers. */
    @Get("/editions")
    @Operation(summary = "All editions")
    @Revalidated
    @OfEditions
    HttpResponse<List<EditionEntry>> editions(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue) {
        return EntityTag.of(catalogue, "editions")
                .answer(
                        request,
                        () ->
                                catalogue.editions().values().stream()
                                        .map(EditionEntry::of)
                                        .toList());
    }

    /** Where one figure comes from, and what every edition says of it. */
    @Get("/indicators/{code}/figures/{area}")
    @Operation(summary = "The passport of one figure")
    @NotFound
    @Revalidated
    @OfEditions
    HttpResponse<PassportEntry> passport(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue,
            @Parameter(description = "Our slug of the indicator") @PathVariable String code,
            @Parameter(
                            description = "Code of a council, a region or England",
                            example = "E06000034")
                    @PathVariable
                    String area,
            @Parameter(description = "The publisher's label; the latest if left out")
                    @Nullable
                    @QueryValue
                    String period) {
        var known = new Known(catalogue);
        var indicator = known.indicator(code);
        var shown = known.period(indicator, period);
        var found = known.area(area);
        return EntityTag.of(catalogue, "passport", indicator.code(), found.code(), shown.label())
                .answer(
                        request,
                        () ->
                                PassportEntry.of(
                                        history.passport(catalogue, indicator, shown, found)));
    }

    /** What has been revised since an earlier edition. */
    @Get("/indicators/{code}/revisions")
    @Operation(summary = "What has become of an indicator's figures since an earlier edition")
    @NotFound
    @Revalidated
    @OfEditions
    HttpResponse<RevisionsEntry> revisions(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Catalogue catalogue,
            @Parameter(description = "Our slug of the indicator") @PathVariable String code,
            @Parameter(
                            description =
                                    "Number of the edition to compare with; the latest that differs"
                                            + " if left out")
                    @Nullable
                    @QueryValue
                    String since) {
        var known = new Known(catalogue);
        var indicator = known.indicator(code);
        var edition = Optional.ofNullable(since).filter(s -> !s.isBlank()).map(known::edition);
        return EntityTag.of(
                        catalogue,
                        "revisions",
                        indicator.code(),
                        edition.map(String::valueOf).orElse(""))
                .answer(
                        request,
                        () -> RevisionsEntry.of(history.revisions(catalogue, indicator, edition)));
    }
}
