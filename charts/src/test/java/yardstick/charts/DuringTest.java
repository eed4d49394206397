package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.During.Dated;
import yardstick.charts.TrendLine.Line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

@DisplayName("Months beside years")
class DuringTest {

    private static final During MONTHS =
            new During(
                    List.of(day(2023, 3, 31), day(2024, 3, 31), day(2025, 3, 31)),
                    List.of(
                            new During.Series(
                                    "Elmshire in-year",
                                    Part.IN_YEAR,
                                    List.of(
                                            dated("April 2025", day(2025, 4, 30), known("24")),
                                            dated("May 2025", day(2025, 5, 31), gap()),
                                            dated("June 2025", day(2025, 6, 30), known("40"))))));

    private static final TrendLine CHART =
            new TrendLine(
                            "Plans",
                            "per 10,000",
                            List.of("2023", "2024", "2025"),
                            List.of(
                                    new Line(
                                            "Elmshire",
                                            Part.OURS,
                                            List.of(known("26"), gap(), known("25")))))
                    .with(MONTHS);

    @Test
    void lie_where_they_are_in_time() throws Exception {
        var labels = base().at("/xAxis/data");
        assertThat(labels).as("months from March 2023 to June 2025").hasSize(28);
        assertThat(labels.get(0).asText()).isEqualTo("2023");
        assertThat(labels.get(12).asText()).isEqualTo("2024");
        assertThat(labels.get(24).asText()).isEqualTo("2025");
        assertThat(labels.get(25).asText()).isEmpty();
        assertThat(base().at("/series/0/data/2/value/0").intValue()).isEqualTo(24);
        assertThat(base().at("/series/1/data/0/value/0").intValue()).isEqualTo(25);
        assertThat(base().at("/series/1/data/2/value").toString()).isEqualTo("[27,40]");
    }

    @Test
    void leave_a_gap_where_a_figure_is_missing() throws Exception {
        assertThat(base().at("/series/0/data/1").toString()).isEqualTo("[12,\"-\"]");
        assertThat(base().at("/series/1/data/1").toString()).isEqualTo("[26,\"-\"]");
        assertThat(base().at("/series/1/connectNulls").booleanValue()).isFalse();
    }

    @Test
    void are_dashed_and_named_and_say_how_sure_they_are() throws Exception {
        assertThat(base().at("/series/1/lineStyle/type").toString()).isEqualTo("[3,3]");
        assertThat(base().at("/series/0/lineStyle/type").asText()).isEqualTo("solid");
        assertThat(base().at("/series/2/data").findValuesAsText("formatter"))
                .contains("40  Elmshire in-year");
        assertThat(base().at("/series/1/data/0/tooltip/formatter").asText())
                .isEqualTo("Elmshire in-year, April 2025: 24, provisional");
        assertThat(CHART.description())
                .contains("Dashed, Elmshire in-year: from 24 in April 2025 to 40 in June 2025.");
    }

    @Test
    void have_room_on_the_scale() throws Exception {
        assertThat(base().at("/yAxis/max").decimalValue())
                .isGreaterThanOrEqualTo(new BigDecimal(40));
    }

    @Test
    void have_a_table_of_their_own_latest_first() {
        var table = MONTHS.table("In-year figures");
        assertThat(table.rows().getFirst().cells())
                .map(Table.Cell::text)
                .containsExactly("June 2025", "Elmshire in-year", "40", "provisional");
        assertThat(table.rows().get(1).cells().get(2).text()).isEqualTo("[c]");
        assertThat(CHART.table().rows()).as("the years' table stays theirs").hasSize(3);
    }

    @Test
    void need_the_day_on_which_each_period_ends() {
        var years = List.of("2023", "2024");
        assertThatThrownBy(() -> new TrendLine("T", "u", years, List.of()).with(MONTHS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void have_milestones_as_marks_that_shape_and_word_tell_apart() throws Exception {
        var steps =
                List.of(
                        milestone(1, "Begin {x}", day(2024, 9, 30), Milestone.State.REACHED),
                        milestone(2, "Train", day(2024, 10, 1), Milestone.State.OVERDUE),
                        milestone(3, "Audit", day(2025, 3, 31), Milestone.State.PLANNED),
                        milestone(4, "Too early", day(2023, 2, 28), Milestone.State.REACHED),
                        milestone(5, "Too late", day(2025, 7, 1), Milestone.State.PLANNED));
        var chart = CHART.with(MONTHS.with(steps));
        var base = new ObjectMapper().readTree(chart.json()).get("baseOption");
        var series = base.get("series");
        var marks = List.of(series.get(3), series.get(4), series.get(5));

        assertThat(series).as("outside of the axis nothing is drawn").hasSize(6);
        assertThat(marks)
                .extracting(m -> m.get("name").asText() + " " + m.get("symbol").asText())
                .containsExactly(
                        "Milestone reached circle",
                        "Milestone overdue triangle",
                        "Milestone planned diamond");
        assertThat(marks)
                .extracting(m -> m.at("/data/0/value/0").intValue())
                .as("months after March 2023")
                .containsExactly(18, 19, 24);
        assertThat(marks)
                .extracting(m -> m.at("/data/0/symbolOffset/1").intValue())
                .as("one above the other where they would lie on each other")
                .satisfies(offsets -> assertThat(offsets.get(0)).isGreaterThan(offsets.get(1)));
        assertThat(base.at("/legend/data")).hasSize(3);
        assertThat(marks.getFirst().at("/data/0/tooltip/formatter").asText())
                .isEqualTo("Milestone 1 Begin (x), reached 30 September 2024");
        assertThat(chart.description())
                .contains("Milestones: 1 Begin {x}, reached 30 September 2024; 2 Train, overdue")
                .doesNotContain("Too late");
    }

    @Test
    void need_no_months_to_have_milestones() throws Exception {
        var ends = List.of(day(2023, 3, 31), day(2024, 3, 31), day(2025, 3, 31));
        var step = milestone(1, "Begin", day(2024, 9, 30), Milestone.State.REACHED);
        var chart = CHART.with(new During(ends, List.of()).with(List.of(step)));

        assertThat(new ObjectMapper().readTree(chart.json()).at("/baseOption/xAxis/data"))
                .as("months from March 2023 to March 2025")
                .hasSize(25);
    }

    private static Milestone milestone(
            int number, String name, LocalDate day, Milestone.State state) {
        return new Milestone(number, name, day, state);
    }

    private static JsonNode base() throws JsonProcessingException {
        return new ObjectMapper().readTree(CHART.json()).get("baseOption");
    }

    private static Dated dated(String period, LocalDate end, Point point) {
        return new Dated(period, end, point, "provisional");
    }

    private static Point known(String number) {
        return Point.at(new BigDecimal(number), number);
    }

    private static Point gap() {
        return Point.gap("[c]", "suppressed for confidentiality");
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
