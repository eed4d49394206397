package yardstick.notes;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * What a council says about its own figure.
 *
 * @param id the council and the commentary's name within it
 * @param indicatorId the published indicator; null for a collected one
 * @param indicatorNo the collected indicator; null for a published one
 * @param period the period it speaks of
 * @param body the text
 * @param writtenBy who wrote it last; null for a computer system
 * @param writtenByName what that person was called then
 * @param writtenAt when it was last written
 * @param version counts changes, so that two people do not overwrite each other
 */
@MappedEntity(value = "commentary", schema = "council")
public record Commentary(
        @EmbeddedId CommentaryId id,
        @Nullable @MappedProperty("indicator_id") Integer indicatorId,
        @Nullable @MappedProperty("indicator_no") Integer indicatorNo,
        String period,
        String body,
        @Nullable @MappedProperty("written_by") UUID writtenBy,
        @MappedProperty("written_by_name") String writtenByName,
        @MappedProperty("written_at") Instant writtenAt,
        @Version int version) {}
