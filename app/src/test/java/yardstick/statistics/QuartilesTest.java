package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.statistics.QuantileTest.numbers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;

class QuartilesTest {

    /** Of 1 to 9 the cuts are 3, 5 and 7: each of them a value, on the lower side of its cut. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    1, LOW,  A
                    3, LOW,  A
                    4, LOW,  B
                    5, LOW,  B
                    7, LOW,  C
                    8, LOW,  D
                    9, LOW,  D
                    1, HIGH, D
                    3, HIGH, D
                    4, HIGH, C
                    7, HIGH, B
                    8, HIGH, A
                    9, HIGH, A
                    """)
    void a_value_on_a_cut_belongs_to_the_lower_side(
            BigDecimal ours, Polarity polarity, QuartileBand expected) {
        assertThat(cuts("1 2 3 4 5 6 7 8 9").band(ours, polarity)).contains(expected);
    }

    @Test
    void nobody_has_a_band_where_there_is_no_better() {
        assertThat(cuts("1 2 3 4").band(BigDecimal.ONE, Polarity.NEITHER)).isEmpty();
    }

    @Test
    void without_a_value_there_are_none() {
        assertThat(Quartiles.of(List.of())).isEmpty();
    }

    @Test
    void a_single_value_is_on_every_cut_and_so_in_the_lowest_quarter() {
        assertThat(cuts("7").band(new BigDecimal("7.0"), Polarity.LOW)).contains(QuartileBand.A);
        assertThat(cuts("7").band(new BigDecimal("7.0"), Polarity.HIGH)).contains(QuartileBand.D);
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void reversing_polarity_reverses_the_bands(long seed) {
        var all = new Drawn(seed).values(1, 40, 0, 20, 1);
        var cuts = Quartiles.of(all).orElseThrow();
        for (var ours : all) {
            var low = cuts.band(ours, Polarity.LOW).orElseThrow();
            var high = cuts.band(ours, Polarity.HIGH).orElseThrow();
            assertThat(low.ordinal() + high.ordinal())
                    .as("seed %d: %s of %s", seed, ours, all)
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void a_better_value_is_never_in_a_worse_band(long seed) {
        var all = new Drawn(seed).values(2, 40, 0, 20, 1);
        var cuts = Quartiles.of(all).orElseThrow();
        var sorted = all.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(cuts.band(sorted.get(i - 1), Polarity.LOW).orElseThrow())
                    .as("seed %d: %s", seed, sorted)
                    .isLessThanOrEqualTo(cuts.band(sorted.get(i), Polarity.LOW).orElseThrow());
        }
    }

    private static Quartiles cuts(String values) {
        return Quartiles.of(numbers(values)).orElseThrow();
    }
}
