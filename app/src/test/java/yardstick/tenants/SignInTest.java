package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.util.Map;

/** Signing in through the real Keycloak, and out again. */
class SignInTest {

    private final RunningPortal portal = RunningPortal.get();

    @ParameterizedTest
    @CsvSource({
        "southend.viewer, Southend viewer",
        "southend.editor, Southend editor",
        "southend.admin, Southend administrator",
        "thurrock.viewer, Thurrock viewer",
        "thurrock.editor, Thurrock editor",
        "thurrock.admin, Thurrock administrator",
        "eastern.board, Eastern board member",
        "peer.reviewer, Peer reviewer",
        "platform.admin, Platform administrator"
    })
    void every_demo_person_signs_in(String username, String name) {
        try (var browser = portal.signIn(username)) {
            assertThat(browser.get("/test/who").body()).isEqualTo(name);
        }
    }

    @Test
    void a_person_arrives_at_the_page_they_wanted() {
        try (var browser = portal.browser()) {
            var sent = browser.get("/test/who?a=1&b=%20");
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(location(sent)).isEqualTo("/sign-in?to=%2Ftest%2Fwho%3Fa%3D1%26b%3D%2520");

            var arrived = browser.signIn("southend.editor", "/test/who?a=1&b=%20");

            assertThat(arrived.statusCode()).isEqualTo(200);
            assertThat(arrived.uri()).hasPath("/test/who").hasQuery("a=1&b= ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "/\t/elsewhere.example/",
                "javascript:alert(1)",
                "elsewhere.example",
                "/sign-out",
                "/a\r\nSet-Cookie: x=y"
            })
    void nobody_is_sent_to_somebody_elses_address_after_signing_in(String to) {
        try (var browser = portal.browser()) {
            var login =
                    browser.open(
                            "/sign-in?to="
                                    + java.net.URLEncoder.encode(
                                            to, java.nio.charset.StandardCharsets.UTF_8));
            var back = browser.sendLogin(login, "southend.editor", KeycloakServer.PASSWORD);

            assertThat(location(browser.get(location(back)))).isEqualTo(portal.address() + "/");
        }
    }

    @Test
    void a_wrong_password_stays_at_keycloak() {
        try (var browser = portal.browser()) {
            var answer =
                    browser.sendLogin(
                            browser.open("/sign-in"), "thurrock.editor", "not the password");

            assertThat(Jsoup.parse(answer.body()).select("#kc-form-login")).isNotEmpty();
            assertThat(browser.cookies()).doesNotContainKey("yardstick");
        }
    }

    @Test
    void the_session_gets_a_new_number_at_sign_in_and_the_old_one_is_dead() {
        try (var browser = portal.browser()) {
            var planted = "A".repeat(43);
            browser.cookies().put("yardstick", planted);
            browser.signIn("southend.viewer");
            var first = browser.cookies().get("yardstick");
            assertThat(first).isNotEqualTo(planted).hasSize(43);

            // A second sign-in in the same browser, as after a wait at Keycloak's page.
            browser.cookies().remove("yardstick");
            var login = browser.get("/sign-in");
            browser.cookies().put("yardstick", first);
            browser.follow(login);
            var second = browser.cookies().get("yardstick");
            assertThat(second).isNotEqualTo(first);
            assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);

            browser.cookies().put("yardstick", first);
            assertThat(browser.get("/test/who").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        try (var browser = portal.browser()) {
            var back =
                    browser.sendLogin(
                            browser.open("/sign-in"), "southend.viewer", KeycloakServer.PASSWORD);

            var set = browser.get(location(back)).headers().allValues("Set-Cookie");

            assertThat(set)
                    .filteredOn(cookie -> cookie.startsWith("yardstick="))
                    .singleElement()
                    .asString()
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Lax", "Path=/")
                    .doesNotContain("Domain", "Expires", "Max-Age");
        }
    }

    @Test
    void with_https_cookies_belong_to_this_host_alone_and_addresses_to_the_base_url() {
        try (var second =
                        portal.anotherInstance(
                                Map.of("yardstick.base-url", "https://yardstick.example/"));
                var browser = new Browser(second.getURI())) {
            var answer = browser.get("/sign-in");

            assertThat(location(answer))
                    .contains(
                            "redirect_uri=https%3A%2F%2Fyardstick.example%2Foauth%2Fcallback%2Fkeycloak");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-yardstick-sign-in-")
                    .contains("Path=/", "Secure", "SameSite=Lax")
                    .containsIgnoringCase("HttpOnly")
                    .doesNotContain("Domain");
            // The session's own cookie goes through the same door.
            var session = second.getApplicationContext().getBean(SessionCookie.class).holding("x");
            assertThat(session.getName()).isEqualTo("__Host-yardstick");
            assertThat(session.isSecure()).isTrue();
        }
    }

    @Test
    void a_code_works_once_and_only_in_the_browser_that_asked_for_it() {
        try (var browser = portal.browser();
                var other = portal.browser()) {
            var back =
                    location(
                            browser.sendLogin(
                                    browser.open("/sign-in"),
                                    "southend.viewer",
                                    KeycloakServer.PASSWORD));
            var attempt = Map.copyOf(browser.cookies());

            assertThat(other.get(back).statusCode()).isEqualTo(400);
            assertThat(browser.get(back).statusCode()).isEqualTo(303);

            // The same code once more, even with the attempt's cookie.
            other.cookies().putAll(attempt);
            assertThat(other.get(back).statusCode()).isEqualTo(400);
            assertThat(other.cookies()).doesNotContainKey("yardstick");
        }
    }

    @Test
    void two_tabs_sign_in_side_by_side() {
        try (var browser = portal.browser()) {
            var first = browser.open("/sign-in?to=/test/who?tab=1");
            browser.open("/sign-in?to=/test/who?tab=2");

            var arrived =
                    browser.follow(
                            browser.sendLogin(first, "southend.viewer", KeycloakServer.PASSWORD));

            assertThat(arrived.uri()).hasPath("/test/who").hasQuery("tab=1");
        }
    }

    @Test
    void a_sign_in_that_one_instance_began_another_finishes() {
        try (var browser = portal.browser();
                var second = portal.anotherInstance(Map.of())) {
            var back =
                    location(
                            browser.sendLogin(
                                    browser.open("/sign-in"),
                                    "southend.viewer",
                                    KeycloakServer.PASSWORD));
            var elsewhere = new Browser(second.getURI());
            elsewhere.cookies().putAll(browser.cookies());

            var finished = elsewhere.get(back.replace(portal.address().toString(), ""));

            assertThat(finished.statusCode()).isEqualTo(303);
            assertThat(elsewhere.get("/test/who").body()).isEqualTo("Southend viewer");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, nonce", "2, verifier"})
    void an_attempt_with_a_changed_secret_is_refused(int part, String what) {
        try (var browser = portal.browser()) {
            var login = browser.open("/sign-in");
            var attempt =
                    browser.cookies().entrySet().stream()
                            .filter(cookie -> cookie.getKey().startsWith("yardstick-sign-in"))
                            .findFirst()
                            .orElseThrow();
            var parts = attempt.getValue().split("\\.");
            parts[part] = "x".repeat(43);
            browser.cookies().put(attempt.getKey(), String.join(".", parts));

            var answer =
                    browser.get(
                            location(
                                    browser.sendLogin(
                                            login, "southend.viewer", KeycloakServer.PASSWORD)));

            assertThat(answer.statusCode()).as(what).isEqualTo(400);
            assertThat(browser.cookies()).doesNotContainKey("yardstick");
        }
    }

    @Test
    void a_refusal_by_keycloak_is_a_page_that_says_what_to_do() {
        try (var browser = portal.browser()) {
            var answer = browser.get("/oauth/callback/keycloak?error=access_denied&state=x");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Sign in again");
        }
    }

    @Test
    void signing_out_ends_our_session_and_keycloaks() {
        try (var browser = portal.signIn("thurrock.viewer")) {
            var session = browser.cookies().get("yardstick");
            // Keycloak's own session is there: without ours nobody is asked for a password.
            browser.cookies().remove("yardstick");
            assertThat(browser.open("/sign-in?to=/test/who").body()).isEqualTo("Thurrock viewer");

            var out = browser.post("/sign-out", Map.of());
            assertThat(out.statusCode()).isEqualTo(303);
            assertThat(out.headers().firstValue("Clear-Site-Data"))
                    .hasValue("\"cache\", \"storage\"");
            var end = browser.follow(out);
            assertThat(end.uri()).hasPath("/signed-out");
            assertThat(end.body()).contains("You have signed out");

            assertThat(browser.cookies()).doesNotContainKey("yardstick");
            assertThat(Jsoup.parse(browser.open("/sign-in").body()).select("#kc-form-login"))
                    .isNotEmpty();
            assertThat(session).isNotNull();
        }
    }

    @Test
    void a_stolen_copy_of_the_cookie_is_worthless_after_signing_out() {
        try (var browser = portal.signIn("thurrock.viewer");
                var thief = portal.browser()) {
            thief.cookies().putAll(browser.cookies());
            assertThat(thief.get("/test/who").statusCode()).isEqualTo(200);

            browser.signOut();

            assertThat(thief.get("/test/who").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void signing_out_twice_does_no_harm() {
        try (var browser = portal.browser()) {
            var answer = browser.follow(browser.postWithoutToken("/sign-out", Map.of()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.uri()).hasPath("/signed-out");
        }
    }

    @Test
    void a_script_that_swaps_fragments_is_told_to_load_the_sign_in() {
        try (var browser = portal.browser()) {
            var answer =
                    browser.get(
                            "/test/who",
                            "HX-Request",
                            "true",
                            "HX-Current-URL",
                            portal.address() + "/test/who?period=2025");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("HX-Redirect"))
                    .hasValue("/sign-in?to=%2Ftest%2Fwho%3Fperiod%3D2025");
        }
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
