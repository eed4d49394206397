package yardstick.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

@DisplayName("An indicator's page")
@NeedsPublishedData
class IndicatorPageTest {

    private static final String RATE = "/councils/E06000033/indicators/cpp-rate";
    private static final String PUBLISHED = "/compare/E06000033/indicators/cpp-rate";
    private static final Browser EDITOR = RunningPortal.get().signIn("southend.editor");
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    private static final Browser THURROCK = RunningPortal.get().signIn("thurrock.viewer");

    @Test
    void answers_in_its_heading() {
        var page = VIEWER.page(RATE + "?period=2025");

        assertThat(page.select("h1"))
                .singleElement()
                .extracting(Element::text)
                .isEqualTo(
                        "Southend-on-Sea has 24.5 children on a child protection plan per 10,000,"
                                + " fewer than the average of its neighbours (44.6) and England"
                                + " (40.6)");
        assertThat(page.title())
                .isEqualTo("Child Protection Plans rate per 10,000: Southend-on-Sea – Yardstick");
    }

    @Test
    void has_no_rank_band_or_colour_where_neither_way_is_better() {
        var page = VIEWER.page(RATE + "?period=2025");

        assertThat(facts(page)).contains("Not ranked").doesNotContain("Quartile band");
        assertThat(page.select(".app-facts__note--good, .app-facts__note--bad")).isEmpty();
        assertThat(facts(VIEWER.page("/councils/E06000033/indicators/careleavereet")))
                .as("where one way is better, there are")
                .containsPattern("Rank \\d+ of 152")
                .contains("Quartile band");
    }

    @Test
    void shows_the_same_figures_as_a_table_with_neighbours_in_both_models() {
        assertThat(names(VIEWER.page(RATE + "?period=2025&neighbours=2025")))
                .contains("Southend-on-Sea", "England", "East of England", "Portsmouth")
                .hasSize(14);
        assertThat(names(VIEWER.page(RATE + "?period=2025&neighbours=2021")))
                .as("the older model has other neighbours")
                .isNotEqualTo(names(VIEWER.page(RATE + "?period=2025&neighbours=2025")));
    }

