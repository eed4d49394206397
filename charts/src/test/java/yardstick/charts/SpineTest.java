package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.charts.Json.at;
import static yardstick.charts.Json.number;
import static yardstick.charts.Json.suppressed;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.Spine.Better;
import yardstick.charts.Spine.Outcome;
import yardstick.charts.Spine.Range;
import yardstick.charts.Spine.Row;

import java.util.List;

@DisplayName("A spine")
class SpineTest {

    private static final List<String> PARTS =
            List.of(
                    "Range 0",
                    "All councils, lowest to highest",
                    "The half in the middle",
                    "Range 3");

    private static final Range RANGE =
            new Range(number("10"), number("30"), number("50"), number("100"));
    private static final Row LOW_IS_GOOD =
            new Row("Waits", Better.LOW, at("16"), at("40"), RANGE, Outcome.BETTER, "2025");
    private static final Row HIGH_IS_GOOD =
            new Row("Visits", Better.HIGH, at("16"), at("40"), RANGE, Outcome.WORSE, "2025");
    private static final Row NEITHER =
            new Row("Plans", Better.NEITHER, at("16"), at("40"), RANGE, Outcome.LOWER, "2025");
    private static final Row NONE =
            new Row(
                    "Few",
                    Better.HIGH,
                    suppressed(),
                    at("40"),
                    RANGE,
                    Outcome.NOT_COMPARED,
                    "2025");
    private static final Spine CHART =
            new Spine(
                    "Elmshire beside England",
                    "England",
                    List.of(LOW_IS_GOOD, HIGH_IS_GOOD, NEITHER, NONE));

    @Test
    void puts_better_on_the_right_whichever_way_is_better() {
        assertThat(Spine.place(LOW_IS_GOOD, number("16"))).isEqualByComparingTo("1.4");
        assertThat(Spine.place(HIGH_IS_GOOD, number("16"))).isEqualByComparingTo("0.6");
        assertThat(Spine.place(NEITHER, number("16")))
                .as("higher to the right")
                .isEqualByComparingTo("0.6");
    }

    @Test
    void has_the_same_scale_on_both_sides_of_the_middle() {
        assertThat(Spine.place(HIGH_IS_GOOD, number("40"))).isEqualByComparingTo("1");
        assertThat(Spine.place(HIGH_IS_GOOD, number("100"))).isEqualByComparingTo("2");
        assertThat(Spine.place(HIGH_IS_GOOD, number("10"))).isEqualByComparingTo("0.5");
    }

    @Test
    void draws_where_all_councils_lie_from_left_to_right() {
        assertThat(lengths(1)).containsExactly("0.5", "0.3333333", "0.3333334", "0.8333333");
        assertThat(lengths(0))
                .as("mirrored: where low is better, the best is on the right")
                .containsExactly("0", "0.8333333", "0.3333334", "0.3333333");
    }

    @Test
    void has_a_mark_of_its_own_shape_for_each_outcome() {
        assertThat(Json.series(CHART, "Better than England").get("symbol").asText())
                .isEqualTo("circle");
        assertThat(Json.series(CHART, "Worse than England").get("symbol").asText())
                .isEqualTo("diamond");
        assertThat(Json.series(CHART, "Lower than England").get("symbolRotate").asInt())
                .isEqualTo(180);
    }

    @Test
    void draws_no_mark_without_a_figure_but_keeps_the_row_and_says_why() {
        assertThat(Json.series(CHART, "Not compared with England").get("data")).isEmpty();
        assertThat(Json.base(CHART).at("/yAxis/1/data/3/value").asText()).isEqualTo("[c]");
        assertThat(CHART.table().rows().get(3).cells().get(1).meaning())
                .isEqualTo("suppressed for confidentiality");
    }

    @Test
    void can_be_read_out() {
        assertThat(CHART.description())
                .contains(
                        "Better than England: Waits.",
                        "Worse than England: Visits.",
                        "Lower than England: Plans.");
    }

    private static List<String> lengths(int row) {
        return java.util.stream.IntStream.range(0, 4)
                .mapToObj(
                        part ->
                                Json.series(CHART, PARTS.get(part))
                                        .get("data")
                                        .get(row)
                                        .decimalValue()
                                        .stripTrailingZeros()
                                        .toPlainString())
                .toList();
    }
}
