package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.statistics.QuantileTest.numbers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;

class RankTest {

    /** R: {@code rank(c(10, 20, 20, 30), ties.method = "min")} is 1 2 2 4. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    10,   LOW,  1
                    20,   LOW,  2
                    20.0, LOW,  2
                    30,   LOW,  4
                    30,   HIGH, 1
                    20,   HIGH, 2
                    10,   HIGH, 4
                    """)
    void ties_share_the_smallest(BigDecimal ours, Polarity polarity, int expected) {
        assertThat(Rank.of(ours, numbers("10 20 20 30"), polarity)).hasValue(expected);
    }

    @Test
    void nobody_is_first_where_there_is_no_better() {
        assertThat(Rank.of(BigDecimal.ONE, numbers("1 2"), Polarity.NEITHER)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void from_the_other_end_counts_the_ties_once(long seed) {
        var all = new Drawn(seed).values(1, 40, 0, 20, 1);
        for (var ours : all) {
            var same = (int) all.stream().filter(v -> v.compareTo(ours) == 0).count();
            int low = Rank.of(ours, all, Polarity.LOW).orElseThrow();
            int high = Rank.of(ours, all, Polarity.HIGH).orElseThrow();
            assertThat(low + high + same - 1)
                    .as("seed %d: %s of %s", seed, ours, all)
                    .isEqualTo(all.size() + 1);
        }
    }
}
