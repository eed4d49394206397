package yardstick.inyear;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.collection.DataSets;
import yardstick.comparison.Catalogues;
import yardstick.portal.Approved;
import yardstick.portal.Approved.Given;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A council's targets for, and words on, what it collects during the year. Figures made up. */
@DisplayName("Targets and notes on collected figures")
@NeedsPublishedData
class TargetsAndNotesTest {

    private static final String SPACE = "/councils/E06000034";
    private static final String DIGEST = SPACE + "/figures/monthly-digest/indicators/";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser EDITOR = PORTAL.signIn("thurrock.editor");
    private static final Browser VIEWER = PORTAL.signIn("thurrock.viewer");
    private static final Browser SOUTHEND = PORTAL.signIn("southend.editor");

    @BeforeAll
    static void give() throws SQLException {
        var figures = new ArrayList<Given>();
        for (int month = 4; month <= 11; month++) {
            var day = LocalDate.of(2021, month, 1);
            figures.add(Given.count("m-missing-episodes", day, 30L + month));
        }
        figures.add(share(LocalDate.of(2021, 4, 1), 60));
        figures.add(share(LocalDate.of(2021, 5, 1), 78));
        figures.add(share(LocalDate.of(2021, 6, 1), 90));
        Approved.figures(PORTAL.database(), "E06000034", "thurrock", figures);
    }

    private static Given share(LocalDate day, long numerator) {
        var value = BigDecimal.valueOf(numerator);
        return new Given("m-placed-within", day, value, value, BigDecimal.valueOf(100));
    }

    @Test
    void a_target_is_held_against_the_figure_with_its_tolerance_and_its_word() {
        target("m-placed-within", "2021-22", "80");

        assertThat(facts("m-placed-within", "2021-04"))
                .contains("Own target for 2021-22 80.00% missed by 31 March 2022")
                .contains("held against the figure of April 2021")
                .contains("short of it by no more than a twentieth of the target")
                .contains("Because we said so");
        assertThat(facts("m-placed-within", "2021-05")).contains("80.00% close");
        assertThat(facts("m-placed-within", "2021-06")).contains("80.00% met");
    }

    @Test
    void a_target_for_what_adds_up_is_held_against_what_the_year_will_come_to() {
        target("m-missing-episodes", "2021-22", "400");
        var facts = facts("m-missing-episodes", "2021-11");

        // 300 in eight months, and four more of 37.5.
        assertThat(facts)
                .contains("Year to date 300 April 2021 to November 2021")
                .contains("Expected by 31 March 2022 450")
                .contains("at 95%, if the months to come are like the last 8 figures")
                .contains("Own target for 2021-22 400 missed by 31 March 2022")
                .contains("held against what the year is expected to come to");
    }

    @Test
    void what_was_said_of_a_month_stands_on_the_time_line_and_in_the_list() {
        var said =
                EDITOR.post(
                        SPACE + "/indicators/m-missing-episodes/commentary",
                        Map.of("period", "2021-09", "body", "A new way of recording began."));
        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(said.headers().firstValue("Location").orElseThrow())
                .isEqualTo(DIGEST + "m-missing-episodes?done=commentary-added");
        var page = VIEWER.page(DIGEST + "m-missing-episodes?period=2021-11&done=commentary-added");

        assertThat(page.select("section:has(#own)").text())
                .contains("Note 1: September 2021", "A new way of recording began.")
                .contains("Thurrock editor");
        assertThat(page.select("tr:contains(September 2021)").getFirst().text()).endsWith("note 1");
        assertThat(page.select("[data-chart]").eachAttr("data-chart"))
                .allMatch(chart -> chart.contains("note 1"));
        assertThat(page.select("[data-chart]").getFirst().attr("aria-label"))
                .contains("2021-09: note 1.");
        assertThat(VIEWER.get(DIGEST + "m-missing-episodes/process.svg?period=2021-11").body())
                .contains("note 1");
        assertThat(page.select(".govuk-notification-banner").text()).contains("Commentary added");
        assertThat(page.select("a[href*=commentary]")).as("a viewer may not write").isEmpty();
        var editors = EDITOR.page(DIGEST + "m-missing-episodes?period=2021-11");
        var form =
                EDITOR.page(editors.select("a[href*=/commentary/]:contains(Change)").attr("href"));
        assertThat(form.select("textarea").text()).isEqualTo("A new way of recording began.");
        assertThat(
                        EDITOR.page(SPACE + "/indicators/m-missing-episodes/commentary/new")
                                .select("#period option")
                                .eachText())
                .contains("September 2021");
    }

