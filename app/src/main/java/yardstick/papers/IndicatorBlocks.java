package yardstick.papers;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.TrendLine;
import yardstick.claims.ClaimWords;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Edition;
import yardstick.comparison.Indicator;
import yardstick.comparison.Overview;
import yardstick.comparison.Series;
import yardstick.pictures.Format;
import yardstick.pictures.PictureNotInTime;
import yardstick.pictures.Pictures;
import yardstick.plan.Measure;
import yardstick.statistics.Figure;
import yardstick.web.Figures;
import yardstick.web.Sentence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.imageio.ImageIO;

/**
 * The indicators that a plan's actions should move, each with a sentence, a picture and a table.
 */
final class IndicatorBlocks {

    /** As many periods as a table on paper has room for. */
    private static final int PERIODS = 8;

    private static final Point NO_NEIGHBOUR = Point.gap("[none]", "no neighbour has a value");

    private final Catalogue catalogue;
    private final Comparisons comparisons;
    private final Pictures pictures;
    private final Area council;
    private final Gathered gathered;
    private final Movements movements;

    /** For one council. */
    IndicatorBlocks(
            Catalogue catalogue,
            Comparisons comparisons,
            Pictures pictures,
            Area council,
            Gathered gathered,
            Movements movements) {
        this.catalogue = catalogue;
        this.comparisons = comparisons;
        this.pictures = pictures;
        this.council = council;
        this.gathered = gathered;
        this.movements = movements;
    }

