package yardstick.indicators;

import yardstick.charts.TrendLine.Mark;
import yardstick.comparison.Break;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Edition;
import yardstick.comparison.Period;
import yardstick.comparison.Revised;
import yardstick.comparison.Series;
import yardstick.web.Figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be known of some periods of a council's series: another edition gives the values from
 * here on, a value was revised, councils were reorganised. Only what can be seen in the figures as
 * they are printed.
 */
final class TrendMarks {

    private final Series series;
    private final Figures figures;
    private final List<Revised> revised;
    private final Map<Period, Edition> begun;

    /**
     * The marks of a series.
     *
     * @param revised values of the council that differ from those first published
     */
    TrendMarks(Catalogue catalogue, Series series, List<Revised> revised) {
        var indicator = series.indicator();
        this.series = series;
        this.figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        this.revised = revised.stream().filter(this::isSeen).toList();
        this.begun = begun(catalogue, series);
    }

    /** Uprights for the picture, which its table repeats beside the period. */
    List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        begun.forEach(
                (period, edition) ->
                        marks.add(new Mark(period.label(), "edition " + edition.label(), false)));
        revised.forEach(r -> marks.add(new Mark(r.period().label(), "revised", false)));
        series.breaks().forEach(b -> reorganised(b).forEach(marks::add));
        return marks;
    }

    /** The same in sentences, with what was said first. */
    List<String> sentences() {
        var editions =
                begun.entrySet().stream()
                        .map(
                                e ->
                                        "From %s on the figures are from %s, edition %s."
                                                .formatted(
                                                        e.getKey().label(),
                                                        e.getValue().title(),
                                                        e.getValue().label()));
        var values = revised.stream().map(this::words).collect(Collectors.joining("; "));
        return Stream.concat(
                        editions,
                        values.isEmpty()
                                ? Stream.empty()
                                : Stream.of("Revised since first published: %s.".formatted(values)))
                .toList();
    }

    private String words(Revised one) {
        return "%s, now %s, was %s (%s, edition %s, published %s)"
                .formatted(
                        one.period().label(),
                        figures.print(one.now()),
                        figures.print(one.value()),
                        one.first().title(),
                        one.first().label(),
                        one.first().published());
    }

    private boolean isSeen(Revised one) {
        return !figures.print(one.now()).equals(figures.print(one.value()));
    }

    /** The first period that ends after it. */
    private Stream<Mark> reorganised(Break each) {
        return series.points().stream()
                .map(Series.Point::period)
                .filter(period -> !series.indicator().endOf(period).isBefore(each.on()))
                .limit(1)
                .map(period -> new Mark(period.label(), "councils reorganised", false));
    }

    /** Where another edition than that of the period before gives the council's value. */
    private static Map<Period, Edition> begun(Catalogue catalogue, Series series) {
        var begun = new LinkedHashMap<Period, Edition>();
        int before = 0;
        for (var point : series.points()) {
            int now = point.ours().editionId();
            var edition = catalogue.editions().get(now);
            if (edition == null || point.council().number().isEmpty()) {
                continue;
            }
            if (before != 0 && before != now) {
                begun.put(point.period(), edition);
            }
            before = now;
        }
        return begun;
    }
}
