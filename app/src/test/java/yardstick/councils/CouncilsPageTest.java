package yardstick.councils;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.web.Figures;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@DisplayName("The page of all councils on one indicator")
@NeedsPublishedData
class CouncilsPageTest {

    private static final String NEUTRAL = "/councils/E06000033/indicators/cpp-rate/councils";
    private static final String PUBLISHED = "/compare/E06000033/indicators/cpp-rate/councils";
    private static final String POLAR = "/compare/E06000033/indicators/careleavereet/councils";
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    @Test
    void lists_every_council_of_today_with_england_and_the_regions_above() {
        var page = VIEWER.page(NEUTRAL + "?period=2025");

        assertThat(page.select("h1").text()).startsWith("Southend-on-Sea has 24.5; ");
        assertThat(names(page)).hasSize(153).contains("Southend-on-Sea", "Essex", "City of London");
        assertThat(page.select(".app-table__wider th").eachText())
                .contains("England", "East of England", "North East")
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void shows_an_abolished_council_where_it_still_has_a_value() {
        var then = names(VIEWER.page(PUBLISHED + "?period=2018&sort=name"));

        assertThat(then).contains("Northamptonshire");
        assertThat(names(VIEWER.page(PUBLISHED + "?period=2025")))
                .doesNotContain("Northamptonshire");
    }

    @Test
    void has_the_highest_value_first_and_those_without_one_last() {
        var values =
                VIEWER.page(NEUTRAL + "?period=2025")
                        .select("#table tbody")
                        .get(1)
                        .select("tr td:nth-child(3)")
                        .eachText();
        var known =
                values.stream().filter(v -> v.matches("[0-9.,]+")).map(Double::valueOf).toList();

        assertThat(known)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .hasSizeGreaterThan(140);
        assertThat(values.subList(0, known.size())).allMatch(v -> v.matches("[0-9.,]+"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sort=name&order=up, Barking and Dagenham, ascending",
        "sort=name&order=down, York, descending",
        "sort=region&order=up, Bedford, ascending"
    })
    void can_be_sorted_without_scripts(String query, String first, String sorted) {
        var page = VIEWER.page(NEUTRAL + "?period=2025&" + query);

        if (query.contains("region")) {
            assertThat(page.select("#table tbody").get(1).select("td").getFirst().text())
                    .isEqualTo("East Midlands");
        } else {
            assertThat(names(page)).first().isEqualTo(first);
        }
        assertThat(page.select("th[aria-sort=" + sorted + "]")).hasSize(1);
        assertThat(page.select("th a.app-sort").getFirst().attr("href")).contains("period=2025");
    }

    @Test
    void says_of_every_figure_how_sure_it_is_or_why_nobody_knows() {
        var intervals = intervals(VIEWER.page(NEUTRAL + "?period=2025"), 4);

        assertThat(intervals.get("Southend-on-Sea")).isEqualTo("19.9 to 29.9 Byar’s approximation");
        assertThat(intervals.values())
                .allMatch(i -> i.matches(".+ to .+ (Byar’s.*|exact Poisson)|none .+"));
        assertThat(intervals(VIEWER.page(POLAR), 5).values())
                .allMatch(i -> i.matches(".+ to .+ Wilson score|none .+"));
    }

    @Test
    void has_the_same_intervals_in_its_files() throws IOException {
        var page = intervals(VIEWER.page(PUBLISHED + "?period=2025"), 4);
        var one = Figures.of(1, "per 10,000 children");
        var file = VIEWER.get(PUBLISHED + ".csv?period=2025").body();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                var lower = row.getField("Lower limit");
                var upper = row.getField("Upper limit");
                var said = page.getOrDefault(row.getField("Area"), "");
                if (lower.isEmpty()) {
                    assertThat(said).startsWith("none ");
                    assertThat(row.getField("No interval because")).isNotEmpty();
                } else {
                    assertThat(said)
                            .isEqualTo(
                                    "%s to %s %s",
                                    one.print(new BigDecimal(lower)),
                                    one.print(new BigDecimal(upper)),
                                    row.getField("Interval by"));
                    assertThat(row.getField("Level (%)")).isEqualTo("95");
                }
            }
        }
    }

    /** By area, what the column of intervals says. */
    private static Map<String, String> intervals(Document page, int column) {
        var intervals = new LinkedHashMap<String, String>();
        page.select("#table tbody tr")
                .forEach(
                        row ->
                                intervals.put(
                                        row.select("th").text(), row.child(column - 1).text()));
        return intervals;
    }

    @Test
    void can_be_narrowed_to_a_region() {
        var page = VIEWER.page(NEUTRAL + "?region=E12000006");

        assertThat(names(page)).hasSize(11).contains("Thurrock", "Norfolk").doesNotContain("Kent");
        assertThat(page.select("#region option[selected]").text()).isEqualTo("East of England");
    }

