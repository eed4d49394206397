package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static yardstick.charts.Json.at;
import static yardstick.charts.Json.suppressed;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import yardstick.charts.HeatGrid.Cell;
import yardstick.charts.HeatGrid.Column;
import yardstick.charts.HeatGrid.Row;

import java.util.List;
import java.util.Map;

@DisplayName("A heat grid")
class HeatGridTest {

    private static final HeatGrid CHART =
            new HeatGrid(
                    "The region, 2025",
                    List.of(new Column("Elmshire", true), new Column("Oakford", false)),
                    List.of(
                            new Row(
                                    "Waits",
                                    false,
                                    List.of(
                                            new Cell(Shade.BAND_A, "A", at("12")),
                                            new Cell(Shade.BAND_D, "D", at("80")))),
                            new Row(
                                    "Visits",
                                    false,
                                    List.of(
                                            new Cell(Shade.NONE, "[c]", suppressed()),
                                            new Cell(Shade.BAND_D, "D", at("3"))))),
                    Map.of(
                            Shade.BAND_A, "Best quarter",
                            Shade.BAND_C, "Third quarter",
                            Shade.BAND_D, "Worst quarter",
                            Shade.NONE, "No figure"),
                    false);

    @Test
    void has_a_cell_of_equal_length_for_every_row_and_column() {
        var second = Json.series(CHART, "Column 2");
        assertThat(second.get("stack").asText()).isEqualTo("cells");
        assertThat(second.at("/data/0/value").asInt()).isEqualTo(1);
        assertThat(second.at("/data/0/label/formatter").asText()).isEqualTo("D");
        assertThat(second.at("/data/0/tooltip/formatter").asText())
                .isEqualTo("Oakford, Waits: 80, D");
    }

    @Test
    void has_each_figure_below_its_letter_where_there_is_room() {
        var roomy = new HeatGrid(CHART.title(), CHART.columns(), CHART.rows(), CHART.key(), true);
        var first = Json.series(roomy, "Column 1");

        assertThat(first.at("/data/0/label/formatter").asText()).isEqualTo("A\n12");
        assertThat(first.at("/data/1/label/formatter").asText()).isEqualTo("[c]");
        assertThat(roomy.height()).isGreaterThan(CHART.height());
    }

    @Test
    void says_why_a_cell_has_no_figure() {
        var gap = Json.series(CHART, "Column 1").at("/data/1");
        assertThat(gap.at("/label/formatter").asText()).isEqualTo("[c]");
        assertThat(gap.at("/itemStyle/borderType/0").asInt()).as("dashed").isEqualTo(3);
        assertThat(gap.at("/tooltip/formatter").asText())
                .contains("suppressed for confidentiality");
    }

    @Test
    void explains_only_the_shades_that_it_has() {
        assertThat(Json.base(CHART).at("/legend/data"))
                .map(node -> node.asText())
                .containsExactly("Best quarter", "Worst quarter", "No figure");
    }

    @Test
    void can_be_read_out_and_has_a_table() {
        assertThat(CHART.description())
                .contains("2 rows and 2 columns", "Elmshire: 1 × Best quarter, 1 × No figure.");
        assertThat(CHART.table().rows().getFirst().cells())
                .map(Table.Cell::text)
                .containsExactly("Waits", "12 A", "80 D");
    }

    @Test
    void refuses_a_row_of_another_width() {
        var row = new Row("Short", false, List.of());
        assertThatThrownBy(
                        () ->
                                new HeatGrid(
                                        "T",
                                        List.of(new Column("A", false)),
                                        List.of(row),
                                        Map.of(),
                                        false))
                .hasMessage("Short has 0 cells under 1 columns");
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void has_words_on_every_shade_that_can_be_read(Shade shade) {
        assertThat(shade.contrastOfInk()).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void tells_bands_apart_in_grey_or_by_stripes() {
        var light =
                List.of(Shade.BAND_A, Shade.BAND_B, Shade.BAND_C).stream()
                        .map(shade -> Palette.luminance(shade.hex()))
                        .toList();
        assertThat(light).isSorted();
        assertThat(Shade.BAND_D.look()).containsKey("decal");
        var quarters =
                List.of(Shade.QUARTER_4, Shade.QUARTER_3, Shade.QUARTER_2, Shade.QUARTER_1).stream()
                        .map(shade -> Palette.luminance(shade.hex()))
                        .toList();
        assertThat(quarters).isSorted();
    }
}
