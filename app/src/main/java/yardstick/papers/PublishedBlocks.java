package yardstick.papers;

import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.TrendLine;
import yardstick.claims.PublishedLine;
import yardstick.comparison.Edition;
import yardstick.comparison.Indicator;
import yardstick.comparison.Overview;
import yardstick.comparison.Series;
import yardstick.papers.Gathered.Watched;
import yardstick.plan.Measure;
import yardstick.statistics.Figure;
import yardstick.web.Figures;
import yardstick.web.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A published indicator on paper. */
final class PublishedBlocks {

    /** As many periods as a table on paper has room for. */
    static final int PERIODS = 8;

    private static final Point NO_NEIGHBOUR = Point.gap("[none]", "no neighbour has a value");

    private final Beside beside;
    private final Indicator indicator;
    private final List<Measure> measures;
    private final Watched watched;
    private final Figures figures;

    PublishedBlocks(Beside beside, Indicator indicator, List<Measure> measures) {
        this.beside = beside;
        this.indicator = indicator;
        this.measures = measures;
        this.watched = new Watched(indicator.code(), false);
        this.figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
    }

    List<Block> all() {
        var blocks = new ArrayList<Block>();
        var catalogue = beside.catalogue();
        var overview =
                beside.comparisons()
                        .overview(
                                catalogue,
                                indicator,
                                indicator.findLatest().orElseThrow(),
                                catalogue.models().stream().findFirst().orElse(""),
                                beside.council().area(),
                                List.of());
        var comparison = overview.comparison();
        blocks.add(new Block.Heading(3, indicator.title()));
        blocks.add(new Block.Text(Sentence.of(comparison, comparison.evidence())));
        if (beside.gathered().lines().published().get(indicator.code())
                instanceof PublishedLine line) {
            blocks.addAll(beside.movements().of(beside.name(), line, watched, measures));
        }
        blocks.addAll(
                Goals.of(
                        watched,
                        measures,
                        beside.gathered().aims().getOrDefault(watched, List.of()),
                        figures,
                        "No national threshold is published for this indicator."));
        blocks.add(beside.draw(trend(overview)));
        blocks.add(table(overview));
        blocks.add(new Block.Text("Definition: " + indicator.definition()));
        status(overview, blocks);
        blocks.add(new Block.Text("Source: " + source(overview) + "."));
        blocks.add(new Block.Text(Stamp.FOR_EVER + permanent()));
        blocks.addAll(
                Goals.commentary(beside.gathered().commentary().getOrDefault(watched, List.of())));
        return blocks;
    }

    private static void status(Overview overview, List<Block> blocks) {
        var period = overview.series().points().getLast().period();
        if (period.status() != null) {
            blocks.add(
                    new Block.Text(
                            "Status: the publisher calls the figures of %s %s."
                                    .formatted(period.label(), period.status())));
        }
    }

    /** An address that shows the same editions for ever, to whoever signs in. */
    private String permanent() {
        var catalogue = beside.catalogue();
        return beside.address()
                + catalogue
                        .vintage()
                        .pinnedTo(catalogue.lastEdition())
                        .keep(
                                "/compare/%s/indicators/%s"
                                        .formatted(beside.council().code(), indicator.code()));
    }

    private String source(Overview overview) {
        return beside.catalogue()
                .findEdition(overview.comparison())
                .map(PublishedBlocks::words)
                .orElse("not stated");
    }

    private static String words(Edition edition) {
        return "%s, %s, edition %s, published %s"
                .formatted(
                        edition.publisher(), edition.title(), edition.label(), edition.published());
    }

    private TrendLine trend(Overview overview) {
        var series = overview.series();
        var lines =
                List.of(
                        line(series, beside.name(), Part.OURS, p -> figures.point(p.council())),
                        line(series, "Neighbours’ average", Part.NEIGHBOURS, this::neighbours),
                        line(series, "England", Part.ENGLAND, p -> figures.point(p.england())));
        return new TrendLine(
                "%s: %s over time".formatted(series.indicator().title(), beside.name()),
                series.indicator().unit(),
                series.points().stream().map(p -> p.period().label()).toList(),
                lines);
    }

    private static TrendLine.Line line(
            Series series, String name, Part part, Function<Series.Point, Point> point) {
        return new TrendLine.Line(name, part, series.points().stream().map(point).toList());
    }

    private Point neighbours(Series.Point point) {
        var average = point.neighbourAverage();
        return average == null ? NO_NEIGHBOUR : figures.point(new Figure.Known(average.mean()));
    }

    private Block table(Overview overview) {
        var points = overview.series().points();
        var last = points.subList(Math.max(0, points.size() - PERIODS), points.size());
        return new Block.Grid(
                "%s: the last %d periods"
                        .formatted(overview.series().indicator().title(), last.size()),
                List.of(
                        "Period",
                        beside.name(),
                        "Neighbours’ average",
                        overview.series().region().name(),
                        "England"),
                last.stream()
                        .map(
                                point ->
                                        List.of(
                                                point.period().label(),
                                                figures.point(point.council()).label(),
                                                neighbours(point).label(),
                                                figures.point(point.region()).label(),
                                                figures.point(point.england()).label()))
                        .toList());
    }
}
