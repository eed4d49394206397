package yardstick.story;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparison;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Indicator;
import yardstick.statistics.Average;
import yardstick.statistics.Side;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One indicator in its latest period, told with the neighbours of two models.
 *
 * @param first under the one model
 * @param second under the other
 */
record Telling(Comparison first, Comparison second) {

    /** All indicators of a topic, or all there are, in the publisher's order. */
    static List<Telling> all(Catalogue catalogue, Comparisons comparisons, Asked asked) {
        var indicators =
                asked.topic().isEmpty()
                        ? List.copyOf(catalogue.indicators().values())
                        : catalogue.indicatorsByTopic().getOrDefault(asked.topic(), List.of());
        var area = asked.council().area();
        var first = comparisons.compareLatest(catalogue, indicators, asked.model(), area);
        var second = comparisons.compareLatest(catalogue, indicators, asked.against(), area);
        return IntStream.range(0, first.size())
                .mapToObj(i -> new Telling(first.get(i), second.get(i)))
                .toList();
    }

    Indicator indicator() {
        return first.indicator();
    }

    /** Whether the council has a figure, and each model a mean to tell it with. */
    boolean isTold() {
        return side(first).isPresent() && side(second).isPresent();
    }

    /** Whether the council is higher than the mean of the one model and lower than the other's. */
    boolean changes() {
        return side(first).flatMap(a -> side(second).map(a::isOpposite)).orElse(false);
    }

    /** The side of its neighbours' mean on which the council lies. */
    static Optional<Side> side(Comparison told) {
        return sideOf(told, mean(told.neighbourAverage()));
    }

    /** The side of its neighbours' median on which the council lies. */
    static Optional<Side> medianSide(Comparison told) {
        var average = told.neighbourAverage();
        return sideOf(told, average == null ? null : average.median());
    }

    /** Whether mean and median of the same neighbours put the council on different sides. */
    static boolean disagree(Comparison told) {
        return side(told).flatMap(a -> medianSide(told).map(a::isOpposite)).orElse(false);
    }

    private static Optional<Side> sideOf(Comparison told, @Nullable BigDecimal theirs) {
        return theirs == null
                ? Optional.empty()
                : told.council().figure().number().map(ours -> Side.of(ours, theirs));
    }

    private static @Nullable BigDecimal mean(@Nullable Average average) {
        return average == null ? null : average.mean();
    }
}
