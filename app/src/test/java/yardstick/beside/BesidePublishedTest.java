package yardstick.beside;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.portal.Approved;
import yardstick.portal.Approved.Given;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Thurrock has approved April, May and June of an indicator that is published by year. It has
 * released April to everybody, May to its region, where it is suppressed, and June to nobody.
 */
@DisplayName("In-year figures beside published ones")
@NeedsPublishedData
class BesidePublishedTest {

    private static final String COLLECTED = "m-three-placements";
    private static final String PUBLISHED = "lacstable-2016on";
    private static final String OURS = "/councils/E06000034";
    private static final String SHARED = "/compare/E06000034";
    private static final String PAGE = "/indicators/" + PUBLISHED;

    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Catalogue CATALOGUE = PORTAL.context().getBean(Catalogues.class).current();
    private static final Browser MEMBER = PORTAL.signIn("thurrock.viewer");
    private static final Browser NEIGHBOUR = PORTAL.signIn("southend.editor");
    private static final Browser BOARD = PORTAL.signIn("eastern.board");
    private static final Browser OUTSIDER = PORTAL.signIn("peer.reviewer");

    @BeforeAll
    static void give() throws SQLException {
        approve(share(APRIL, 41, 307), share(MAY, 47, 311), share(JUNE, 3, 313));
        Approved.release(PORTAL.database(), "E06000034", COLLECTED, APRIL, 13L, "public");
        Approved.release(PORTAL.database(), "E06000034", COLLECTED, MAY, null, "region");
    }

    private static void approve(Given... figures) throws SQLException {
        Approved.figures(PORTAL.database(), "E06000034", "thurrock", List.of(figures));
    }

    private static Given share(LocalDate day, long numerator, long denominator) {
        var of = BigDecimal.valueOf(denominator);
        var value = BigDecimal.valueOf(numerator * 100).divide(of, MathContext.DECIMAL64);
        return new Given(COLLECTED, day, value, BigDecimal.valueOf(numerator), of);
    }

    @Test
    void are_seen_raw_by_members_with_what_others_will_not_see() {
        var page = MEMBER.page(OURS + PAGE);

        assertThat(months(page))
                .containsExactly(
                        "June 2025 | In-year, Thurrock | 0.96% | provisional, own, others will see [c]",
                        "May 2025 | In-year, Thurrock | 15.11% | provisional, own, others will see [c]",
                        "April 2025 | In-year, Thurrock | 13.36% | provisional, own");
        assertThat(page.select(".app-facts").text())
                .contains(
                        "In-year, June 2025 0.96% provisional, own, others will see [c], not published");
        assertThat(page.text()).contains("Dashed lines with open marks are in-year figures");
    }

    @Test
    void are_a_dashed_line_on_the_axis_of_time_of_the_years() {
        var chart = MEMBER.page(OURS + PAGE).select(".app-chart__canvas--trend").attr("data-chart");

        assertThat(chart).contains("\"name\":\"In-year, Thurrock\"", "\"type\":[3,3]");
        assertThat(MEMBER.get(OURS + PAGE + "/trend.svg").body())
                .contains("In-year, Thurrock", "not published");
        assertThat(MEMBER.get(OURS + PAGE + "/bars.svg").body()).doesNotContain("In-year");
    }

    @Test
    void are_seen_by_others_as_far_as_they_are_in_the_audience() {
        var april = "April 2025 | In-year, Thurrock | 13.00% | final, released";
        var may =
                "May 2025 | In-year, Thurrock | [c] suppressed for confidentiality | final, released";

        assertThat(months(NEIGHBOUR.page(SHARED + PAGE))).containsExactly(may, april);
        assertThat(months(BOARD.page(SHARED + PAGE))).containsExactly(may, april);
        assertThat(months(OUTSIDER.page(SHARED + PAGE))).containsExactly(april);
        assertThat(months(MEMBER.page(SHARED + PAGE)))
                .as("the page that is the same for everybody, read by a member")
                .containsExactly(may, april);
        assertThat(months(NEIGHBOUR.page("/councils/E06000033" + PAGE + "?with=E06000034")))
                .as("beside Southend’s own")
                .contains(may, april);
        assertThat(NEIGHBOUR.get(OURS + PAGE).statusCode()).isEqualTo(404);
    }

    @Test
    void stand_in_the_scorecard_with_their_period_and_status() {
        assertThat(scored(MEMBER, OURS))
                .isEqualTo("0.96% June 2025, provisional, own, others will see [c]");
        assertThat(scored(NEIGHBOUR, SHARED))
                .isEqualTo("[c] suppressed for confidentiality May 2025, final, released");
        assertThat(scored(OUTSIDER, SHARED)).isEqualTo("13.00% April 2025, final, released");
        assertThat(MEMBER.get(OURS + "/scorecard.csv?topic=" + topic()).body())
                .contains("2025-06,\"provisional, own, others will see [c]\"");
        assertThat(NEIGHBOUR.get(SHARED + "/scorecard.csv?topic=" + topic()).body())
                .contains("[c],2025-05,\"final, released\"");
    }

