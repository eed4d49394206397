package yardstick.api;

import io.micronaut.core.annotation.Nullable;
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

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.collection.InYearPeriod;
import yardstick.collection.VisibleFigures;
import yardstick.comparison.Catalogues;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Wording;

import java.util.List;
import java.util.Optional;

/**
 * What councils collect together, and what they have released of it. Figures come from what was
 * released and protected, never from what councils keep to themselves.
 */
@Controller("/api/v1/data-sets")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Data sets")
class DataSetsController {

    private final DataSets dataSets;
    private final Catalogues catalogues;
    private final Tenancy tenancy;

    DataSetsController(DataSets dataSets, Catalogues catalogues, Tenancy tenancy) {
        this.dataSets = dataSets;
        this.catalogues = catalogues;
        this.tenancy = tenancy;
    }

    /** All data sets with their indicators. */
    @Get
    @Operation(summary = "All data sets that councils collect together, with their indicators")
    List<DataSetEntry> dataSets() {
        return dataSets.all().stream().map(DataSetEntry::of).toList();
    }

    /** What councils have released of a data set, as far as the caller is in the audience. */
    @Get("/{dataSet}/figures")
    @Operation(
            summary = "What councils have released of a data set to the caller",
            description =
                    "Protected figures: what is suppressed has missing \"suppressed\" and no number"
                            + " beside it. Ask for a council, a period or an indicator, or for"
                            + " several of them.")
    @NotFound
    HttpResponse<ReleasedEntry> figures(
            @Parameter(hidden = true) SignedIn who,
            @Parameter(example = "regional-quarterly") @PathVariable String dataSet,
            @Parameter(description = "Current ONS code of one council", example = "E06000033")
                    @Nullable
                    @QueryValue
                    String council,
            @Parameter(description = "Label of one period", example = "2025-26 Q3")
                    @Nullable
                    @QueryValue
                    String period,
            @Parameter(description = "Code of one indicator", example = "q-looked-after")
                    @Nullable
                    @QueryValue
                    String indicator) {
        var found = dataSet(dataSet);
        // Of today: what councils release has no editions.
        var catalogue = catalogues.current();
        var question =
                new VisibleFigures.Question(
                        given(council)
                                .map(code -> new Known(catalogue).council(code).id())
                                .orElse(null),
                        given(period).map(label -> period(found, label).firstDay()).orElse(null),
                        given(indicator).map(code -> indicator(found, code).id()).orElse(null));
        if (question.isEmpty()) {
            throw Refusal.badRequest(
                    "Say what of it: add council= and a current ONS code, period= and a label, or"
                            + " indicator= and a code.");
        }
        return tenancy.shared(
                who,
                sql ->
                        HttpResponse.ok(
                                        ReleasedEntry.of(
                                                catalogue,
                                                found,
                                                VisibleFigures.figures(sql, found, question),
                                                VisibleFigures.withheld(sql, found, question)))
                                .header("Cache-Control", "private, no-store"));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    private DataSet dataSet(String code) {
        return dataSets.find(code)
                .orElseThrow(
                        () ->
                                Refusal.unknown(
                                        "data set",
                                        code,
                                        dataSets.all().stream().map(DataSet::code).toList()));
    }

    private static CollectedIndicator indicator(DataSet dataSet, String code) {
        return dataSet.find(code)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "There is no indicator %s in this data set. /api/v1/data-sets lists them."
                                                .formatted(Refusal.shown(code))));
    }

    private static InYearPeriod period(DataSet dataSet, String label) {
        return InYearPeriod.read(dataSet.kind(), label)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "There is no period %s here. Write it like this: %s."
                                                .formatted(
                                                        Refusal.shown(label),
                                                        dataSet.latestEnded(Wording.today())
                                                                .label())));
    }
}
