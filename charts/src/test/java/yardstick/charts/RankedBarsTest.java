package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.RankedBars.Bar;

import java.math.BigDecimal;
import java.util.List;

@DisplayName("Ranked bars")
class RankedBarsTest {

    private static final RankedBars CHART =
            RankedBars.highestFirst(
                    "Plans at 31 March 2025",
                    "per 10,000",
                    List.of(
                            new Bar("Elmshire", Part.OURS, at("24.46", "24.5"), "Your council"),
                            new Bar("Saltmarsh", Part.NEIGHBOUR, suppressed(), "Neighbour 2"),
                            new Bar("England", Part.ENGLAND, at("40.6", "40.6"), "National"),
                            new Bar("Oakford", Part.NEIGHBOUR, at("50.3", "50.3"), "Neighbour 1")));

    @Test
    void are_drawn_highest_first_and_those_without_a_figure_last() throws Exception {
        assertThat(base().at("/yAxis/data").findValuesAsText("value")).containsExactly("Elmshire");
        assertThat(base().at("/yAxis/data"))
                .map(RankedBarsTest::name)
                .containsExactly("Oakford", "England", "Elmshire", "Saltmarsh");
        assertThat(base().at("/yAxis/inverse").booleanValue()).isTrue();
    }

    @Test
    void have_the_length_of_the_unrounded_value_and_the_label_of_the_rounded_one()
            throws Exception {
        var ours = base().at("/series/0/data/2");
        assertThat(ours.get("value").decimalValue()).isEqualByComparingTo("24.46");
        assertThat(ours.at("/label/formatter").asText()).isEqualTo("24.5");
    }

    @Test
    void start_at_zero() throws Exception {
        assertThat(base().at("/xAxis").has("min")).isFalse();
        assertThat(base().at("/xAxis").has("scale")).isFalse();
        assertThat(base().at("/xAxis/type").asText()).isEqualTo("value");
    }

    @Test
    void pick_our_council_out_and_draw_averages_hollow() throws Exception {
        var bars = base().at("/series/0/data");
        assertThat(bars.at("/2/itemStyle/color").asText()).isEqualTo(Palette.OURS.hex());
        assertThat(bars.at("/0/itemStyle/color").asText()).isEqualTo(Palette.QUIET.hex());
        assertThat(bars.at("/1/itemStyle/color").asText()).isEqualTo(Palette.WHITE.hex());
        assertThat(bars.at("/1/itemStyle/borderColor").asText()).isEqualTo(Palette.ENGLAND.hex());
    }

    @Test
    void leave_a_gap_with_its_reason_where_a_figure_is_missing() throws Exception {
        assertThat(base().at("/series/0/data/3/value").asText()).as("no number").isEqualTo("-");
        var gaps = base().at("/series/1/data");
        assertThat(gaps).hasSize(1);
        assertThat(gaps.at("/0/value/1").intValue()).as("its row").isEqualTo(3);
        assertThat(gaps.at("/0/label/formatter").asText())
                .isEqualTo("[c] suppressed for confidentiality");
    }

    @Test
    void never_move_and_hold_data_only() throws Exception {
        assertThat(base().get("animation").booleanValue()).isFalse();
        assertThat(CHART.json()).doesNotContain("function", "html");
    }

    @Test
    void have_a_table_of_the_same_figures() {
        var table = CHART.table();
        assertThat(table.rows())
                .map(row -> row.cells().get(0).text() + " " + row.cells().get(1).text())
                .containsExactly("Oakford 50.3", "England 40.6", "Elmshire 24.5", "Saltmarsh [c]");
        assertThat(table.rows().get(3).cells().get(1).meaning())
                .isEqualTo("suppressed for confidentiality");
        assertThat(table.rows()).map(Table.Row::ours).containsExactly(false, false, true, false);
    }

    @Test
    void can_be_read_out() {
        assertThat(CHART.description())
                .contains(
                        "Elmshire: 24.5",
                        "England: 40.6",
                        "Oakford is at the top with 50.3",
                        "Elmshire at the bottom with 24.5",
                        "Without a figure: Saltmarsh [c].");
    }

    @Test
    void say_so_when_no_figure_is_known() {
        var none =
                RankedBars.highestFirst(
                        "Plans",
                        "per 10,000",
                        List.of(new Bar("Elmshire", Part.OURS, suppressed(), "")));
        assertThat(none.description())
                .contains("No figure is known", "suppressed for confidentiality");
    }

    @Test
    void print_a_name_as_it_is_even_if_it_looks_like_a_template() throws Exception {
        var odd =
                new RankedBars(
                        "T", "u", List.of(new Bar("A", Part.NEIGHBOUR, at("1", "{b}|1"), "")));
        assertThat(read(odd).at("/baseOption/series/0/data/0/label/formatter").asText())
                .isEqualTo("(b)/1");
    }

    @Test
    void show_how_far_chance_could_have_moved_a_figure() {
        var interval =
                new Interval(
                        new BigDecimal("20.7"),
                        new BigDecimal("28.8"),
                        "20.7 to 28.8",
                        "95% interval");
        var chart =
                new RankedBars(
                        "Plans",
                        "per 10,000",
                        List.of(
                                new Bar("Oakford", Part.NEIGHBOUR, at("50.3", "50.3"), ""),
                                new Bar("Elmshire", Part.OURS, at("24.46", "24.5"), "", interval)));

        var ends = Json.series(chart, "95% interval").get("data");
        assertThat(ends.at("/0/0").decimalValue()).isEqualByComparingTo("20.7");
        assertThat(ends.at("/0/1").intValue()).as("its row").isEqualTo(1);
        assertThat(ends.at("/1/value/0").decimalValue()).isEqualByComparingTo("28.8");
        assertThat(ends.at("/1/label/formatter").asText())
                .as("the figure stands beside the upper end, where nothing crosses it")
                .isEqualTo("24.5");
        assertThat(Json.series(chart, "per 10,000").at("/data/1").has("label")).isFalse();
        assertThat(chart.table().rows().get(1).cells())
                .map(Table.Cell::text)
                .containsExactly("Elmshire", "24.5", "20.7 to 28.8", "");
        assertThat(chart.table().rows().getFirst().cells().get(2).meaning())
                .isEqualTo("no interval can be given");
    }

    private static Point suppressed() {
        return Point.gap("[c]", "suppressed for confidentiality");
    }

    private static Point at(String value, String label) {
        return Point.at(new BigDecimal(value), label);
    }

    private static String name(JsonNode category) {
        return category.isTextual() ? category.asText() : category.get("value").asText();
    }

    private static JsonNode base() throws JsonProcessingException {
        return read(CHART).get("baseOption");
    }

    private static JsonNode read(RankedBars chart) throws JsonProcessingException {
        return new ObjectMapper().readTree(chart.json());
    }
}
