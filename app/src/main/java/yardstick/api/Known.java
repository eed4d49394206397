package yardstick.api;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;

/** Finds what a program names, or refuses with what to name instead. */
record Known(Catalogue catalogue) {

    Indicator indicator(String code) {
        return catalogue
                .findIndicator(code)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "There is no indicator with the code "
                                                + Refusal.shown(code)
                                                + ". /api/v1/indicators lists the codes."));
    }

    Council council(String code) {
        if (code.isBlank()) {
            throw Refusal.noCouncil();
        }
        return catalogue
                .findCouncil(code)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "There is no council with the current ONS code "
                                                + Refusal.shown(code)
                                                + ". /api/v1/councils lists the codes."));
    }

    /** The council, region, part of London or England with this code. */
    Area area(String code) {
        return catalogue
                .findArea(code)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "There is no council, region or England with the code "
                                                + Refusal.shown(code)
                                                + ". /api/v1/councils lists the codes."));
    }

    /** The number of an edition that has been loaded. */
    int edition(String number) {
        var wanted = number.strip();
        return catalogue.editions().keySet().stream()
                .filter(id -> String.valueOf(id).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "There is no edition with the number "
                                                + Refusal.shown(wanted)
                                                + ". /api/v1/editions lists the numbers."));
    }

    /** The period with this label, or the latest when none is named. */
    Period period(Indicator indicator, @Nullable String label) {
        if (label == null || label.isBlank()) {
            return indicator
                    .findLatest()
                    .orElseThrow(
                            () ->
                                    Refusal.notFound(
                                            "No figure of this indicator has been published."));
        }
        return indicator
                .findPeriod(label)
                .orElseThrow(
                        () ->
                                Refusal.unknown(
                                        "period",
                                        label,
                                        indicator.periods().stream().map(Period::label).toList()));
    }

    /** The neighbour model of this year, or the newest when none is named. */
    String model(@Nullable String model) {
        var models = catalogue.models();
        if (models.isEmpty()) {
            throw Refusal.notFound("No statistical neighbour model has been loaded yet.");
        }
        if (model == null || model.isBlank()) {
            return models.getFirst();
        }
        if (!models.contains(model)) {
            throw Refusal.unknown("neighbour model", model, models);
        }
        return model;
    }
}
