package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static yardstick.charts.Json.at;
import static yardstick.charts.Json.suppressed;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.TileMap.Tile;

import java.util.List;
import java.util.Map;

@DisplayName("A tile map")
class TileMapTest {

    private static final Map<Shade, String> KEY =
            Map.of(
                    Shade.QUARTER_1, "Lowest quarter",
                    Shade.QUARTER_4, "Highest quarter",
                    Shade.NONE, "No figure");
    private static final TileMap CHART =
            new TileMap(
                    "Plans at 31 March 2025",
                    "per 10,000",
                    List.of(
                            new Tile(
                                    0,
                                    0,
                                    "ELM",
                                    "Elmshire",
                                    Part.OURS,
                                    Shade.QUARTER_1,
                                    at("24.5")),
                            new Tile(
                                    2,
                                    0,
                                    "OAK",
                                    "Oakford",
                                    Part.NEIGHBOUR,
                                    Shade.QUARTER_4,
                                    at("70")),
                            new Tile(
                                    1,
                                    1,
                                    "SAL",
                                    "Saltmarsh",
                                    Part.ADDED,
                                    Shade.NONE,
                                    suppressed())),
                    KEY);

    @Test
    void has_a_tile_in_its_column_and_row_and_nothing_elsewhere() {
        var second = Json.series(CHART, "Column 2").get("data");
        assertThat(second.at("/0/itemStyle/color").asText()).isEqualTo("transparent");
        assertThat(second.at("/0/label/show").booleanValue()).isFalse();
        assertThat(second.at("/1/label/formatter").asText()).isEqualTo("SAL");
        assertThat(second.at("/1/tooltip/formatter").asText())
                .isEqualTo("Saltmarsh: [c] suppressed for confidentiality, no figure");
    }

    @Test
    void frames_ours_wide_and_a_neighbour_narrow_where_they_lie() {
        var base = Json.base(CHART).get("series");
        var frames =
                base.findValues("stack").stream().filter(s -> s.asText().equals("frames")).count();
        assertThat(frames).as("two tiles in one row, each with what lies before it").isEqualTo(4);
        assertThat(base.at("/6/data/0").asInt()).as("ours is the first").isZero();
        assertThat(base.at("/7/data/0/itemStyle/borderWidth").asInt()).isEqualTo(4);
        assertThat(base.at("/8/data/0").asInt()).as("one tile lies between").isEqualTo(1);
        assertThat(base.at("/9/data/0/itemStyle/borderWidth").asInt()).isEqualTo(2);
        assertThat(base.at("/7/data/1").asText()).as("the next row has none").isEqualTo("-");
    }

    @Test
    void refuses_two_tiles_on_one_place() {
        var tile = CHART.tiles().getFirst();
        assertThatThrownBy(() -> new TileMap("T", "u", List.of(tile, tile), KEY))
                .hasMessage("Elmshire lies on Elmshire");
    }

    @Test
    void can_be_read_out_and_has_a_table() {
        assertThat(CHART.description())
                .contains(
                        "Lowest quarter: 1; Highest quarter: 1; No figure: 1",
                        "Elmshire: 24.5, lowest quarter.");
        assertThat(CHART.table().rows().get(2).cells().get(1).meaning())
                .isEqualTo("suppressed for confidentiality");
    }
}
