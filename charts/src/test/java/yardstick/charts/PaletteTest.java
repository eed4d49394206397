package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static yardstick.charts.Palette.INK;
import static yardstick.charts.Palette.MIST;
import static yardstick.charts.Palette.OURS;
import static yardstick.charts.Palette.QUIET;
import static yardstick.charts.Palette.WHITE;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void is_measured_as_wcag_says() {
        assertThat(WHITE.contrastWith(WHITE)).isEqualTo(1);
        assertThat(INK.luminance()).isCloseTo(0.0180, within(0.001));
        assertThat(MIST.contrastWith(WHITE)).as("decoration only").isLessThan(3);
    }
}
