package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.util.Map;

/**
 * A portal that asks for a second factor, as it does unless told otherwise. It stands under the
 * address of the tests' own portal, so what Keycloak sends back is carried over to it by hand.
 */
@DisplayName("A portal that asks for a second factor")
class SecondFactorTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final EmbeddedServer STRICT =
            PORTAL.anotherInstance(Map.of("yardstick.second-factor", true));

    @AfterAll
    static void stop() {
        STRICT.close();
    }

    @Test
    void has_it_set_up_at_the_first_sign_in_and_asks_for_it_at_the_next() throws Exception {
        var first = new Browser(PORTAL.address());
        var setUp = password(first, "thurrock.viewer", keycloak(first));
        var secret = page(setUp).expectFirst("input[name=totpSecret]").val();
        var form = page(setUp).expectFirst("form");
        var done = first.post(form.absUrl("action"), new OneTimeCode(secret).form());

        assertThat(carried(first, done).statusCode()).isEqualTo(303);
        assertThat(first.get(STRICT.getURI() + "/councils/E06000034/plans").statusCode())
                .isEqualTo(200);

        var next = new Browser(PORTAL.address());
        var asked = page(password(next, "thurrock.viewer", keycloak(next)));
        assertThat(asked.select("input[name=otp]")).hasSize(1);
        var wrong = next.post(asked.expectFirst("form").absUrl("action"), Map.of("otp", "000000"));
        assertThat(page(wrong).select("input[name=otp]")).hasSize(1);
    }

    @Test
    void takes_nobody_without_one_whatever_the_browser_makes_of_the_question() {
        var browser = new Browser(PORTAL.address());
        var answer =
                password(
                        browser,
                        "southend.viewer",
                        keycloak(browser).replaceFirst("acr_values=2&?", ""));

        var refused = carried(browser, answer);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Sign-in did not succeed");
        assertThat(browser.get(STRICT.getURI() + "/councils/E06000033/plans").statusCode())
                .as("no session")
                .isEqualTo(302);
    }

    @Test
    void takes_nobody_whom_keycloak_knows_by_the_password_alone() {
        var browser = PORTAL.signIn("southend.editor");

        var asked = browser.open(keycloak(browser));

        assertThat(page(asked).select("input[name=totpSecret]")).hasSize(1);
    }

    private static String keycloak(Browser browser) {
        var begun = browser.get(STRICT.getURI() + "/sign-in?again=true");
        var address = begun.headers().firstValue("Location").orElseThrow();
        assertThat(address).contains("acr_values=2");
        return address;
    }

    /** What comes after the password: another page of Keycloak, or the way back. */
    private static HttpResponse<String> password(Browser browser, String who, String keycloak) {
        var answer = browser.sendLogin(browser.open(keycloak), who, KeycloakServer.PASSWORD);
        return backToThePortal(answer) ? answer : browser.follow(answer);
    }

    private static boolean backToThePortal(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(to -> to.startsWith(PORTAL.address().toString()))
                .isPresent();
    }

    /** The way back, to the strict portal. */
    private static HttpResponse<String> carried(Browser browser, HttpResponse<String> answer) {
        var back = answer.headers().firstValue("Location").orElseThrow();
        return browser.get(back.replace(PORTAL.address().toString(), STRICT.getURI().toString()));
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}
