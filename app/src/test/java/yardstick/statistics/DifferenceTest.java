package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;

class DifferenceTest {

    /** 97 plans among 39,611 children: 24.5, of which 19.9 to 29.9 may be chance. */
    private static final Interval OURS =
            Interval.ofRate(
                    BigDecimal.valueOf(97),
                    BigDecimal.valueOf(39_611),
                    BigDecimal.valueOf(10_000),
                    Level.PERCENT_95);

    @ParameterizedTest(name = "beside {0}: {1}")
    @CsvSource({"40.6, LOWER", "25.5, SIMILAR", "19.0, HIGHER", "30.1, LOWER", "29.5, SIMILAR"})
    void is_said_only_where_the_interval_excludes_the_other(BigDecimal other, Difference expected) {
        assertThat(Difference.of(OURS, new Figure.Known(other))).isEqualTo(expected);
    }

    @Test
    void on_a_limit_is_similar() {
        assertThat(Difference.of(OURS, new Figure.Known(OURS.upper())))
                .isEqualTo(Difference.SIMILAR);
        assertThat(Difference.of(OURS, new Figure.Known(OURS.lower())))
                .isEqualTo(Difference.SIMILAR);
    }

    @Test
    void is_not_said_without_an_interval_or_another_figure() {
        var none = new Certainty.None(Certainty.Because.MEAN);
        assertThat(Difference.of(none, new Figure.Known(BigDecimal.ONE)))
                .isEqualTo(Difference.NOT_COMPARED);
        assertThat(Difference.of(OURS, new Figure.Missing(Figure.Reason.SUPPRESSED)))
                .isEqualTo(Difference.NOT_COMPARED);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "LOWER, HIGH, WORSE",
        "LOWER, LOW, BETTER",
        "LOWER, NEITHER, LOWER",
        "HIGHER, HIGH, BETTER",
        "HIGHER, LOW, WORSE",
        "HIGHER, NEITHER, HIGHER"
    })
    void is_better_or_worse_only_where_polarity_says_so(
            Difference difference, Polarity polarity, Difference.Reading expected) {
        assertThat(difference.read(polarity)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Polarity.class)
    void that_may_be_chance_is_neither_better_nor_worse(Polarity polarity) {
        assertThat(Difference.SIMILAR.read(polarity)).isEqualTo(Difference.Reading.SIMILAR);
        assertThat(Difference.NOT_COMPARED.read(polarity))
                .isEqualTo(Difference.Reading.NOT_COMPARED);
    }
}
