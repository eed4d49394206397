package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How a council will know that an action works.
 *
 * @param id names it within its council
 * @param action the action
 * @param position order within the action
 * @param body what will be seen, in words; may be empty where an indicator says it
 * @param evidencedBy how it is evidenced; may be empty
 * @param published code of the published indicator that should move; null where it is none
 * @param collected code of the collected indicator that should move; null where it is none
 * @param baseline where it stood when the action began, in the indicator's unit; null where unknown
 * @param baselinePeriod the period of the baseline; may be empty
 * @param target where it should stand, in the indicator's unit; null where none is set
 * @param targetPeriod the period by which it should stand there; may be empty
 * @param version counts changes
 */
public record Measure(
        UUID id,
        UUID action,
        short position,
        String body,
        String evidencedBy,
        @Nullable String published,
        @Nullable String collected,
        @Nullable BigDecimal baseline,
        String baselinePeriod,
        @Nullable BigDecimal target,
        String targetPeriod,
        int version) {}
