package yardstick.indicators;

import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.RankedBars;
import yardstick.charts.RankedBars.Bar;
import yardstick.charts.TrendLine;
import yardstick.comparison.Area;
import yardstick.comparison.Comparison;
import yardstick.comparison.Comparison.NeighbourStanding;
import yardstick.comparison.Overview;
import yardstick.comparison.Series;
import yardstick.comparison.Standing;
import yardstick.statistics.Figure;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The pictures of an indicator's page: everybody in one period, and the council over time. */
final class Pictures {

    private static final Point NOT_YET = Point.gap("[not yet]", "not published yet");
    private static final Point NO_TARGET = Point.gap("[none]", "no target");
    private static final Point NO_NEIGHBOUR = Point.gap("[none]", "no neighbour has a value");

    private final Asked asked;
    private final Overview overview;
    private final Figures figures;

    Pictures(Asked asked, Overview overview) {
        this.asked = asked;
        this.overview = overview;
        this.figures = Figures.of(asked.indicator().decimalPlaces(), asked.indicator().unit());
    }

    /** The council, its neighbours, the averages and the councils that were added. */
    RankedBars bars() {
        var comparison = overview.comparison();
        var bars = new ArrayList<Bar>();
        bars.add(bar(comparison.council(), Part.OURS, ""));
        for (var neighbour : comparison.neighbours()) {
            bars.add(neighbourBar(neighbour));
        }
        asked.others().stream()
                .filter(other -> !isNeighbour(comparison, other))
                .forEach(other -> bars.add(bar(comparison.standing(other), Part.ADDED, "Added")));
        average(comparison).ifPresent(bars::add);
        bars.add(bar(comparison.region(), Part.REGION, "Region, as published"));
        bars.add(bar(comparison.england(), Part.ENGLAND, "As published"));
        return RankedBars.highestFirst(
                "%s, %s: %s beside its %s statistical neighbours"
                        .formatted(
                                asked.indicator().title(),
                                asked.period().label(),
                                asked.council().name(),
                                asked.model()),
                unit(),
                bars);
    }

    /** The council over all periods, with its own targets where the reader may see them. */
    TrendLine trend(OwnNotes notes) {
        var series = overview.series();
        var ahead = ahead(series, notes);
        var lines = new ArrayList<TrendLine.Line>();
        lines.add(line(asked.council().name(), Part.OURS, ahead, p -> figures.point(p.council())));
        lines.add(line("Neighbours’ average", Part.NEIGHBOURS, ahead, this::neighbours));
        lines.add(line(series.region().name(), Part.REGION, ahead, p -> figures.point(p.region())));
        lines.add(line("England", Part.ENGLAND, ahead, p -> figures.point(p.england())));
        for (var other : asked.others()) {
            lines.add(line(other.name(), Part.ADDED, ahead, p -> other(p, other)));
        }
        if (!notes.targets().isEmpty()) {
            lines.add(targets(notes, ahead));
        }
        var periods =
                new ArrayList<>(series.points().stream().map(p -> p.period().label()).toList());
        periods.addAll(ahead);
        return new TrendLine(
                "%s: %s over time".formatted(asked.indicator().title(), asked.council().name()),
                unit(),
                periods,
                lines);
    }

    /** Periods of targets that lie after everything published. */
    private static List<String> ahead(Series series, OwnNotes notes) {
        var published = series.points().stream().map(p -> p.period().label()).toList();
        return notes.targets().stream()
                .map(OwnNotes.Target::period)
                .filter(period -> !published.contains(period))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private TrendLine.Line line(
            String name, Part part, List<String> ahead, Function<Series.Point, Point> point) {
        var points = new ArrayList<>(overview.series().points().stream().map(point).toList());
        ahead.forEach(period -> points.add(NOT_YET));
        return new TrendLine.Line(name, part, points);
    }

    private TrendLine.Line targets(OwnNotes notes, List<String> ahead) {
        var points = new ArrayList<Point>();
        overview.series().points().forEach(p -> points.add(target(notes, p.period().label())));
        ahead.forEach(period -> points.add(target(notes, period)));
        return new TrendLine.Line("Own target", Part.TARGET, points);
    }

    private Point target(OwnNotes notes, String period) {
        return notes.targets().stream()
                .filter(t -> t.period().equals(period))
                .map(t -> figures.point(new Figure.Known(t.value())))
                .findFirst()
                .orElse(NO_TARGET);
    }

    private Point neighbours(Series.Point point) {
        var average = point.neighbourAverage();
        return average == null ? NO_NEIGHBOUR : figures.point(new Figure.Known(average.mean()));
    }

    private Point other(Series.Point point, Area other) {
        var figure = point.others().get(other.id());
        return figures.point(
                figure == null ? new Figure.Missing(Figure.Reason.NOT_STATED) : figure);
    }

    private Bar neighbourBar(NeighbourStanding neighbour) {
        var added = asked.others().contains(neighbour.neighbour().area());
        return bar(
                neighbour.standing(),
                added ? Part.ADDED : Part.NEIGHBOUR,
                "Neighbour %d, %s%s"
                        .formatted(
                                neighbour.neighbour().position(),
                                neighbour.neighbour().closeness().toLowerCase(Locale.UK),
                                added ? ", added" : ""));
    }

    private Optional<Bar> average(Comparison comparison) {
        return Optional.ofNullable(comparison.neighbourAverage())
                .map(
                        average ->
                                new Bar(
                                        "Average of %d of %d neighbours"
                                                .formatted(
                                                        average.counted(),
                                                        comparison.neighbours().size()),
                                        Part.NEIGHBOURS,
                                        figures.point(new Figure.Known(average.mean())),
                                        "Plain mean of those with a value"));
    }

    private Bar bar(Standing standing, Part part, String note) {
        var counts = Pictures.counts(standing);
        return new Bar(
                standing.area().name(),
                part,
                figures.point(standing.figure()),
                note.isEmpty() || counts.isEmpty() ? note + counts : note + ". " + counts);
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

    private static boolean isNeighbour(Comparison comparison, Area other) {
        return comparison.neighbours().stream().anyMatch(n -> n.neighbour().area().equals(other));
    }

    private String unit() {
        return asked.indicator().unit();
    }
}