    @Test
    void ranks_nobody_where_neither_way_is_better() {
        var page = VIEWER.page(NEUTRAL + "?period=2025");

        assertThat(page.select("#table thead").text())
                .doesNotContain("Rank")
                .doesNotContain("Band");
        assertThat(page.select("[class*=band-]")).isEmpty();
        assertThat(page.select(".app-shade--quarter-1")).isNotEmpty();
        assertThat(page.select("[data-chart]").eachAttr("data-chart").get(1))
                .contains("Lowest quarter")
                .doesNotContain("best quarter");
    }

    @Test
    void ranks_and_bands_where_one_way_is_better() {
        var page = VIEWER.page(POLAR);

        assertThat(page.select("#table thead").text()).contains("Rank").contains("Band");
        assertThat(page.select("#table .app-table__ours").text()).containsPattern("\\d+ of 15\\d");
        assertThat(page.select(".app-shade--band-a")).isNotEmpty();
    }

    @Test
    void picks_our_council_and_its_neighbours_out() {
        var page = VIEWER.page(NEUTRAL + "?period=2025");

        assertThat(page.select("#table .app-table__ours th").eachText())
                .containsExactly("Southend-on-Sea");
        assertThat(page.select("#table .app-table__neighbour")).hasSize(10);
    }

    @Test
    void has_a_funnel_where_counts_are_published_and_says_why_elsewhere() {
        assertThat(VIEWER.page(NEUTRAL + "?period=2025").text()).contains("what chance would do");
        assertThat(
                        VIEWER.page(NEUTRAL.replace("cpp-rate", "a1-adopted"))
                                        .text()
                                        .contains("There is no funnel")
                                || VIEWER.get(NEUTRAL.replace("cpp-rate", "a1-adopted"))
                                                .statusCode()
                                        == 404)
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    period=1999   | There are no figures for the period “1999”. Choose one from
                    neighbours=1  | There is no neighbour model “1”. Choose 2025 or 2021
                    region=X      | There is no region with the code “X”
                    sort=size     | The table cannot be sorted by “size”. Choose name or region or value or rank
                    order=sideways | The table has no order “sideways”. Choose up or down
                    """)
    void answers_what_cannot_be_had_with_a_message_and_the_rest(String query, String message) {
        var answer = VIEWER.get(NEUTRAL + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        var field = query.substring(0, query.indexOf('='));
        assertThat(page.select(".govuk-error-summary__list a").text()).startsWith(message);
        assertThat(page.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#" + field);
        assertThat(page.select("select#" + field + "[aria-describedby]")).hasSize(1);
        assertThat(VIEWER.get(NEUTRAL + ".csv?" + query).statusCode()).isEqualTo(422);
    }

    @Test
    void can_be_taken_away_for_one_period_or_for_all() {
        var one = VIEWER.get(PUBLISHED + ".csv?period=2025").body();
        var all = VIEWER.get(PUBLISHED + ".csv?periods=all").body();

        assertThat(one).contains(",2025,E06000033,Southend-on-Sea,Council,East of England,24.5,");
        assertThat(one.lines().skip(1)).allMatch(line -> line.contains(",2025,"));
        assertThat(all).contains(one.lines().skip(2).findFirst().orElseThrow());
        assertThat(all).contains(",2016,E92000001,England,England,");
        assertThat(all.lines().count()).isGreaterThan(1600);
    }

    @ParameterizedTest
    @CsvSource({"map.svg, THR", "strip.svg, England", "funnel.svg, Denominator"})
    void can_be_taken_away_as_pictures(String file, String word) {
        var answer = VIEWER.get(PUBLISHED + "/" + file + "?period=2025");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body(), "", Parser.xmlParser()).select("text").eachText())
                .anyMatch(text -> text.startsWith(word));
    }

    @ParameterizedTest
    @CsvSource({
        "/councils/E06000034/indicators/cpp-rate/councils",
        "/compare/E99999999/indicators/cpp-rate/councils",
        "/compare/E06000033/indicators/nope/councils",
        "/compare/E06000033/indicators/nope/councils.csv"
    })
    void is_not_found_where_there_is_none_or_it_is_not_yours(String address) {
        assertThat(VIEWER.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void has_a_tile_of_its_own_for_every_council_of_today() {
        var catalogue = RunningPortal.get().context().getBean(Catalogues.class).current();
        var today =
                catalogue.councils().values().stream()
                        .filter(council -> council.until() == null)
                        .map(Council::code)
                        .toList();

        assertThat(Tile.byCode().keySet()).containsExactlyInAnyOrderElementsOf(today);
        var taken = new HashSet<List<Integer>>();
        var names = new HashSet<String>();
        Tile.byCode()
                .forEach(
                        (code, tile) -> {
                            assertThat(taken.add(List.of(tile.column(), tile.row())))
                                    .as("%s lies on another", code)
                                    .isTrue();
                            assertThat(names.add(tile.shortName())).as(code).isTrue();
                        });
    }

    private static List<String> names(Document page) {
        return page.select("#table tbody").get(1).select("th").stream().map(Element::text).toList();
    }
}
