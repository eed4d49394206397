package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.charts.Json.at;
import static yardstick.charts.Json.number;
import static yardstick.charts.Json.suppressed;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.ProcessChart.Observation;
import yardstick.charts.ProcessChart.Phase;

import java.util.List;

@DisplayName("A process chart")
class ProcessChartTest {

    private static final ProcessChart CHART =
            new ProcessChart(
                    "Contacts by month",
                    "contacts",
                    "Elmshire",
                    List.of(
                            new Observation("April", at("20"), ""),
                            new Observation("May", suppressed(), ""),
                            new Observation("June", at("48"), "above the upper limit"),
                            new Observation("July", at("21"), "")),
                    List.of(
                            new Phase(
                                    0,
                                    3,
                                    new Point.Known(number("22"), "mean 22.0"),
                                    null,
                                    new Point.Known(number("41"), "upper limit 41.0"))));

    @Test
    void marks_a_special_point_by_shape_and_says_why() {
        var special = Json.series(CHART, "Elmshire").at("/data/2");
        assertThat(special.get("symbol").asText()).isEqualTo("diamond");
        assertThat(special.at("/tooltip/formatter").asText())
                .isEqualTo("June: 48, above the upper limit");
        assertThat(Json.series(CHART, "Elmshire").at("/data/0").has("symbol")).isFalse();
    }

    @Test
    void leaves_a_gap_where_a_figure_is_missing() {
        assertThat(Json.series(CHART, "Elmshire").at("/data/1").asText()).isEqualTo("-");
    }

    @Test
    void draws_the_mean_and_only_the_limits_that_are_possible() {
        assertThat(Json.series(CHART, "Mean").at("/data/3/label/formatter").asText())
                .isEqualTo("mean 22.0");
        assertThat(Json.base(CHART).get("series"))
                .filteredOn(series -> series.get("name").asText().equals("Natural limits"))
                .hasSize(1);
    }

    @Test
    void can_be_read_out_and_has_a_table_latest_first() {
        assertThat(CHART.description())
                .contains("More than usual variation: June: 48, above the upper limit.")
                .contains("Since April: mean 22.0, upper limit 41.0.");
        assertThat(CHART.table().rows().get(1).cells())
                .map(Table.Cell::text)
                .containsExactly("June", "48", "above the upper limit");
    }
}
