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
import java.util.Map;

@DisplayName("A regional board")
@NeedsPublishedData
class BoardTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser ADMINISTRATOR = PORTAL.signIn("southend.admin");
    private static final Browser BOARD = PORTAL.signIn("eastern.board");
    private static final String DATA_SET = "children-missing-education";
    private static final String PAGE = "/regions/E12000006/board";
    private static final String ID = "00000000-0000-4000-9000-00000000b0a4";
    private static final String JOIN = "/councils/" + DemoPeople.SOUTHEND + "/sharing/board";
    private static final String RELEASES =
            "/councils/" + DemoPeople.SOUTHEND + "/figures/" + DATA_SET + "/releases";

    /** In the far future, so that no other test gives a later period. */
    @BeforeAll
    static void release() throws SQLException {
        clearBoard();
        assertThat(ADMINISTRATOR.post(JOIN, Map.of()).statusCode()).isEqualTo(303);
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
        clearBoard();
    }

    private static void clearBoard() throws SQLException {
        superuser(
                "delete from council.board_membership; delete from shared.board_meeting;"
                        + " delete from shared.board_data_set");
    }

    private static void superuser(String change) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            // Past the guards too: what a test withdraws, others still need.
            statement.execute("set session_replication_role = replica; " + change);
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
        assertThat(page.select("table:contains(Inspected on) tbody tr").text())
                .contains("Southend-on-Sea")
                .doesNotContain("Thurrock");

        var withdrawn =
                "update shared.release set withdrawn_at = %s"
                        + " where release_id in (select release_id from shared.released_figure"
                        + " where first_day = '2098-04-01')";
        superuser(withdrawn.formatted("now()"));
        assertThat(BOARD.page(PAGE).select("main").text()).doesNotContain("95 in");
        superuser(withdrawn.formatted("null"));
    }

    @Test
    void has_members_by_their_own_consent_who_leave_when_they_wish() {
        var thurrock = PORTAL.signIn("thurrock.admin");
        var join = "/councils/" + DemoPeople.THURROCK + "/sharing/board";
        assertThat(BOARD.page(PAGE).select("p:contains(Not members)").text())
                .contains("Members by their own consent: Southend-on-Sea. Not members:")
                .containsPattern("Not members:.*Thurrock");

        assertThat(thurrock.page(join).select("h1").text()).startsWith("We are not on the board");
        assertThat(thurrock.post(join, Map.of("nameless", "yes")).statusCode()).isEqualTo(303);
        var joined = thurrock.page(join);
        assertThat(joined.select("h1").text()).startsWith("We are on the board of East of England");
        assertThat(joined.select("input[name=nameless][checked]")).hasSize(1);
        assertThat(BOARD.page(PAGE).select("p:contains(Not members)").text())
                .contains("Members by their own consent: Southend-on-Sea, Thurrock. Not");
        assertThat(thurrock.post(join, Map.of()).statusCode())
                .as("joined meanwhile")
                .isEqualTo(409);
        assertThat(thurrock.post(join + "/leave", Map.of("version", "7")).statusCode())
                .as("changed meanwhile")
                .isEqualTo(409);

        assertThat(thurrock.post(join + "/leave", Map.of("version", "0")).statusCode())
                .isEqualTo(303);
        assertThat(BOARD.page(PAGE).select("p:contains(Not members)").text())
                .doesNotContain("Southend-on-Sea, Thurrock. Not");
    }

    @Test
    void is_shared_with_by_members_alone_and_what_they_shared_rests_when_they_leave()
            throws SQLException {
        var thurrock = PORTAL.signIn("thurrock.admin");
        var home = "/councils/" + DemoPeople.THURROCK;
        var share = home + "/sharing/new?judgements=yes";
        assertThat(thurrock.page(share).select("input[name=audience]").eachAttr("value"))
                .contains("region")
                .doesNotContain("board");
        thurrock.post(home + "/sharing/board", Map.of());
        var page = thurrock.page(share);
        assertThat(page.select("input[name=audience]").eachAttr("value")).contains("board");
        var form = new HashMap<String, String>();
        page.select("form:has(input[name=audience]) input[type=hidden]")
                .forEach(field -> form.put(field.attr("name"), field.val()));
        form.put("audience", "board");
        form.put("until", page.select("input[name=until]").val());
        assertThat(thurrock.post(home + "/sharing/papers", form).statusCode()).isEqualTo(303);
        var paper = "/shared/%s/%s".formatted(DemoPeople.THURROCK, form.get("key"));

        assertThat(BOARD.page(PAGE).select("main a").eachAttr("href")).contains(paper);
        assertThat(BOARD.get(paper).statusCode()).isEqualTo(200);
        thurrock.post(home + "/sharing/board/leave", Map.of("version", "0"));
        assertThat(BOARD.get(paper).statusCode()).isEqualTo(404);
        superuser("delete from shared.paper where paper_id = '%s'".formatted(form.get("key")));
    }

    @Test
    void keeps_a_calendar_that_councils_of_the_region_read() {
        var meetings = PAGE + "/meetings";
        var wrong = BOARD.post(meetings, Map.of("id", ID, "day", "soon", "subject", "Kept"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter the day of the meeting", "value=\"Kept\"");
        var add = Map.of("id", ID, "day", "15/1/2099", "subject", "Neglect");
        BOARD.post(meetings, add);
        BOARD.post(meetings, add);

        assertThat(
                        PORTAL.signIn("thurrock.viewer")
                                .page(PAGE)
                                .select("#calendar + ul li")
                                .eachText())
                .containsExactly("15 January 2099: Neglect");
        assertThat(
                        BOARD.post(meetings + "/" + ID, Map.of("day", "16/1/2099", "version", "5"))
                                .statusCode())
                .as("changed meanwhile")
                .isEqualTo(409);
        BOARD.post(meetings + "/" + ID, Map.of("day", "16/1/2099", "version", "0"));
        assertThat(BOARD.page(PAGE).select("#calendar + ul li").text())
                .startsWith("16 January 2099");
        BOARD.post(meetings + "/" + ID + "/remove", Map.of("version", "1"));
        assertThat(BOARD.page(PAGE).select("#calendar + ul li")).isEmpty();
    }

    @Test
    void chooses_what_it_watches_and_what_it_demands() {
        var dataSets = PAGE + "/data-sets";
        assertThat(BOARD.post(dataSets, Map.of()).statusCode()).isEqualTo(422);
        assertThat(
                        BOARD.post(
                                        dataSets,
                                        Map.of(
                                                "dataSet",
                                                "regional-quarterly",
                                                "demanded",
                                                DATA_SET))
                                .statusCode())
                .isEqualTo(422);
        var figures = "/data-sets/" + DATA_SET + "/indicators/cme-primary-all";
        var thurrock = PORTAL.signIn("thurrock.viewer");
        assertThat(thurrock.page(figures).select("main").text()).contains("Southend-on-Sea");

        BOARD.post(dataSets, Map.of("dataSet", DATA_SET, "demanded", DATA_SET));

        var page = BOARD.page(PAGE);
        assertThat(page.select("table:contains(Given by) tbody tr th").eachText()).hasSize(1);
        assertThat(page.select("main").text())
                .contains("only when it has given its own, of: Children missing education");
        assertThat(thurrock.page(figures).select("main").text()).doesNotContain("Southend-on-Sea");
        assertThat(BOARD.page(figures).select("main").text()).contains("Southend-on-Sea");
        BOARD.post(dataSets, Map.of("dataSet", DATA_SET));
        assertThat(thurrock.page(figures).select("main").text()).contains("Southend-on-Sea");
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
