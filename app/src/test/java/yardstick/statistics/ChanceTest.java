package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static yardstick.statistics.FunnelTest.ratio;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;

class ChanceTest {

    /**
     * Harter and others (1979), thrombi in 6 of 19 patients on aspirin and 18 of 25 on placebo, as
     * worked in Glantz, Primer of Biostatistics, chapter 5: chi-squared 7.10 without correction.
     */
    @Test
    void of_two_proportions_is_chi_squared() {
        var chance = Chance.ofProportions(ratio(6, 19), ratio(18, 25));
        assertThat(chance.method()).isEqualTo(Chance.Method.TWO_PROPORTIONS);
        assertThat(chance.probability().doubleValue())
                .isCloseTo(Gamma.chiSquaredAbove(7.10), within(0.0001));
        assertThat(chance.probability().doubleValue()).isCloseTo(0.0077, within(0.0001));
        assertThat(chance.isBeyondChance(Level.PERCENT_95)).isTrue();
        assertThat(chance.isBeyondChance(Level.PERCENT_99_8)).isFalse();
    }

    /** Fisher, The Design of Experiments (1935): three of four cups right is 17/70 in one tail. */
    @Test
    void of_few_is_Fishers_exact_test() {
        var chance = Chance.ofProportions(ratio(3, 4), ratio(1, 4));
        assertThat(chance.method()).isEqualTo(Chance.Method.FISHER);
        assertThat(chance.probability().doubleValue()).isCloseTo(34 / 70.0, within(1e-6));
    }

    /** The points of chi-squared with one degree of freedom in any table. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, 1", "0.455, 0.5", "2.706, 0.1", "3.841, 0.05", "6.635, 0.01", "10.828, 0.001"})
    void of_chi_squared_is_what_the_tables_say(double chiSquared, double probability) {
        assertThat(Gamma.chiSquaredAbove(chiSquared))
                .isCloseTo(probability, within(probability * 0.002));
    }

    /** Two rates of the same people: five events against none is twice one in thirty-two. */
    @Test
    void of_two_rates_is_binomial() {
        var chance = Chance.ofRates(ratio(0, 1_000), ratio(5, 1_000));
        assertThat(chance.method()).isEqualTo(Chance.Method.TWO_RATES);
        assertThat(chance.probability()).isEqualByComparingTo("0.0625");
        assertThat(chance.isBeyondChance(Level.PERCENT_95)).isFalse();
    }

    /**
     * Lung cancer in Fredericia and three other Danish cities (R's manual of {@code poisson.test}):
     * 11 of 800 and 21 of 3,011, its tail added up here in whole numbers.
     */
    @Test
    void of_two_rates_is_exact() {
        var tail = BigInteger.ZERO;
        for (int k = 11; k <= 32; k++) {
            var ways = choose(32, k);
            tail =
                    tail.add(
                            ways.multiply(BigInteger.valueOf(800).pow(k))
                                    .multiply(BigInteger.valueOf(3_011).pow(32 - k)));
        }
        double expected =
                2
                        * new BigDecimal(tail).doubleValue()
                        / new BigDecimal(BigInteger.valueOf(3_811).pow(32)).doubleValue();
        var chance = Chance.ofRates(ratio(11, 800), ratio(21, 3_011));
        assertThat(chance.probability().doubleValue()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void of_no_change_at_all_is_certain() {
        assertThat(Chance.ofRates(ratio(0, 10), ratio(0, 20)).probability())
                .isEqualByComparingTo("1");
        assertThat(Chance.ofProportions(ratio(0, 10), ratio(0, 20)).probability())
                .isEqualByComparingTo("1");
        assertThat(Chance.ofProportions(ratio(10, 10), ratio(20, 20)).probability())
                .isEqualByComparingTo("1");
        assertThat(Chance.ofProportions(ratio(50, 100), ratio(50, 100)).probability())
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void is_a_probability_and_the_same_both_ways(long seed) {
        var drawn = new Drawn(seed);
        int firstOf = drawn.whole(1, 3_000);
        int secondOf = drawn.whole(1, 3_000);
        var first = ratio(drawn.whole(0, firstOf), firstOf);
        var second = ratio(drawn.whole(0, secondOf), secondOf);
        var there = Chance.ofProportions(first, second).probability();
        assertThat(there).as("seed %d", seed).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(Chance.ofProportions(second, first).probability().doubleValue())
                .isCloseTo(there.doubleValue(), within(1e-5));
        var rates = Chance.ofRates(first, second).probability();
        assertThat(rates).as("seed %d", seed).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(Chance.ofRates(second, first).probability().doubleValue())
                .isCloseTo(rates.doubleValue(), within(1e-5));
    }

    /** Where nothing but chance changed, at most one change in twenty is called larger. */
    @Test
    void cries_wolf_no_more_often_than_it_says() {
        var random = new SplittableRandom(1940);
        int cried = 0;
        for (int trial = 0; trial < 5_000; trial++) {
            int[] counts = new int[2];
            for (int event = 0; event < 60; event++) {
                counts[random.nextInt(2)]++;
            }
            var chance = Chance.ofRates(ratio(counts[0], 5_000), ratio(counts[1], 5_000));
            cried += chance.isBeyondChance(Level.PERCENT_95) ? 1 : 0;
        }
        assertThat(cried / 5_000.0).isBetween(0.01, 0.055);
    }

    @Test
    void of_more_than_all_is_refused() {
        assertThatThrownBy(() -> Chance.ofProportions(ratio(3, 2), ratio(1, 2)))
                .hasMessageContaining("No proportion");
    }

    private static BigInteger choose(int n, int k) {
        var ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }
}
