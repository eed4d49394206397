package yardstick.comparison;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Average;
import yardstick.statistics.Figure;
import yardstick.statistics.Level;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts councils beside others. Reads published figures only. */
@Singleton
public class Comparisons {

    private final FigureShelf shelf;

    Comparisons(FigureShelf shelf) {
        this.shelf = shelf;
    }

    /** One council on one indicator in one period, under one neighbour model. */
    public Comparison compare(
            Catalogue catalogue, Indicator indicator, Period period, String model, Area council) {
        var figures = shelf.figures(catalogue, indicator);
        return Comparison.of(catalogue, indicator, period, model, council, figures);
    }

    /**
     * One council on several indicators, each in its latest period; those never published are left
     * out.
     */
    public List<Comparison> compareLatest(
            Catalogue catalogue, Collection<Indicator> indicators, String model, Area council) {
        var figures = shelf.figures(catalogue, indicators);
        return indicators.stream()
                .flatMap(
                        indicator ->
                                indicator.findLatest().stream()
                                        .map(
                                                latest ->
                                                        Comparison.of(
                                                                catalogue,
                                                                indicator,
                                                                latest,
                                                                model,
                                                                council,
                                                                figures.getOrDefault(
                                                                        indicator.id(),
                                                                        IndicatorFigures.NONE))))
                .toList();
    }

    /**
     * One council on several indicators, each in its latest period, with what its figures can bear;
     * those never published are left out.
     */
    public List<Scored> score(
            Catalogue catalogue, Collection<Indicator> indicators, String model, Area council) {
        var figures = shelf.figures(catalogue, indicators);
        return compareLatest(catalogue, indicators, model, council).stream()
                .map(
                        comparison ->
                                Scored.of(
                                        comparison,
                                        figures.getOrDefault(
                                                comparison.indicator().id(),
                                                IndicatorFigures.NONE)))
                .toList();
    }

    /**
     * All areas on several indicators, each in the period that is found for it; those for which
     * none is found are left out.
     */
    public List<PeriodView> inPeriods(
            Catalogue catalogue,
            Collection<Indicator> indicators,
            Function<Indicator, Optional<Period>> findPeriod) {
        var figures = shelf.figures(catalogue, indicators);
        return indicators.stream()
                .flatMap(i -> findPeriod.apply(i).stream().map(p -> inPeriod(figures, i, p)))
                .toList();
    }

    private static PeriodView inPeriod(
            Map<Integer, IndicatorFigures> figures, Indicator indicator, Period period) {
        var now = figures.getOrDefault(indicator.id(), IndicatorFigures.NONE).in(period);
        return new PeriodView(indicator, period, now.all(), now.quartiles());
    }

    /** One council over all periods of one indicator, with further areas beside it. */
    public Series series(
            Catalogue catalogue,
            Indicator indicator,
            String model,
            Area council,
            Collection<Area> others) {
        return series(
                catalogue, indicator, model, council, others, shelf.figures(catalogue, indicator));
    }

    /**
     * One council over all periods of several indicators, by the indicator's code, to be asked how
     * it moved between any two; all read by one statement.
     */
    public Map<String, Course> courses(
            Catalogue catalogue, Collection<Indicator> indicators, String model, Area council) {
        var figures = shelf.figures(catalogue, indicators);
        var courses = new HashMap<String, Course>();
        for (var indicator : indicators) {
            var its = figures.getOrDefault(indicator.id(), IndicatorFigures.NONE);
            courses.put(
                    indicator.code(),
                    new Course(
                            series(catalogue, indicator, model, council, List.of(), its),
                            catalogue.neighbours(model, council),
                            its));
        }
        return courses;
    }

    private static Series series(
            Catalogue catalogue,
            Indicator indicator,
            String model,
            Area council,
            Collection<Area> others,
            IndicatorFigures figures) {
        var neighbours = catalogue.neighbours(model, council);
        var region = catalogue.regionShown(council, indicator);
        var england = catalogue.england();
        var past = new Reorganisation(catalogue, council);
        var points =
                indicator.periods().stream()
                        .filter(Period::hasValue)
                        .map(
                                period ->
                                        point(
                                                indicator,
                                                period,
                                                figures.in(period),
                                                past.standing(indicator, period, figures),
                                                neighbours,
                                                region,
                                                england,
                                                others))
                        .toList();
        return new Series(indicator, model, region, points, past.breaks(indicator, points));
    }

    /** One council in one period and over all periods, with further areas beside it. */
    public Overview overview(
            Catalogue catalogue,
            Indicator indicator,
            Period period,
            String model,
            Area council,
            Collection<Area> others) {
        var figures = shelf.figures(catalogue, indicator);
        return new Overview(
                Comparison.of(catalogue, indicator, period, model, council, figures),
                series(catalogue, indicator, model, council, others),
                figures.standings());
    }

    private static Series.Point point(
            Indicator indicator,
            Period period,
            PeriodFigures figures,
            Standing ours,
            List<Neighbour> neighbours,
            Area region,
            Area england,
            Collection<Area> others) {
        var beside = new HashMap<Integer, Figure>();
        others.forEach(other -> beside.put(other.id(), figures.figure(other)));
        return new Series.Point(
                period,
                ours,
                new Uncertainty(indicator, figures.places()).of(ours, Level.PERCENT_95),
                average(figures, neighbours),
                figures.figure(region),
                figures.figure(england),
                beside);
    }

    private static @Nullable Average average(PeriodFigures figures, List<Neighbour> neighbours) {
        return Average.of(neighbours.stream().map(n -> figures.figure(n.area())).toList())
                .orElse(null);
    }
}
