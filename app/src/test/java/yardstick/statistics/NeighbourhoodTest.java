package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class NeighbourhoodTest {

    private static final Figure SUPPRESSED = new Figure.Missing(Figure.Reason.SUPPRESSED);

    @Test
    void counts_the_neighbours_that_have_a_figure() {
        var found = of("50", "40 c 60 70", Polarity.LOW);
        assertThat(found.of()).isEqualTo(4);
        assertThat(found.average().counted()).isEqualTo(3);
        assertThat(found.rank()).hasValue(2);
        assertThat(found.best()).containsExactly(0);
        assertThat(found.toMean())
                .hasValueSatisfying(
                        d ->
                                assertThat(d)
                                        .isBetween(new BigDecimal("6.66"), new BigDecimal("6.67")));
    }

    @Test
    void names_every_best_neighbour_of_a_tie() {
        assertThat(of("50", "70 60 70 c", Polarity.HIGH).best()).containsExactly(0, 2);
        assertThat(of("50", "70 60 70 c", Polarity.LOW).best()).containsExactly(1);
    }

    @Test
    void has_no_best_and_no_rank_where_there_is_no_better() {
        var found = of("50", "70 60", Polarity.NEITHER);
        assertThat(found.best()).isEmpty();
        assertThat(found.rank()).isEmpty();
    }

    /** Thurrock, children looked after in 2025: 60, mean of its neighbours 60.5, median 59.5. */
    @Test
    void says_where_mean_and_median_tell_different_stories() {
        assertThat(of("60", "58 59 60 65", Polarity.NEITHER).sidesDiffer()).isTrue();
        assertThat(of("59.5", "58 59 60 65", Polarity.NEITHER).sidesDiffer()).isFalse();
        assertThat(of("61", "58 59 60 65", Polarity.NEITHER).sidesDiffer()).isFalse();
        assertThat(of("c", "58 59 60 65", Polarity.NEITHER).sidesDiffer()).isFalse();
    }

    /** 24.5 per 10,000 of 39,611 children, the neighbours' mean at 28.04: 14 children. */
    @Test
    void says_how_many_children_the_distance_is() {
        var found = of("24.5", "28.04", Polarity.NEITHER);
        var children = found.childrenToMean(BigDecimal.valueOf(39_611), BigDecimal.valueOf(10_000));
        assertThat(children)
                .hasValueSatisfying(c -> assertThat(c).isEqualByComparingTo("14.022294"));
    }

    @Test
    void without_a_figure_has_no_distance() {
        var found = of("c", "1 2", Polarity.HIGH);
        assertThat(found.toMean()).isEmpty();
        assertThat(found.childrenToMean(BigDecimal.TEN, BigDecimal.TEN)).isEmpty();
        assertThat(found.rank()).isEmpty();
    }

    @Test
    void is_nothing_where_no_neighbour_has_a_figure() {
        assertThat(Neighbourhood.of(SUPPRESSED, List.of(SUPPRESSED), Polarity.LOW)).isEmpty();
        assertThat(Neighbourhood.of(SUPPRESSED, List.of(), Polarity.LOW)).isEmpty();
    }

    /** What is best where high is good is best where low is good, once every sign is turned. */
    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void is_the_same_from_the_other_side(long seed) {
        var drawn = new Drawn(seed);
        var values = drawn.values(2, 11, -50, 50, 1);
        var high = of(values, 1, Polarity.HIGH);
        var low = of(values, -1, Polarity.LOW);
        assertThat(low.rank()).as("seed %d", seed).isEqualTo(high.rank());
        assertThat(low.best()).as("seed %d", seed).isEqualTo(high.best());
        assertThat(low.sidesDiffer()).as("seed %d", seed).isEqualTo(high.sidesDiffer());
        assertThat(low.toMean().orElseThrow())
                .isEqualByComparingTo(high.toMean().orElseThrow().negate());
    }

    private static Neighbourhood of(List<BigDecimal> values, int sign, Polarity polarity) {
        var figures = new ArrayList<Figure>();
        values.forEach(v -> figures.add(new Figure.Known(v.multiply(BigDecimal.valueOf(sign)))));
        return Neighbourhood.of(figures.getFirst(), figures.subList(1, figures.size()), polarity)
                .orElseThrow();
    }

    private static Neighbourhood of(String ours, String neighbours, Polarity polarity) {
        var figures = Arrays.stream(neighbours.split(" ")).map(NeighbourhoodTest::figure).toList();
        return Neighbourhood.of(figure(ours), figures, polarity).orElseThrow();
    }

    private static Figure figure(String text) {
        return text.equals("c") ? SUPPRESSED : new Figure.Known(new BigDecimal(text));
    }
}
