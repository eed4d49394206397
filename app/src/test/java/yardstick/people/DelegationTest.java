package yardstick.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.RunningPortal;
import yardstick.portal.Staff;
import yardstick.tenants.Role;
import yardstick.tenants.Tenancy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The rules under which a council's administrator has the portal act in Keycloak, against the real
 * one. The administrator has no rights there; what keeps one council from another's people is ours.
 */
@DisplayName("Somebody who runs a council's people")
class DelegationTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String PEOPLE = "/councils/E06000033/people";
    private static final Browser ADMIN = PORTAL.signIn("southend.admin");

    @AfterEach
    void asBefore() throws SQLException {
        People.asInTheDemo();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/end", "/password"})
    void rule_1_reaches_only_people_of_the_own_council(String action) throws SQLException {
        var foreign = PEOPLE + "/" + id("thurrock.viewer");
        var unknown = PEOPLE + "/" + UUID.randomUUID();
        var before = RealmUsers.find("thurrock.viewer@example.org");
        var fields = Map.of("role", "viewer", "version", "1");

        var answer = ADMIN.post(foreign + action, fields);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(words(answer)).isEqualTo(words(ADMIN.post(unknown + action, fields)));
        assertThat(ADMIN.get(foreign).statusCode()).isEqualTo(404);
        assertThat(RealmUsers.find("thurrock.viewer@example.org")).isPresent().isEqualTo(before);
        assertThat(PORTAL.mail().to("thurrock.viewer@example.org"))
                .extracting(letter -> letter.subject())
                .noneMatch(subject -> subject.contains("Update"));
    }

    @Test
    void rule_2_lets_go_a_person_whom_others_share_and_never_edits_them() throws SQLException {
        var email = "thurrock.editor@example.org";
        try (var shared = PORTAL.signIn("thurrock.editor")) {
            invite(email, "viewer");
            var link = link(email);
            assertThat(shared.post(link, Map.of()).statusCode()).isEqualTo(303);
            assertThat(shared.get("/councils/E06000033").statusCode()).isEqualTo(200);
            var person = PEOPLE + "/" + id("thurrock.editor");
            var before = RealmUsers.find(email);

            assertThat(ADMIN.page(person).select("form[action$=/password]")).isEmpty();
            var refused = ADMIN.post(person + "/password", Map.of());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(problems(refused)).contains("is not yours to ask for");
            assertThat(RealmUsers.find(email)).isPresent().isEqualTo(before);
            assertThat(PORTAL.mail().to(email)).hasSize(1);

            assertThat(ADMIN.post(person + "/end", Map.of("version", version(person))).statusCode())
                    .isEqualTo(303);
            assertThat(shared.get("/councils/E06000033").statusCode()).isEqualTo(404);
            assertThat(shared.get("/councils/E06000034").statusCode())
                    .as("the other council's is not touched")
                    .isEqualTo(200);
        }
    }

    @Test
    void rule_2_asks_for_a_new_password_of_somebody_who_is_the_councils_alone()
            throws SQLException {
        // The positive control of the test above.
        var person = PEOPLE + "/" + id("southend.editor");
        assertThat(ADMIN.post(person + "/password", Map.of()).statusCode()).isEqualTo(303);

        assertThat(PORTAL.mail().await("southend.editor@example.org", "Update").link())
                .startsWith(PORTAL.keycloak().issuer());
        var again = ADMIN.post(person + "/password", Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(problems(again)).contains("asked for less than ten minutes ago");
    }

    @Test
    void rule_3_gets_the_same_answer_for_an_address_that_is_known_elsewhere() {
        var known = "thurrock.viewer@example.org";
        var before = RealmUsers.find(known);
        try (var newcomer = new Newcomer()) {
            var first = invite(newcomer.address(), "viewer");
            var second = invite(known, "viewer");
            var toNew = newcomer.invitation();
            var toKnown = PORTAL.mail().await(known, "invites you");

            assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(303);
            assertThat(second.headers().firstValue("Location"))
                    .isEqualTo(first.headers().firstValue("Location"));
            assertThat(toKnown.plain().replace(toKnown.link(), "…"))
                    .isEqualTo(toNew.plain().replace(toNew.link(), "…"));
            assertThat(sent(known)).isEqualTo(sent(newcomer.address()));
            assertThat(ADMIN.page(PEOPLE).text()).doesNotContain("Thurrock viewer");
            assertThat(RealmUsers.find(known)).isPresent().isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "somebody@elsewhere.example, Enter an address that ends in @example.org",
        "somebody@sub.example.org, Enter an address that ends in @example.org",
        "somebody@example.org.evil.example, Enter an address that ends in @example.org",
        "a@b@example.org, Enter an e-mail address",
        "'a,b@example.org', Enter an e-mail address",
        "southend.admin@example.org, This person has access already"
    })
    void rule_4_invites_only_to_the_councils_own_domains(String address, String told) {
        var answer = invite(address, "viewer");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".govuk-error-summary__list").text()).contains(told);
        assertThat(page.select("#email").val()).as("nothing typed is lost").isEqualTo(address);
        assertThat(RealmUsers.find("somebody@elsewhere.example")).isEmpty();
    }

    @Test
    void rule_4_holds_when_a_letter_is_sent_again_and_when_it_is_accepted() throws SQLException {
        try (var newcomer = new Newcomer()) {
            invite(newcomer.address(), "viewer");
            var page = newcomer.arrive();
            var link = newcomer.path(newcomer.invitation());
            People.earlier(newcomer.address(), "11 minutes");
            domain("example.net");

            var again = sendAgain(newcomer.address());
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(problems(again)).contains("does not lie where your council’s addresses do");
            assertThat(accept(newcomer, page, link)).isEqualTo(404);

            domain("example.org");
            assertThat(accept(newcomer, page, link))
                    .as("the address alone was wrong")
                    .isEqualTo(303);
        } finally {
            domain("example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "platform-administrator", "", "ADMINISTRATOR"})
    void rule_5_gives_no_role_above_the_own(String role) throws SQLException {
        assertThat(invite("another@example.org", role).statusCode()).isEqualTo(422);
        var person = PEOPLE + "/" + id("southend.viewer");
        assertThat(
                        ADMIN.post(person, Map.of("role", role, "version", version(person)))
                                .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"southend.editor", "southend.viewer"})
    void rule_5_is_no_editor_and_no_viewer_whatever_they_send(String username) throws SQLException {
        try (var other = PORTAL.signIn(username)) {
            var fields = Map.of("email", "x@example.org", "role", "viewer", "version", "1");
            var own = PEOPLE + "/" + id(username);
            for (var address :
                    List.of(own, own + "/end", own + "/password", PEOPLE + "/invitations")) {
                assertThat(other.post(address, fields).statusCode()).isEqualTo(403);
            }
        }
        var staff = Staff.of("E06000033", username, Role.of(username.split("\\.")[1]));
        var tenancy = PORTAL.context().getBean(Tenancy.class);
        var person = id(username);
        assertThatThrownBy(
                        () ->
                                tenancy.write(
                                        staff.who(),
                                        staff.membership(),
                                        sql ->
                                                InvitationQueries.invite(
                                                        sql,
                                                        staff.who(),
                                                        staff.membership().council(),
                                                        UUID.randomUUID(),
                                                        new InviteForm("x@example.org", "viewer"),
                                                        Link.random().hash(),
                                                        OffsetDateTime.now())))
                .as("nor does the database let them")
                .hasMessageContaining("row-level security policy");
        boolean raised =
                tenancy.write(
                        staff.who(),
                        staff.membership(),
                        sql ->
                                PeopleQueries.changeRole(
                                        sql,
                                        staff.membership().council(),
                                        UUID.fromString(person),
                                        1,
                                        "administrator"));
        assertThat(raised).isFalse();
    }

    @Test
    void rule_5_lets_nobody_in_by_the_word_of_somebody_who_runs_the_council_no_longer()
            throws SQLException {
        var editor = PEOPLE + "/" + id("southend.editor");
        ADMIN.post(editor, Map.of("role", "administrator", "version", version(editor)));
        try (var newcomer = new Newcomer();
                var inviter = PORTAL.signIn("southend.editor")) {
            var fields = Map.of("email", newcomer.address(), "role", "viewer");
            assertThat(inviter.post(PEOPLE + "/invitations", fields).statusCode()).isEqualTo(303);
            var page = newcomer.arrive();
            var link = newcomer.path(newcomer.invitation());
            ADMIN.post(editor, Map.of("role", "editor", "version", version(editor)));

            assertThat(newcomer.browser().get(link).statusCode()).isEqualTo(404);
            assertThat(accept(newcomer, page, link)).isEqualTo(404);

            People.earlier(newcomer.address(), "11 minutes");
            assertThat(sendAgain(newcomer.address()).statusCode()).isEqualTo(303);
            sent(newcomer.address());
            var another = newcomer.path(newcomer.invitation());
            assertThat(accept(newcomer, page, another))
                    .as("whoever sends it again answers for it")
                    .isEqualTo(303);
        }
    }

    @Test
    void rule_6_is_never_the_last_administrator_who_goes() throws SQLException {
        var own = PEOPLE + "/" + id("southend.admin");

        var ended = ADMIN.post(own + "/end", Map.of("version", version(own)));
        var lowered = ADMIN.post(own, Map.of("role", "viewer", "version", version(own)));

        assertThat(List.of(ended.statusCode(), lowered.statusCode())).containsOnly(422);
        assertThat(Jsoup.parse(ended.body()).select(".govuk-error-summary__list").text())
                .contains("would be left without an administrator");
        assertThat(ADMIN.get(PEOPLE).statusCode()).as("still there").isEqualTo(200);
    }

    @Test
    void rule_6_counts_nobody_whose_end_is_set() throws SQLException {
        var own = PEOPLE + "/" + id("southend.admin");
        text(
                """
                update access.membership m set role = 'administrator', valid_until = now() + interval '1 day'
                  from access.person p
                 where p.person_id = m.person_id and p.username = 'southend.editor'
                returning m.role
                """);

        var ended = ADMIN.post(own + "/end", Map.of("version", version(own)));

        assertThat(ended.statusCode()).isEqualTo(422);
        assertThat(problems(ended)).contains("would be left without an administrator");
    }

    @Test
    void rule_6_holds_when_two_administrators_end_each_other_at_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            var editor = PEOPLE + "/" + id("southend.editor");
            var admin = PEOPLE + "/" + id("southend.admin");
            ADMIN.post(editor, Map.of("role", "administrator", "version", version(editor)));
            try (var second = PORTAL.signIn("southend.editor");
                    var pool = Executors.newFixedThreadPool(2)) {
                var ofEditor = Map.of("version", version(editor));
                var ofAdmin = Map.of("version", version(admin));
                second.csrf();
                Callable<Integer> one = () -> ADMIN.post(editor + "/end", ofEditor).statusCode();
                Callable<Integer> other = () -> second.post(admin + "/end", ofAdmin).statusCode();
                var answers = new ArrayList<Integer>();
                for (var answer : pool.invokeAll(List.of(one, other))) {
                    answers.add(answer.get());
                }

                assertThat(answers).containsOnlyOnce(303);
                assertThat(administrators()).isEqualTo(1);
            }
            People.asInTheDemo();
        }
    }

    @Test
    void rule_7_leaves_a_line_for_every_call_with_both_subjects() throws Exception {
        try (var newcomer = new Newcomer()) {
            long before = lastCall();
            invite(newcomer.address(), "viewer");
            newcomer.invitation();
            PORTAL.mail().await(newcomer.address(), "Update");
            for (int i = 0; i < 100 && calls(before).size() < 3; i++) {
                Thread.sleep(50);
            }
            var subject = RealmUsers.find(newcomer.address()).orElseThrow().get("id");

            assertThat(calls(before))
                    .containsExactly(
                            "southend.admin E06000033 look-up  200",
                            "southend.admin E06000033 create " + subject + " 201",
                            "southend.admin E06000033 ask-for-password " + subject + " 204");
        }
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from council.audit_event where table_name ="
                                        + " 'council.invitation' and after::text like '%@%'")) {
            rows.next();
            assertThat(rows.getInt(1)).as("addresses in the trail").isZero();
        }
    }

    @Test
    void the_portals_account_may_manage_users_and_nothing_else() {
        assertThat(RealmUsers.get("/users?max=1").statusCode()).isEqualTo(200);
        for (var other :
                List.of(
                        "/clients",
                        "/events",
                        "/authentication/flows",
                        "/identity-provider/instances")) {
            assertThat(RealmUsers.get(other).statusCode()).as(other).isEqualTo(403);
        }
    }

    private static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private static HttpResponse<String> invite(String address, String role) {
        return ADMIN.post(PEOPLE + "/invitations", Map.of("email", address, "role", role));
    }

    private static HttpResponse<String> sendAgain(String address) {
        var form = ADMIN.page(PEOPLE).select("tr:contains(" + address + ") form[action$=/send]");
        return ADMIN.post(
                form.attr("action"),
                Map.of("version", form.select("input[name=version]").attr("value")));
    }

    /** Accepts with the token of the form that the page shows. */
    private static int accept(Newcomer newcomer, Document page, String link) {
        var fields = Map.of("csrf", page.select("main form input[name=csrf]").val());
        return newcomer.browser().post(link, fields, "Sec-Fetch-Site", "same-origin").statusCode();
    }

    private static String problems(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".govuk-error-summary__list").text();
    }

    /** Where Southend's addresses lie from now on. */
    private static void domain(String name) throws SQLException {
        text(
                """
                update access.email_domain d set domain = '%s'
                  from published.council c join published.area a using (area_id)
                 where c.council_id = d.council_id and a.code = 'E06000033'
                returning d.domain
                """
                        .formatted(name));
    }

    private static String link(String email) {
        var letter = PORTAL.mail().await(email, "invites you");
        return letter.link().substring(PORTAL.address().toString().length());
    }

    /** What the page with everybody says of an invitation, once its letter was sent. */
    private static String sent(String address) {
        for (int i = 0; i < 200; i++) {
            var row = ADMIN.page(PEOPLE).select("tr:contains(" + address + ")").text();
            if (row.contains("Sent on")) {
                return row.replace(address, "…");
            }
        }
        throw new AssertionError("Not sent to " + address);
    }

    private static String version(String person) {
        return ADMIN.page(person).select("form[action$=/end] input[name=version]").val();
    }

    private static String id(String username) throws SQLException {
        return text("select person_id from access.person where username = '" + username + "'");
    }

    private static int administrators() throws SQLException {
        return Integer.parseInt(
                text(
                        """
                        select count(*) from access.membership m
                          join published.council c using (council_id)
                          join published.area a using (area_id)
                         where a.code = 'E06000033' and m.role = 'administrator'
                           and m.valid_until is null
                        """));
    }

    private static long lastCall() throws SQLException {
        return Long.parseLong(text("select coalesce(max(call_no), 0) from access.account_call"));
    }

    private static List<String> calls(long after) throws SQLException {
        return List.of(
                text("""
                                select string_agg(concat_ws(' ', p.username, a.code, k.call, k.about_subject, k.status), E'\\n' order by k.call_no)
                                  from access.account_call k
                                  join access.person p on p.person_id = k.asked_by
                                  join published.council c on c.council_id = k.on_behalf_of
                                  join published.area a using (area_id)
                                 where k.call_no > %d
                                """
                                .formatted(after))
                        .split("\n"));
    }

    private static String text(String query) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