    @Test
    void are_the_councils_own() {
        var new1 = SPACE + "/indicators/m-contacts/targets/new";

        assertThat(SOUTHEND.get(new1).statusCode()).isEqualTo(404);
        assertThat(VIEWER.get(new1).statusCode()).isEqualTo(403);
        assertThat(EDITOR.get(new1).statusCode()).isEqualTo(200);
        assertThat(EDITOR.get(SPACE + "/indicators/m-nothing/targets/new").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_target_is_drawn_and_a_figure_is_marked_as_provisional() {
        target("m-placed-within", "2021-22", "80");
        var page = VIEWER.page(DIGEST + "m-placed-within?period=2021-06");

        assertThat(page.select("th:contains(Own target)").isEmpty()).isFalse();
        var may = page.select("tr:contains(2021-05):contains(80.00%)").text();
        assertThat(may).contains("[p]").contains("80.00%");
        assertThat(facts("m-placed-within", "2021-06")).contains("provisional");
        target("m-missing-episodes", "2021-22", "400");
        var adds = VIEWER.page(DIGEST + "m-missing-episodes?period=2021-11");
        assertThat(adds.select("th:contains(in equal parts of the year)").isEmpty()).isFalse();
        assertThat(adds.select("tr:contains(2021-11)").text()).contains("33");
        assertThat(facts("m-missing-episodes", "2021-11"))
                .contains("Year to date 300 April 2021 to November 2021; provisional");
    }

    /** The report of February 2018 prints what the council expects, and whom it compares with. */
    @Test
    void a_reports_own_forecasts_and_comparators_are_entered_listed_and_drawn() {
        aim("m-missing-episodes", "forecast", "", "277");
        aim("m-missing-episodes", "comparator", "Comparator group", "361");
        aim("m-adopted", "forecast", "", "11");
        aim("q-looked-after-reviews-in-time", "comparator", "Statistical neighbours", "90.5");
        aim("m-long-term-stability", "forecast", "", "68");

        assertThat(
                        VIEWER.page(
                                        SPACE
                                                + "/figures/regional-quarterly/indicators/q-looked-after-reviews-in-time")
                                .select("tr:contains(2017-18)")
                                .text())
                .contains("Comparator: Statistical neighbours 90.5");
        assertThat(listed("m-adopted")).contains("2017-18 Own forecast 11");
        assertThat(listed("m-long-term-stability")).contains("2017-18 Own forecast 68.00%");
        assertThat(listed("m-missing-episodes"))
                .contains("2017-18 Own forecast 277")
                .contains("2017-18 Comparator: Comparator group 361")
                .doesNotContain("Own target 277");
        assertThat(
                        EDITOR.post(
                                        SPACE + "/indicators/m-adopted/targets",
                                        Map.of(
                                                "kind",
                                                "comparator",
                                                "period",
                                                "2017-18",
                                                "value",
                                                "9"))
                                .body())
                .contains("Enter whose figure it is");
        assertThat(VIEWER.get(DIGEST + "m-missing-episodes.csv?period=2021-11").body())
                .contains("2017-18,E06000034,Thurrock,Own forecast")
                .contains("2017-18,E06000034,Thurrock,Comparator: Comparator group");
    }

    private static void aim(String indicator, String kind, String name, String value) {
        var sent = Map.of("kind", kind, "name", name, "period", "2017-18", "value", value);
        var answer = EDITOR.post(SPACE + "/indicators/" + indicator + "/targets", sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String listed(String indicator) {
        return VIEWER.page(DIGEST + indicator).select("tr:contains(2017-18)").text();
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_is_kept() {
        var answer =
                EDITOR.post(
                        SPACE + "/indicators/m-placed-within/targets",
                        Map.of("period", "2021-05", "value", "120", "note", "kept"));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#period", "#value");
        assertThat(page.select("#note").text()).isEqualTo("kept");
    }

    @Test
    void two_tests_that_may_differ_are_explained_where_both_stand() {
        assertThat(VIEWER.page(DIGEST + "m-missing-episodes?period=2021-11").text())
                .contains("a change can be more than chance and yet be usual for this process");
    }

    @Test
    void no_code_names_a_published_and_a_collected_indicator() {
        var collected =
                PORTAL.context().getBean(DataSets.class).all().stream()
                        .flatMap(set -> set.indicators().stream())
                        .map(indicator -> indicator.code())
                        .toList();
        var published = PORTAL.context().getBean(Catalogues.class).current().indicators().values();

        assertThat(published).extracting(i -> i.code()).doesNotContainAnyElementsOf(collected);
    }

    @Test
    void the_figures_can_be_taken_away_with_what_others_will_not_see() throws SQLException {
        Approved.figures(
                PORTAL.database(),
                "E06000034",
                "thurrock",
                List.of(Given.count("m-plans-begun", LocalDate.of(2021, 4, 1), 4)));
        Approved.figures(
                PORTAL.database(),
                "E06000033",
                "southend",
                List.of(Given.count("m-plans-begun", LocalDate.of(2021, 4, 1), 37)));
        Approved.release(
                PORTAL.database(), "E06000033", "m-plans-begun", LocalDate.of(2021, 4, 1), 36L);
        var query = "m-plans-begun.csv?period=2021-04&beside=all";
        var ours = VIEWER.get(DIGEST + query);
        var theirs = SOUTHEND.get(DIGEST.replace("34", "33") + query);

        assertThat(ours.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("m-plans-begun-e06000034-2021-04.csv");
        assertThat(ours.body())
                .contains("E06000034,Thurrock,\"Own, as approved\",provisional,4,,4,,[c]")
                .contains("E06000033,Southend-on-Sea,Released,final,36,,")
                .doesNotContain(",37,");
        assertThat(theirs.body())
                .contains("E06000033,Southend-on-Sea,\"Own, as approved\",provisional,37,,37,,")
                .doesNotContain("E06000034");
        assertThat(VIEWER.get(DIGEST + query.replace(".csv", ".xlsx")).statusCode()).isEqualTo(200);
        assertThat(VIEWER.get(DIGEST + "m-plans-begun.csv?period=whenever").statusCode())
                .isEqualTo(422);
        assertThat(SOUTHEND.get(DIGEST + query).statusCode()).isEqualTo(404);
    }

    private static void target(String indicator, String period, String value) {
        var sent = Map.of("period", period, "value", value, "note", "Because we said so");
        var answer = EDITOR.post(SPACE + "/indicators/" + indicator + "/targets", sent);
        // Another test may have set the same before.
        if (!answer.body().contains("There is a target for " + period + " already")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
    }

    private static String facts(String indicator, String period) {
        return VIEWER.page(DIGEST + indicator + "?period=" + period).select(".app-facts").text();
    }
}
