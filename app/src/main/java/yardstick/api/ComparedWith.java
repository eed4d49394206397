package yardstick.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Comparison;
import yardstick.comparison.Measure;
import yardstick.statistics.Average;
import yardstick.statistics.Certainty;
import yardstick.statistics.Difference;
import yardstick.statistics.Figure;

import java.util.Locale;

/**
 * Whether the council's figure differs from others by more than chance explains: only where its own
 * 95% interval excludes the other. Never said of what grows with a council's size.
 *
 * @param england compared with England's published figure
 * @param region compared with the region's
 * @param neighbours compared with the neighbours' mean
 */
@Serdeable
@Schema(name = "ComparedWith")
record ComparedWith(
        @Schema(allowableValues = {"lower", "higher", "similar", "not-compared"}) String england,
        @Schema(allowableValues = {"lower", "higher", "similar", "not-compared"}) String region,
        @Schema(allowableValues = {"lower", "higher", "similar", "not-compared"})
                String neighbours) {

    static ComparedWith of(Comparison comparison, Certainty ours) {
        boolean comparable = !Measure.growsWithSize(comparison.indicator());
        return new ComparedWith(
                word(comparable, ours, comparison.england().figure()),
                word(comparable, ours, comparison.region().figure()),
                word(comparable, ours, mean(comparison.neighbourAverage())));
    }

    private static @Nullable Figure mean(@Nullable Average average) {
        return average == null ? null : new Figure.Known(average.mean());
    }

    private static String word(boolean comparable, Certainty ours, @Nullable Figure other) {
        var difference =
                comparable && other != null ? Difference.of(ours, other) : Difference.NOT_COMPARED;
        return difference.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
