package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

class QuantileTest {

    /**
     * The first two are worked in many textbooks: R's {@code quantile(1:10)} and {@code
     * quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20))}; ties, one value and two values follow.
     */
    @ParameterizedTest(name = "{1} per cent of {0}: {2}")
    @CsvSource(
            textBlock =
                    """
                    1 2 3 4 5 6 7 8 9 10,        0, 1
                    1 2 3 4 5 6 7 8 9 10,       25, 3.25
                    1 2 3 4 5 6 7 8 9 10,       50, 5.5
                    1 2 3 4 5 6 7 8 9 10,       75, 7.75
                    1 2 3 4 5 6 7 8 9 10,      100, 10
                    3 6 7 8 8 10 13 15 16 20,   25, 7.25
                    3 6 7 8 8 10 13 15 16 20,   50, 9
                    3 6 7 8 8 10 13 15 16 20,   75, 14.5
                    20 3 16 6 15 7 13 8 10 8,   75, 14.5
                    0.1 0.2,                    25, 0.125
                    42,                         25, 42
                    5 5 5 5,                    75, 5
                    """)
    void is_what_R_says_by_its_default(String values, int hundredths, BigDecimal expected) {
        assertThat(Quantile.type7(numbers(values), hundredths)).isEqualByComparingTo(expected);
    }

    @Test
    void of_nothing_is_refused() {
        assertThatThrownBy(() -> Quantile.type7(List.of(), 50))
                .hasMessageContaining("at least one value");
    }

    @Test
    void outside_nought_to_a_hundred_is_refused() {
        assertThatThrownBy(() -> Quantile.type7(numbers("1 2"), 101)).hasMessageContaining("101");
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void lies_between_the_least_and_the_greatest(long seed) {
        var drawn = new Drawn(seed);
        var values = drawn.values(1, 160, -1000, 1000, 2);
        int hundredths = drawn.whole(0, 100);
        assertThat(Quantile.type7(values, hundredths))
                .as("seed %d: %d per cent of %s", seed, hundredths, values)
                .isBetween(Collections.min(values), Collections.max(values));
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void grows_with_the_hundredths(long seed) {
        var drawn = new Drawn(seed);
        var values = drawn.values(1, 160, -1000, 1000, 2);
        int hundredths = drawn.whole(0, 99);
        assertThat(Quantile.type7(values, hundredths))
                .as("seed %d: %d per cent of %s", seed, hundredths, values)
                .isLessThanOrEqualTo(Quantile.type7(values, hundredths + 1));
    }

    static List<BigDecimal> numbers(String values) {
        return Arrays.stream(values.split(" ")).map(BigDecimal::new).toList();
    }
}