    /** All indicators that the measures name, each once, in their order. */
    List<Block> of(List<Measure> measures) {
        var blocks = new ArrayList<Block>();
        for (var code : codes(measures, Measure::published)) {
            catalogue
                    .findIndicator(code)
                    .filter(indicator -> indicator.findLatest().isPresent())
                    .ifPresent(indicator -> published(blocks, indicator, measures));
        }
        for (var code : codes(measures, Measure::collected)) {
            var known = gathered.collected().get(code);
            if (known != null) {
                collected(blocks, code, known, measures);
            }
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Heading(2, "Indicators that the plan should move"));
            blocks.add(new Block.Text(ClaimWords.NOT_CAUSED));
        }
        return blocks;
    }

    private static List<String> codes(
            List<Measure> measures, Function<Measure, @Nullable String> code) {
        var codes = new ArrayList<String>();
        for (var measure : measures) {
            var found = code.apply(measure);
            if (found != null && !codes.contains(found)) {
                codes.add(found);
            }
        }
        return codes;
    }

    private void published(List<Block> blocks, Indicator indicator, List<Measure> measures) {
        var overview =
                comparisons.overview(
                        catalogue,
                        indicator,
                        indicator.findLatest().orElseThrow(),
                        catalogue.models().stream().findFirst().orElse(""),
                        council,
                        List.of());
        var comparison = overview.comparison();
        blocks.add(new Block.Heading(3, indicator.title()));
        blocks.add(new Block.Text(Sentence.of(comparison, comparison.evidence())));
        blocks.addAll(movements.of(comparisons, catalogue, council, indicator, measures));
        var figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        goals(
                blocks,
                measures,
                Measure::published,
                indicator.code(),
                figures,
                "No national threshold is published for this indicator.");
        var source = source(overview);
        picture(blocks, trend(overview, figures), source);
        blocks.add(table(overview, figures));
        blocks.add(new Block.Text("Definition: " + indicator.definition()));
        blocks.add(new Block.Text("Source: " + source + "."));
        for (var said : gathered.commentary().getOrDefault(indicator.code(), List.of())) {
            blocks.add(
                    new Block.Text(
                            "Commentary by %s, %s: %s"
                                    .formatted(said.by(), Days.words(said.at()), said.body())));
        }
    }

    /** Local targets, told apart from national thresholds. */
    private static void goals(
            List<Block> blocks,
            List<Measure> measures,
            Function<Measure, @Nullable String> code,
            String indicator,
            Figures figures,
            String national) {
        for (var measure : measures) {
            var target = measure.target();
            if (indicator.equals(code.apply(measure)) && target != null) {
                var baseline = measure.baseline();
                blocks.add(
                        new Block.Text(
                                "Local target of this plan: %s by %s%s."
                                        .formatted(
                                                figures.inWords(target),
                                                measure.targetPeriod().isEmpty()
                                                        ? "a day not stated"
                                                        : measure.targetPeriod(),
                                                baseline == null
                                                        ? ""
                                                        : ", from %s in %s"
                                                                .formatted(
                                                                        figures.inWords(baseline),
                                                                        measure
                                                                                .baselinePeriod()))));
            }
        }
        blocks.add(new Block.Text(national));
    }

    private void collected(
            List<Block> blocks, String code, Gathered.Collected known, List<Measure> measures) {
        var figures = Figures.of(known.decimalPlaces(), known.unit());
        var value = known.value();
        blocks.add(new Block.Heading(3, known.title() + " (in-year, the council’s own)"));
        blocks.add(
                new Block.Text(
                        value == null
                                ? "No figure has been approved yet."
                                : "The last approved figure is %s, for the period that begins on %s."
                                        .formatted(
                                                figures.inWords(value), Days.words(known.day()))));
        var threshold = known.threshold();
        goals(
                blocks,
                measures,
                Measure::collected,
                code,
                figures,
                threshold == null
                        ? "No national threshold is set for this indicator."
                        : "National threshold: %s (%s)."
                                .formatted(figures.inWords(threshold), known.thresholdSource()));
    }

    private String source(Overview overview) {
        return catalogue
                .findEdition(overview.comparison())
                .map(IndicatorBlocks::words)
                .orElse("not stated");
    }

    private static String words(Edition edition) {
        return "%s, %s, edition %s, published %s"
                .formatted(
                        edition.publisher(), edition.title(), edition.label(), edition.published());
    }

    private TrendLine trend(Overview overview, Figures figures) {
        var series = overview.series();
        var lines =
                List.of(
                        line(series, council.name(), Part.OURS, p -> figures.point(p.council())),
                        line(
                                series,
                                "Neighbours’ average",
                                Part.NEIGHBOURS,
                                p -> neighbours(p, figures)),
                        line(series, "England", Part.ENGLAND, p -> figures.point(p.england())));
        return new TrendLine(
                "%s: %s over time".formatted(series.indicator().title(), council.name()),
                series.indicator().unit(),
                series.points().stream().map(p -> p.period().label()).toList(),
                lines);
    }

    private static TrendLine.Line line(
            Series series, String name, Part part, Function<Series.Point, Point> point) {
        return new TrendLine.Line(name, part, series.points().stream().map(point).toList());
    }

    private static Point neighbours(Series.Point point, Figures figures) {
        var average = point.neighbourAverage();
        return average == null ? NO_NEIGHBOUR : figures.point(new Figure.Known(average.mean()));
    }

    private void picture(List<Block> blocks, TrendLine trend, String source) {
        try {
            var png = pictures.draw(trend, source, Format.PNG);
            var size = ImageIO.read(new ByteArrayInputStream(png));
            blocks.add(
                    new Block.Picture(png, size.getWidth(), size.getHeight(), trend.description()));
        } catch (PictureNotInTime late) {
            blocks.add(
                    new Block.Text(
                            "The picture could not be drawn in time; the table has the same figures."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Block table(Overview overview, Figures figures) {
        var points = overview.series().points();
        var last = points.subList(Math.max(0, points.size() - PERIODS), points.size());
        return new Block.Grid(
                "%s: the last %d periods"
                        .formatted(overview.series().indicator().title(), last.size()),
                List.of(
                        "Period",
                        council.name(),
                        "Neighbours’ average",
                        overview.series().region().name(),
                        "England"),
                last.stream()
                        .map(
                                point ->
                                        List.of(
                                                point.period().label(),
                                                figures.point(point.council()).label(),
                                                neighbours(point, figures).label(),
                                                figures.point(point.region()).label(),
                                                figures.point(point.england()).label()))
                        .toList());
    }
}
