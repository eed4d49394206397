package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A council's figure among those of its statistical neighbours.
 *
 * @param average mean and median of the neighbours that have a figure, and how many that was
 * @param of how many neighbours there are
 * @param rank place of the council among itself and the neighbours with a figure, 1 is best by
 *     polarity, ties share the smallest; empty without a figure or where polarity is neither
 * @param best positions from nought, in the order given, of the neighbours with the best figure by
 *     polarity: several where they tie; empty where polarity is neither
 * @param toMean what would have to be added to the council's figure to reach the neighbours' mean,
 *     in the unit; empty without a figure
 * @param sidesDiffer whether the council lies strictly above the mean and strictly below the
 *     median, or the other way round: then the two official tools, of which one shows the mean and
 *     the other the median, tell different stories
 */
public record Neighbourhood(
        Average average,
        int of,
        OptionalInt rank,
        List<Integer> best,
        Optional<BigDecimal> toMean,
        boolean sidesDiffer) {

    /** Of the neighbours in their order; empty when none of them has a figure. */
    public static Optional<Neighbourhood> of(
            Figure ours, List<? extends Figure> neighbours, Polarity polarity) {
        return Average.of(neighbours).map(average -> of(ours, neighbours, polarity, average));
    }

    private static Neighbourhood of(
            Figure ours, List<? extends Figure> neighbours, Polarity polarity, Average average) {
        var own = ours.number();
        return new Neighbourhood(
                average,
                neighbours.size(),
                own.map(value -> rank(value, neighbours, polarity)).orElse(OptionalInt.empty()),
                best(neighbours, polarity),
                own.map(average.mean()::subtract),
                own.filter(value -> sidesDiffer(value, average)).isPresent());
    }

    /**
     * How many children more, or fewer where negative, would bring a rate or percentage to the
     * neighbours' mean: the distance times the denominator, divided by the base. Not rounded: say
     * "about". Empty without a figure.
     *
     * @param denominator the children whom the council's figure was divided by
     * @param per the base, such as 10,000
     */
    public Optional<BigDecimal> childrenToMean(BigDecimal denominator, BigDecimal per) {
        return toMean.map(distance -> children(distance, denominator, per));
    }

    /** A distance in the unit as a number of children. */
    public static BigDecimal children(BigDecimal distance, BigDecimal denominator, BigDecimal per) {
        return distance.multiply(denominator).divide(per, MathContext.DECIMAL128);
    }

    private static OptionalInt rank(
            BigDecimal ours, List<? extends Figure> neighbours, Polarity polarity) {
        var all = new ArrayList<>(List.of(ours));
        neighbours.forEach(neighbour -> neighbour.number().ifPresent(all::add));
        return Rank.of(ours, all, polarity);
    }

    private static List<Integer> best(List<? extends Figure> neighbours, Polarity polarity) {
        var known = neighbours.stream().flatMap(n -> n.number().stream());
        var best =
                switch (polarity) {
                    case HIGH -> known.max(BigDecimal::compareTo);
                    case LOW -> known.min(BigDecimal::compareTo);
                    case NEITHER -> Optional.<BigDecimal>empty();
                };
        return best.map(
                        value ->
                                IntStream.range(0, neighbours.size())
                                        .filter(i -> has(neighbours.get(i), value))
                                        .boxed()
                                        .toList())
                .orElse(List.of());
    }

    private static boolean has(Figure figure, BigDecimal value) {
        return figure.number().filter(number -> number.compareTo(value) == 0).isPresent();
    }

    private static boolean sidesDiffer(BigDecimal ours, Average average) {
        return ours.compareTo(average.mean()) * ours.compareTo(average.median()) < 0;
    }
}
