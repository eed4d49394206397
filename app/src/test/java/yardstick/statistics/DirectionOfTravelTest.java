package yardstick.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;

class DirectionOfTravelTest {

    @ParameterizedTest(name = "{0} then {1}, {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    61.2,  58.0, LOW,     IMPROVING
                    58.0,  61.2, LOW,     WORSENING
                    58.0,  61.2, HIGH,    IMPROVING
                    61.2,  58.0, HIGH,    WORSENING
                    58.0,  61.2, NEITHER, HIGHER
                    61.2,  58.0, NEITHER, LOWER
                    61.20, 61.2, LOW,     UNCHANGED
                    61.20, 61.2, NEITHER, UNCHANGED
                    """)
    void reads_a_change_in_the_light_of_polarity(
            BigDecimal before, BigDecimal after, Polarity polarity, DirectionOfTravel expected) {
        assertThat(DirectionOfTravel.between(known(before), known(after), polarity))
                .isEqualTo(expected);
    }

    @Test
    void a_missing_figure_on_either_side_is_not_comparable() {
        var missing = new Figure.Missing(Figure.Reason.NOT_AVAILABLE);
        var known = known(BigDecimal.ONE);

        assertThat(DirectionOfTravel.between(missing, known, Polarity.LOW).word())
                .isEqualTo("not-comparable");
        assertThat(DirectionOfTravel.between(known, missing, Polarity.LOW).word())
                .isEqualTo("not-comparable");
    }

    @ParameterizedTest
    @MethodSource(Drawn.SEEDS)
    void reversing_polarity_reverses_good_and_bad(long seed) {
        var drawn = new Drawn(seed);
        var before = drawn.value(0, 9, 2);
        var after = drawn.value(0, 9, 2);
        var low = DirectionOfTravel.between(known(before), known(after), Polarity.LOW);
        var high = DirectionOfTravel.between(known(before), known(after), Polarity.HIGH);

        assertThat(high)
                .as("seed %d: %s then %s", seed, before, after)
                .isEqualTo(
                        switch (low) {
                            case IMPROVING -> DirectionOfTravel.WORSENING;
                            case WORSENING -> DirectionOfTravel.IMPROVING;
                            case UNCHANGED, HIGHER, LOWER, NOT_COMPARABLE -> low;
                        });
    }

    private static Figure known(BigDecimal value) {
        return new Figure.Known(value);
    }
}
