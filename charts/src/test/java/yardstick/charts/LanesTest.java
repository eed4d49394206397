package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.Lanes.Break;
import yardstick.charts.Lanes.Lane;
import yardstick.charts.Lanes.Mark;
import yardstick.charts.Lanes.Span;

import java.time.LocalDate;
import java.util.List;

@DisplayName("Lanes in time")
class LanesTest {

    private static final LocalDate BEGUN = LocalDate.of(2016, 9, 1);
    private static final LocalDate ENDED = LocalDate.of(2016, 12, 31);
    private static final LocalDate VISIT = LocalDate.of(2017, 6, 5);

    private static final Lanes CHART =
            new Lanes(
                    "How it lay in time",
                    "a bar is work",
                    LocalDate.of(2016, 1, 1),
                    LocalDate.of(2018, 12, 31),
                    LocalDate.of(2018, 2, 13),
                    List.of(
                            new Lane(
                                    "1. {Visits}",
                                    List.of(
                                            new Span(
                                                    BEGUN,
                                                    ENDED,
                                                    "September 2016",
                                                    "December 2016",
                                                    "monthly reports")),
                                    List.of()),
                            new Lane(
                                    "2. Audits",
                                    List.of(),
                                    List.of(
                                            new Mark(VISIT, "5 June 2017", "Good", "Good", true),
                                            new Mark(ENDED, "2016", "", "No grade", false)))),
                    List.of(new Break(LocalDate.of(2018, 1, 1), "Another framework")));

    @Test
    void draw_a_bar_from_day_to_day_and_a_mark_on_its_day_each_in_its_own_lane() {
        var bar = Json.series(CHART, "monthly reports");
        assertThat(bar.at("/data/0/0").asLong()).isEqualTo(BEGUN.toEpochDay());
        assertThat(bar.at("/data/1/0").asLong()).isEqualTo(ENDED.toEpochDay());
        assertThat(bar.at("/data/0/1").asInt()).isZero();
        var marks = Json.series(CHART, "marks");
        assertThat(marks.get("data")).hasSize(2);
        assertThat(marks.at("/data/0/value/0").asLong()).isEqualTo(VISIT.toEpochDay());
        assertThat(marks.at("/data/0/value/1").asInt()).isEqualTo(1);
        assertThat(marks.at("/data/0/label/formatter").asText()).isEqualTo("Good");
        assertThat(marks.at("/data/1").has("label")).isFalse();
        assertThat(marks.at("/data/0/itemStyle")).isNotEqualTo(marks.at("/data/1/itemStyle"));
    }

    @Test
    void name_years_breaks_and_mark_today() {
        var lines = Json.series(CHART, "marks").at("/markLine/data");
        assertThat(lines)
                .extracting(line -> line.at("/label/formatter").asText())
                .containsExactly("2017", "2018", "Another framework", "");
        assertThat(lines.get(3).at("/lineStyle/type").asText()).isEqualTo("dashed");
    }

    @Test
    void say_the_same_in_their_table_and_in_words() {
        assertThat(CHART.table().rows())
                .extracting(row -> row.cells().stream().map(Table.Cell::text).toList())
                .containsExactly(
                        List.of(
                                "1. {Visits}",
                                "September 2016",
                                "December 2016",
                                "monthly reports"),
                        List.of("2. Audits", "5 June 2017", "The same day", "Good"),
                        List.of("2. Audits", "2016", "The same day", "No grade"));
        assertThat(CHART.description())
                .contains("1. {Visits}: September 2016 to December 2016.")
                .contains("2. Audits: 5 June 2017: Good; 2016: No grade.")
                .contains("Another framework.");
        assertThat(CHART.json()).contains("1. (Visits)");
    }
}
