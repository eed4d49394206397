package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Standing;
import yardstick.statistics.Certainty;
import yardstick.statistics.Figure;

import java.math.BigDecimal;

/**
 * A figure on its own: a value or the reason there is none.
 *
 * @param value as published, cleaned to 15 significant digits; null when missing
 * @param numerator how many were counted; left out where it is not published
 * @param denominator how many could have been counted; left out where it is not published
 * @param interval left out where none can be given
 */
@Serdeable
@Schema(name = "Figure")
@JsonInclude(JsonInclude.Include.ALWAYS)
record FigureEntry(
        @Nullable BigDecimal value,
        @Nullable @Missing String missing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal numerator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IntervalEntry interval) {

    static FigureEntry of(Standing standing, Certainty certainty) {
        return new FigureEntry(
                standing.figure().number().orElse(null),
                reason(standing.figure()),
                standing.numerator(),
                standing.denominator(),
                IntervalEntry.of(certainty));
    }

    /** The word for why a figure has no value; null when it has one. */
    static @Nullable String reason(Figure figure) {
        return switch (figure) {
            case Figure.Known known -> null;
            case Figure.Missing missing -> missing.reason().code();
        };
    }
}
