package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.util.Map;

/** What a session gives, for how long, and where. */
class SessionTest {

    private static final String NEVER_WAS = "E06999999";

    private final RunningPortal portal = RunningPortal.get();

    @Test
    void a_session_survives_a_restart_of_the_portal() {
        try (var browser = portal.signIn("southend.editor")) {
            portal.restart();

            assertThat(browser.get("/test/who").body()).isEqualTo("Southend editor");
        }
    }

    @Test
    void a_session_holds_on_every_instance_and_ends_on_every_instance() {
        try (var browser = portal.signIn("southend.editor");
                var second = portal.anotherInstance(Map.of())) {
            var elsewhere = new Browser(second.getURI());
            elsewhere.cookies().putAll(browser.cookies());
            assertThat(elsewhere.get("/test/who").body()).isEqualTo("Southend editor");

            browser.signOut();

            assertThat(elsewhere.get("/test/who").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void a_session_that_rested_for_half_an_hour_is_over() throws SQLException {
        try (var browser = portal.signIn("southend.editor")) {
            asOwner("update access.session set last_used_at = now() - interval '29 minutes'");
            assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);

            asOwner("update access.session set last_used_at = now() - interval '31 minutes'");
            assertThat(browser.get("/test/who").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void a_session_is_over_after_eight_hours_however_busy() throws SQLException {
        try (var browser = portal.signIn("southend.editor")) {
            assertThat(
                            asked(
                                    "select ends_at - began_at = interval '8 hours' from"
                                            + " access.session order by began_at desc limit 1"))
                    .isEqualTo("t");

            asOwner("update access.session set ends_at = now() - interval '1 second'");
            assertThat(browser.get("/test/who").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void the_database_keeps_no_cookie_that_could_be_used() throws SQLException {
        try (var browser = portal.signIn("southend.editor")) {
            var value = browser.cookies().get("yardstick");

            assertThat(
                            asked(
                                    "select count(*) from access.session s where s::text like '%"
                                            + value
                                            + "%'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_membership_taken_away_is_gone_with_the_next_request() throws SQLException {
        try (var browser = portal.signIn("thurrock.editor")) {
            assertThat(council(browser, DemoPeople.THURROCK)).isEqualTo(200);

            change("thurrock.editor", "valid_until = now()");
            try {
                assertThat(council(browser, DemoPeople.THURROCK)).isNotEqualTo(200);
            } finally {
                change("thurrock.editor", "valid_until = null");
            }
            assertThat(council(browser, DemoPeople.THURROCK)).isEqualTo(200);
        }
    }

    @Test
    void a_role_taken_away_is_gone_with_the_next_request() throws SQLException {
        try (var browser = portal.signIn("thurrock.editor")) {
            assertThat(edit(browser)).isEqualTo(200);

            change("thurrock.editor", "role = 'viewer'");
            try {
                assertThat(edit(browser)).isEqualTo(403);
            } finally {
                change("thurrock.editor", "role = 'editor'");
            }
        }
    }

    @Test
    void a_membership_that_has_not_begun_gives_nothing() throws SQLException {
        try (var browser = portal.signIn("thurrock.admin")) {
            change("thurrock.admin", "valid_from = now() + interval '1 day'");
            try {
                assertThat(council(browser, DemoPeople.THURROCK)).isNotEqualTo(200);
            } finally {
                change("thurrock.admin", "valid_from = now() - interval '1 day'");
            }
            assertThat(council(browser, DemoPeople.THURROCK)).isEqualTo(200);
        }
    }

    @Test
    void a_foreign_and_an_unknown_council_answer_alike() {
        try (var browser = portal.signIn("southend.admin")) {
            assertThat(council(browser, DemoPeople.SOUTHEND)).isEqualTo(200);

            var foreign = browser.get("/test/councils/" + DemoPeople.THURROCK);
            var unknown = browser.get("/test/councils/" + NEVER_WAS);

            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(Answers.told(foreign, DemoPeople.THURROCK))
                    .isEqualTo(Answers.told(unknown, NEVER_WAS));
        }
    }

    @Test
    void a_viewer_is_told_whom_to_ask_before_changing_something() {
        try (var viewer = portal.signIn("southend.viewer")) {
            var answer =
                    viewer.post(
                            "/test/councils/" + DemoPeople.SOUTHEND + "/change",
                            Map.of("word", "x"));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("read this but not change it", "administrator");
        }
    }

    @Test
    void board_members_reviewers_and_the_platform_administrator_have_no_council() {
        for (var username : new String[] {"eastern.board", "peer.reviewer", "platform.admin"}) {
            try (var browser = portal.signIn(username)) {
                assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);
                assertThat(council(browser, DemoPeople.SOUTHEND)).isEqualTo(404);
            }
        }
    }

    @Test
    void somebody_without_any_part_is_told_whom_to_ask() {
        try (var browser = portal.signIn("without.part")) {
            var answer = browser.get("/test/who");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Ask your council");
            // Nobody is locked in: what everybody may see still opens.
            assertThat(browser.get("/signed-out").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_database_that_does_not_answer_is_not_taken_for_signed_out() {
        try (var browser = portal.signIn("southend.editor");
                var cutOff =
                        portal.anotherInstance(
                                Map.of(
                                        "datasources.default.url",
                                        "jdbc:postgresql://localhost:1/yardstick"))) {
            var elsewhere = new Browser(cutOff.getURI());
            elsewhere.cookies().putAll(browser.cookies());

            assertThat(elsewhere.get("/test/who").statusCode()).isEqualTo(503);
        }
    }

    private static int council(Browser browser, String code) {
        return browser.get("/test/councils/" + code).statusCode();
    }

    private static int edit(Browser browser) {
        return browser.post(
                        "/test/councils/" + DemoPeople.THURROCK + "/change", Map.of("word", "x"))
                .statusCode();
    }

    private void change(String username, String setting) throws SQLException {
        asOwner(
                "update access.membership set "
                        + setting
                        + " where person_id = (select person_id from access.person where username"
                        + " = '"
                        + username
                        + "')");
    }

    private void asOwner(String statement) throws SQLException {
        try (var owner = portal.database().connect("yardstick_owner");
                var command = owner.createStatement()) {
            assertThat(command.executeUpdate(statement)).isPositive();
        }
    }

    private String asked(String question) throws SQLException {
        try (var owner = portal.database().connect("yardstick_owner");
                var command = owner.createStatement();
                var answer = command.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
