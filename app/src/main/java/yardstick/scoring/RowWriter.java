package yardstick.scoring;

import yardstick.charts.Sparkline;
import yardstick.comparison.Comparison;
import yardstick.comparison.Evidence;
import yardstick.comparison.Indicator;
import yardstick.comparison.Measure;
import yardstick.comparison.Period;
import yardstick.comparison.Scored;
import yardstick.comparison.Standing;
import yardstick.statistics.Certainty;
import yardstick.statistics.Difference;
import yardstick.statistics.Figure;
import yardstick.statistics.Interval;
import yardstick.statistics.Level;
import yardstick.statistics.Polarity;
import yardstick.statistics.Trend;
import yardstick.web.Figures;
import yardstick.web.Printed;
import yardstick.web.Sentence;

import java.util.stream.Collectors;

/** Writes one row of a scorecard. */
public final class RowWriter {

    private final Scored scored;
    private final Comparison comparison;
    private final Evidence evidence;
    private final Indicator indicator;
    private final Figures figures;

    /** Of one indicator. */
    public RowWriter(Scored scored) {
        this.scored = scored;
        this.comparison = scored.comparison();
        this.evidence = scored.evidence();
        this.indicator = comparison.indicator();
        this.figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
    }

    /** The row, the same for everybody. */
    public Row row() {
        var change = comparison.change();
        var band = comparison.quartileBand();
        var quarter = evidence.bestQuarter();
        return new Row(
                indicator.title(),
                indicator.unit() + ", " + comparison.period().label(),
                Sentence.of(comparison, evidence),
                figures.print(comparison.council().figure()),
                interval(),
                comparison.directionOfTravel(),
                change == null ? "" : figures.change(change),
                chance(),
                line(),
                trend(scored.trend()),
                rank(comparison),
                band == null ? "" : band.name(),
                mean(),
                median(),
                distance(),
                best(),
                beside(comparison.region(), evidence.region()),
                beside(comparison.england(), evidence.england()),
                quarter == null ? "" : figures.print(quarter));
    }

    private String interval() {
        return switch (evidence.certainty()) {
            case Interval found -> figures.interval(found);
            case Certainty.None none -> "no interval: " + none.because().brief();
        };
    }

    private String chance() {
        var chance = evidence.chance();
        if (chance == null) {
            return "";
        }
        return chance.isBeyondChance(Level.PERCENT_95) ? "more than chance" : "may be chance";
    }

    private Sparkline line() {
        return new Sparkline(
                comparison.council().area().name(),
                scored.periods().stream().map(Period::label).toList(),
                scored.figures().stream().map(figures::point).toList());
    }

    static String trend(Trend trend) {
        return switch (trend) {
            case Trend.Tested tested ->
                    "%s over %d periods"
                            .formatted(Words.direction(tested.direction()), tested.periods());
            case Trend.Refused refused -> "no trend: " + Words.shortly(refused.because());
        };
    }

    static String rank(Comparison comparison) {
        if (comparison.rank() != null) {
            return comparison.rank() + " of " + comparison.ranked();
        }
        return comparison.indicator().polarity() == Polarity.NEITHER
                ? "not ranked"
                : "no figure to rank";
    }

    private Row.Beside mean() {
        var found = evidence.neighbourhood();
        var mean =
                found == null
                        ? new Figure.Missing(Figure.Reason.NOT_AVAILABLE)
                        : new Figure.Known(found.average().mean());
        return new Row.Beside(figures.print(mean), compared(found == null, evidence.neighbours()));
    }

    private String median() {
        var found = evidence.neighbourhood();
        if (found == null) {
            return "none of %d has a figure".formatted(comparison.neighbours().size());
        }
        return "median %s, %d of %d%s"
                .formatted(
                        figures.print(found.average().median()),
                        found.average().counted(),
                        found.of(),
                        found.sidesDiffer() ? "; mean and median disagree" : "");
    }

    /**
     * How far the mean is; nothing for what grows with a council's size, or for hardly anything.
     */
    private String distance() {
        var found = evidence.neighbourhood();
        if (found == null || found.toMean().isEmpty() || Measure.growsWithSize(indicator)) {
            return "";
        }
        var children = evidence.childrenToMean();
        return figures.distance(found.toMean().get())
                + " away"
                + (children == null ? "" : ": " + Figures.children(children));
    }

    private String best() {
        var names =
                evidence.best().stream()
                        .map(n -> n.neighbour().area().name())
                        .collect(Collectors.joining(" and "));
        if (evidence.best().size() > 2) {
            names = evidence.best().size() + " neighbours";
        }
        return evidence.best().stream()
                        .findFirst()
                        .flatMap(n -> n.standing().figure().number())
                        .map(figures::print)
                        .orElse("")
                + (names.isEmpty() ? "" : " " + names);
    }

    private Row.Beside beside(Standing other, Difference difference) {
        Printed printed = figures.print(other.figure());
        return new Row.Beside(printed, compared(printed.missing(), difference));
    }

    private String compared(boolean missing, Difference difference) {
        return missing ? "" : Words.reading(difference, indicator.polarity());
    }
}
