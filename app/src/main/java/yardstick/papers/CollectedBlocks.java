package yardstick.papers;

import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.TrendLine;
import yardstick.claims.CollectedLine;
import yardstick.claims.Line;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.papers.Gathered.Watched;
import yardstick.plan.Measure;
import yardstick.web.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An indicator on paper that the council collects during the year: its figures as approved. */
final class CollectedBlocks {

    /** As many periods as a picture on paper has room for. */
    static final int DRAWN = 24;

    private final Beside beside;
    private final CollectedLine line;
    private final List<Measure> measures;
    private final Watched watched;
    private final Figures figures;

    CollectedBlocks(Beside beside, CollectedLine line, List<Measure> measures) {
        this.beside = beside;
        this.line = line;
        this.measures = measures;
        this.watched = new Watched(line.indicator().code(), true);
        this.figures = line.figures();
    }

    List<Block> all() {
        var blocks = new ArrayList<Block>();
        var indicator = line.indicator();
        var latest = line.own().latest();
        blocks.add(new Block.Heading(3, line.title() + " (in-year, the council’s own)"));
        blocks.add(
                new Block.Text(latest.map(this::last).orElse("No figure has been approved yet.")));
        blocks.addAll(beside.movements().of(beside.name(), line, watched, measures));
        blocks.addAll(
                Goals.of(
                        watched,
                        measures,
                        beside.gathered().aims().getOrDefault(watched, List.of()),
                        figures,
                        national(indicator)));
        if (latest.isPresent()) {
            blocks.add(beside.draw(trend()));
            blocks.add(table());
        }
        blocks.add(new Block.Text("Definition: " + definition(indicator)));
        latest.ifPresent(period -> blocks.add(new Block.Text("Status: " + status(period))));
        blocks.add(new Block.Text("Source: " + source()));
        blocks.addAll(
                Goals.commentary(beside.gathered().commentary().getOrDefault(watched, List.of())));
        return blocks;
    }

    private String last(InYearPeriod period) {
        var printed = figures.print(line.own().figure(period));
        return printed.missing()
                ? "The last approved figure, of %s, is missing: %s %s."
                        .formatted(period.words(), printed.text(), printed.reason())
                : "The last approved figure of %s is %s, for %s."
                        .formatted(
                                beside.name(),
                                line.own()
                                        .figure(period)
                                        .number()
                                        .map(figures::inWords)
                                        .orElse(printed.text()),
                                period.words());
    }

    /**
     * The threshold of the last period with a figure; one that ended earlier says nothing of it.
     */
    private String national(CollectedIndicator indicator) {
        return line.own()
                .latest()
                .flatMap(indicator::threshold)
                .map(
                        threshold ->
                                "National threshold: %s (%s)."
                                        .formatted(
                                                figures.inWords(threshold.value()),
                                                threshold.source()))
                .orElse("No national threshold is set for this indicator.");
    }

    /** What is counted, and out of what. */
    static String definition(CollectedIndicator indicator) {
        var over = indicator.denominator();
        return over == null
                ? indicator.definition()
                : "%s Numerator: %s. Denominator: %s."
                        .formatted(indicator.definition(), indicator.numerator(), over);
    }

    private String status(InYearPeriod period) {
        return "the figure of %s is %s.".formatted(period.words(), status(line, period));
    }

    private static String status(CollectedLine line, InYearPeriod period) {
        var figure = line.own().find(period);
        return figure == null ? "not given" : figure.status().code();
    }

    private String source() {
        return "%s, as the council has approved it for the list “%s” (%s). Not published."
                .formatted(beside.name(), line.dataSet().title(), line.dataSet().source());
    }

    private TrendLine trend() {
        var all = line.steps();
        var steps = all.subList(Math.max(0, all.size() - DRAWN), all.size());
        return new TrendLine(
                "%s: %s during the year".formatted(line.title(), beside.name()),
                line.unit(),
                steps.stream().map(Line.Step::label).toList(),
                List.of(
                        drawn(steps, beside.name(), Part.OURS, s -> figures.point(s.figure())),
                        drawn(
                                steps,
                                "Neighbours’ average",
                                Part.NEIGHBOURS,
                                Line.Step::neighbours)));
    }

    private static TrendLine.Line drawn(
            List<Line.Step> steps, String name, Part part, Function<Line.Step, Point> point) {
        return new TrendLine.Line(name, part, steps.stream().map(point).toList());
    }

    private Block table() {
        var latest = line.own().latest().orElseThrow();
        var periods = line.own().until(latest);
        var steps = line.steps();
        int first = Math.max(0, periods.size() - PublishedBlocks.PERIODS);
        var rows = new ArrayList<List<String>>();
        for (int i = first; i < periods.size(); i++) {
            rows.add(
                    List.of(
                            periods.get(i).words(),
                            figures.point(steps.get(i).figure()).label(),
                            steps.get(i).neighbours().label(),
                            status(line, periods.get(i))));
        }
        return new Block.Grid(
                rows.size() == 1
                        ? line.title() + ": the only period"
                        : "%s: the last %d periods".formatted(line.title(), rows.size()),
                List.of("Period", beside.name(), "Neighbours’ average", "Status"),
                rows);
    }
}
