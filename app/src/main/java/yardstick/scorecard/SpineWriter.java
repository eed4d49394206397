package yardstick.scorecard;

import yardstick.charts.Chart;
import yardstick.charts.Point;
import yardstick.charts.Spine;
import yardstick.comparison.Comparison;
import yardstick.comparison.Measure;
import yardstick.comparison.Scored;
import yardstick.statistics.Difference;
import yardstick.statistics.Distribution;
import yardstick.web.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws the rows of a scorecard under each other, each from the lowest to the highest council, with
 * England in the middle. What grows with a council's size cannot be drawn beside England.
 */
final class SpineWriter {

    /** More rows than this nobody reads as a picture. */
    static final int MOST_ROWS = 60;

    private SpineWriter() {}

    /** The picture; empty where nothing can be drawn, or too much was asked for. */
    static Optional<Chart> of(String council, String topic, List<Scored> shown) {
        if (shown.size() > MOST_ROWS) {
            return Optional.empty();
        }
        var rows = new ArrayList<Spine.Row>();
        for (var scored : shown) {
            var comparison = scored.comparison();
            boolean comparable =
                    comparison.council().figure().number().isPresent()
                            && comparison.england().figure().number().isPresent()
                            && !Measure.growsWithSize(comparison.indicator());
            if (comparable) {
                comparison.distribution().ifPresent(all -> rows.add(row(scored, all)));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Spine(
                                "%s beside England and all councils: %s".formatted(council, topic),
                                "England",
                                List.copyOf(rows)));
    }

    private static Spine.Row row(Scored scored, Distribution all) {
        var comparison = scored.comparison();
        return new Spine.Row(
                comparison.indicator().title(),
                better(comparison),
                point(comparison, true),
                point(comparison, false),
                new Spine.Range(all.lowest(), all.quantile(25), all.quantile(75), all.highest()),
                outcome(scored.evidence().england(), comparison),
                comparison.indicator().unit() + ", " + comparison.period().label());
    }

    private static Point point(Comparison comparison, boolean ours) {
        var indicator = comparison.indicator();
        var standing = ours ? comparison.council() : comparison.england();
        return Figures.of(indicator.decimalPlaces(), indicator.unit()).point(standing.figure());
    }

    private static Spine.Better better(Comparison comparison) {
        return switch (comparison.indicator().polarity()) {
            case HIGH -> Spine.Better.HIGH;
            case LOW -> Spine.Better.LOW;
            case NEITHER -> Spine.Better.NEITHER;
        };
    }

    private static Spine.Outcome outcome(Difference difference, Comparison comparison) {
        return switch (difference.read(comparison.indicator().polarity())) {
            case BETTER -> Spine.Outcome.BETTER;
            case WORSE -> Spine.Outcome.WORSE;
            case HIGHER -> Spine.Outcome.HIGHER;
            case LOWER -> Spine.Outcome.LOWER;
            case SIMILAR -> Spine.Outcome.SIMILAR;
            case NOT_COMPARED -> Spine.Outcome.NOT_COMPARED;
        };
    }
}
