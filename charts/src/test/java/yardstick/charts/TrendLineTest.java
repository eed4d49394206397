package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.TrendLine.Line;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

@DisplayName("A trend line")
class TrendLineTest {

    private static final TrendLine CHART =
            new TrendLine(
                    "Plans, 2023 to 2025",
                    "per 10,000",
                    List.of("2023", "2024", "2025"),
                    List.of(
                            new Line(
                                    "Elmshire",
                                    Part.OURS,
                                    List.of(at("26.04", "26.0"), suppressed(), at("24.5", "24.5"))),
                            new Line(
                                    "Neighbours’ mean",
                                    Part.NEIGHBOURS,
                                    List.of(at("45", "45.0"), at("44", "44.0"), at("25", "25.0"))),
                            new Line(
                                    "Target",
                                    Part.TARGET,
                                    List.of(suppressed(), suppressed(), suppressed()))));

    @Test
    void breaks_where_a_figure_is_missing_and_draws_nothing_across() throws Exception {
        var ours = base().at("/series/0");
        assertThat(ours.get("connectNulls").booleanValue()).isFalse();
        assertThat(ours.at("/data/1").asText()).isEqualTo("-");
        assertThat(ours.at("/data/0/value").decimalValue()).isEqualByComparingTo("26.04");
    }

    @Test
    void differs_from_the_others_without_colour() {
        var looks = new HashSet<String>();
        for (var part : Part.values()) {
            assertThat(looks.add(part.symbol() + part.lineType()))
                    .as("%s looks like another", part)
                    .isTrue();
        }
    }

    @Test
    void is_named_at_its_end_with_no_name_on_another() throws Exception {
        var names = base().at("/series/3/data");
        assertThat(names).as("a line without any figure has no end").hasSize(2);
        assertThat(names.findValuesAsText("formatter"))
                .containsExactly("24.5  Elmshire", "25.0  Neighbours’ mean");
        double apart = names.at("/1/value/1").doubleValue() - names.at("/0/value/1").doubleValue();
        double pixels = apart / base().at("/yAxis/max").doubleValue() * 320;
        assertThat(pixels).as("pixels between two names").isGreaterThanOrEqualTo(17.9);
    }

    @Test
    void says_what_each_point_is_without_html() throws Exception {
        assertThat(base().at("/tooltip/renderMode").asText()).isEqualTo("richText");
        assertThat(base().at("/series/0/data/0/tooltip/formatter").asText())
                .isEqualTo("Elmshire, 2023: 26.0");
    }

    @Test
    void starts_at_zero_unless_nothing_could_be_told_then() {
        assertThat(CHART.startsAtZero()).isTrue();
        var high =
                new TrendLine(
                        "T",
                        "%",
                        List.of("a", "b"),
                        List.of(new Line("E", Part.OURS, List.of(at("91", "91"), at("94", "94")))));
        assertThat(high.startsAtZero()).isFalse();
    }

    @Test
    void has_a_table_of_the_same_figures_latest_first() {
        var table = CHART.table();
        assertThat(table.columns())
                .map(Table.Column::heading)
                .containsExactly("Period", "Elmshire", "Neighbours’ mean", "Target");
        assertThat(table.rows().getFirst().cells())
                .map(Table.Cell::text)
                .containsExactly("2025", "24.5", "25.0", "[c]");
        assertThat(table.rows().get(1).cells().get(1).meaning())
                .isEqualTo("suppressed for confidentiality");
    }

    @Test
    void can_be_read_out() {
        assertThat(CHART.description())
                .contains("Elmshire: from 26.0 in 2023 to 24.5 in 2025", "Target: no figure");
    }

    @Test
    void refuses_a_line_that_does_not_fit_the_periods() {
        var short1 = new Line("Elmshire", Part.OURS, List.of(at("1", "1")));
        assertThatThrownBy(() -> new TrendLine("T", "u", List.of("2024", "2025"), List.of(short1)))
                .hasMessage("Elmshire has 1 points for 2 periods");
    }

