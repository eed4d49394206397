package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class RateTest {

    @ParameterizedTest(name = "{0} of {1} per {2} is {3}")
    @CsvSource({
        "413, 92319, 10000, 44.7361864838",
        "0, 40000, 10000, 0",
        "65, 20000, 10000, 32.5",
        "1, 3, 100, 33.3333333333333"
    })
    void is_the_share_times_the_base(
            BigDecimal numerator, BigDecimal denominator, int per, BigDecimal rate) {
        assertThat(Rate.of(numerator, denominator, per))
                .isCloseTo(rate, org.assertj.core.data.Offset.offset(new BigDecimal("1e-9")));
    }

    @Test
    void is_none_of_nobody() {
        assertThatThrownBy(() -> Rate.of(BigDecimal.ONE, BigDecimal.ZERO, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
