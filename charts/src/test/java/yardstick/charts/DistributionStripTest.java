package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.charts.Json.at;
import static yardstick.charts.Json.number;
import static yardstick.charts.Json.suppressed;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.DistributionStrip.Cut;
import yardstick.charts.DistributionStrip.Mark;

import java.util.List;

@DisplayName("A distribution strip")
class DistributionStripTest {

    private static final DistributionStrip CHART =
            new DistributionStrip(
                    "Plans at 31 March 2025",
                    "per 10,000",
                    List.of(
                            new Mark("Elmshire", Part.OURS, at("24.5"), true),
                            new Mark("Oakford", Part.NEIGHBOUR, at("50.3"), false),
                            new Mark("Saltmarsh", Part.NEIGHBOUR, suppressed(), false),
                            new Mark("Whitby Vale", Part.NEIGHBOUR, at("70"), false),
                            new Mark("England", Part.ENGLAND, at("40.6"), true)),
                    List.of(
                            new Cut(number("30"), "lower quartile 30.0"),
                            new Cut(number("50.3"), "median 50.3"),
                            new Cut(number("60"), "upper quartile 60.0")));

    @Test
    void has_a_stroke_for_each_council_with_a_figure_but_none_for_an_average() {
        var strokes = Json.series(CHART, "Councils").get("data");
        assertThat(strokes).hasSize(3);
        assertThat(strokes.at("/1/tooltip/formatter").asText()).isEqualTo("Oakford: 50.3");
    }

    @Test
    void shades_the_half_in_the_middle_and_marks_the_cuts() {
        var strokes = Json.series(CHART, "Councils");
        assertThat(strokes.at("/markArea/data/0/0/xAxis").asInt()).isEqualTo(30);
        assertThat(strokes.at("/markArea/data/0/1/xAxis").asInt()).isEqualTo(60);
        assertThat(strokes.at("/markLine/data")).hasSize(3);
    }

    @Test
    void names_ours_and_the_averages_each_in_a_row_of_its_own() {
        var ours = Json.series(CHART, "Elmshire").at("/data/1");
        var england = Json.series(CHART, "England").at("/data/1");
        assertThat(ours.at("/label/formatter").asText()).isEqualTo("Elmshire  24.5");
        assertThat(ours.at("/value/1").asInt()).isNotEqualTo(england.at("/value/1").asInt());
        assertThat(ours.at("/label/position").asText()).as("room on the right").isEqualTo("right");
    }

    @Test
    void can_be_read_out() {
        assertThat(CHART.description())
                .contains(
                        "each of 3 councils",
                        "from 24.5 (Elmshire) to 70 (Whitby Vale)",
                        "lower quartile 30.0, median 50.3",
                        "England: 40.6");
        assertThat(CHART.table().rows()).hasSize(5);
    }

    @Test
    void says_so_when_no_figure_is_known() {
        var none =
                new DistributionStrip(
                        "Plans",
                        "each",
                        List.of(new Mark("Elmshire", Part.OURS, suppressed(), true)),
                        List.of());
        assertThat(none.description()).isEqualTo("Plans. No figure is known.");
        assertThat(Json.series(none, "Councils").get("data")).isEmpty();
    }
}
