package yardstick.publicview;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@DisplayName("What a council publishes")
class PublicViewTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final EmbeddedServer OPEN =
            PORTAL.anotherInstance(Map.of("yardstick.public-comparison", true));
    private static final Browser ADMINISTRATOR = PORTAL.signIn("southend.admin");
    private static final String DATA_SET = "children-missing-education";
    private static final String RELEASES =
            "/councils/" + DemoPeople.SOUTHEND + "/figures/" + DATA_SET + "/releases";
    private static final String INDICATOR =
            "/public/data-sets/" + DATA_SET + "/indicators/cme-all-all";

    @BeforeAll
    static void release() throws SQLException {
        try (var own = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            own.count("cme-all-all", "2018-01-01", 7041);
            released("public");
            own.count("cme-all-all", "2018-04-01", 7042);
            released("all-councils");
        }
    }

    @AfterAll
    static void close() {
        OPEN.close();
    }

    private static void released(String audience) {
        var page = ADMINISTRATOR.page(RELEASES + "/new?audience=" + audience);
        var form = new HashMap<String, String>();
        for (var field : List.of("audience", "no", "mark")) {
            form.put(field, page.select("main input[name=" + field + "]").val());
        }
        form.put("when", "now");
        form.put("time", "9:00");
        assertThat(ADMINISTRATOR.post(RELEASES, form).statusCode()).isEqualTo(303);
    }

    @Test
    void is_there_for_everybody_and_nothing_else_is() {
        try (var anybody = PORTAL.browser()) {
            var council = anybody.page("/public/councils/" + DemoPeople.SOUTHEND);
            assertThat(council.select("tr:contains(Children missing education)").text())
                    .contains("January to March 2018", "7,041")
                    .doesNotContain("7,042");
            assertThat(anybody.page("/public").select("main").text()).contains("Southend");
            assertThat(anybody.page("/public/regions/E12000006").select("main").text())
                    .contains("Southend", "January to March 2018");
            var indicator = anybody.page(INDICATOR).select("main");
            assertThat(indicator.select("h1").text())
                    .startsWith(
                            "1 council has released a figure for January to March 2018 to the public");
            assertThat(indicator.text()).doesNotContain("7,042");
            assertThat(anybody.get(INDICATOR + ".csv").body())
                    .contains("7041")
                    .doesNotContain("7042");
        }
    }

    @Test
    void may_be_kept_for_five_minutes_and_is_the_same_for_all() {
        try (var anybody = PORTAL.browser();
                var somebody = PORTAL.signIn("thurrock.editor")) {
            for (var address : List.of("/public", INDICATOR, INDICATOR + ".csv")) {
                var first = anybody.get(address);
                var second = somebody.get(address);

                assertThat(second.body()).as(address).isEqualTo(first.body());
                assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=300");
                assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
                assertThat(header(first, "Content-Security-Policy")).contains("script-src 'self';");
                assertThat(first.headers().firstValue("X-Robots-Tag")).isEmpty();
            }
            var unknown = anybody.get("/public/councils/E06999999");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(header(unknown, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(somebody.get("/compare"), "X-Robots-Tag")).isEqualTo("noindex");
            assertThat(header(somebody.get("/compare"), "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void is_told_to_search_engines() {
        try (var engine = PORTAL.browser()) {
            assertThat(engine.get("/robots.txt").body())
                    .contains("Allow: /public\n", "Disallow: /\n", "Sitemap: " + PORTAL.address());
            var map = Jsoup.parse(engine.get("/sitemap.xml").body(), Parser.xmlParser());
            assertThat(map.select("loc").eachText())
                    .contains(PORTAL.address() + "/public/councils/" + DemoPeople.SOUTHEND)
                    .allMatch(address -> engine.get(address).statusCode() == 200);
        }
    }

    @Test
    void is_gone_at_once_when_it_is_taken_back() throws SQLException {
        try (var own = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET);
                var anybody = PORTAL.browser()) {
            own.count("cme-all-all", "2019-01-01", 7043);
            released("public");
            assertThat(anybody.get(INDICATOR).body()).contains("7,043");

            try (var owner = PORTAL.database().connectAsSuperuser();
                    var statement = owner.createStatement()) {
                statement.execute(
                        "update shared.release set withdrawn_at = now() where release_no ="
                                + " (select max(release_no) from shared.release where audience = 'public')"
                                + " and audience = 'public'");
            }

            assertThat(anybody.get(INDICATOR).body()).doesNotContain("7,043").contains("7,041");
        }
    }

    @Test
    void stands_in_comparisons_where_the_operator_opens_them_and_what_is_not_public_does_not() {
        var page = "/compare/" + DemoPeople.THURROCK;
        try (var anybody = PORTAL.browser();
                var open = new Browser(OPEN.getURI())) {
            assertThat(anybody.get(page).statusCode()).isEqualTo(302);

            var shown = open.page(page);
            assertThat(shown.select("h1")).isNotEmpty();
            assertThat(shown.select("header").text())
                    .contains("Sign in")
                    .doesNotContain("Sign out");
            assertThat(open.get(page + "/scorecard").statusCode()).isEqualTo(200);
            assertThat(open.get(page + "/grid").statusCode()).isEqualTo(200);
            assertThat(header(open.get(page), "Cache-Control")).isEqualTo("no-store");
            for (var closed :
                    List.of(
                            "/councils/" + DemoPeople.THURROCK,
                            "/comparexyz",
                            "/data-sets",
                            "/shared",
                            RELEASES)) {
                assertThat(open.get(closed).statusCode()).as(closed).isIn(302, 404);
            }
            assertThat(open.postWithoutToken(page, Map.of()).statusCode()).isIn(303, 403, 405);
            assertThat(open.page("/public").select("main a").eachAttr("href")).contains("/compare");
            assertThat(anybody.page("/public").select("main a").eachAttr("href"))
                    .doesNotContain("/compare");
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
