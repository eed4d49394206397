package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;

class DistributionTest {

    @ParameterizedTest(name = "{1} among {0}: {2} below")
    @CsvSource({
        "10 20 30 40,    10, 0.125",
        "10 20 30 40,    40, 0.875",
        "10 20 20 30,    20, 0.5",
        "10 20 20 30,    25, 0.75",
        "5 5 5,           5, 0.5"
    })
    void says_where_a_value_lies(String values, BigDecimal value, BigDecimal below) {
        var all = Distribution.of(QuantileTest.numbers(values)).orElseThrow();
        assertThat(all.below(value)).isEqualByComparingTo(below);
    }

    @Test
    void runs_from_the_lowest_to_the_highest() {
        var all = Distribution.of(QuantileTest.numbers("3 1 2")).orElseThrow();
        assertThat(all.lowest()).isEqualByComparingTo("1");
        assertThat(all.quantile(50)).isEqualByComparingTo("2");
        assertThat(all.highest()).isEqualByComparingTo("3");
        assertThat(Distribution.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void puts_the_mean_of_all_in_the_middle(long seed) {
        var values = new Drawn(seed).values(1, 60, 0, 30, 1);
        var all = Distribution.of(values).orElseThrow();
        var sum = values.stream().map(all::below).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(2 * sum.doubleValue())
                .as("seed %d", seed)
                .isCloseTo(values.size(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void the_best_quarter_begins_where_polarity_says() {
        var cuts = Quartiles.of(QuantileTest.numbers("1 2 3 4 5 6 7 8 9 10")).orElseThrow();
        assertThat(cuts.bestQuarter(Polarity.HIGH))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("7.75"));
        assertThat(cuts.bestQuarter(Polarity.LOW))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("3.25"));
        assertThat(cuts.bestQuarter(Polarity.NEITHER)).isEmpty();
    }
}
