package yardstick.working;

import org.jspecify.annotations.Nullable;

import yardstick.beside.Runs;
import yardstick.charts.During;
import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.TrendLine;
import yardstick.claims.Claim;
import yardstick.claims.Line;
import yardstick.plan.Measure;
import yardstick.statistics.Figure;
import yardstick.statistics.Interval;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The line of what a success measure names, with baseline, target, the neighbours' average and the
 * milestones of its action on one axis of time. It begins some periods before the baseline, so that
 * the eye sees where the figure came from and the milestones have room.
 */
final class Drawing {

    /** How many periods before the baseline are drawn. */
    private static final int PERIODS_BEFORE = 5;

    /** So many months would leave no room for their names: as two years. */
    private static final int MOST_MONTHS = 36;

    /** A target further ahead would press all figures into a corner; the words still say it. */
    private static final int MOST_YEARS_AHEAD = 10;

    private static final Point NOT_YET = Point.gap("[not yet]", "no figure yet");

    private final String council;
    private final Measure measure;
    private final Line line;
    private final List<Line.Step> steps;
    private final List<String> ahead;

    Drawing(String council, Measure measure, Line line, Claim claim, LocalDate begins) {
        this.council = council;
        this.measure = measure;
        this.line = line;
        this.steps = shown(line, claim, begins);
        this.ahead = ahead(line, measure.targetPeriod());
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return steps.isEmpty();
    }

    private static List<Line.Step> shown(Line line, Claim claim, LocalDate begins) {
        var all = line.steps();
        var start = start(claim, begins);
        int first = 0;
        while (first < all.size() && all.get(first).end().isBefore(start)) {
            first++;
        }
        int from = Math.max(0, Math.min(first, all.size() - 1) - PERIODS_BEFORE);
        return all.isEmpty()
                ? all
                : all.subList(Math.max(from, all.size() - MOST_MONTHS), all.size());
    }

    private static LocalDate start(Claim claim, LocalDate begins) {
        Claim.@Nullable Stand from =
                switch (claim) {
                    case Claim.Moved moved -> moved.from();
                    case Claim.Still still -> still.from();
                    case Claim.InWords words -> null;
                    case Claim.Unknown unknown -> null;
                };
        var step = from == null ? null : from.step();
        return step == null ? begins : step.end();
    }

    /** The period of a target that lies after everything with a figure, though not far after. */
    private static List<String> ahead(Line line, String period) {
        var steps = line.steps();
        if (steps.isEmpty()) {
            return List.of();
        }
        var last = steps.getLast().end();
        return line.endOf(period)
                .filter(end -> end.isAfter(last))
                .filter(end -> !end.isAfter(last.plusYears(MOST_YEARS_AHEAD)))
                .map(end -> List.of(period))
                .orElse(List.of());
    }

    /** The picture, with the milestones for which it has a place. */
    TrendLine picture(Claim claim, Runs runs, Steps milestones) {
        var lines = new ArrayList<TrendLine.Line>();
        lines.add(new TrendLine.Line(council, Part.OURS, points(this::ours), band()));
        lines.add(
                new TrendLine.Line(
                        "Neighbours’ average", Part.NEIGHBOURS, points(Line.Step::neighbours)));
        baseline(claim).ifPresent(value -> lines.add(level("Baseline", Part.BASELINE, value)));
        var target = measure.target();
        if (target != null) {
            lines.add(level("Target", Part.TARGET, target));
        }
        var periods = new ArrayList<>(steps.stream().map(Line.Step::label).toList());
        periods.addAll(ahead);
        return new TrendLine(
                        "%s: %s, with the milestones of its action"
                                .formatted(line.title(), council),
                        line.unit(),
                        periods,
                        lines)
                .with(during(runs, milestones));
    }

    /** Our figure as printed, marked as provisional, revised or final where that is known. */
    private Point ours(Line.Step step) {
        return line.figures().point(step.figure())
                        instanceof Point.Known(BigDecimal value, String label)
                ? Point.at(value, label + step.marked())
                : line.figures().point(step.figure());
    }

    private During during(Runs runs, Steps milestones) {
        var ends = new ArrayList<>(steps.stream().map(Line.Step::end).toList());
        line.endOf(measure.targetPeriod()).filter(end -> !ahead.isEmpty()).ifPresent(ends::add);
        var months = runs.drawn(ends);
        return new During(ends, months.series()).with(milestones.marks());
    }

    private static Optional<BigDecimal> baseline(Claim claim) {
        return switch (claim) {
            case Claim.Moved moved -> Optional.of(moved.from().value());
            case Claim.Still still -> Optional.ofNullable(still.from()).map(Claim.Stand::value);
            case Claim.InWords words -> Optional.empty();
            case Claim.Unknown unknown -> Optional.empty();
        };
    }

    private TrendLine.Line level(String name, Part part, BigDecimal value) {
        var point = line.figures().point(new Figure.Known(value));
        var points = new ArrayList<>(steps.stream().map(step -> point).toList());
        ahead.forEach(period -> points.add(point));
        return new TrendLine.Line(name, part, points);
    }

    private List<Point> points(Function<Line.Step, Point> point) {
        var points = new ArrayList<>(steps.stream().map(point).toList());
        ahead.forEach(period -> points.add(NOT_YET));
        return points;
    }

    private Map<String, yardstick.charts.Interval> band() {
        var band = new LinkedHashMap<String, yardstick.charts.Interval>();
        for (var step : steps) {
            if (step.certainty() instanceof Interval interval) {
                band.put(step.label(), drawn(interval, line.figures()));
            }
        }
        return band;
    }

    private static yardstick.charts.Interval drawn(Interval interval, Figures figures) {
        return new yardstick.charts.Interval(
                interval.lower(),
                interval.upper(),
                figures.interval(interval),
                interval.level().percent().toPlainString() + "% interval");
    }
}
