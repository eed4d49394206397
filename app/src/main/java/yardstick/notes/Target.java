package yardstick.notes;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a council wants an indicator to be in a period, expects it to be, or compares it with.
 *
 * @param id the council and the target's name within it
 * @param indicatorId the published indicator; null for a collected one
 * @param indicatorNo the collected indicator; null for a published one
 * @param kind the word for which of these it is
 * @param name whose figure a comparator is; empty for the others
 * @param period the period's label; may lie in the future
 * @param value the value aimed for, in the indicator's unit
 * @param note why, in the council's words; may be empty
 * @param version counts changes, so that two people do not overwrite each other
 */
@MappedEntity(value = "target", schema = "council")
public record Target(
        @EmbeddedId TargetId id,
        @Nullable @MappedProperty("indicator_id") Integer indicatorId,
        @Nullable @MappedProperty("indicator_no") Integer indicatorNo,
        String kind,
        String name,
        String period,
        BigDecimal value,
        String note,
        @Version int version) {}
