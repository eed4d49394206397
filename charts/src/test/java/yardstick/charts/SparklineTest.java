package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static yardstick.charts.Json.at;
import static yardstick.charts.Json.suppressed;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

@DisplayName("A sparkline")
class SparklineTest {

    private static final List<String> YEARS = List.of("2021", "2022", "2023", "2024", "2025");

    @Test
    void goes_from_the_lowest_to_the_highest_figure() {
        var line =
                new Sparkline(
                        "Elmshire", YEARS, List.of(at("1"), at("2"), at("3"), at("2"), at("5")));

        assertThat(line.path()).isEqualTo("M4.0 20.0L26.0 16.0L48.0 12.0L70.0 16.0L92.0 4.0");
        assertThat(line.last().orElseThrow().x()).isEqualTo("92.0");
    }

    @Test
    void leaves_a_gap_and_shows_a_figure_between_two_gaps() {
        var line =
                new Sparkline(
                        "Elmshire",
                        YEARS,
                        List.of(at("1"), suppressed(), at("3"), suppressed(), at("2")));

        assertThat(line.path()).isEqualTo("M4.0 20.0h0M48.0 4.0h0M92.0 12.0h0");
    }

    @Test
    void is_level_where_nothing_changes() {
        var line = new Sparkline("Elmshire", List.of("a", "b"), List.of(at("7"), at("7")));

        assertThat(line.path()).isEqualTo("M4.0 12.0L92.0 12.0");
    }

    @Test
    void has_its_dot_on_the_last_figure_there_is() {
        var line = new Sparkline("Elmshire", List.of("a", "b"), List.of(at("7"), suppressed()));

        assertThat(line.last().orElseThrow().x()).isEqualTo("4.0");
    }

    @Test
    void says_from_where_to_where() {
        var line =
                new Sparkline("Elmshire", List.of("2024", "2025"), List.of(at("26.0"), at("24.5")));
        assertThat(line.description()).isEqualTo("Elmshire: from 26.0 in 2024 to 24.5 in 2025");

        var none = new Sparkline("Elmshire", List.of("2025"), List.of(suppressed()));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.path()).isEmpty();
        assertThat(none.last()).isEmpty();
        assertThat(none.description()).isEqualTo("Elmshire: no figure");
    }

    @Test
    void refuses_points_that_do_not_fit_the_periods() {
        assertThatThrownBy(() -> new Sparkline("Elmshire", YEARS, List.of(at("1"))))
                .hasMessage("Elmshire has 1 points for 5 periods");
    }
}
