package yardstick.home;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

import java.util.UUID;

/**
 * Names a key indicator. The council comes first in every key.
 *
 * @param councilId the council that has chosen it
 * @param indicatorId the indicator
 */
@Embeddable
public record KeyIndicatorId(
        @MappedProperty("council_id") UUID councilId,
        @MappedProperty("indicator_id") int indicatorId) {}
