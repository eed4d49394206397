package yardstick.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import yardstick.targets.OwnTarget;

import java.math.BigDecimal;

/**
 * What a council wants an indicator to be.
 *
 * @param indicator our slug of the indicator
 * @param period the period aimed at
 * @param value the value aimed for, in the indicator's unit
 * @param note why, in the council's words; may be empty
 */
@Serdeable
@Schema(name = "Target")
record TargetEntry(String indicator, String period, BigDecimal value, String note) {

    static TargetEntry of(OwnTarget target) {
        return new TargetEntry(target.indicator(), target.period(), target.value(), target.note());
    }
}
