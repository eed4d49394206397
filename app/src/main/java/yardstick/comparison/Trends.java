package yardstick.comparison;

import yardstick.statistics.Figure;
import yardstick.statistics.Level;
import yardstick.statistics.Trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Where a council's figures of an indicator go, over the longest unbroken run up to a period. */
final class Trends {

    private Trends() {}

    /**
     * Tests the consecutive periods that end with {@code last} and all have a figure. Nothing is
     * said of three-year averages, which overlap, nor of a run shorter than five.
     */
    static Trend of(Indicator indicator, Period last, Area council, IndicatorFigures figures) {
        if (indicator.periodType().equals("three-years")) {
            return new Trend.Refused(Trend.Because.OVERLAPPING);
        }
        var points = new ArrayList<Trend.Point>();
        for (int year = last.firstYear(); ; year--) {
            var found = figures.byFirstYear().getOrDefault(year, PeriodFigures.NONE);
            var standing = found.standing(council);
            if (!(standing.figure() instanceof Figure.Known(BigDecimal value))) {
                break;
            }
            var uncertainty = new Uncertainty(indicator, found.places());
            points.addFirst(new Trend.Point(value, uncertainty.counted(standing)));
        }
        if (points.size() < Trend.FEWEST && isBroken(indicator, last, points)) {
            return new Trend.Refused(Trend.Because.BREAK_IN_SERIES);
        }
        return Trend.of(points, Measure.of(indicator).kind(), Level.PERCENT_95);
    }

    /** Whether the run ends at a year for which nobody has a value, with more before it. */
    private static boolean isBroken(Indicator indicator, Period last, List<Trend.Point> points) {
        int gap = last.firstYear() - points.size();
        boolean published =
                indicator.periods().stream().anyMatch(p -> p.firstYear() == gap && p.hasValue());
        return !published
                && indicator.periods().stream().anyMatch(p -> p.firstYear() < gap && p.hasValue());
    }
}
