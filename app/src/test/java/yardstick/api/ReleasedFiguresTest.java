package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Thurrock releases one quarter to its region. Southend's system asks for it, before and after
 * Southend has released its own, which the data set demands.
 */
@DisplayName("Released figures, asked for by a program,")
class ReleasedFiguresTest {

    private static final String DATA_SET = "regional-quarterly";
    private static final String QUARTER = "2016-10-01";
    private static final String ADDRESS = "/api/v1/data-sets/" + DATA_SET + "/figures";
    private static final RunningPortal PORTAL = RunningPortal.get();

    @BeforeAll
    static void give() throws SQLException {
        try (var theirs = new OwnFigures(PORTAL.database(), DemoPeople.THURROCK, DATA_SET)) {
            theirs.cleared(DATA_SET)
                    .count("q-referrals", QUARTER, 541)
                    .figure("q-referral-rate", QUARTER, "131.2500004", "541", "41219")
                    .figure("q-placed-far-away", QUARTER, "1.33333", "4", "300");
        }
        release("thurrock.admin", DemoPeople.THURROCK, "region", "Two weeks late");
    }

    @AfterAll
    static void takeBack() throws SQLException {
        try (var theirs = new OwnFigures(PORTAL.database(), DemoPeople.THURROCK, DATA_SET)) {
            theirs.cleared(DATA_SET);
        }
    }

    @Test
    void are_given_only_to_whom_has_given_its_own_and_the_others_are_told_until_when()
            throws SQLException {
        var before = released("?period=2016-17%20Q3&council=E06000034");

        assertThat(Json.list(before.get("figures"))).isEmpty();
        assertThat(Json.list(before.get("withheld")))
                .containsExactly(Map.of("period", "2016-17 Q3", "due", "2017-02-04"));

        try (var own = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            own.count("q-referrals", QUARTER, 700);
        }
        release("southend.admin", DemoPeople.SOUTHEND, "public", "");
        var after = released("?period=2016-17%20Q3&council=E06000034");

        assertThat(Json.list(after.get("withheld"))).isEmpty();
        var figures = byIndicator(Json.list(after.get("figures")));
        assertThat(figures.keySet())
                .containsExactlyInAnyOrder("q-referrals", "q-referral-rate", "q-placed-far-away");
        assertThat(figures.get("q-referrals"))
                .containsEntry("council", "E06000034")
                .containsEntry("period", "2016-17 Q3")
                .containsEntry("periodStatus", "provisional")
                .containsEntry("value", Json.number("541"))
                .containsEntry("missing", null);
        assertThat(figures.get("q-referral-rate"))
                .as("not rounded for show")
                .containsEntry("value", Json.number("131.2500004"))
                .containsEntry("denominator", Json.number("41219"));
        assertThat(figures.get("q-placed-far-away"))
                .containsEntry("value", null)
                .containsEntry("missing", "suppressed")
                .doesNotContainKeys("numerator", "denominator");
        assertThat(Json.object(figures.get("q-referrals").get("release")))
                .containsEntry("number", Json.number("1"))
                .containsEntry("note", "Two weeks late")
                .containsKey("date");
        assertThat(Json.list(released("?indicator=q-referrals").get("figures")))
                .extracting(figure -> figure.get("council"))
                .containsExactlyInAnyOrder("E06000033", "E06000034");
    }

    @Test
    void are_refused_with_what_to_ask_instead() {
        for (var wrong :
                Map.of(
                                ADDRESS,
                                400,
                                ADDRESS + "?council=E06999999",
                                404,
                                ADDRESS + "?period=2016-17%20Q5",
                                404,
                                ADDRESS + "?indicator=m-contacts",
                                404,
                                "/api/v1/data-sets/none/figures?council=E06000034",
                                404)
                        .entrySet()) {
            var answer = Asking.southend(wrong.getKey());

            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(wrong.getValue());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
            assertThat(Json.object(answer.body()).get("detail")).asString().isNotBlank();
        }
    }

    @Test
    void belong_to_data_sets_that_are_listed_with_what_is_collected_and_until_when() {
        var dataSets = Json.list(Json.value(Asking.answer("/api/v1/data-sets")));

        assertThat(dataSets)
                .extracting(each -> each.get("code"))
                .contains("regional-quarterly", "monthly-digest", "adoption-scorecard");
        assertThat(dataSets.getFirst())
                .containsEntry("periodType", "quarter")
                .containsEntry("dueDays", Json.number("35"))
                .containsEntry("othersOnlyIfSubmitted", true);
        assertThat(Json.list(dataSets.getFirst().get("indicators")))
                .hasSizeGreaterThan(40)
                .anySatisfy(
                        indicator ->
                                assertThat(indicator)
                                        .containsEntry("code", "q-looked-after-rate")
                                        .containsEntry("shape", "ratio")
                                        .containsEntry("per", Json.number("10000"))
                                        .containsEntry("counted", "at-end")
                                        .containsEntry("publishedIndicator", "lac"));
    }

    private static Map<String, Object> released(String query) {
        var answer = Asking.southend(ADDRESS + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        return Json.object(answer.body());
    }

    private static Map<String, Map<String, Object>> byIndicator(List<Map<String, Object>> figures) {
        var found = new HashMap<String, Map<String, Object>>();
        figures.forEach(figure -> found.put(String.valueOf(figure.get("indicator")), figure));
        return found;
    }

    private static void release(String username, String council, String audience, String note) {
        Browser administrator = PORTAL.signIn(username);
        var releases = "/councils/" + council + "/figures/" + DATA_SET + "/releases";
        var page = administrator.page(releases + "/new?audience=" + audience);
        var form = new HashMap<String, String>();
        for (var field : List.of("audience", "no", "mark")) {
            form.put(field, page.select("main input[name=" + field + "]").val());
        }
        form.put("when", "now");
        form.put("note", note);
        assertThat(administrator.post(releases, form).statusCode()).isEqualTo(303);
    }
}
