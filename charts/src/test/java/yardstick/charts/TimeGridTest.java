package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.TimeGrid.Cell;
import yardstick.charts.TimeGrid.Row;

import java.util.List;

@DisplayName("A time grid")
class TimeGridTest {

    private static final TimeGrid CHART =
            new TimeGrid(
                    "What falls due when",
                    "actions and milestones",
                    List.of("Jan to Mar 2018", "Apr to Jun 2018"),
                    1,
                    List.of(
                            new Row("1. {Staff}", List.of(new Cell(2, 1, 0), new Cell(0, 0, 3))),
                            new Row("2. Help", List.of(new Cell(0, 0, 0), new Cell(1, 0, 0)))));

    @Test
    void marks_what_is_overdue_to_come_and_done_where_it_falls_with_its_number() {
        var late = Json.series(CHART, "overdue");
        assertThat(late.get("data")).hasSize(1);
        assertThat(late.at("/data/0/value/0").asInt()).isZero();
        assertThat(late.at("/data/0/label/formatter").asText()).isEqualTo("1");
        assertThat(Json.series(CHART, "to come").at("/data/0/value/0").asInt()).isEqualTo(1);
        assertThat(Json.series(CHART, "done").get("data")).hasSize(2);
        assertThat(Json.series(CHART, "done").at("/data/1/value/1").asInt()).isEqualTo(1);
    }

    @Test
    void tells_the_three_apart_by_shape_too() {
        assertThat(List.of("overdue", "to come", "done"))
                .extracting(name -> Json.series(CHART, name).get("symbol").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void marks_the_period_that_it_is_now() {
        assertThat(Json.series(CHART, "to come").at("/markLine/data/0/xAxis").asInt()).isEqualTo(1);
        var past = new TimeGrid(CHART.title(), "", CHART.periods(), -1, CHART.rows());
        assertThat(Json.series(past, "to come").has("markLine")).isFalse();
    }

    @Test
    void says_the_same_in_its_table_and_in_words() {
        var table = CHART.table();
        assertThat(table.rows().getFirst().cells())
                .extracting(Table.Cell::text)
                .containsExactly("1. {Staff}", "1 overdue, 2 done", "3 to come");
        assertThat(table.rows().get(1).cells().get(1).text()).isEqualTo("none");
        assertThat(CHART.description())
                .contains("1 overdue, 3 to come, 3 done", "Jan to Mar 2018 to Apr to Jun 2018");
        assertThat(CHART.json()).contains("1. (Staff)").doesNotContain("{Staff}\"");
    }

    @Test
    void has_rows_of_one_length() {
        assertThatThrownBy(
                        () ->
                                new TimeGrid(
                                        "",
                                        "",
                                        List.of("2018"),
                                        -1,
                                        List.of(new Row("A", List.of()))))
                .hasMessageContaining("0 cells under 1 periods");
    }
}
