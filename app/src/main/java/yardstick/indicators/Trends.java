package yardstick.indicators;

import yardstick.beside.Runs;
import yardstick.charts.During;
import yardstick.charts.Interval;
import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.TrendLine;
import yardstick.comparison.Area;
import yardstick.comparison.Overview;
import yardstick.comparison.Period;
import yardstick.comparison.Series;
import yardstick.statistics.Figure;
import yardstick.web.Figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The council over time, as lines. */
final class Trends {

    /** More lines than this cannot be told apart. */
    private static final int MOST_LINES = 6;

    private static final Pattern YEAR = Pattern.compile("^\\d{4}");

    private static final Point NOT_YET = Point.gap("[not yet]", "not published yet");
    private static final Point NO_TARGET = Point.gap("[none]", "no target");
    private static final Point NO_NEIGHBOUR = Point.gap("[none]", "no neighbour has a value");

    private final Asked asked;
    private final Overview overview;
    private final TrendMarks marks;
    private final Figures figures;

    Trends(Asked asked, Overview overview, TrendMarks marks) {
        this.asked = asked;
        this.overview = overview;
        this.marks = marks;
        this.figures = Figures.of(asked.indicator().decimalPlaces(), asked.indicator().unit());
    }

    /**
     * The council over all periods, with its own targets where the reader may see them, and with
     * in-year figures on the same axis of time.
     */
    TrendLine trend(OwnNotes notes, Runs runs) {
        var series = overview.series();
        var ahead = ahead(series, notes);
        var lines = new ArrayList<TrendLine.Line>();
        var ours = line(asked.council().name(), Part.OURS, ahead, p -> figures.point(p.council()));
        lines.add(new TrendLine.Line(ours.name(), ours.part(), ours.points(), band(series)));
        lines.add(line("Neighbours’ average", Part.NEIGHBOURS, ahead, this::neighbours));
        lines.add(line(series.region().name(), Part.REGION, ahead, p -> figures.point(p.region())));
        lines.add(line("England", Part.ENGLAND, ahead, p -> figures.point(p.england())));
        lined(asked).stream()
                .forEach(o -> lines.add(line(o.name(), Part.ADDED, ahead, p -> other(p, o))));
        if (!notes.targets().isEmpty()) {
            lines.add(targets(notes, ahead));
        }
        var periods =
                new ArrayList<>(series.points().stream().map(p -> p.period().label()).toList());
        periods.addAll(ahead);
        return new TrendLine(title(), asked.indicator().unit(), periods, lines)
                .marked(marks.marks())
                .starting(start())
                .with(during(periods, runs));
    }

    /** Nothing where a period's label, such as that of a target, does not say when it ends. */
    private During during(List<String> periods, Runs runs) {
        var ends = periods.stream().flatMap(label -> end(label).stream()).toList();
        return ends.size() == periods.size() ? runs.drawn(ends) : During.NONE;
    }

    private Optional<LocalDate> end(String label) {
        var year = YEAR.matcher(label);
        return year.find()
                ? Optional.of(
                        asked.indicator()
                                .endOf(
                                        new Period(
                                                label, Integer.parseInt(year.group()), null, true)))
                : Optional.empty();
    }

    /** The added councils that have lines of their own. */
    static List<Area> lined(Asked asked) {
        return asked.others().stream().limit(MOST_LINES).toList();
    }

    private String title() {
        var title = "%s: %s over time".formatted(asked.indicator().title(), asked.council().name());
        return asked.others().size() > MOST_LINES
                ? title + ", with the first %d councils added".formatted(MOST_LINES)
                : title;
    }

    private TrendLine.Start start() {
        return switch (asked.view().axis()) {
            case FIT -> TrendLine.Start.AS_FITS;
            case ZERO -> TrendLine.Start.AT_ZERO;
        };
    }

    /** How far chance alone could have moved the council's figure, where that is known. */
    private Map<String, Interval> band(Series series) {
        var band = new LinkedHashMap<String, Interval>();
        for (var point : series.points()) {
            var interval = Drawn.interval(point.certainty(), figures);
            if (interval != null) {
                band.put(point.period().label(), interval);
            }
        }
        return band;
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
}
