package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

@DisplayName("A forecast to the end of a year")
class ForecastTest {

    /** By hand: mean 10, moving ranges 2 × 5, deviation 2 ÷ 1.128 below that of a Poisson count. */
    @Test
    void adds_the_mean_of_recent_periods_for_each_to_come() {
        var forecast =
                Forecast.ofSum(BigDecimal.valueOf(80), numbers(9, 11, 9, 11, 9, 11), 4)
                        .orElseThrow();

        assertThat(forecast.expected()).isEqualByComparingTo("120");
        double reach = 1.959963984540054 * Math.sqrt(10) * Math.sqrt(4 + 16.0 / 6);
        assertThat(forecast.lower().doubleValue()).isCloseTo(120 - reach, within(1e-6));
        assertThat(forecast.upper().doubleValue()).isCloseTo(120 + reach, within(1e-6));
        assertThat(forecast.from()).isEqualTo(6);
    }

    @Test
    void takes_the_variation_of_the_series_where_it_is_more_than_chance() {
        var forecast =
                Forecast.ofSum(BigDecimal.ZERO, numbers(0, 100, 0, 100, 0, 100), 1).orElseThrow();

        double reach = 1.959963984540054 * (100 / 1.128) * Math.sqrt(1 + 1.0 / 6);
        assertThat(forecast.upper().doubleValue()).isCloseTo(50 + reach, within(1e-6));
        assertThat(forecast.lower()).as("never below what there is").isEqualByComparingTo("0");
    }

    @Test
    void of_a_level_is_its_mean_within_the_process_limits() {
        var series = numbers(311, 318, 320, 329, 326, 338);
        var forecast = Forecast.ofLevel(series, null).orElseThrow();
        var chart =
                ProcessChart.of(series.stream().<Figure>map(Figure.Known::new).toList())
                        .orElseThrow();

        assertThat(forecast.expected().doubleValue())
                .isCloseTo(chart.centre().doubleValue(), within(1e-6));
        assertThat(forecast.upper().doubleValue())
                .isCloseTo(chart.upperLimit().doubleValue(), within(0.05));
    }

    @Test
    void is_refused_below_six_figures_and_at_the_end_of_a_year() {
        assertThat(Forecast.ofSum(BigDecimal.TEN, numbers(1, 2, 3, 4, 5), 3)).isEmpty();
        assertThat(Forecast.ofLevel(numbers(1, 2, 3, 4, 5), null)).isEmpty();
        assertThat(Forecast.ofSum(BigDecimal.TEN, numbers(1, 2, 3, 4, 5, 6), 0)).isEmpty();
    }

    /** Of many years of a Poisson process, about nineteen of twenty end within the limits. */
    @Test
    void holds_nineteen_of_twenty_years_that_go_on_as_before() {
        var random = new Random(20261120);
        int within = 0;
        int years = 4000;
        for (int year = 0; year < years; year++) {
            var recent = new ArrayList<BigDecimal>();
            for (int i = 0; i < 12; i++) {
                recent.add(BigDecimal.valueOf(poisson(random, 40)));
            }
            long later = 0;
            for (int i = 0; i < 4; i++) {
                later += poisson(random, 40);
            }
            var forecast = Forecast.ofSum(BigDecimal.ZERO, recent, 4).orElseThrow();
            var end = BigDecimal.valueOf(later);
            within +=
                    end.compareTo(forecast.lower()) >= 0 && end.compareTo(forecast.upper()) <= 0
                            ? 1
                            : 0;
        }
        assertThat(within / (double) years).isBetween(0.94, 0.98);
    }

    private static long poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long events = 0;
        while (product > limit) {
            product *= random.nextDouble();
            events++;
        }
        return events;
    }

    private static List<BigDecimal> numbers(double... values) {
        return DoubleStream.of(values).mapToObj(BigDecimal::valueOf).toList();
    }
}
