package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Average;
import yardstick.statistics.DirectionOfTravel;
import yardstick.statistics.QuartileBand;
import yardstick.statistics.Rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A council beside its statistical neighbours, its region and England on one indicator in one
 * period. All values unrounded, in the indicator's unit.
 *
 * @param indicator the indicator
 * @param period the period
 * @param model the neighbour model, by its year
 * @param council the council's own figure
 * @param rank 1 is best by polarity, ties share the smallest; null without a value or where
 *     polarity is neither
 * @param ranked councils with a value in the period, abolished ones included
 * @param quartileBand null without a value, where polarity is neither, or where the indicator has
 *     no bands
 * @param change from the consecutive period before; null unless both have a value
 * @param directionOfTravel the change read through polarity
 * @param neighbours the neighbours in order; empty where the model leaves the council out
 * @param neighbourAverage mean and median of the neighbours that have a value; null where none has
 * @param region the published figure of the region, or of Inner or Outer London
 * @param england the published figure of England
 * @param all every area's figure in the period, by area number
 */
public record Comparison(
        Indicator indicator,
        Period period,
        String model,
        Standing council,
        @Nullable Integer rank,
        int ranked,
        @Nullable QuartileBand quartileBand,
        @Nullable BigDecimal change,
        DirectionOfTravel directionOfTravel,
        List<NeighbourStanding> neighbours,
        @Nullable Average neighbourAverage,
        Standing region,
        Standing england,
        Map<Integer, Standing> all) {

    /** A neighbour's place in the list, and its figure. */
    public record NeighbourStanding(Neighbour neighbour, Standing standing) {}

    /** Works out a comparison from all figures of the indicator. */
    static Comparison of(
            Catalogue catalogue,
            Indicator indicator,
            Period period,
            String model,
            Area council,
            IndicatorFigures figures) {
        var now = figures.in(period);
        var ours = now.standing(council);
        var before = figures.before(period).figure(council);
        var value = ours.figure().number();
        var polarity = indicator.polarity();
        var neighbours =
                catalogue.neighbours(model, council).stream()
                        .map(n -> new NeighbourStanding(n, now.standing(n.area())))
                        .toList();
        return new Comparison(
                indicator,
                period,
                model,
                ours,
                value.map(v -> Rank.of(v, now.values(), polarity))
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt)
                        .orElse(null),
                now.values().size(),
                value.filter(v -> indicator.quartileBands())
                        .flatMap(v -> now.quartiles().flatMap(q -> q.band(v, polarity)))
                        .orElse(null),
                value.flatMap(v -> before.number().map(v::subtract)).orElse(null),
                DirectionOfTravel.between(before, ours.figure(), polarity),
                neighbours,
                Average.of(neighbours.stream().map(n -> n.standing().figure()).toList())
                        .orElse(null),
                now.standing(catalogue.regionShown(council, indicator)),
                now.standing(catalogue.england()),
                now.all());
    }

    /** The figure of any area in the period. */
    public Standing standing(Area area) {
        var found = all.get(area.id());
        return found == null ? Standing.unpublished(area) : found;
    }

    /** The edition the council's figure comes from, or else the newest of any area; 0 for none. */
    public int editionId() {
        return council.editionId() != 0
                ? council.editionId()
                : all.values().stream().mapToInt(Standing::editionId).max().orElse(0);
    }
}
