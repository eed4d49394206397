package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Average;
import yardstick.statistics.DirectionOfTravel;
import yardstick.statistics.Figure;
import yardstick.statistics.QuartileBand;
import yardstick.statistics.Rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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

    /**
     * Works out a comparison from every area's figure in the period.
     *
     * @param all every area's figure in the period, by area number; an area without a row is
     *     unpublished
     * @param before the council's figure in the consecutive period before
     */
    static Comparison of(
            Catalogue catalogue,
            Indicator indicator,
            Period period,
            String model,
            Area council,
            Map<Integer, Standing> all,
            Figure before) {
        var ours = standing(all, council);
        var values = councilValues(all);
        var neighbours =
                catalogue.neighbours(model, council).stream()
                        .map(n -> new NeighbourStanding(n, standing(all, n.area())))
                        .toList();
        var value = ours.figure().number();
        var polarity = indicator.polarity();
        var rank = value.map(v -> Rank.of(v, values, polarity));
        return new Comparison(
                indicator,
                period,
                model,
                ours,
                rank.isPresent() && rank.get().isPresent() ? rank.get().getAsInt() : null,
                values.size(),
                value.filter(v -> indicator.quartileBands())
                        .flatMap(v -> QuartileBand.of(v, values, polarity))
                        .orElse(null),
                value.flatMap(v -> before.number().map(v::subtract)).orElse(null),
                DirectionOfTravel.between(before, ours.figure(), polarity),
                neighbours,
                Average.of(neighbours.stream().map(n -> n.standing().figure()).toList())
                        .orElse(null),
                standing(all, catalogue.regionShown(council, indicator)),
                standing(all, catalogue.england()),
                all);
    }

    /** The figure of any area in the period. */
    public Standing standing(Area area) {
        return standing(all, area);
    }

    /** The edition the council's figure comes from, or else the newest of any area; 0 for none. */
    public int editionId() {
        return council.editionId() != 0
                ? council.editionId()
                : all.values().stream().mapToInt(Standing::editionId).max().orElse(0);
    }

    private static Standing standing(Map<Integer, Standing> all, Area area) {
        var found = all.get(area.id());
        return found == null ? Standing.unpublished(area) : found;
    }

    private static List<BigDecimal> councilValues(Map<Integer, Standing> all) {
        return all.values().stream()
                .filter(s -> s.area().kind() == Area.Kind.COUNCIL)
                .flatMap(s -> s.figure().number().stream())
                .toList();
    }
}
