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
