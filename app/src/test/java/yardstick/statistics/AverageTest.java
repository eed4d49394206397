package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class AverageTest {

    private static final Figure SUPPRESSED = new Figure.Missing(Figure.Reason.SUPPRESSED);

    @Test
    void is_of_those_that_have_a_value_and_says_how_many() {
        var average =
                Average.of(List.of(known("1"), SUPPRESSED, known("2"), known("6"))).orElseThrow();

        assertThat(average.mean()).isEqualByComparingTo("3");
        assertThat(average.median()).isEqualByComparingTo("2");
        assertThat(average.counted()).isEqualTo(3);
    }

    @Test
    void keeps_more_digits_than_anybody_shows() {
        var average = Average.of(List.of(known("1"), known("1"), known("2"))).orElseThrow();

        assertThat(average.mean()).isEqualTo(new BigDecimal("1.333333333333333333333333333333333"));
    }

    @Test
    void counts_nought_as_a_value() {
        assertThat(Average.of(List.of(known("0"), known("4"))).orElseThrow().mean())
                .isEqualByComparingTo("2");
    }

    @Test
    void of_missing_figures_is_none() {
        assertThat(Average.of(List.of(SUPPRESSED, SUPPRESSED))).isEmpty();
        assertThat(Average.of(List.of())).isEmpty();
    }

    private static Figure known(String value) {
        return new Figure.Known(new BigDecimal(value));
    }
}
