package yardstick.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.comparison.Catalogues;
import yardstick.comparison.FirstPublished;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

@DisplayName("What is marked in a series")
@NeedsPublishedData
class TrendMarksTest {

    private static final String SERIES = "/compare/E06000033/indicators/cpp-rate";
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    /** The value of the edition published first beside the one that counts, by another way. */
    private static final String REVISED =
            """
            select a.code, f.first_year, o.value, f.value as now
              from published.figure f
              join published.edition current on current.edition_id = f.edition_id
              join published.indicator i on i.indicator_id = f.indicator_id
              join published.area a on a.area_id = f.area_id and a.kind = 'council'
              cross join lateral (
                select o.value, e.published_on
                  from published.observation o join published.edition e on e.edition_id = o.edition_id
                 where (o.indicator_id, o.first_year, o.area_id) = (f.indicator_id, f.first_year, f.area_id)
                   and o.value is not null and e.published_on is not null
                 order by e.published_on, e.edition_id limit 1) o
             where i.source_code = 'CPP_rate' and f.value <> o.value and o.published_on < current.published_on
             order by a.code, f.first_year
            """;

    @Test
    void is_every_value_that_another_edition_published_first() throws SQLException {
        var context = RunningPortal.get().context();
        var catalogue = context.getBean(Catalogues.class).current();
        var first = context.getBean(FirstPublished.class);
        var indicator = catalogue.findIndicator("cpp-rate").orElseThrow();
        var said = new ArrayList<String>();
        for (var council : catalogue.councils().values()) {
            for (var revised : first.revised(catalogue, indicator, council.area())) {
                said.add(
                        "%s %d %s %s"
                                .formatted(
                                        council.code(),
                                        revised.period().firstYear(),
                                        revised.value().stripTrailingZeros(),
                                        revised.now().stripTrailingZeros()));
            }
        }

        assertThat(said).hasSizeGreaterThan(200).containsExactlyInAnyOrderElementsOf(expected());
    }

    private static List<String> expected() throws SQLException {
        var expected = new ArrayList<String>();
        try (var connection = RunningPortal.get().database().connect("yardstick_app");
                var statement = connection.createStatement();
                var row = statement.executeQuery(REVISED)) {
            while (row.next()) {
                expected.add(
                        "%s %d %s %s"
                                .formatted(
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getBigDecimal(3).stripTrailingZeros(),
                                        row.getBigDecimal(4).stripTrailingZeros()));
            }
        }
        return expected;
    }

    @Test
    void is_said_in_picture_table_and_words() {
        var page = VIEWER.page(SERIES);
        var trend = page.select("figure").get(1);

        assertThat(page.select("p:contains(Revised since first published)").text())
                .containsPattern("2024, now [0-9.]+, was [0-9.]+ \\(");
        assertThat(trend.select("tbody th:contains(2024)").text()).isEqualTo("2024 revised");
        assertThat(trend.select("tbody th:contains(2022)").text()).isEqualTo("2022");
        assertThat(trend.select("[data-chart]").attr("data-chart")).contains("\"revised\"");
        assertThat(VIEWER.get(SERIES + "/trend.svg").body()).contains(">revised<");
    }

    @Test
    void is_nothing_before_anything_was_revised() {
        var page = VIEWER.page(SERIES + "?asPublishedOn=2024-12-31");

        assertThat(page.text()).doesNotContain("Revised since first published");
    }
}
