package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.charts.Json.number;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.Funnel.Centre;
import yardstick.charts.Funnel.Dot;
import yardstick.charts.Funnel.Lies;
import yardstick.charts.Funnel.Limit;

import java.util.List;

@DisplayName("A funnel")
class FunnelTest {

    private static final Funnel CHART =
            new Funnel(
                    "Plans at 31 March 2025",
                    "per 10,000",
                    "children aged 0 to 17",
                    new Centre(number("40.6"), "England 40.6"),
                    List.of(
                            dot("Elmshire", Part.OURS, "39000", "24.46", "24.5", Lies.BEYOND_998),
                            dot("Oakford", Part.NEIGHBOUR, "60000", "50.3", "50.3", Lies.BEYOND_95),
                            dot("Saltmarsh", Part.ADDED, "20000", "41", "41.0", Lies.WITHIN)),
                    List.of(
                            limit("20000", "27", "32", "50", "56"),
                            limit("60000", "33", "36", "46", "49")));

    @Test
    void puts_each_council_at_its_denominator_and_unrounded_value() {
        var ours = Json.series(CHART, "Ours").at("/data/0");
        assertThat(ours.at("/value/0").decimalValue()).isEqualByComparingTo("39000");
        assertThat(ours.at("/value/1").decimalValue()).isEqualByComparingTo("24.46");
        assertThat(ours.at("/label/formatter").asText()).isEqualTo("Elmshire  24.5");
    }

    @Test
    void shows_who_lies_outside_by_shape_too() {
        assertThat(Json.series(CHART, "Ours").at("/data/0/symbol").asText()).isEqualTo("diamond");
        assertThat(Json.series(CHART, "Neighbours").at("/data/0/symbol").asText())
                .isEqualTo("diamond");
        assertThat(Json.series(CHART, "Councils").at("/data/0").has("symbol")).isFalse();
    }

    @Test
    void draws_two_pairs_of_limits_that_differ_by_dashes() {
        var limits =
                Json.base(CHART).get("series").findValues("lineStyle").stream()
                        .map(style -> style.get("type").toString())
                        .toList();
        assertThat(limits).contains("[5,4]", "\"solid\"");
        assertThat(Json.series(CHART, "95% limits").at("/data/1/1").asInt()).isEqualTo(36);
    }

    @Test
    void draws_the_middle_where_it_is() {
        assertThat(Json.series(CHART, "Ours").at("/markLine/data/0/yAxis").decimalValue())
                .isEqualByComparingTo("40.6");
    }

    @Test
    void can_be_read_out_and_has_a_table() {
        assertThat(CHART.description())
                .contains(
                        "3 councils",
                        "Elmshire: 24.5 of 39,000, outside the 99.8% limits.",
                        "2 lie outside the 95% limits, 1 of them outside the 99.8% limits");
        assertThat(CHART.table().rows().getFirst().cells())
                .map(Table.Cell::text)
                .containsExactly("Elmshire", "39,000", "24.5", "outside the 99.8% limits");
    }

    private static Dot dot(
            String name, Part part, String of, String value, String label, Lies lies) {
        return new Dot(
                name,
                part,
                number(of),
                "%,d".formatted(number(of).intValue()),
                new Point.Known(number(value), label),
                lies);
    }

    private static Limit limit(String of, String a, String b, String c, String d) {
        return new Limit(number(of), number(a), number(b), number(c), number(d));
    }
}
