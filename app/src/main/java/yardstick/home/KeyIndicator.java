package yardstick.home;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An indicator that a council has chosen for its front page.
 *
 * @param id the council and the indicator
 * @param position order on the page, from 1
 */
@MappedEntity(value = "key_indicator", schema = "council")
public record KeyIndicator(@EmbeddedId KeyIndicatorId id, short position) {}
