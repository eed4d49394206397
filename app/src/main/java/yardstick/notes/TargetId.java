package yardstick.notes;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

import java.util.UUID;

/**
 * Names a target. The council comes first in every key.
 *
 * @param councilId the council whose it is
 * @param targetId names it within the council
 */
@Embeddable
public record TargetId(
        @MappedProperty("council_id") UUID councilId, @MappedProperty("target_id") UUID targetId) {}
