package yardstick.indicators;

import yardstick.charts.Part;
import yardstick.charts.RankedBars;
import yardstick.charts.RankedBars.Bar;
import yardstick.comparison.Comparison;
import yardstick.comparison.Standing;
import yardstick.statistics.Average;
import yardstick.statistics.Figure;
import yardstick.statistics.Level;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The council and its company in one period, as bars, with the averages among them. */
final class ComparedBars {

    private final Asked asked;
    private final Comparison comparison;
    private final Figures figures;

    ComparedBars(Asked asked, Comparison comparison) {
        this.asked = asked;
        this.comparison = comparison;
        this.figures = Figures.of(asked.indicator().decimalPlaces(), asked.indicator().unit());
    }

    RankedBars of(Company company, String companyWords) {
        var bars = new ArrayList<Bar>();
        company.members().forEach(m -> bars.add(bar(m.standing(), m.part(), m.note())));
        average().ifPresent(bars::add);
        bars.add(bar(comparison.region(), Part.REGION, "Region, as published"));
        bars.add(bar(comparison.england(), Part.ENGLAND, "As published"));
        var title =
                "%s, %s: %s beside %s"
                        .formatted(
                                asked.indicator().title(),
                                asked.period().label(),
                                asked.council().name(),
                                companyWords);
        return ordered(title, bars);
    }

    private RankedBars ordered(String title, List<Bar> bars) {
        var unit = asked.indicator().unit();
        var highest = RankedBars.highestFirst(title, unit, bars);
        return switch (asked.view().order()) {
            case HIGHEST -> highest;
            case LOWEST -> new RankedBars(title, unit, lowestFirst(highest.bars()));
            case NAME ->
                    new RankedBars(
                            title,
                            unit,
                            bars.stream().sorted(Comparator.comparing(Bar::name)).toList());
            case LISTED -> new RankedBars(title, unit, bars);
        };
    }

    /** Those without a figure stay last. */
    private static List<Bar> lowestFirst(List<Bar> highestFirst) {
        var known = new ArrayList<Bar>();
        var missing = new ArrayList<Bar>();
        for (var bar : highestFirst.reversed()) {
            (bar.point() instanceof yardstick.charts.Point.Known ? known : missing).add(bar);
        }
        known.addAll(missing.reversed());
        return known;
    }

    private Optional<Bar> average() {
        return Optional.ofNullable(comparison.neighbourAverage()).map(this::average);
    }

    private Bar average(Average average) {
        return new Bar(
                "Average of %d of %d neighbours"
                        .formatted(average.counted(), comparison.neighbours().size()),
                Part.NEIGHBOURS,
                figures.point(new Figure.Known(average.mean())),
                "Plain mean of those with a value; their median is "
                        + figures.print(average.median()));
    }

    private Bar bar(Standing standing, Part part, String note) {
        var counts = counts(standing);
        return new Bar(
                standing.area().name(),
                part,
                figures.point(standing.figure()),
                note.isEmpty() || counts.isEmpty() ? note + counts : note + ". " + counts,
                Drawn.interval(comparison.certainty(standing, Level.PERCENT_95), figures));
    }

    /** "147 ÷ 60,012", where the numerator and the denominator are published. */
    private static String counts(Standing standing) {
        var numerator = standing.numerator();
        var denominator = standing.denominator();
        if (numerator == null) {
            return "";
        }
        return denominator == null
                ? "Count " + plain(numerator)
                : plain(numerator) + " ÷ " + plain(denominator);
    }

    private static String plain(BigDecimal number) {
        return "%,d".formatted(number.toBigInteger());
    }
}
