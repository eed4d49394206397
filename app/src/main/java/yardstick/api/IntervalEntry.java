package yardstick.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Certainty;
import yardstick.statistics.Interval;

import java.math.BigDecimal;

/**
 * Between which limits the value lies that a figure would settle at if chance had no hand in it.
 *
 * @param lower in the figure's unit, unrounded
 * @param upper in the figure's unit, unrounded
 * @param level how many such intervals of a hundred catch it
 * @param method how the limits were worked out
 */
@Serdeable
@Schema(name = "Interval")
record IntervalEntry(
        BigDecimal lower,
        BigDecimal upper,
        @Schema(example = "95") BigDecimal level,
        @Schema(allowableValues = {"wilson", "byar", "exact-poisson"}) String method) {

    /** The interval; null where none can be given. */
    static @Nullable IntervalEntry of(Certainty certainty) {
        return switch (certainty) {
            case Interval interval ->
                    new IntervalEntry(
                            interval.lower(),
                            interval.upper(),
                            interval.level().percent(),
                            interval.method().code());
            case Certainty.None none -> null;
        };
    }
}
