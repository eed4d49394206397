package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;

/**
 * One area's figure for one indicator and period, and where it was published.
 *
 * @param area the area
 * @param figure the value, or why it is missing
 * @param editionId the edition the value comes from; 0 where the area has no row at all, or the
 *     value was worked out here
 * @param sourceRow its row in that edition's file
 * @param numerator how many were counted, where published
 * @param denominator how many could have been counted, where published
 */
public record Standing(
        Area area,
        Figure figure,
        int editionId,
        int sourceRow,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    /** A figure that no file gives, worked out from what it gives of others. */
    static Standing workedOut(
            Area area,
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        return new Standing(area, new Figure.Known(value), 0, 0, numerator, denominator);
    }

    /** Whether the value was worked out here, as no file gives one: it is not a published one. */
    public boolean isWorkedOut() {
        return editionId == 0 && figure instanceof Figure.Known;
    }

    /** An area for which the source has no row: nothing was published, and nobody says why. */
    static Standing unpublished(Area area) {
        return new Standing(area, new Figure.Missing(Figure.Reason.NOT_STATED), 0, 0, null, null);
    }
}
