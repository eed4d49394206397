package yardstick.regional;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;

@DisplayName("A regional board")
@NeedsPublishedData
class BoardTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser ADMINISTRATOR = PORTAL.signIn("southend.admin");
    private static final Browser BOARD = PORTAL.signIn("eastern.board");
    private static final String DATA_SET = "children-missing-education";
    private static final String PAGE = "/regions/E12000006/board";
    private static final String RELEASES =
            "/councils/" + DemoPeople.SOUTHEND + "/figures/" + DATA_SET + "/releases";

    /** In the far future, so that no other test gives a later period. */
    @BeforeAll
    static void release() throws SQLException {
        try (var own = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            own.cleared(DATA_SET)
                    .count("cme-all-all", "2098-01-01", 40)
                    .count("cme-all-all", "2098-04-01", 95)
                    .count("cme-primary-all", "2098-01-01", 30)
                    .count("cme-primary-all", "2098-04-01", 33)
                    .count("cme-secondary-all", "2098-01-01", 10)
                    .count("cme-secondary-all", "2098-04-01", 62);
            var page = ADMINISTRATOR.page(RELEASES + "/new?audience=region");
            var form = new HashMap<String, String>();
            for (var field : List.of("audience", "no", "mark")) {
                form.put(field, page.select("main input[name=" + field + "]").val());
            }
            form.put("when", "now");
            form.put("time", "9:00");
            assertThat(ADMINISTRATOR.post(RELEASES, form).statusCode()).isEqualTo(303);
        }
    }

    @AfterAll
    static void clear() throws SQLException {
        try (var own = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            own.cleared(DATA_SET);
        }
    }

    @Test
    void sees_what_changed_by_more_than_chance_until_it_is_taken_back() throws SQLException {
        var page = BOARD.page(PAGE);

        var moved = page.select("table:contains(Changes of released) tbody tr").eachText();
        assertThat(moved)
                .anyMatch(
                        row ->
                                row.contains("Southend-on-Sea")
                                        && row.contains("40")
                                        && row.contains("95"))
                .noneMatch(row -> row.contains("30 in") && row.contains("33 in"));
        assertThat(page.select("main").text()).contains("exact conditional test of two rates");
        assertThat(page.select("h2").text()).contains("Who has given what is due");
        assertThat(page.select("table:contains(Inspected on) tbody tr")).hasSizeGreaterThan(8);

        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "update shared.release set withdrawn_at = now()"
                            + " where release_id in (select release_id from shared.released_figure"
                            + " where first_day = '2098-04-01')");
        }
        assertThat(BOARD.page(PAGE).select("main").text()).doesNotContain("95 in");
    }

    @Test
    void is_for_its_people_and_councils_of_its_region_alone() {
        assertThat(PORTAL.signIn("thurrock.viewer").get(PAGE).statusCode()).isEqualTo(200);
        for (var name : List.of("peer.reviewer", "platform.admin")) {
            assertThat(PORTAL.signIn(name).get(PAGE).statusCode()).as(name).isEqualTo(404);
        }
        assertThat(BOARD.get("/regions/E12000001/board").statusCode()).isEqualTo(404);
        assertThat(BOARD.get("/regions/E06000033/board").statusCode()).isEqualTo(404);
        assertThat(BOARD.page("/").select("main a").eachAttr("href")).contains(PAGE);
    }
}
