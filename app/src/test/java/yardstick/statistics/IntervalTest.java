package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.SplittableRandom;

class IntervalTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        " 0,  20, 0.0000, 0.1611",
        " 1,  29, 0.0061, 0.1718"
    })
    void of_a_proportion_is_Wilsons_as_Newcombe_worked_it(
            int counted, int of, double lower, double upper) {
        var interval = proportion(counted, of, BigDecimal.ONE, Level.PERCENT_95);
        assertThat(interval.method()).isEqualTo(Interval.Method.WILSON);
        assertThat(interval.lower().doubleValue()).isCloseTo(lower, within(0.00005));
        assertThat(interval.upper().doubleValue()).isCloseTo(upper, within(0.00005));
    }

    /**
     * Exact limits of the Poisson distribution, Garwood (1936), as in the tables of Pearson and
     * Hartley, Biometrika Tables for Statisticians I (1966), table 40; rounded to two places.
     */
    @ParameterizedTest(name = "{0} events: {1} to {2}")
    @CsvSource({"0, 0, 3.69", "1, 0.03, 5.57", "2, 0.24, 7.22", "5, 1.62, 11.67", "9, 4.12, 17.08"})
    void of_fewer_than_ten_events_is_exact(int events, double lower, double upper) {
        var interval = Interval.ofCount(BigDecimal.valueOf(events), Level.PERCENT_95);
        assertThat(interval.method()).isEqualTo(Interval.Method.EXACT_POISSON);
        assertThat(interval.lower().doubleValue()).isCloseTo(lower, within(0.006));
        assertThat(interval.upper().doubleValue()).isCloseTo(upper, within(0.006));
    }

    /**
     * The populations at which Public Health England's package PHEindicatormethods (1.1.5, test
     * data of its rate funnels) sees a limit touch the average of 116.1720835 per 100,000 in three
     * years, times that average: the limits of the count. The data are exact throughout, to five
     * digits; from ten events on ours lie within the error of Byar's method.
     */
    @ParameterizedTest(name = "{0} events, {1}: {2} to {3}")
    @CsvSource({
        "1,    PERCENT_95,   7.264481402, 1598.675694, 0.00001",
        "9,    PERCENT_95,   1180.827018, 4902.152951, 0.000001",
        "9,    PERCENT_99_8, 703.6760012, 6501.096999, 0.000001",
        "10,   PERCENT_95,   1375.943768, 5276.757672, 0.002",
        "10,   PERCENT_99_8, 849.4639547, 6924.776769, 0.016",
        "104,  PERCENT_95,   24382.08903, 36157.10817, 0.0002",
        "104,  PERCENT_99_8, 21608.75072, 40036.31685, 0.0003",
        "397,  PERCENT_99_8, 97058.73019, 132708.2641, 0.00003",
        "1360, PERCENT_95,   369759.5622, 411529.9259, 0.000001"
    })
    void of_a_count_is_what_public_health_guidance_says(
            int events, Level level, double lower, double upper, double error) {
        double perPerson = 116.1720835 * 3 / 100_000;
        var interval = Interval.ofCount(BigDecimal.valueOf(events), level);
        assertThat(interval.lower().doubleValue() / perPerson)
                .isCloseTo(lower, within(lower * error));
        assertThat(interval.upper().doubleValue() / perPerson)
                .isCloseTo(upper, within(upper * error));
    }

    /** 97 plans among 39,611 children: 24.5 per 10,000, Southend-on-Sea's rate in 2025. */
    @Test
    void of_a_rate_is_the_counts_divided_like_the_count() {
        var plans = BigDecimal.valueOf(97);
        var count = Interval.ofCount(plans, Level.PERCENT_95);
        var rate =
                Interval.ofRate(
                        plans,
                        BigDecimal.valueOf(39_611),
                        BigDecimal.valueOf(10_000),
                        Level.PERCENT_95);
        assertThat(rate.method()).isEqualTo(Interval.Method.BYAR);
        assertThat(rate.lower().doubleValue())
                .isCloseTo(count.lower().doubleValue() / 3.9611, within(1e-9));
        assertThat(rate.upper().doubleValue())
                .isCloseTo(count.upper().doubleValue() / 3.9611, within(1e-9));
    }

    /**
     * Public Health England, Technical Guide: Confidence Intervals (25 May 2018), appendix 1: at 95
     * per cent Byar's method is within 0.2 per cent of the exact value from ten events on.
     */
    @Test
    void by_Byar_is_within_a_five_hundredth_of_the_exact_limits() {
        for (int events = 10; events < 400; events++) {
            var byar = Interval.ofCount(BigDecimal.valueOf(events), Level.PERCENT_95);
            double below = Gamma.lower(events, byar.lower().doubleValue() * 1.002);
            double above = Gamma.lower(events + 1, byar.upper().doubleValue() * 0.998);
            assertThat(below).as("%d events", events).isGreaterThan(0.025);
            assertThat(above).as("%d events", events).isLessThan(0.975);
            assertThat(Gamma.lower(events, byar.lower().doubleValue() * 0.998)).isLessThan(0.025);
            assertThat(Gamma.lower(events + 1, byar.upper().doubleValue() * 1.002))
                    .isGreaterThan(0.975);
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void of_none_begins_at_nought_and_of_all_ends_at_all(Level level) {
        assertThat(proportion(0, 7, HUNDRED, level).lower()).isEqualByComparingTo("0");
        assertThat(proportion(7, 7, HUNDRED, level).upper()).isEqualByComparingTo("100");
        assertThat(Interval.ofCount(BigDecimal.ZERO, level).lower()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void of_a_proportion_holds_it_and_stays_in_range_and_grows_with_the_count(long seed) {
        var drawn = new Drawn(seed);
        int of = drawn.whole(1, 5_000);
        int counted = drawn.whole(0, of);
        var interval = proportion(counted, of, HUNDRED, Level.PERCENT_95);
        var wider = proportion(counted, of, HUNDRED, Level.PERCENT_99_8);
        var value = 100.0 * counted / of;
        assertThat(value)
                .as("seed %d", seed)
                .isBetween(
                        interval.lower().doubleValue() - 1e-9,
                        interval.upper().doubleValue() + 1e-9);
        assertThat(interval.lower()).isBetween(wider.lower(), HUNDRED);
        assertThat(interval.upper()).isBetween(BigDecimal.ZERO, wider.upper());
        assertThat(wider.lower()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        assertThat(wider.upper()).isLessThanOrEqualTo(HUNDRED);
        if (counted < of) {
            var more = proportion(counted + 1, of, HUNDRED, Level.PERCENT_95);
            assertThat(more.lower()).isGreaterThan(interval.lower());
            assertThat(more.upper()).isGreaterThanOrEqualTo(interval.upper());
        }
    }

    /** All but these were counted: the interval is the mirror image. */
    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void of_the_others_is_the_mirror_image(long seed) {
        var drawn = new Drawn(seed);
        int of = drawn.whole(1, 500);
        int counted = drawn.whole(0, of);
        var these = proportion(counted, of, HUNDRED, Level.PERCENT_95);
        var others = proportion(of - counted, of, HUNDRED, Level.PERCENT_95);
        assertThat(these.lower().add(others.upper()).doubleValue()).isCloseTo(100, within(1e-8));
    }

    @Test
    void of_a_count_holds_it_and_grows_with_it() {
        for (var level : Level.values()) {
            var before = Interval.ofCount(BigDecimal.ZERO, level);
            for (int events = 1; events < 2_000; events++) {
                var now = Interval.ofCount(BigDecimal.valueOf(events), level);
                assertThat(now.lower()).isGreaterThan(before.lower());
                assertThat(now.upper()).isGreaterThan(before.upper());
                assertThat(now.excludes(BigDecimal.valueOf(events))).isFalse();
                before = now;
            }
        }
    }

    /** 20,000 councils of one true share: nineteen in twenty intervals catch it, or nearly so. */
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"50, 0.2", "200, 0.05", "400, 0.63", "1000, 0.011"})
    void of_a_proportion_catches_the_truth_as_often_as_it_says(int of, double truth) {
        var random = new SplittableRandom(1872);
        int caught = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            int counted = 0;
            for (int child = 0; child < of; child++) {
                counted += random.nextDouble() < truth ? 1 : 0;
            }
            var interval = proportion(counted, of, BigDecimal.ONE, Level.PERCENT_95);
            caught += interval.excludes(BigDecimal.valueOf(truth)) ? 0 : 1;
        }
        assertThat(caught / 20_000.0).isBetween(0.93, 0.97);
    }

    @ParameterizedTest(name = "mean {0}")
    @CsvSource({"4", "12", "97"})
    void of_a_count_catches_the_truth_at_least_as_often_as_it_says(double truth) {
        var random = new SplittableRandom(1872);
        int caught = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            int events = 0;
            for (double time = -Math.log(random.nextDouble()); time < truth; events++) {
                time -= Math.log(random.nextDouble());
            }
            var interval = Interval.ofCount(BigDecimal.valueOf(events), Level.PERCENT_95);
            caught += interval.excludes(BigDecimal.valueOf(truth)) ? 0 : 1;
        }
        assertThat(caught / 20_000.0).isBetween(0.945, 0.99);
    }

    @Test
    void of_more_than_all_or_of_nobody_is_refused() {
        assertThatThrownBy(() -> proportion(3, 2, HUNDRED, Level.PERCENT_95))
                .hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> proportion(0, 0, HUNDRED, Level.PERCENT_95))
                .hasMessageContaining("0 of 0");
        assertThatThrownBy(
                        () ->
                                Interval.ofRate(
                                        BigDecimal.ONE, BigDecimal.ZERO, HUNDRED, Level.PERCENT_95))
                .hasMessageContaining("0");
        assertThatThrownBy(() -> Interval.ofCount(BigDecimal.valueOf(-1), Level.PERCENT_95))
                .hasMessageContaining("-1");
    }

    private static Interval proportion(int counted, int of, BigDecimal per, Level level) {
        return Interval.ofProportion(
                BigDecimal.valueOf(counted), BigDecimal.valueOf(of), per, level);
    }
}
