package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Average;
import yardstick.statistics.Certainty;
import yardstick.statistics.DirectionOfTravel;
import yardstick.statistics.Distribution;
import yardstick.statistics.Funnel;
import yardstick.statistics.Level;
import yardstick.statistics.QuartileBand;
import yardstick.statistics.Quartiles;
import yardstick.statistics.Rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

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
 * @param quartiles where all councils' values are cut into quarters; null without a value
 * @param places decimal places in which the period's figures are published
 * @param before the council's figure in the consecutive period before
 * @param placesBefore decimal places in which that period's figures are published
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
        Map<Integer, Standing> all,
        @Nullable Quartiles quartiles,
        int places,
        Standing before,
        int placesBefore) {

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
        var earlier = figures.before(period);
        var before = earlier.figure(council);
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
                now.all(),
                now.quartiles().orElse(null),
                now.places(),
                earlier.standing(council),
                earlier.places());
    }

    /** What the figures can bear: intervals, differences beyond chance, distances. */
    public Evidence evidence() {
        return Evidence.of(this);
    }

    /** How sure any area's figure in the period is. */
    public Certainty certainty(Standing standing, Level level) {
        return new Uncertainty(indicator, places).of(standing, level);
    }

    /** What any area's rate or percentage was worked out from, where published and certain. */
    public Optional<Funnel.Ratio> ratio(Standing standing) {
        return new Uncertainty(indicator, places).ratio(standing);
    }

    /** What chance worked on in the council's figure, and in the one of the period before. */
    List<Funnel.Ratio> counted() {
        var now = new Uncertainty(indicator, places).counted(council);
        var then = new Uncertainty(indicator, placesBefore).counted(before);
        return Stream.concat(then.stream(), now.stream()).toList();
    }

    /**
     * The limits within which councils of any size would lie by chance, around the councils' own
     * average; empty where their counts are not published.
     */
    public Optional<Funnel> funnel() {
        var councils =
                all.values().stream()
                        .filter(s -> s.area().kind() == Area.Kind.COUNCIL)
                        .flatMap(s -> ratio(s).stream())
                        .toList();
        return Measure.of(indicator).kind().flatMap(kind -> Funnel.around(councils, kind, per()));
    }

    /** All councils' values in the period, lowest first; empty where none has one. */
    public Optional<Distribution> distribution() {
        return Distribution.of(
                all.values().stream()
                        .filter(s -> s.area().kind() == Area.Kind.COUNCIL)
                        .flatMap(s -> s.figure().number().stream())
                        .toList());
    }

    /** The base of a rate or percentage. */
    BigDecimal per() {
        return BigDecimal.valueOf(indicator.per());
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
