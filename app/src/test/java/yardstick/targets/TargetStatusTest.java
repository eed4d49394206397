package yardstick.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.statistics.Polarity;

import java.math.BigDecimal;

@DisplayName("A figure against a target")
class TargetStatusTest {

    @ParameterizedTest(name = "{0} against {1}, {2}: {3}")
    @CsvSource({
        "90,    90,  HIGH,    MET",
        "90.1,  90,  HIGH,    MET",
        "85.5,  90,  HIGH,    CLOSE",
        "85.49, 90,  HIGH,    MISSED",
        "20,    20,  LOW,     MET",
        "21,    20,  LOW,     CLOSE",
        "21.1,  20,  LOW,     MISSED",
        "0,     0,   LOW,     MET",
        "0.1,   0,   LOW,     MISSED",
        "-0.52, -0.5, HIGH,   CLOSE",
        "31,    30,  NEITHER, NEAR",
        "28.5,  30,  NEITHER, NEAR",
        "32,    30,  NEITHER, ABOVE",
        "28,    30,  NEITHER, BELOW"
    })
    void is_met_close_or_missed_by_a_twentieth_of_the_target(
            BigDecimal figure, BigDecimal target, Polarity polarity, TargetStatus expected) {
        assertThat(TargetStatus.of(figure, target, polarity)).isEqualTo(expected);
        if (polarity == Polarity.NEITHER) {
            assertThat(TargetStatus.of(figure, target, polarity).colour()).isEmpty();
        }
    }
}
