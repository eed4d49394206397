package yardstick.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Figures that a council's system sends.
 *
 * @param figures one for each indicator and period; up to 20,000
 */
@Serdeable
@Schema(name = "Batch")
record BatchEntry(List<Sent> figures) {

    /**
     * A figure, as the template's columns have it.
     *
     * @param indicator the collected indicator's code
     * @param period such as 2017-11, 2017-18 Q3, 2017-18 or 2013-16
     * @param numerator what is counted; of an average, the children behind it
     * @param denominator what it is divided by; for percentages and rates
     * @param value for averages; otherwise it is worked out
     * @param status provisional, revised or final
     * @param reason c, x, z or u where there is no figure
     * @param note for the council itself, such as why a figure jumps
     */
    @Serdeable
    @Schema(name = "BatchFigure")
    record Sent(
            String indicator,
            String period,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String value,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String note) {}
}
