package yardstick.inyear;

import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.ProcessChart.Observation;
import yardstick.charts.ProcessChart.Phase;
import yardstick.charts.TrendLine;
import yardstick.collection.InYearPeriod;
import yardstick.statistics.Average;
import yardstick.statistics.Figure;
import yardstick.statistics.ProcessChart;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws the series: by itself as a process, and beside what others say. */
record Drawings(Findings found, Figures figures) {

    private static final String MARKS = "; [p] provisional, [r] revised";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Point NONE = Point.gap("[none]", "none");

    /** The process chart; empty where the series is too short or its periods overlap. */
    Optional<yardstick.charts.ProcessChart> process() {
        var periods = periods();
        return found.period().kind().overlaps()
                ? Optional.empty()
                : ProcessChart.of(periods.stream().map(found.own().series()::figure).toList())
                        .map(chart -> drawn(chart, periods));
    }

    private yardstick.charts.ProcessChart drawn(ProcessChart chart, List<InYearPeriod> periods) {
        var points = new ArrayList<Observation>();
        for (int i = 0; i < periods.size(); i++) {
            var point = chart.points().get(i);
            points.add(new Observation(periods.get(i).label(), own(periods.get(i)), causes(point)));
        }
        var lower = chart.lowerLimit().signum() < 0 ? null : limit("lower", chart.lowerLimit());
        var highest =
                found.indicator().isPercentage()
                        ? chart.upperLimit().min(HUNDRED)
                        : chart.upperLimit();
        return new yardstick.charts.ProcessChart(
                        "%s: %s, %s to %s"
                                .formatted(
                                        found.indicator().title(),
                                        found.council().name(),
                                        periods.getFirst().words(),
                                        periods.getLast().words()),
                        found.indicator().unit() + MARKS,
                        found.council().name(),
                        points,
                        List.of(
                                new Phase(
                                        0,
                                        periods.size() - 1,
                                        new Point.Known(
                                                chart.centre(),
                                                "mean " + figures.print(chart.centre())),
                                        lower,
                                        limit("upper", highest))))
                .marked(found.own().notes().marks(periods));
    }

    private Point.Known limit(String which, BigDecimal value) {
        return new Point.Known(value, which + " limit " + figures.print(value));
    }

    private static String causes(ProcessChart.Point point) {
        return point.causes().stream()
                .map(ProcessChart.SpecialCause::words)
                .collect(Collectors.joining("; "));
    }

    /**
     * Our figures as a line, with those that others have released, what is published of us, the
     * national threshold, our own targets and forecasts, and comparators. Lines that would be empty
     * are left out.
     */
    TrendLine beside() {
        var lines = new ArrayList<TrendLine.Line>();
        lines.add(
                new TrendLine.Line(
                        found.council().name(),
                        Part.OURS,
                        periods().stream().map(this::own).toList()));
        add(lines, "Average of " + found.beside().words(), Part.NEIGHBOURS, this::average);
        add(lines, "Published", Part.ADDED, this::published);
        add(lines, "National threshold", Part.THRESHOLD, this::threshold);
        var levels = new Levels(found);
        levels.all().forEach((name, level) -> add(lines, name, level.part(), level::value));
        return new TrendLine(
                        "%s: %s and others"
                                .formatted(found.indicator().title(), found.council().name()),
                        found.indicator().unit() + MARKS,
                        periods().stream().map(InYearPeriod::label).toList(),
                        lines)
                .marked(found.own().notes().marks(periods()));
    }

    private void add(
            List<TrendLine.Line> lines,
            String name,
            Part part,
            Function<InYearPeriod, Optional<BigDecimal>> value) {
        if (periods().stream().anyMatch(p -> value.apply(p).isPresent())) {
            var points =
                    periods().stream()
                            .map(p -> value.apply(p).map(this::point).orElse(NONE))
                            .toList();
            lines.add(new TrendLine.Line(name, part, points));
        }
    }

    /** Our figure as printed, marked as provisional, revised or final. */
    private Point own(InYearPeriod period) {
        var figure = found.own().series().find(period);
        var point = figures.point(found.own().series().figure(period));
        return figure != null && point instanceof Point.Known(BigDecimal value, String label)
                ? Point.at(value, label + figure.status().mark())
                : point;
    }

    private Point point(BigDecimal value) {
        return figures.point(new Figure.Known(value));
    }

    private Optional<BigDecimal> average(InYearPeriod period) {
        return found.others().average(period, found.beside()).map(Average::mean);
    }

    private Optional<BigDecimal> published(InYearPeriod period) {
        var published = found.published();
        return published == null ? Optional.empty() : published.beside(period);
    }

    private Optional<BigDecimal> threshold(InYearPeriod period) {
        return found.indicator().threshold(period).map(t -> t.value());
    }

    private List<InYearPeriod> periods() {
        return found.own().series().until(found.period());
    }
}
