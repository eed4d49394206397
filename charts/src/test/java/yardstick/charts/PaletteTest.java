package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static yardstick.charts.Palette.OURS;
import static yardstick.charts.Palette.QUIET;
import static yardstick.charts.Palette.WHITE;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("A colour of a picture")
class PaletteTest {

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WHITE", "MIST"})
    void stands_out_from_paper_enough_to_be_seen(Palette colour) {
        assertThat(colour.contrastWith(WHITE)).as(colour.name()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WHITE", "MIST", "QUIET"})
    void stands_out_from_paper_enough_to_be_read(Palette colour) {
        assertThat(colour.contrastWith(WHITE)).as(colour.name()).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void picks_our_council_out_in_greyscale_too() {
        assertThat(OURS.contrastWith(QUIET)).isGreaterThanOrEqualTo(2);
    }

    /** Worked out independently, by the formula of WCAG 2.2, from the hexadecimal numbers. */
    @ParameterizedTest
    @CsvSource({
        "INK, 15.70",
        "OURS, 7.58",
        "QUIET, 3.48",
        "NEIGHBOURS, 5.84",
        "MIST, 1.31",
        "WHITE, 1.00"
    })
    void is_measured_as_wcag_says(Palette colour, double ratio) {
        assertThat(colour.contrastWith(WHITE)).isCloseTo(ratio, within(0.005));
    }
}