    @Test
    void stand_in_the_grid_own_ones_raw_and_others_as_released() {
        var query = "/grid?indicator=" + PUBLISHED + "&with=E06000033&with=E06000034";

        assertThat(MEMBER.page(OURS + query).select("td .app-inyear").eachText())
                .contains("in-year 0.96%, June 2025, provisional, own, others will see [c]");
        assertThat(
                        NEIGHBOUR
                                .page("/councils/E06000033" + query)
                                .select("td .app-inyear")
                                .eachText())
                .contains("in-year [c] suppressed for confidentiality, May 2025, final, released");
        assertThat(OUTSIDER.page(SHARED + query).select("td .app-inyear").eachText())
                .containsExactly("in-year 13.00%, April 2025, final, released");
        assertThat(OUTSIDER.get(SHARED + query.replace("/grid", "/grid.csv")).body())
                .contains("13,2025-04,\"final, released\"");
        assertThat(MEMBER.page(OURS + query).select(".app-rug-key").text())
                .contains("not published");
    }

    /** Whatever others see is a function of what was released. */
    @Test
    void tell_others_nothing_that_was_not_released() throws SQLException {
        var pages =
                List.of(
                        SHARED + PAGE,
                        SHARED + PAGE + ".csv",
                        SHARED + PAGE + "/trend.svg",
                        SHARED + "/scorecard?topic=" + topic(),
                        SHARED + "/scorecard.csv?topic=" + topic(),
                        SHARED + "/grid?indicator=" + PUBLISHED,
                        SHARED + "/grid.csv?indicator=" + PUBLISHED);
        var before = pages.stream().map(BesidePublishedTest::seen).toList();
        approve(share(MAY, 59, 331), share(JUNE, 61, 337));
        var after = pages.stream().map(BesidePublishedTest::seen).toList();
        var own = months(MEMBER.page(OURS + PAGE));
        approve(share(MAY, 47, 311), share(JUNE, 3, 313));

        assertThat(own).as("members see it").anyMatch(row -> row.contains("18.10%"));
        assertThat(after).isEqualTo(before);
        assertThat(String.join(" ", before))
                .doesNotContain("15.11", "0.96%", "June 2025", "2025-06");
    }

    @Test
    void are_left_out_of_pages_that_are_pinned() {
        for (var pin : List.of("editions=100000", "asPublishedOn=2026-11-01")) {
            assertThat(MEMBER.get(OURS + PAGE + "?" + pin).body().toLowerCase(java.util.Locale.UK))
                    .doesNotContain("in-year");
            assertThat(MEMBER.get(OURS + PAGE + ".csv?" + pin).body()).doesNotContain("In-year");
            assertThat(
                            MEMBER.page(OURS + "/scorecard?topic=" + topic() + "&" + pin)
                                    .select("td .app-inyear"))
                    .isEmpty();
            assertThat(
                            MEMBER.page(OURS + "/grid?indicator=" + PUBLISHED + "&" + pin)
                                    .select("td .app-inyear"))
                    .isEmpty();
        }
    }

    @Test
    void can_be_taken_away_as_they_are_shown() {
        assertThat(MEMBER.get(OURS + PAGE + ".csv").body())
                .contains("\"In-year, provisional, own, others will see [c]\",0.9584")
                .contains("for the council alone");
        assertThat(NEIGHBOUR.get(SHARED + PAGE + ".csv").body())
                .contains("\"In-year, final, released\",,suppressed,,")
                .contains("for those to whom councils released them");
    }

    private static String seen(String address) {
        return NEIGHBOUR
                .get(address)
                .body()
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "");
    }

    private static List<String> months(Document page) {
        return page.select("table:has(caption:contains(In-year figures)) tbody tr").stream()
                .map(row -> String.join(" | ", row.select("th, td").eachText()))
                .toList();
    }

    private static String scored(Browser who, String place) {
        var title = CATALOGUE.findIndicator(PUBLISHED).orElseThrow().title();
        return who.page(place + "/scorecard?topic=" + topic())
                .select("tr:has(th a[href*=" + PUBLISHED + "])")
                .select("td:has(.app-inyear)")
                .text()
                .replace(title, "");
    }

    private static String topic() {
        var topic = CATALOGUE.findIndicator(PUBLISHED).orElseThrow().topics().getFirst();
        return URLEncoder.encode(topic, StandardCharsets.UTF_8);
    }
}
