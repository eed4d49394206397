package yardstick.notes;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

import java.util.UUID;

/**
 * Names a commentary. The council comes first in every key.
 *
 * @param councilId the council whose it is
 * @param commentaryId names it within the council
 */
@Embeddable
public record CommentaryId(
        @MappedProperty("council_id") UUID councilId,
        @MappedProperty("commentary_id") UUID commentaryId) {}
