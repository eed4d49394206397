package yardstick.releases;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One act of letting others see figures of a data set.
 *
 * @param id names it within the council
 * @param dataSet our number for the data set
 * @param no counts the council's releases of the data set from 1
 * @param audience who may see it
 * @param visibleFrom from when
 * @param at when it was frozen
 * @param by what the person who released it was called
 * @param note what the council says to whoever sees it; may be empty
 * @param withdrawnAt when it was withdrawn; null while it holds
 * @param withdrawnBy what the person who withdrew it was called
 * @param withdrawnBecause why
 */
record Release(
        UUID id,
        int dataSet,
        int no,
        Audience audience,
        OffsetDateTime visibleFrom,
        OffsetDateTime at,
        String by,
        String note,
        @Nullable OffsetDateTime withdrawnAt,
        String withdrawnBy,
        String withdrawnBecause) {}
