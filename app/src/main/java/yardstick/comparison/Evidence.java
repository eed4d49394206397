package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Certainty;
import yardstick.statistics.Chance;
import yardstick.statistics.Difference;
import yardstick.statistics.Figure;
import yardstick.statistics.Funnel;
import yardstick.statistics.Level;
import yardstick.statistics.Neighbourhood;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a comparison's figures can bear: how sure the council's own is, from whom it differs by more
 * than chance explains, how far it is from its neighbours, and whether its change may be chance.
 * All at the level of 95 per cent. Worked out when asked for, never on the way to an answer that
 * does not show it.
 *
 * @param certainty the interval of the council's figure, or why there is none
 * @param england compared with England's published figure
 * @param region compared with the region's
 * @param neighbours compared with the neighbours' mean
 * @param neighbourhood the council among its neighbours; null where none of them has a figure
 * @param best the neighbours with the best figure by polarity; several where they tie
 * @param childrenToMean how many children more (fewer where negative) would bring a rate or
 *     percentage to its neighbours' mean, unrounded; null where the counts are not published
 * @param bestQuarter where the best quarter of all councils begins; null where polarity is neither
 *     or the indicator has no bands
 * @param chance whether the change from the period before may be chance; null where there is none,
 *     the periods are not consecutive, or the counts of either are not published
 */
public record Evidence(
        Certainty certainty,
        Difference england,
        Difference region,
        Difference neighbours,
        @Nullable Neighbourhood neighbourhood,
        List<Comparison.NeighbourStanding> best,
        @Nullable BigDecimal childrenToMean,
        @Nullable BigDecimal bestQuarter,
        @Nullable Chance chance) {

    static Evidence of(Comparison comparison) {
        var certainty = comparison.certainty(comparison.council(), Level.PERCENT_95);
        var figures = comparison.neighbours().stream().map(n -> n.standing().figure()).toList();
        var neighbourhood =
                Neighbourhood.of(
                                comparison.council().figure(),
                                figures,
                                comparison.indicator().polarity())
                        .orElse(null);
        return new Evidence(
                certainty,
                compared(comparison, certainty, comparison.england().figure()),
                compared(comparison, certainty, comparison.region().figure()),
                neighbourhood == null
                        ? Difference.NOT_COMPARED
                        : compared(
                                comparison,
                                certainty,
                                new Figure.Known(neighbourhood.average().mean())),
                neighbourhood,
                best(comparison, neighbourhood),
                children(comparison, neighbourhood),
                bestQuarter(comparison),
                chance(comparison));
    }

    /** What grows with a council's size is never compared with another area's. */
    private static Difference compared(Comparison comparison, Certainty ours, Figure other) {
        return Measure.growsWithSize(comparison.indicator())
                ? Difference.NOT_COMPARED
                : Difference.of(ours, other);
    }

    private static List<Comparison.NeighbourStanding> best(
            Comparison comparison, @Nullable Neighbourhood neighbourhood) {
        return neighbourhood == null
                ? List.of()
                : neighbourhood.best().stream().map(comparison.neighbours()::get).toList();
    }

    private static @Nullable BigDecimal children(
            Comparison comparison, @Nullable Neighbourhood neighbourhood) {
        if (neighbourhood == null) {
            return null;
        }
        return comparison
                .ratio(comparison.council())
                .map(Funnel.Ratio::denominator)
                .flatMap(of -> neighbourhood.childrenToMean(of, comparison.per()))
                .orElse(null);
    }

    private static @Nullable BigDecimal bestQuarter(Comparison comparison) {
        var quartiles = comparison.quartiles();
        return quartiles == null || !comparison.indicator().quartileBands()
                ? null
                : quartiles.bestQuarter(comparison.indicator().polarity()).orElse(null);
    }

    private static @Nullable Chance chance(Comparison comparison) {
        return Uncertainty.chance(comparison.indicator(), comparison.counted()).orElse(null);
    }
}
