package yardstick.collections;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Southend releases two indicators of a quarter and of another, each with a small number. */
@DisplayName("What councils have released of an indicator")
class ReleasedIndicatorTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String DATA_SET = "regional-quarterly";
    private static final String PAGE = "/data-sets/" + DATA_SET + "/indicators/q-contacts";
    private static final Browser SOUTHEND = PORTAL.signIn("southend.admin");

    @BeforeAll
    static void give() throws SQLException {
        try (var figures = own(DemoPeople.SOUTHEND)) {
            figures.cleared(DATA_SET)
                    .count("q-contacts", "2011-01-01", 4)
                    .count("q-contacts", "2011-04-01", 812)
                    .count("q-early-help-assessments", "2011-04-01", 41);
        }
        release(SOUTHEND, "E06000033", "Since the new front door");
    }

    @AfterAll
    static void takeBack() throws SQLException {
        try (var figures = own(DemoPeople.SOUTHEND)) {
            figures.cleared(DATA_SET);
        }
    }

    private static OwnFigures own(String council) throws SQLException {
        return new OwnFigures(PORTAL.database(), council, DATA_SET);
    }

    private static void release(Browser who, String council, String note) {
        var releases = "/councils/" + council + "/figures/" + DATA_SET + "/releases";
        var preview = who.page(releases + "/new?audience=all-councils");
        var form = new HashMap<String, String>();
        for (var field : List.of("audience", "no", "mark")) {
            form.put(field, preview.select("main input[name=" + field + "]").val());
        }
        form.putAll(Map.of("when", "now", "time", "9:00", "note", note));
        assertThat(who.post(releases, form).statusCode()).isEqualTo(303);
    }

    /** The board of its region, and its own members; neither needs to have given anything. */
    @ParameterizedTest
    @ValueSource(strings = {"eastern.board", "southend.viewer"})
    void is_shown_by_council_and_period_with_the_reason_for_what_is_not(String reader) {
        var page = PORTAL.signIn(reader).page(PAGE);

        assertThat(page.select(".govuk-caption-l").text())
                .isEqualTo("Contacts: what have councils released?");
        assertThat(page.select("h1").text())
                .isEqualTo("1 council has released a figure for April to June 2011 to you: 812");
        assertThat(headings(page))
                .containsExactly("Council", "April to June 2011", "January to March 2011");
        assertThat(page.expectFirst("table").select("tbody tr").eachText())
                .containsExactly(
                        "Southend-on-Sea 812 provisional [c] suppressed for confidentiality provisional");
        assertThat(page.select("main li").text()).contains("Since the new front door");
        assertThat(page.select("figure").text()).contains("Contacts, April to June 2011");
    }

    private static List<String> headings(Document page) {
        return page.expectFirst("table").select("thead th").eachText();
    }

    /** A council that has given nothing sees what it would have to give, and by when. */
    @Test
    void is_kept_from_a_council_until_it_has_released_any_figure_of_the_period() throws Exception {
        var thurrock = PORTAL.signIn("thurrock.admin");
        var before = thurrock.page(PAGE);
        assertThat(before.select("h1").text())
                .isEqualTo("No council has released a figure to you yet");
        assertThat(before.select(".govuk-warning-text").text())
                .contains("April to June 2011 (due by 4 August 2011)", "January to March 2011")
                .doesNotContain("812");

        try (var figures = own("E06000034")) {
            // Another indicator of the same period will do, as the database has it.
            figures.count("q-early-help-assessments", "2011-04-01", 77);
        }
        release(thurrock, "E06000034", "");

        var after = thurrock.page(PAGE);
        assertThat(after.select("h1").text()).endsWith("April to June 2011 to you: 812");
        assertThat(after.select(".govuk-warning-text").text())
                .contains("January to March 2011")
                .doesNotContain("April to June 2011");
        var inYear =
                thurrock.page(
                        "/councils/E06000034/figures/"
                                + DATA_SET
                                + "/indicators/q-contacts?period=2011-12+Q1&beside=region");
        assertThat(inYear.select("tr:contains(Southend)").text()).contains("812");
        assertThat(inYear.select("main").text()).doesNotContain("Thurrock has not");
        var nobodys =
                "/councils/E06000034/figures/"
                        + DATA_SET
                        + "/indicators/q-referrals?period=2011-12+";
        assertThat(thurrock.page(nobodys + "Q1").select("main").text())
                .as("of another indicator, and nobody has released this one")
                .doesNotContain("Thurrock has not");
        assertThat(thurrock.page(nobodys + "Q2").select("main").text())
                .contains("Thurrock has not");
    }

    @Test
    void is_not_shown_to_whom_nothing_was_released() {
        var page = PORTAL.signIn("platform.admin").page(PAGE);

        assertThat(page.select("h1").text())
                .isEqualTo("No council has released a figure to you yet");
        assertThat(page.text()).doesNotContain("812");
    }

    @Test
    void can_be_taken_away_as_a_file() {
        var file = PORTAL.signIn("eastern.board").get(PAGE + ".csv", "Accept", "*/*");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body())
                .contains("2011-12 Q1,E06000033,Southend-on-Sea,provisional,812,")
                .contains("2010-11 Q4,E06000033,Southend-on-Sea,provisional,,suppressed,,,");
    }

    @Test
    void is_led_to_from_the_data_set() {
        var page = SOUTHEND.page("/data-sets/" + DATA_SET);

        assertThat(page.select("a[href=" + PAGE + "]").text()).isEqualTo("Contacts");
        assertThat(page.select("main p").text()).contains("Every council gives it");
    }
}
