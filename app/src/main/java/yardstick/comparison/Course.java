package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Average;
import yardstick.statistics.Certainty;
import yardstick.statistics.Chance;
import yardstick.statistics.Figure;
import yardstick.statistics.Funnel;
import yardstick.statistics.Level;
import yardstick.statistics.Tried;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One indicator of one council over all its periods, to be asked how it moved between any two of
 * them, and how its neighbours moved meanwhile.
 */
public final class Course {

    private static final int YEARS_TOGETHER = 3;

    private final Series series;
    private final List<Neighbour> neighbours;
    private final IndicatorFigures figures;

    Course(Series series, List<Neighbour> neighbours, IndicatorFigures figures) {
        this.series = series;
        this.neighbours = neighbours;
        this.figures = figures;
    }

    /**
     * How the neighbours moved between two periods.
     *
     * @param changes mean and median of the changes, over those neighbours that have a figure in
     *     both periods; null where none has
     * @param listed how many neighbours the model lists; 0 where it leaves the council out
     */
    public record Neighbours(@Nullable Average changes, int listed) {}

    /** Its figures, period by period. */
    public Series series() {
        return series;
    }

    /** Whether the change between two periods is more than chance explains, at 95 per cent. */
    public Tried tried(Series.Point from, Series.Point to) {
        var indicator = series.indicator();
        int years = to.period().firstYear() - from.period().firstYear();
        if (indicator.periodType().equals("three-years") && years < YEARS_TOGETHER) {
            return new Tried.Not(Tried.Because.OVERLAPPING);
        }
        var counted = new ArrayList<Funnel.Ratio>();
        for (var point : List.of(from, to)) {
            var uncertainty = uncertainty(point);
            if (uncertainty.of(point.ours(), Level.PERCENT_95)
                    instanceof Certainty.None(Certainty.Because because)) {
                return new Tried.Uncertain(because);
            }
            counted.addAll(uncertainty.counted(point.ours()).stream().toList());
        }
        return chance(counted)
                .<Tried>map(Tried.By::new)
                .orElseGet(() -> new Tried.Not(Tried.Because.COUNTS_NOT_GIVEN));
    }

    private Optional<Chance> chance(List<Funnel.Ratio> counted) {
        return Uncertainty.chance(series.indicator(), counted);
    }

    private Uncertainty uncertainty(Series.Point point) {
        return new Uncertainty(series.indicator(), figures.in(point.period()).places());
    }

    /** How the neighbours moved between two periods: each by its own change. */
    public Neighbours neighbours(Series.Point from, Series.Point to) {
        var then = figures.in(from.period());
        var now = figures.in(to.period());
        var changes =
                neighbours.stream()
                        .flatMap(n -> change(then.figure(n.area()), now.figure(n.area())).stream())
                        .map(Figure.Known::new)
                        .toList();
        return new Neighbours(Average.of(changes).orElse(null), neighbours.size());
    }

    private static Optional<BigDecimal> change(Figure then, Figure now) {
        return then.number().flatMap(t -> now.number().map(n -> n.subtract(t)));
    }
}