    @Test
    void keeps_councils_that_were_added_in_the_address() {
        var page = VIEWER.page(RATE + "?with=E06000034&with=E10000012");

        assertThat(names(page)).contains("Thurrock", "Essex");
        assertThat(page.select(".app-choices input[name=with][type=hidden]").eachAttr("value"))
                .containsExactly("E06000034", "E10000012");
        assertThat(page.select(".app-chips a").eachAttr("href"))
                .containsExactly(RATE + "?with=E10000012", RATE + "?with=E06000034");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    period=1999       | There are no figures for the period “1999”. Choose one from 2016 to 2025
                    neighbours=1066   | There is no neighbour model “1066”. Choose 2025 or 2021
                    with=E99999999    | There is no council with the code “E99999999”. Choose a council from the list
                    with=%00&period=2024 | There is no council with the code
                    """)
    void answers_what_cannot_be_had_with_a_message_and_the_rest(String query, String message) {
        var answer = VIEWER.get(RATE + "?" + query);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").text()).startsWith(message);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(names(page)).contains("Southend-on-Sea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/councils/E06000033/indicators/nope",
                "/councils/E06000033/indicators/CPP_rate",
                "/councils/E06000034/indicators/cpp-rate",
                "/councils/E06000034/indicators/cpp-rate.csv",
                "/councils/E99999999/indicators/cpp-rate",
                "/compare/E99999999/indicators/cpp-rate",
                "/councils/E06000033/indicators/cpp-rate/targets/nope"
            })
    void is_not_found_where_there_is_none_or_it_is_not_yours(String address) {
        assertThat(EDITOR.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void answers_a_foreign_council_as_one_that_does_not_exist() {
        var foreign = VIEWER.get("/councils/E06000034/indicators/cpp-rate").body();
        var unknown = VIEWER.get("/councils/E99999999/indicators/cpp-rate").body();

        assertThat(plain(foreign)).isEqualTo(plain(unknown));
    }

    @Test
    void can_be_downloaded_exactly_as_it_is_shown() {
        var csv = VIEWER.get(PUBLISHED + ".csv?period=2025&with=E06000034").body();

        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("Indicator,Unit,Period,");
        assertThat(csv)
                .contains(",2025,E06000033,Southend-on-Sea,Council,24.5,,")
                .contains(",2025,E06000034,Thurrock,Added,26.2,,")
                .contains(",2016,E92000001,England,England,")
                .contains("April 2026")
                .contains("Average of neighbours,\"Mean, 2025 model\",44.56,,,,,,,10 of 10");
    }

    @Test
    void says_how_sure_a_figure_is_in_picture_table_file_and_words() {
        var page = VIEWER.page(PUBLISHED + "?period=2025");
        var csv = VIEWER.get(PUBLISHED + ".csv?period=2025").body();

        // 97 plans among 39,588 children (d5 of 2025 and mid-2024 estimates), Byar's limits.
        assertThat(facts(page)).contains("95% interval 19.9 to 29.9 Byar’s approximation");
        assertThat(page.select("figure").getFirst().select("tr.app-table__ours").text())
                .contains("24.5", "19.9 to 29.9");
        assertThat(csv).contains(",97,", ",19.8", ",29.8", "Byar’s approximation");
        assertThat(page.select(".app-prose").getFirst().text())
                .startsWith("Southend-on-Sea stood at 24.5 per 10,000 in 2025, lower than England")
                .endsWith("high is neither good nor bad.");
    }

    @Test
    void says_how_far_the_council_is_from_its_neighbours_in_children() {
        assertThat(facts(VIEWER.page(PUBLISHED + "?period=2025")))
                .contains(
                        "Neighbours’ median", "To the neighbours’ average +20.1", "more children");
    }

    @Test
    void is_the_same_as_a_workbook() throws Exception {
        var bytes = VIEWER.bytes(PUBLISHED + ".xlsx?period=2025&with=E06000034");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var row = book.getSheet("Figures").getRow(1);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("Southend-on-Sea");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(24.5);
        }
    }

    @Test
    void can_stand_beside_its_region_or_all_councils_in_any_order() {
        var region = VIEWER.page(PUBLISHED + "?beside=region&order=name");
        var all = VIEWER.page(PUBLISHED + "?beside=all&order=lowest");

        assertThat(names(region))
                .contains("Thurrock", "Essex", "Luton")
                .doesNotContain("Kent")
                .isSorted();
        assertThat(names(all)).hasSizeGreaterThan(150).contains("Kent", "Isles of Scilly");
        assertThat(VIEWER.page(PUBLISHED + "?beside=added&with=E06000034").select("figure").text())
                .contains("beside the councils added");
    }

    @Test
    void shows_a_target_to_the_council_alone() {
        var typed = Map.of("period", "2033", "value", "1,231.5", "note", "Agreed by the board");
        assertThat(EDITOR.post(RATE + "/targets", typed).statusCode()).isEqualTo(303);

        assertThat(VIEWER.page(RATE).select("#own, .app-own").text())
                .as("the target is there, or the lines below prove nothing")
                .contains("1,231.5", "Agreed by the board");
        assertThat(VIEWER.get(RATE + ".csv").body()).contains("Own target,1231.5");
        assertThat(VIEWER.page(RATE).select(".app-own a, .app-own .govuk-button"))
                .as("a viewer is offered no change")
                .isEmpty();
        for (var address : List.of(PUBLISHED, PUBLISHED + ".csv")) {
            assertThat(THURROCK.get(address).body()).doesNotContain("231.5", "Agreed by the board");
        }
    }

    private static String facts(Document page) {
        return page.select(".app-facts").text();
    }

    private static List<String> names(Document page) {
        return page.select("figure").getFirst().select("tbody th").eachText();
    }

    /** A page without what differs from request to request. */
    private static String plain(String body) {
        return Jsoup.parse(body).select("main").text().replaceAll("[0-9a-f]{16}", "");
    }
}
