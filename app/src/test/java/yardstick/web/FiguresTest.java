package yardstick.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import yardstick.statistics.DirectionOfTravel;
import yardstick.statistics.Figure;
import yardstick.statistics.Figure.Reason;
import yardstick.statistics.Interval;
import yardstick.statistics.Level;

import java.math.BigDecimal;

@DisplayName("A printed figure")
class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # value,    places, unit,            printed
            3.25,       1,      per 10,          3.3
            -3.25,      1,      per 10,          −3.3
            3.35,       1,      per 10,          3.4
            0.5,        0,      number,          1
            -0.04,      1,      per 10,          0.0
            24,         1,      per 10,          24.0
            44.56,      1,      per 10,          44.6
            1234567.5,  0,      number,          '1,234,568'
            63.449,     1,      %,               63.4%
            1204,       0,      £,               '£1,204'
            0,          1,      per 10,          0.0
            """)
    void is_rounded_half_away_from_zero_to_the_indicators_places(
            BigDecimal value, int places, String unit, String printed) {
        var text = new Figures(places, unit).print(new Figure.Known(value)).text();
        assertThat(text).isEqualTo(printed);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void that_is_missing_says_why_and_is_neither_zero_nor_a_dash(Reason reason) {
        var printed = new Figures(1, "%").print(new Figure.Missing(reason));
        assertThat(printed.missing()).isTrue();
        assertThat(printed.text()).isEqualTo(reason.symbol()).doesNotContain("%", "0");
        assertThat(printed.reason()).isEqualTo(reason.words());
    }

    @ParameterizedTest
    @CsvSource({"0.84, +0.8", "-1.25, −1.3", "0.04, 0.0", "-0.04, 0.0", "0, 0.0"})
    void of_a_change_carries_its_sign_unless_it_rounds_to_nothing(
            BigDecimal change, String printed) {
        assertThat(new Figures(1, "per 10,000").change(change)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "2,     1, %,      2.0 percentage points",
        "-0.84, 1, per 10, 0.8",
        "-1204, 0, £,      '£1,204'"
    })
    void is_apart_from_another_in_its_unit_or_in_percentage_points(
            BigDecimal distance, int places, String unit, String printed) {
        assertThat(new Figures(places, unit).distance(distance)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "-14.02, about 14 fewer children",
        "1234.5, 'about 1,235 more children'",
        "-0.5,   about 1 fewer child",
        "0.49,   less than one child"
    })
    void is_so_many_children_away_from_another(BigDecimal children, String printed) {
        assertThat(Figures.children(children)).isEqualTo(printed);
    }

    @Test
    void has_an_interval_with_both_limits_rounded_like_itself() {
        var interval =
                Interval.ofProportion(
                        BigDecimal.valueOf(64),
                        BigDecimal.valueOf(141),
                        BigDecimal.valueOf(100),
                        Level.PERCENT_95);
        assertThat(new Figures(0, "%").interval(interval)).isEqualTo("37% to 54%");
    }

    @Test
    void has_an_arrow_for_where_it_went_and_not_for_whether_that_is_good() {
        assertThat(Figures.arrow(DirectionOfTravel.IMPROVING, "−2.0")).isEqualTo("▼");
        assertThat(Figures.arrow(DirectionOfTravel.WORSENING, "+2.0")).isEqualTo("▲");
        assertThat(Figures.arrow(DirectionOfTravel.NOT_COMPARABLE, "")).isEmpty();
    }
}
