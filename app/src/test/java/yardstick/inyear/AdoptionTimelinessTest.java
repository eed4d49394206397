package yardstick.inyear;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.submissions.AdoptionScorecard;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/**
 * Both councils' adoption timeliness, as far as it can be read somewhere, by the way of every
 * figure: a file, submitted, approved. Southend: Ofsted, inspection of children's services of April
 * and May 2016, paragraph 80; its 119 days are of one year, not of three, and are not entered.
 * Thurrock: local press on the year 2018-19.
 */
@DisplayName("Adoption timeliness")
@NeedsPublishedData
class AdoptionTimelinessTest {

    private static final String SET = "/figures/adoption-scorecard";
    private static final String SOUTHEND = "/councils/E06000033" + SET;
    private static final String THURROCK = "/councils/E06000034" + SET;
    private static final Browser MEMBER = RunningPortal.get().signIn("southend.viewer");
    private static final Browser OTHER = RunningPortal.get().signIn("thurrock.viewer");

    @BeforeAll
    static void upload() {
        send("southend", SOUTHEND, AdoptionScorecard.southend());
        send("thurrock", THURROCK, AdoptionScorecard.thurrock());
    }

    private static void send(String council, String place, byte[] file) {
        var editor = RunningPortal.get().signIn(council + ".editor");
        var admin = RunningPortal.get().signIn(council + ".admin");
        var draft =
                done(
                        editor.upload(
                                place + "/submissions",
                                Map.of("key", UUID.randomUUID().toString()),
                                "adoption.csv",
                                file));
        done(editor.post(draft + "/submit", Map.of("version", "0")));
        done(admin.post(draft + "/approve", Map.of("version", "1")));
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    @Test
    void stands_beside_the_threshold_of_its_period_and_no_other() {
        var now = MEMBER.page(SOUTHEND + "/indicators/a1?period=2013-16");
        var before = MEMBER.page(SOUTHEND + "/indicators/a1?period=2012-15");
        var thurrock = OTHER.page(THURROCK + "/indicators/a1?period=2016-19");
        var orders = MEMBER.page(SOUTHEND + "/indicators/a2?period=2012-15");

        assertThat(now.select("h1").text())
                .isEqualTo(
                        "Southend-on-Sea had 386 days over 2013-16, 40 days below the national threshold of 426");
        assertThat(now.select(".app-facts").text()).contains("National threshold 426 met");
        assertThat(before.select("h1").text())
                .isEqualTo(
                        "Southend-on-Sea had 505 days over 2012-15, 18 days above the national threshold of 487");
        assertThat(thurrock.select("h1").text())
                .isEqualTo(
                        "Thurrock had 423 days over 2016-19, 3 days below the national threshold of 426");
        assertThat(orders.select("h1").text())
                .isEqualTo(
                        "Southend-on-Sea had 144 days over 2012-15, 8 days below the national threshold of 152");
    }

    @Test
    void has_three_years_as_one_period_and_no_significance_of_a_year() {
        var page = MEMBER.page(SOUTHEND + "/indicators/a1?period=2013-16");

        assertThat(page.select("#period option").eachText()).contains("2013-16", "2012-15");
        assertThat(page.text())
                .contains("neither a change of a year nor a trend")
                .contains("There is no process chart: averages over three years overlap.")
                .doesNotContain("chance", "A year before", "Last 12 months", "Expected by");
    }

    @Test
    void has_the_threshold_drawn_as_it_was_in_each_period() {
        var page = MEMBER.page(SOUTHEND + "/indicators/a1?period=2013-16");
        var table = page.select("details:has(table) tbody").last();

        assertThat(page.select("[data-chart]").attr("data-chart")).contains("National threshold");
        assertThat(String.valueOf(table == null ? "" : table.text()))
                .contains("2013-16", "386", "426", "2012-15", "505", "487");
    }

    @Test
    void says_where_each_figure_is_from() {
        var southend = MEMBER.page(SOUTHEND + "/indicators/a1?period=2013-16");

        assertThat(notes(southend))
                .contains("Note 1: 2012-15", "Note 2: 2013-16")
                .contains("Inspection report of 2016, paragraph 80", "Entered with the figure");
        assertThat(notes(OTHER.page(THURROCK + "/indicators/a1?period=2016-19")))
                .contains("Local newspaper on 2018-19");
        assertThat(southend.text()).contains("Adoption scorecards, Department for Education");
    }

    @Test
    void never_takes_one_measure_for_another() {
        var stopped = MEMBER.page(SOUTHEND + "/indicators/a10");

        assertThat(stopped.select("h1").text())
                .isEqualTo("Southend-on-Sea has approved no figures of this indicator yet");
        assertThat(stopped.text()).contains("Never to be mixed with A1").doesNotContain("386");
        assertThat(MEMBER.page(SOUTHEND + "/indicators/a1?period=2013-16").text())
                .doesNotContain("A10");
    }

    @Test
    void is_hidden_from_others_while_nobody_knows_of_how_many_children_it_is() {
        var page = MEMBER.page(SOUTHEND + "/indicators/a1?period=2013-16");

        assertThat(page.select("tr:contains(386)").getFirst().text())
                .contains("provisional, others will see [c]");
        assertThat(OTHER.get(SOUTHEND + "/indicators/a1").statusCode()).isEqualTo(404);
        assertThat(OTHER.page(THURROCK + "/indicators/a1?period=2013-16&beside=all").text())
                .doesNotContain("386");
    }

    private static String notes(Document page) {
        return page.select("section:has(#own)").text();
    }
}
