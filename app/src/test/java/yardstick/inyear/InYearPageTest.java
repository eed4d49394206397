package yardstick.inyear;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.comparison.Catalogues;
import yardstick.portal.Approved;
import yardstick.portal.Approved.Given;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.submissions.ThurrocksDigest;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Thurrock's own months as its scrutiny committee was told them: Children's Services Overview and
 * Scrutiny Committee, 13 February 2018, item 8, figures 1, 4, 5 and 7.
 */
@DisplayName("A collected indicator during the year")
@NeedsPublishedData
class InYearPageTest {

    private static final String DIGEST = "/councils/E06000034/figures/monthly-digest/indicators/";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser VIEWER = PORTAL.signIn("thurrock.viewer");
    private static final Browser SOUTHEND = PORTAL.signIn("southend.editor");

    @BeforeAll
    static void enter() throws SQLException {
        upload();
        var averages =
                List.of(
                        new Given("a1", LocalDate.of(2012, 4, 1), number(560), number(20), null),
                        new Given("a1", LocalDate.of(2013, 4, 1), number(612), number(22), null));
        Approved.figures(PORTAL.database(), "E06000034", "thurrock", averages);
    }

    /**
     * The report's tables come in as a council would bring them: as a file, approved by another.
     */
    private static void upload() {
        var set = "/councils/E06000034/figures/monthly-digest";
        var editor = PORTAL.signIn("thurrock.editor");
        var sent =
                editor.upload(
                        set + "/submissions",
                        Map.of("key", UUID.randomUUID().toString()),
                        "digest.csv",
                        ThurrocksDigest.csv());
        var draft = sent.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
        var reason = Map.of("version", "0", "remark", "As the report prints them");
        assertThat(editor.post(draft + "/submit", reason).statusCode()).isEqualTo(303);
        var approved =
                PORTAL.signIn("thurrock.admin").post(draft + "/approve", Map.of("version", "1"));
        assertThat(approved.statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    m-looked-after     | Thurrock had 311 on 30 November 2017, 27 fewer than a year before (338), which may be chance
                    m-protection-plans | Thurrock had 239 on 30 November 2017, 72 fewer than a year before (311), which is more than chance explains
                    m-asylum-seeking   | Thurrock had 32 on 30 November 2017, 49 fewer than a year before (81), which is more than chance explains
                    m-contacts         | Thurrock had 611 in November 2017, 180 more than a year before (431), which is more than chance explains
                    """)
    void answers_with_what_the_committee_was_told(String indicator, String answer) {
        var page = VIEWER.page(DIGEST + indicator + "?period=2017-11");

        assertThat(page.select("h1").text()).isEqualTo(answer);
        assertThat(answer.split(" ").length).isBetween(12, 40);
        assertThat(page.select("h1, .app-facts").text()).doesNotContain("better", "worse");
    }

    @Test
    void adds_up_what_is_counted_during_the_year_and_says_what_it_will_come_to() {
        var contacts = facts(VIEWER.page(DIGEST + "m-contacts?period=2017-11"));

        assertThat(contacts).contains("Year to date 3,864 April 2017 to November 2017");
        assertThat(contacts).contains("Last 12 months [none] there is no figure for December 2016");
        // 3,864 and four months of 483, the mean of the eight months that there are.
        assertThat(contacts).contains("Expected by 31 March 2018 5,796");
    }

    @Test
    void never_adds_what_is_counted_on_a_day() {
        assertThat(facts(VIEWER.page(DIGEST + "m-looked-after")))
                .contains("Year to date 311 on 30 November 2017")
                .contains("by the process limits of the last 8 figures");
    }

    @Test
    void names_what_is_more_than_usual_variation() {
        var page = VIEWER.page(DIGEST + "m-looked-after");

        assertThat(page.select("td:contains(in a row)")).isNotEmpty();
        assertThat(page.select("[data-chart]").getFirst().attr("aria-label"))
                .contains("More than usual variation");
        assertThat(VIEWER.get(DIGEST + "m-looked-after/process.svg").body())
                .contains("<svg", "mean 321", "upper limit 337");
        assertThat(VIEWER.get(DIGEST + "m-looked-after/trend.png").statusCode()).isEqualTo(200);
    }

    @Test
    void puts_an_average_of_three_years_beside_its_threshold_alone() {
        var page =
                VIEWER.page(
                        "/councils/E06000034/figures/adoption-scorecard/indicators/a1?period=2013-16");

        assertThat(page.select("h1").text())
                .isEqualTo(
                        "Thurrock had 612 days over 2013-16, 186 days above the national threshold of 426");
        assertThat(facts(page)).contains("National threshold 426 missed").doesNotContain("A year");
        assertThat(page.text()).contains("averages over three years overlap").doesNotContain("A10");
        assertThat(page.select("[data-chart]").attr("data-chart")).contains("National threshold");
    }

    @Test
    void shows_of_others_only_what_they_released_and_a_mean_of_five() throws SQLException {
        var day = LocalDate.of(2017, 11, 1);
        var catalogue = PORTAL.context().getBean(Catalogues.class).current();
        var thurrock = catalogue.findCouncil("E06000034").orElseThrow();
        var neighbours = catalogue.neighbours(catalogue.models().getFirst(), thurrock.area());
        for (int i = 0; i < 4; i++) {
            var code = neighbours.get(i).area().code();
            Approved.release(PORTAL.database(), code, "m-referrals", day, 100L + i);
        }
        Approved.release(
                PORTAL.database(), neighbours.get(4).area().code(), "m-referrals", day, null);
        var few = VIEWER.page(DIGEST + "m-referrals?period=2017-11");
        Approved.release(
                PORTAL.database(), neighbours.get(5).area().code(), "m-referrals", day, 110L);
        var enough = VIEWER.page(DIGEST + "m-referrals?period=2017-11");

        assertThat(VIEWER.page(DIGEST + "m-referrals").text())
                .as("without figures of its own, a council is shown what others gave last")
                .contains("released for November 2017");
        assertThat(few.text()).contains("No mean is told: 4 councils have a figure");
        assertThat(enough.text()).contains("Mean 103, median 102, of 5 of 10 councils");
        var rows = enough.select("section:has(#others) tbody").getFirst().select("tr");
        assertThat(rows.select("td:first-of-type").eachText())
                .containsExactly(
                        "[x] not available",
                        "110",
                        "103",
                        "102",
                        "101",
                        "100",
                        "[c] suppressed for confidentiality");
    }

    @Test
    void says_what_must_be_given_before_others_can_be_seen() {
        var page =
                VIEWER.page(
                        "/councils/E06000034/figures/regional-quarterly/indicators/q-contacts"
                                + "?period=2017-18+Q3");

        assertThat(page.select(".govuk-warning-text").text())
                .contains("October to December 2017", "Thurrock has not", "due by 4 February 2018");
        assertThat(page.select("h1").text())
                .isEqualTo("Thurrock has approved no figures of this indicator yet");
    }

    @Test
    void is_led_to_from_the_published_indicator() {
        var page = VIEWER.page("/councils/E06000034/indicators/lacnum");

        assertThat(page.select("a[href=" + DIGEST + "m-looked-after]")).hasSize(1);
        assertThat(page.select(".app-own tr:contains(November 2017)").text()).contains("311");
        assertThat(VIEWER.page("/compare/E06000034/indicators/lacnum").text())
                .doesNotContain("During the year");
    }

    @Test
    void says_which_period_cannot_be_had() {
        var answer = VIEWER.get(DIGEST + "m-contacts?period=whenever");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#period");
        assertThat(page.select("h1").text()).startsWith("Thurrock had ");
    }

    @Test
    void is_the_councils_own() {
        assertThat(SOUTHEND.get(DIGEST + "m-contacts").statusCode()).isEqualTo(404);
        assertThat(SOUTHEND.get(DIGEST + "m-contacts/process.svg").statusCode()).isEqualTo(404);
        assertThat(VIEWER.get(DIGEST + "q-contacts").statusCode()).isEqualTo(404);
        assertThat(SOUTHEND.get(DIGEST.replace("34", "33") + "m-contacts").body())
                .doesNotContain("611");
    }

    private static String facts(Document page) {
        return page.select(".app-facts").text();
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
