package yardstick.inyear;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Two councils' adoption timeliness side by side. The days are those of 2012-15 and of 2016-19 as
 * their reports print them; how many children are behind them no report says, so the counts, above
 * five, and that both are of one period, are made up for this test.
 */
@DisplayName("Adoption timeliness of two councils")
@NeedsPublishedData
class AdoptionBesideTest {

    private static final String DATA_SET = "adoption-scorecard";
    private static final String MADE_UP = "made up for a test: no report says how many children";

    @BeforeAll
    static void enter() throws SQLException {
        clear();
        released("southend", "/councils/E06000033/figures/" + DATA_SET, "a1,2015-18,20,505");
        released("thurrock", "/councils/E06000034/figures/" + DATA_SET, "a1,2015-18,22,423");
    }

    @AfterAll
    static void clear() throws SQLException {
        try (var own =
                new OwnFigures(RunningPortal.get().database(), DemoPeople.SOUTHEND, DATA_SET)) {
            own.cleared(DATA_SET);
        }
    }

    @Test
    void stand_beside_each_other_once_both_have_released_them_to_all() {
        var thurrock =
                RunningPortal.get()
                        .signIn("thurrock.viewer")
                        .page(
                                "/councils/E06000034/figures/adoption-scorecard/indicators/a1"
                                        + "?period=2015-18&beside=all");
        var southend =
                RunningPortal.get()
                        .signIn("southend.viewer")
                        .page(
                                "/councils/E06000033/figures/adoption-scorecard/indicators/a1"
                                        + "?period=2015-18&beside=all");

        assertThat(thurrock.select("tr:contains(Southend-on-Sea)").text()).contains("505");
        assertThat(thurrock.select("h1").text()).contains("Thurrock had 423 days over 2015-18");
        assertThat(southend.select("tr:contains(Thurrock)").text()).contains("423");
        assertThat(southend.select("h1").text()).contains("had 505 days over 2015-18");
    }

    private static void released(String council, String place, String row) {
        var editor = RunningPortal.get().signIn(council + ".editor");
        var admin = RunningPortal.get().signIn(council + ".admin");
        var file = "Indicator code,Period,Numerator,Value,Status,Note\n%s,final,%s\n";
        var draft =
                done(
                        editor.upload(
                                place + "/submissions",
                                Map.of("key", UUID.randomUUID().toString()),
                                "adoption.csv",
                                file.formatted(row, MADE_UP).getBytes(UTF_8)));
        done(editor.post(draft + "/submit", Map.of("version", "0")));
        done(admin.post(draft + "/approve", Map.of("version", "1")));
        release(admin, place);
    }

    private static void release(Browser admin, String place) {
        var page = admin.page(place + "/releases/new?audience=all-councils");
        var form = new HashMap<>(Map.of("when", "now", "time", "9:00"));
        for (var field : List.of("audience", "no", "mark")) {
            form.put(field, page.select("main input[name=" + field + "]").val());
        }
        done(admin.post(place + "/releases", form));
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }
}
