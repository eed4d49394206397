package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;

/**
 * What one edition says about one indicator, area and period.
 *
 * @param areaId the area, by our own number
 * @param firstYear the period, by its first year
 * @param editionId the edition
 * @param row its row in that edition's file, the header being row 1
 * @param figure the value, or why it is missing
 * @param numerator how many were counted, where the edition says so
 * @param denominator how many could have been counted, where the edition says so
 * @param workedOutWith the other edition that the value was worked out with, where the file gives
 *     only a count; null where the file gives the value itself or all it is worked out from
 */
public record Said(
        int areaId,
        int firstYear,
        int editionId,
        int row,
        Figure figure,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer workedOutWith) {}
