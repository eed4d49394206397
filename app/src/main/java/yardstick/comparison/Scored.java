package yardstick.comparison;

import yardstick.statistics.Figure;
import yardstick.statistics.Trend;

import java.util.List;

/**
 * One council on one indicator in its latest period, with all that a scorecard says of it.
 *
 * @param comparison the council beside others
 * @param evidence what the figures can bear
 * @param trend where the figures go over the longest unbroken run, or why that is not said
 * @param periods every period in which anybody has a value, oldest first
 * @param figures the council's figure in each
 */
public record Scored(
        Comparison comparison,
        Evidence evidence,
        Trend trend,
        List<Period> periods,
        List<Figure> figures) {

    static Scored of(Comparison comparison, IndicatorFigures figures) {
        var indicator = comparison.indicator();
        var council = comparison.council().area();
        var periods = indicator.periods().stream().filter(Period::hasValue).toList();
        return new Scored(
                comparison,
                comparison.evidence(),
                Trends.of(indicator, comparison.period(), council, figures),
                periods,
                periods.stream().map(period -> figures.in(period).figure(council)).toList());
    }
}
