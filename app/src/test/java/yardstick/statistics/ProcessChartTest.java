package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import yardstick.statistics.ProcessChart.SpecialCause;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class ProcessChartTest {

    /** By hand: mean 12, moving ranges 2 1 2 1 2, their mean 1.6; 12 less and more 2.66 × 1.6. */
    @Test
    void has_natural_limits_at_2_66_mean_moving_ranges() {
        var chart = of("10 12 11 13 12 14");
        assertThat(chart.centre()).isEqualByComparingTo("12");
        assertThat(chart.lowerLimit()).isEqualByComparingTo("7.744");
        assertThat(chart.upperLimit()).isEqualByComparingTo("16.256");
        assertThat(chart.tentative()).isTrue();
        assertThat(chart.points()).allSatisfy(p -> assertThat(p.causes()).isEmpty());
    }

    @Test
    void finds_a_figure_outside_the_limits() {
        var chart = of("10 11 10 11 10 11 10 11 10 11 10 11 10 11 10 30 10 11 10 11");
        assertThat(with(chart, SpecialCause.OUTSIDE_LIMITS)).containsExactly(15);
        assertThat(chart.tentative()).isFalse();
    }

    @Test
    void finds_eight_in_a_row_on_one_side_but_not_seven() {
        assertThat(with(of("1 2 1 2 1 2 1 2 8 9 8 9 8 9 8 9"), SpecialCause.SHIFT))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(with(of("1 2 1 2 1 2 1 8 9 8 9 8 9 8"), SpecialCause.SHIFT)).isEmpty();
    }

    @Test
    void finds_six_in_a_row_in_one_direction_but_not_five() {
        assertThat(with(of("5 9 4 1 2 3 4 5 6 3 5"), SpecialCause.RUN))
                .containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(with(of("5 9 4 2 3 4 5 6 3 5"), SpecialCause.RUN)).isEmpty();
        assertThat(with(of("5 1 6 5 4 3 2 1 3"), SpecialCause.RUN))
                .containsExactly(2, 3, 4, 5, 6, 7);
    }

    @Test
    void finds_two_of_three_near_a_limit() {
        var chart = of("10 12 10 12 10 12 10 12 17 11 17 12 10 12 10 12 10 12 10 12");
        assertThat(with(chart, SpecialCause.NEAR_LIMIT)).containsExactly(8, 10);
        assertThat(with(chart, SpecialCause.OUTSIDE_LIMITS)).isEmpty();
    }

    @Test
    void does_not_step_over_a_gap() {
        var chart = of("10 12 c 11 13 12 14");
        assertThat(chart.centre()).isEqualByComparingTo("12");
        assertThat(chart.upperLimit()).isEqualByComparingTo("16.655");
        assertThat(with(of("5 9 4 1 2 3 c 4 5 6 3 5"), SpecialCause.RUN)).isEmpty();
    }

    @Test
    void is_nothing_for_five_figures() {
        assertThat(ProcessChart.of(figures("1 2 3 4 5"))).isEmpty();
        assertThat(ProcessChart.of(figures("1 c 2 c 3 c 4 c 5 c 6"))).isEmpty();
    }

    @Test
    void of_a_process_that_never_moves_finds_nothing() {
        assertThat(of("4 4 4 4 4 4 4 4 4").points())
                .allSatisfy(p -> assertThat(p.causes()).isEmpty());
    }

    private static List<Integer> with(ProcessChart chart, SpecialCause cause) {
        return IntStream.range(0, chart.points().size())
                .filter(i -> chart.points().get(i).causes().contains(cause))
                .boxed()
                .toList();
    }

    private static ProcessChart of(String series) {
        return ProcessChart.of(figures(series)).orElseThrow();
    }

    private static List<Figure> figures(String series) {
        return Arrays.stream(series.split(" "))
                .<Figure>map(
                        text ->
                                text.equals("c")
                                        ? new Figure.Missing(Figure.Reason.SUPPRESSED)
                                        : new Figure.Known(new BigDecimal(text)))
                .toList();
    }
}
