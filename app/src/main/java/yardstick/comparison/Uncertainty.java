package yardstick.comparison;

import yardstick.statistics.Certainty;
import yardstick.statistics.Certainty.Because;
import yardstick.statistics.Chance;
import yardstick.statistics.Figure;
import yardstick.statistics.Funnel;
import yardstick.statistics.Interval;
import yardstick.statistics.Level;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How sure published figures of one indicator are. An interval is given only where count and
 * denominator are published and give the published figure when divided: else they are not what the
 * figure was worked out from.
 *
 * @param indicator the indicator
 * @param places decimal places in which the period's figures are published
 */
public record Uncertainty(Indicator indicator, int places) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** How sure one area's figure is. */
    public Certainty of(Standing standing, Level level) {
        if (!(standing.figure() instanceof Figure.Known(BigDecimal value))) {
            return new Certainty.None(Because.NO_FIGURE);
        }
        return switch (Measure.of(indicator)) {
            case PROPORTION, RATE -> ofRatio(standing, value, level);
            case COUNT -> ofCount(value, level);
            case MEAN -> new Certainty.None(Because.MEAN);
            case GAP -> new Certainty.None(Because.GAP);
            case AMOUNT -> new Certainty.None(Because.NOT_A_COUNT);
        };
    }

    /** What a rate or percentage was worked out from, where that is published and certain. */
    public Optional<Funnel.Ratio> ratio(Standing standing) {
        var measure = Measure.of(indicator);
        var numerator = standing.numerator();
        var denominator = standing.denominator();
        return measure != Measure.PROPORTION && measure != Measure.RATE
                        || numerator == null
                        || denominator == null
                        || lack(standing).isPresent()
                ? Optional.empty()
                : Optional.of(new Funnel.Ratio(numerator, denominator));
    }

    /**
     * What chance works on from one period to the next: the same, or a count as it stands, for a
     * council's children are nearly as many from year to year.
     */
    Optional<Funnel.Ratio> counted(Standing standing) {
        return switch (of(standing, Level.PERCENT_95)) {
            case Interval known ->
                    ratio(standing)
                            .or(
                                    () ->
                                            standing.figure()
                                                    .number()
                                                    .map(n -> new Funnel.Ratio(n, BigDecimal.ONE)));
            case Certainty.None none -> Optional.empty();
        };
    }

    /**
     * Whether the change between two periods may be chance.
     *
     * @param counted what chance worked on in the earlier and in the later; fewer where not known
     */
    static Optional<Chance> chance(Indicator indicator, List<Funnel.Ratio> counted) {
        if (counted.size() < 2) {
            return Optional.empty();
        }
        var before = counted.getFirst();
        var now = counted.getLast();
        return Measure.of(indicator)
                .kind()
                .map(
                        kind ->
                                switch (kind) {
                                    case PROPORTION -> Chance.ofProportions(before, now);
                                    case RATE -> Chance.ofRates(before, now);
                                });
    }

    private Certainty ofRatio(Standing standing, BigDecimal value, Level level) {
        var lack = lack(standing);
        var ratio = ratio(standing);
        if (lack.isPresent() || ratio.isEmpty()) {
            return new Certainty.None(lack.orElse(Because.NO_FIGURE));
        }
        var per = BigDecimal.valueOf(indicator.per());
        var counted = ratio.get().numerator();
        var of = ratio.get().denominator();
        return Measure.of(indicator) == Measure.PROPORTION
                ? Interval.ofProportion(counted, of, per, level)
                : Interval.ofRate(counted, of, per, level);
    }

    private static Certainty ofCount(BigDecimal value, Level level) {
        return value.signum() < 0 || value.stripTrailingZeros().scale() > 0
                ? new Certainty.None(Because.NOT_A_COUNT)
                : Interval.ofCount(value, level);
    }

    /** What stands in the way of an interval. */
    private Optional<Because> lack(Standing standing) {
        var numerator = standing.numerator();
        var denominator = standing.denominator();
        if (!(standing.figure() instanceof Figure.Known(BigDecimal value))) {
            return Optional.of(Because.NO_FIGURE);
        }
        if (numerator == null) {
            return Optional.of(Because.NUMERATOR_NOT_PUBLISHED);
        }
        if (denominator == null || denominator.signum() <= 0) {
            return Optional.of(Because.DENOMINATOR_NOT_PUBLISHED);
        }
        if (numerator.signum() < 0
                || Measure.of(indicator) == Measure.PROPORTION
                        && numerator.compareTo(denominator) > 0) {
            return Optional.of(Because.OUT_OF_RANGE);
        }
        return reproduces(numerator, denominator, value)
                ? Optional.empty()
                : Optional.of(Because.DOES_NOT_REPRODUCE);
    }

    /** Whether numerator times base is within half a last place of value times denominator. */
    private boolean reproduces(BigDecimal numerator, BigDecimal denominator, BigDecimal value) {
        var off =
                numerator
                        .multiply(BigDecimal.valueOf(indicator.per()))
                        .subtract(value.multiply(denominator))
                        .abs();
        return off.compareTo(HALF.movePointLeft(places).multiply(denominator)) <= 0;
    }
}