    @Test
    void keeps_names_on_the_scale_when_all_end_at_the_top() {
        var scale = Scale.holding(List.of(BigDecimal.ZERO, BigDecimal.TEN));
        var wanted = Arrays.asList(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN);
        var moved = Spread.apart(wanted, scale, 18, 320);
        assertThat(moved)
                .isSorted()
                .allSatisfy(height -> assertThat(height).isLessThanOrEqualTo(scale.to()));
        assertThat(moved).doesNotHaveDuplicates();
    }

    @Test
    void breaks_where_the_series_breaks_and_says_why_between_the_two_periods() {
        var broken = CHART.marked(List.of(new TrendLine.Mark("2024", "new definition", true)));

        assertThat(Json.base(broken).at("/xAxis/data"))
                .map(JsonNode::asText)
                .containsExactly("2023", "", "2024", "2025");
        assertThat(Json.series(broken, "Neighbours’ mean").at("/data/1").asText()).isEqualTo("-");
        var mark = Json.series(broken, "Marks").at("/markLine/data/0");
        assertThat(mark.get("xAxis").asInt()).isEqualTo(1);
        assertThat(mark.at("/label/formatter").asText()).isEqualTo("new definition");
        assertThat(broken.description()).contains("2024: new definition.");
        assertThat(broken.table().rows().get(1).cells().getFirst().meaning())
                .isEqualTo("new definition");
    }

    @Test
    void only_marks_a_period_that_something_else_touched() {
        var marked = CHART.marked(List.of(new TrendLine.Mark("2024", "revised", false)));

        assertThat(Json.base(marked).at("/xAxis/data")).hasSize(3);
        assertThat(Json.series(marked, "Marks").at("/markLine/data/0/xAxis").asInt()).isEqualTo(1);
    }

    @Test
    void has_a_band_from_the_lower_to_the_upper_end_of_each_interval() {
        var line =
                new Line(
                        "Elmshire",
                        Part.OURS,
                        List.of(at("26", "26.0"), at("24", "24.0"), at("25", "25.0")),
                        java.util.Map.of(
                                "2023", interval("21.5", "30.5"), "2025", interval("20", "31")));
        var chart =
                new TrendLine("T", "per 10,000", List.of("2023", "2024", "2025"), List.of(line));

        var bands = Json.base(chart).get("series").findParents("areaStyle");
        assertThat(bands).hasSize(2);
        assertThat(bands.get(0).at("/data/0").decimalValue()).isEqualByComparingTo("21.5");
        assertThat(bands.get(1).at("/data/0").decimalValue())
                .as("its width")
                .isEqualByComparingTo("9");
        assertThat(bands.get(1).at("/data/1").asText()).as("no interval, no band").isEqualTo("-");
        assertThat(Json.base(chart).at("/yAxis/max").asInt())
                .as("the axis holds it")
                .isGreaterThan(31);
        assertThat(chart.table().rows().getFirst().cells())
                .map(Table.Cell::text)
                .containsExactly("2025", "25.0", "20 to 31");
        assertThat(chart.table().rows().get(1).cells().get(2).meaning())
                .isEqualTo("no interval can be given");
    }

    @Test
    void starts_where_the_reader_wants() {
        var high =
                new TrendLine(
                        "T",
                        "%",
                        List.of("a", "b"),
                        List.of(new Line("E", Part.OURS, List.of(at("91", "91"), at("94", "94")))));
        assertThat(high.starting(TrendLine.Start.AT_ZERO).startsAtZero()).isTrue();
        assertThat(CHART.startsAtZero()).isTrue();
        assertThat(CHART.starting(TrendLine.Start.NEAR).startsAtZero()).isFalse();
    }

    private static Interval interval(String lower, String upper) {
        return new Interval(
                new BigDecimal(lower),
                new BigDecimal(upper),
                lower + " to " + upper,
                "95% interval");
    }

    private static Point suppressed() {
        return Point.gap("[c]", "suppressed for confidentiality");
    }

    private static Point at(String value, String label) {
        return Point.at(new BigDecimal(value), label);
    }

    private static JsonNode base() throws JsonProcessingException {
        return new ObjectMapper().readTree(CHART.json()).get("baseOption");
    }
}
