package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;

class FunnelTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Test data of Public Health England's package PHEindicatormethods (1.1.5): cervical screening
     * by primary care trust, 80.642448 per cent on average.
     */
    @ParameterizedTest(name = "{0} women: {1} to {2}, {3} to {4}")
    @CsvSource({
        "1,       3.204264,  100,       0,         100",
        "20,      63.326743, 97.958152, 53.341156, 100",
        "41,      68.548635, 92.73626,  61.574398, 99.710497",
        "125,     73.716166, 87.56873,  69.721931, 91.562965",
        "3175,    79.268142, 82.016753, 78.47561,  82.809285",
        "110000,  80.408963, 80.875933, 80.274317, 81.010578"
    })
    void of_proportions_has_the_limits_of_public_health_guidance(
            int women, double lower, double upper, double outerLower, double outerUpper) {
        var funnel = new Funnel(Funnel.Kind.PROPORTION, new BigDecimal("80.642448"), HUNDRED);
        var inner = funnel.limits(BigDecimal.valueOf(women), Level.PERCENT_95);
        var outer = funnel.limits(BigDecimal.valueOf(women), Level.PERCENT_99_8);
        assertThat(inner.lower().doubleValue()).isCloseTo(lower, within(2e-6));
        assertThat(inner.upper().doubleValue()).isCloseTo(upper, within(2e-6));
        assertThat(outer.lower().doubleValue()).isCloseTo(outerLower, within(2e-6));
        assertThat(outer.upper().doubleValue()).isCloseTo(outerUpper, within(2e-6));
    }

    /**
     * The same package's test data for rates, deaths in three years per 100,000 and year: few
     * events and many, where Byar's limits are the exact ones to five digits.
     */
    @ParameterizedTest(name = "{1} people, {0}: {2}")
    @CsvSource({
        "PERCENT_95,   3348.002593, lower, 49.78092521",
        "PERCENT_95,   1180.827018, upper, 254.0592274",
        "PERCENT_99_8, 6501.096999, lower, 46.14605812",
        "PERCENT_95,   102980.4593, upper, 128.5033434",
        "PERCENT_99_8, 424043.2424, lower, 106.9073359"
    })
    void of_rates_has_the_limits_of_public_health_guidance(
            Level level, double people, String which, double expected) {
        var funnel =
                new Funnel(
                        Funnel.Kind.RATE,
                        new BigDecimal("116.1720835"),
                        BigDecimal.valueOf(100_000));
        var limits = funnel.limits(BigDecimal.valueOf(3 * people), level);
        var limit = which.equals("lower") ? limits.lower() : limits.upper();
        assertThat(limit.doubleValue()).isCloseTo(expected, within(5e-4));
    }

    /** Four of the trusts of the same test data, by their place in its funnel. */
    @ParameterizedTest(name = "{0} of {1}: {2} and {3}")
    @CsvSource({
        "35078.4880, 41980, HIGHER, HIGHER",
        "24803.6256, 31824, LOWER, LOWER",
        "50050.7443, 61921, SIMILAR, SIMILAR",
        "26789.2380, 33012, HIGHER, SIMILAR"
    })
    void places_councils_as_public_health_guidance_does(
            BigDecimal counted, BigDecimal of, Difference inner, Difference outer) {
        var funnel = new Funnel(Funnel.Kind.PROPORTION, new BigDecimal("80.642448"), HUNDRED);
        var council = new Funnel.Ratio(counted, of);
        assertThat(funnel.place(council, Level.PERCENT_95)).isEqualTo(inner);
        assertThat(funnel.place(council, Level.PERCENT_99_8)).isEqualTo(outer);
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void lies_around_the_average_and_narrows_with_size(long seed) {
        var drawn = new Drawn(seed);
        var kind = drawn.whole(0, 1) == 0 ? Funnel.Kind.PROPORTION : Funnel.Kind.RATE;
        var average = BigDecimal.valueOf(drawn.whole(1, 99));
        var funnel = new Funnel(kind, average, HUNDRED);
        int size = drawn.whole(1, 3_000);
        var small = funnel.limits(BigDecimal.valueOf(size), Level.PERCENT_95);
        var wide = funnel.limits(BigDecimal.valueOf(size), Level.PERCENT_99_8);
        var large = funnel.limits(BigDecimal.valueOf(4L * size + 40), Level.PERCENT_95);
        assertThat(average).as("seed %d", seed).isBetween(small.lower(), small.upper());
        assertThat(small.lower()).isBetween(wide.lower(), average);
        assertThat(small.upper()).isBetween(average, wide.upper());
        assertThat(large.upper().subtract(large.lower()))
                .isLessThan(small.upper().subtract(small.lower()));
    }

    @Test
    void averages_over_children_not_over_councils() {
        var funnel =
                Funnel.around(List.of(ratio(10, 100), ratio(30, 900)), Funnel.Kind.RATE, HUNDRED);
        assertThat(funnel)
                .hasValueSatisfying(f -> assertThat(f.average()).isEqualByComparingTo("4"));
    }

    @Test
    void around_nobody_is_nothing_and_of_no_size_is_refused() {
        assertThat(Funnel.around(List.of(), Funnel.Kind.RATE, HUNDRED)).isEmpty();
        var funnel = new Funnel(Funnel.Kind.RATE, BigDecimal.TEN, HUNDRED);
        assertThatThrownBy(() -> funnel.limits(BigDecimal.ZERO, Level.PERCENT_95))
                .hasMessageContaining("0");
    }

    static Funnel.Ratio ratio(long counted, long of) {
        return new Funnel.Ratio(BigDecimal.valueOf(counted), BigDecimal.valueOf(of));
    }
}
