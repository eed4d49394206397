package yardstick.collection;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;

/**
 * A figure that a council has approved, or one that it has released.
 *
 * @param indicator the collected indicator
 * @param period the period
 * @param value in the indicator's unit, unrounded, or why there is none
 * @param numerator children counted, where that is known
 * @param denominator children who could have been counted, where that is known
 * @param status how certain the council is of it
 */
public record CollectedFigure(
        CollectedIndicator indicator,
        InYearPeriod period,
        Figure value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        FigureStatus status) {}
