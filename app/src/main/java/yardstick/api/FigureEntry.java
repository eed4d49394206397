package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;

/**
 * A figure on its own: a value or the reason there is none.
 *
 * @param value as published, cleaned to 15 significant digits; null when missing
 */
@Serdeable
@Schema(name = "Figure")
@JsonInclude(JsonInclude.Include.ALWAYS)
record FigureEntry(@Nullable BigDecimal value, @Nullable @Missing String missing) {

    static FigureEntry of(Figure figure) {
        return new FigureEntry(figure.number().orElse(null), reason(figure));
    }

    /** The word for why a figure has no value; null when it has one. */
    static @Nullable String reason(Figure figure) {
        return switch (figure) {
            case Figure.Known known -> null;
            case Figure.Missing missing -> missing.reason().code();
        };
    }
}
