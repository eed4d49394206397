package yardstick.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.MailServer;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Who has access, who is invited, and what comes of it. */
@DisplayName("An administrator of a council")
class PeopleTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String PEOPLE = "/councils/E06000033/people";
    private static final Browser ADMIN = PORTAL.signIn("southend.admin");

    @AfterEach
    void asBefore() throws SQLException {
        People.asInTheDemo();
    }

    @Test
    void invites_somebody_new_who_chooses_a_password_and_accepts() {
        try (var newcomer = new Newcomer()) {
            assertThat(invite(newcomer.address(), "editor").statusCode()).isEqualTo(303);

            var letter = newcomer.invitation();
            assertThat(letter.plain())
                    .contains("Southend administrator invites you", "as editor", letter.link());
            assertThat(Jsoup.parse(letter.html()).select("a").attr("href"))
                    .isEqualTo(letter.link());
            newcomer.accept();

            assertThat(newcomer.browser().get("/councils/E06000033").statusCode()).isEqualTo(200);
            assertThat(newcomer.browser().get(PEOPLE).statusCode()).as("an editor").isEqualTo(403);
            var row = ADMIN.page(PEOPLE).select("tr:contains(" + newcomer.address() + ")");
            assertThat(row.text()).contains("New Officer", "Editor").doesNotContain("never");
        }
    }

    @Test
    void sees_who_has_access_since_when_and_when_they_last_signed_in() {
        try (var viewer = PORTAL.signIn("southend.viewer")) {
            var row = ADMIN.page(PEOPLE).select("tr:contains(Southend viewer)").text();

            assertThat(row)
                    .contains("southend.viewer@example.org", "Viewer")
                    .matches(".*\\d\\d:\\d\\d.*");
        }
    }

    @Test
    void ends_access_with_the_persons_next_request_in_every_open_tab() throws SQLException {
        try (var viewer = PORTAL.signIn("southend.viewer")) {
            var tabs =
                    List.of(
                            "/councils/E06000033",
                            "/councils/E06000033/plans",
                            "/councils/E06000033/indicators");
            tabs.forEach(tab -> assertThat(viewer.get(tab).statusCode()).isEqualTo(200));
            var person = person("Southend viewer");

            var before = System.nanoTime();
            assertThat(ADMIN.post(person + "/end", Map.of("version", version(person))).statusCode())
                    .isEqualTo(303);

            tabs.forEach(tab -> assertThat(viewer.get(tab).statusCode()).isIn(403, 404));
            assertThat(viewer.get("/councils/E06000033/plans", "HX-Request", "true").statusCode())
                    .as("what a script in a tab asks for")
                    .isIn(403, 404);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("all of it together")
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(ADMIN.page(PEOPLE).text())
                    .contains("Who had access before", "Southend viewer")
                    .as("how to reach who has left")
                    .doesNotContain("southend.viewer@example.org");
        }
    }

    @Test
    void changes_a_role_which_counts_at_once_and_only_once() {
        try (var viewer = PORTAL.signIn("southend.viewer")) {
            assertThat(viewer.get("/councils/E06000033/key-indicators").statusCode())
                    .isEqualTo(403);
            var person = person("Southend viewer");
            var change = Map.of("role", "editor", "version", version(person));

            assertThat(ADMIN.post(person, change).statusCode()).isEqualTo(303);
            assertThat(viewer.get("/councils/E06000033/key-indicators").statusCode())
                    .isEqualTo(200);
            var late = ADMIN.post(person, change);
            assertThat(late.statusCode()).as("somebody else was faster").isEqualTo(409);
            assertThat(Jsoup.parse(late.body()).select(".govuk-warning-text").text())
                    .contains("Nothing of yours has been saved");
        }
    }

    @Test
    void who_sends_a_form_three_times_at_once_has_invited_once() throws Exception {
        try (var newcomer = new Newcomer();
                var pool = Executors.newFixedThreadPool(3)) {
            Callable<Integer> send = () -> invite(newcomer.address(), "viewer").statusCode();
            var answers = pool.invokeAll(List.of(send, send, send));
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(303, 422, 422);
            newcomer.invitation();
            PORTAL.mail().await(newcomer.address(), "Update");
            Thread.sleep(500);

            assertThat(PORTAL.mail().to(newcomer.address()))
                    .extracting(letter -> letter.subject().contains("invites you"))
                    .as("one of ours and one of Keycloak's")
                    .containsExactlyInAnyOrder(true, false);
            assertThat(ADMIN.page(PEOPLE).select("th:contains(" + newcomer.address() + ")"))
                    .hasSize(1);
        }
    }

    @Test
    void is_told_of_an_invitation_that_is_open_and_may_replace_one_that_has_run_out()
            throws SQLException {
        try (var newcomer = new Newcomer()) {
            invite(newcomer.address(), "viewer");
            newcomer.invitation();

            var second = invite(newcomer.address(), "editor");
            assertThat(second.statusCode()).isEqualTo(422);
            assertThat(problems(second))
                    .isEqualTo(
                            "This address is invited already, as Viewer. Send the letter again or"
                                    + " take it back");

            People.earlier(newcomer.address(), "8 days");
            assertThat(invite(newcomer.address(), "editor").statusCode()).isEqualTo(303);
            assertThat(ADMIN.page(PEOPLE).select("tr:contains(" + newcomer.address() + ")"))
                    .hasSize(1)
                    .allMatch(row -> row.text().contains("Editor"));
        }
    }

    @Test
    void has_the_sign_in_service_write_again_to_who_has_not_chosen_a_password()
            throws SQLException {
        try (var newcomer = new Newcomer()) {
            invite(newcomer.address(), "viewer");
            PORTAL.mail().await(newcomer.address(), "Update");
            People.earlier(newcomer.address(), "6 days");

            sendAgain(newcomer.address());
            awaitLetters(newcomer.address(), "Update", 2);
            newcomer.arrive();

            People.earlier(newcomer.address(), "6 days");
            sendAgain(newcomer.address());
            awaitLetters(newcomer.address(), "invites you", 3);
            pause();
            assertThat(letters(newcomer.address(), "Update"))
                    .as("nothing for whoever has one")
                    .isEqualTo(2);
        }
    }

    @Test
    void a_letter_that_was_passed_on_lets_nobody_else_in() {
        try (var newcomer = new Newcomer();
                var other = PORTAL.signIn("peer.reviewer")) {
            invite(newcomer.address(), "administrator");
            var link = newcomer.path(newcomer.invitation());

            var page = other.page(link);
            assertThat(page.text()).contains("sent to another e-mail address");
            assertThat(page.select("main form")).isEmpty();
            assertThat(other.post(link, Map.of()).statusCode()).isEqualTo(404);
            assertThat(other.get("/councils/E06000033").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_link_that_was_replaced_taken_back_used_or_made_up_leads_nowhere() throws SQLException {
        try (var newcomer = new Newcomer();
                var anybody = PORTAL.signIn("southend.viewer")) {
            invite(newcomer.address(), "viewer");
            var first = newcomer.path(newcomer.invitation());
            assertThat(anybody.get(first).statusCode()).isEqualTo(200);

            var forms = ADMIN.page(PEOPLE).select("tr:contains(" + newcomer.address() + ") form");
            var tooSoon = ADMIN.post(forms.attr("action"), Map.of("version", "0"));
            assertThat(tooSoon.statusCode()).isEqualTo(422);
            assertThat(problems(tooSoon)).contains("less than ten minutes ago");
            assertThat(anybody.get(first).statusCode()).as("still good").isEqualTo(200);
            People.earlier(newcomer.address(), "11 minutes");
            ADMIN.post(forms.attr("action"), Map.of("version", "0"));
            assertThat(anybody.get(first).statusCode()).as("replaced").isEqualTo(404);
            ADMIN.post(forms.get(1).attr("action"), Map.of("version", "1"));
            var second = newcomer.path(latest(newcomer, first));
            assertThat(anybody.get(second).statusCode()).as("taken back").isEqualTo(404);
            assertThat(anybody.get("/invitations/made-up").statusCode()).isEqualTo(404);

            var anew = invite(newcomer.address(), "viewer");
            assertThat(anew.statusCode()).as("taking back is no way around").isEqualTo(422);
            assertThat(problems(anew)).contains("less than ten minutes ago");
            People.earlier(newcomer.address(), "11 minutes");
            invite(newcomer.address(), "viewer");
            var third = newcomer.path(latest(newcomer, second));
            newcomer.accept();
            assertThat(newcomer.browser().get(third).statusCode()).as("used").isEqualTo(404);
        }
    }

    private static MailServer.Arrived latest(Newcomer newcomer, String before) {
        for (int i = 0; i < 200; i++) {
            var letter = newcomer.invitation();
            if (!newcomer.path(letter).equals(before)) {
                return letter;
            }
            pause();
        }
        throw new AssertionError("No other letter came");
    }

    private static void sendAgain(String address) {
        var form = ADMIN.page(PEOPLE).select("tr:contains(" + address + ") form[action$=/send]");
        var version = form.select("input[name=version]").attr("value");
        assertThat(ADMIN.post(form.attr("action"), Map.of("version", version)).statusCode())
                .isEqualTo(303);
    }

    private static long letters(String address, String words) {
        return PORTAL.mail().to(address).stream()
                .filter(letter -> letter.subject().contains(words))
                .count();
    }

    private static void awaitLetters(String address, String words, int number) {
        for (int i = 0; i < 200 && letters(address, words) < number; i++) {
            pause();
        }
        assertThat(letters(address, words)).isEqualTo(number);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String problems(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".govuk-error-summary__list").text();
    }

    private static HttpResponse<String> invite(String address, String role) {
        return ADMIN.post(PEOPLE + "/invitations", Map.of("email", address, "role", role));
    }

    private static String person(String name) {
        return ADMIN.page(PEOPLE).select("tr:contains(" + name + ") a").attr("href");
    }

    private static String version(String person) {
        return ADMIN.page(person).select("form[action$=/end] input[name=version]").val();
    }
}
