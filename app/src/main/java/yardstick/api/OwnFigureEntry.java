package yardstick.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.intake.OwnFigure;
import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A council's own approved figure.
 *
 * @param indicator the collected indicator's code
 * @param period its label
 * @param value in the indicator's unit, unrounded; null where missing
 * @param missing why there is no value; null where there is one
 * @param numerator what was counted; null where unknown
 * @param denominator what it was divided by; null where unknown or none
 * @param status provisional, revised or final
 * @param revision 1 for the first approved
 * @param note what the council says about it; may be empty
 * @param approvedAt when it was approved
 */
@Serdeable
@Schema(name = "OwnFigure")
record OwnFigureEntry(
        String indicator,
        String period,
        @Nullable BigDecimal value,
        @Nullable String missing,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String status,
        int revision,
        String note,
        Instant approvedAt) {

    static OwnFigureEntry of(OwnFigure own) {
        var figure = own.figure();
        return new OwnFigureEntry(
                figure.indicator().code(),
                figure.period().label(),
                figure.value().number().orElse(null),
                figure.value() instanceof Figure.Missing(Figure.Reason reason)
                        ? reason.code()
                        : null,
                figure.numerator(),
                figure.denominator(),
                figure.status().code(),
                own.revision(),
                own.note(),
                own.approvedAt());
    }
}
