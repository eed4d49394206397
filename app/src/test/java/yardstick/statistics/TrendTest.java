package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static yardstick.statistics.FunnelTest.ratio;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class TrendTest {

    /** R's manual of {@code prop.trend.test}: 83, 90, 129, 70 smokers of 86, 93, 136, 82. */
    @Test
    void in_proportions_is_what_R_says() {
        var smokers = List.of(ratio(83, 86), ratio(90, 93), ratio(129, 136), ratio(70, 82));
        var trend = TrendTests.proportions(smokers, Level.PERCENT_95);
        assertThat(trend.probability().doubleValue()).isCloseTo(0.004132, within(5e-7));
        assertThat(trend.direction()).isEqualTo(Trend.Direction.FALLING);
    }

    /**
     * influentialpoints.com, chi-squared test for trend: chi-squared 11.51, P 0.0007, with a
     * variance for 89 of the 90; ours, as R's, is for all.
     */
    @Test
    void in_proportions_rises_with_the_dose() {
        var trend =
                TrendTests.proportions(
                        List.of(ratio(5, 30), ratio(14, 30), ratio(18, 30)), Level.PERCENT_95);
        assertThat(trend.probability().doubleValue())
                .isCloseTo(Gamma.chiSquaredAbove(11.51 * 90 / 89), within(0.00001));
        assertThat(trend.direction()).isEqualTo(Trend.Direction.RISING);
    }

    /** Few of very many: events that could come more than once follow the same test. */
    @Test
    void in_rates_is_that_of_rare_proportions() {
        var rates = new ArrayList<Funnel.Ratio>();
        for (long events : new long[] {120, 131, 128, 149, 161, 158}) {
            rates.add(ratio(events, 100_000_000));
        }
        double proportions =
                TrendTests.proportions(rates, Level.PERCENT_95).probability().doubleValue();
        var trend = TrendTests.rates(rates, Level.PERCENT_95);
        assertThat(trend.probability().doubleValue()).isCloseTo(proportions, within(1e-6));
        assertThat(trend.direction()).isEqualTo(Trend.Direction.RISING);
    }

    /**
     * Kendall, Rank Correlation Methods, appendix table 1 (one tail; Gilbert, Statistical Methods
     * for Environmental Pollution Monitoring, table A18): both tails are twice as much.
     */
    @ParameterizedTest(name = "{0}: {1} in one tail")
    @CsvSource({
        "1 2 3 4,           0.042",
        "1 2 3 4 5,         0.0083",
        "1 2 3 5 4,         0.042",
        "1 3 2 5 4,         0.117",
        "1 2 3 4 6 5 7,     0.0014",
        "2 1 4 3 6 5 8 7,   0.0071",
        "2 1 3 6 4 5 9 8 7, 0.0063"
    })
    void by_Mann_and_Kendall_is_what_the_tables_say(String values, double oneTail) {
        var trend = TrendTests.mannKendall(QuantileTest.numbers(values), Level.PERCENT_95);
        assertThat(trend.probability().doubleValue() / 2).isCloseTo(oneTail, within(0.0006));
    }

    /** College of the Holy Cross, "A Mann-Kendall Example (By Hand)": S is 54 and Z 2.906. */
    @Test
    void by_Mann_and_Kendall_is_near_the_normal_approximation_of_a_longer_series() {
        var trend =
                TrendTests.mannKendall(
                        QuantileTest.numbers(
                                "12.9 14.8 13.2 15.7 13.8 15.6 12.9 11.0 17.3 15.9 19.0 18.3 20.1 21.7"),
                        Level.PERCENT_95);
        assertThat(trend.probability().doubleValue()).isCloseTo(0.0037, within(0.0015));
        assertThat(trend.direction()).isEqualTo(Trend.Direction.RISING);
        assertThat(trend.periods()).isEqualTo(14);
    }

    /** Every order of five values with ties, written out: as many are as strong as it says. */
    @ParameterizedTest
    @CsvSource({"1 1 2 2 3", "1 2 2 2 3", "5 4 4 2 1", "1 1 1 1 1", "1 2 1 2 3", "3 3 1 1 1"})
    void by_Mann_and_Kendall_is_exact_with_ties(String series) {
        var values = QuantileTest.numbers(series);
        int observed = Math.abs(s(values));
        var orders = orders(values);
        double asStrong = orders.stream().filter(o -> Math.abs(s(o)) >= observed).count();
        var trend = TrendTests.mannKendall(values, Level.PERCENT_95);
        assertThat(trend.probability().doubleValue())
                .isCloseTo(asStrong / orders.size(), within(1e-5));
    }

    @Test
    void of_four_periods_is_refused() {
        assertThat(of("1 2 3 4")).isEqualTo(new Trend.Refused(Trend.Because.FEWER_THAN_FIVE));
    }

    @Test
    void of_five_periods_that_only_rise_is_rising() {
        assertThat(of("1 2 3 4 5"))
                .isInstanceOfSatisfying(
                        Trend.Tested.class,
                        t -> {
                            assertThat(t.direction()).isEqualTo(Trend.Direction.RISING);
                            assertThat(t.method()).isEqualTo(Trend.Method.MANN_KENDALL);
                        });
    }

    @Test
    void of_a_series_that_stands_still_is_steady() {
        assertThat(of("7 7 7 7 7 7"))
                .isInstanceOfSatisfying(
                        Trend.Tested.class,
                        t -> assertThat(t.direction()).isEqualTo(Trend.Direction.STEADY));
    }

    @Test
    void of_counts_too_small_for_chi_squared_is_tested_by_order() {
        assertThat(counted(Funnel.Kind.RATE, 1, 2, 1, 3, 2)).isEqualTo(Trend.Method.MANN_KENDALL);
        assertThat(counted(Funnel.Kind.RATE, 41, 52, 61, 73, 92))
                .isEqualTo(Trend.Method.CHI_SQUARED_RATES);
        assertThat(counted(Funnel.Kind.PROPORTION, 41, 52, 61, 73, 92))
                .isEqualTo(Trend.Method.CHI_SQUARED_PROPORTIONS);
        assertThat(counted(Funnel.Kind.PROPORTION, 999, 998, 999, 997, 1_000))
                .isEqualTo(Trend.Method.MANN_KENDALL);
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void turns_round_when_time_does(long seed) {
        var values = new ArrayList<>(new Drawn(seed).values(5, 12, 0, 60, 1));
        var forward = TrendTests.mannKendall(values, Level.PERCENT_95);
        Collections.reverse(values);
        var back = TrendTests.mannKendall(values, Level.PERCENT_95);
        assertThat(back.probability())
                .as("seed %d", seed)
                .isEqualByComparingTo(forward.probability());
        assertThat(back.direction())
                .isEqualTo(
                        switch (forward.direction()) {
                            case RISING -> Trend.Direction.FALLING;
                            case FALLING -> Trend.Direction.RISING;
                            case STEADY -> Trend.Direction.STEADY;
                        });
    }

    private static Trend.Method counted(Funnel.Kind kind, int... counts) {
        var points = new ArrayList<Trend.Point>();
        for (int count : counts) {
            var ratio = ratio(count, 1_000);
            points.add(new Trend.Point(ratio.numerator(), Optional.of(ratio)));
        }
        return ((Trend.Tested) Trend.of(points, Optional.of(kind), Level.PERCENT_95)).method();
    }

    private static Trend of(String values) {
        return Trend.of(
                QuantileTest.numbers(values).stream()
                        .map(value -> new Trend.Point(value, Optional.empty()))
                        .toList(),
                Optional.empty(),
                Level.PERCENT_95);
    }

    private static int s(List<BigDecimal> values) {
        int s = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                s += values.get(j).compareTo(values.get(i));
            }
        }
        return s;
    }

    private static List<List<BigDecimal>> orders(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<BigDecimal>>();
        for (int i = 0; i < values.size(); i++) {
            var rest = new ArrayList<>(values);
            var first = rest.remove(i);
            for (var order : orders(rest)) {
                var longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                all.add(longer);
            }
        }
        return all;
    }
}
