package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.micronaut.runtime.server.EmbeddedServer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import yardstick.portal.Browser;
import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;
import yardstick.portal.Tokens;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A council whose people sign in with its own service: a second realm stands for that service, and
 * the portal's realm is its client in three ways. The portal that asks for a second factor stands
 * under the address of the tests' own, so what Keycloak sends back is carried over to it by hand.
 */
@DisplayName("A person whose council signs them in")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilsOwnSignInTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String OWN = "a-council";
    private static final String PROVIDERS = "/admin/realms/yardstick/identity-provider/instances";
    private static final String SECRET = "a-secret-of-this-test";

    /** The provider after which the portal's realm asks for its own second factor. */
    private static final String ASKED = "asked";

    /** The provider that has asked for one itself. */
    private static final String VOUCHED = "vouched";

    /** The provider after which nothing is asked. */
    private static final String BARE = "bare";

    private final EmbeddedServer strict =
            PORTAL.anotherInstance(
                    Map.of("yardstick.second-factor", true, "yardstick.fresh.page", "1s"));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void stop() throws Exception {
        for (var provider : List.of(ASKED, VOUCHED, BARE)) {
            send("DELETE", PROVIDERS + "/" + provider, Map.of());
        }
        strict.close();
        client.close();
    }

    @BeforeAll
    void setUp() throws Exception {
        send("POST", "/admin/realms", theCouncilsService());
        send("POST", PROVIDERS, provider(ASKED, "yardstick after another sign-in"));
        send(
                "POST",
                PROVIDERS,
                provider(VOUCHED, "yardstick after another sign-in with two factors"));
        send("POST", PROVIDERS, provider(BARE, ""));
    }

    @Test
    void has_the_address_that_the_council_vouches_for() throws SQLException {
        var browser = PORTAL.browser();

        var arrived = browser.follow(atTheCouncil(browser, PORTAL.address().toString(), BARE));

        assertThat(arrived.uri().toString()).startsWith(PORTAL.address().toString());
        assertThat(arrived.body()).contains("Officer bare");
        assertThat(address("Officer bare")).isEqualTo("bare@a-council.example");
    }

    @Test
    void sets_up_and_shows_the_second_factor_of_the_portal() throws GeneralSecurityException {
        var first = PORTAL.browser();
        var setUp = page(first.follow(atTheCouncil(first, strict.getURI().toString(), ASKED)));
        var secret = setUp.expectFirst("input[name=totpSecret]").val();
        var filled = new OneTimeCode(secret).form();

        var done = first.post(setUp.expectFirst("form").absUrl("action"), filled);

        assertThat(carried(first, done).statusCode()).isEqualTo(303);
        assertThat(first.get(strict.getURI() + "/").body()).contains("Officer asked");
        var next = PORTAL.browser();
        var asked = page(next.follow(atTheCouncil(next, strict.getURI().toString(), ASKED)));
        assertThat(asked.select("input[name=otp]")).hasSize(1);
    }

    @Test
    void needs_no_other_where_the_council_has_asked_for_one() {
        var browser = PORTAL.browser();

        var back = atTheCouncil(browser, strict.getURI().toString(), VOUCHED);

        assertThat(carried(browser, back).statusCode()).isEqualTo(303);
        assertThat(browser.get(strict.getURI() + "/").body()).contains("Officer vouched");
    }

    /** A session that still holds at the council is not enough: its service asks once more. */
    @Test
    void shows_again_who_it_is_where_the_portal_wants_to_know_afresh() throws Exception {
        var browser = PORTAL.browser();
        carried(browser, atTheCouncil(browser, strict.getURI().toString(), VOUCHED));
        Thread.sleep(2500);

        var asked =
                browser.get(strict.getURI() + "/sign-in?again=true&to=/people")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        var again = page(browser.open(asked));
        var login = page(browser.open(again.expectFirst("#social-" + VOUCHED).absUrl("href")));

        assertThat(asked).contains("max_age=1");
        assertThat(login.location()).contains("/realms/" + OWN);
        assertThat(login.select("input[type=password]")).hasSize(1);
    }

    @Test
    void is_refused_where_nobody_has_asked_for_one() {
        var browser = PORTAL.browser();

        var back = atTheCouncil(browser, strict.getURI().toString(), BARE);

        assertThat(carried(browser, back).statusCode()).isEqualTo(400);
        assertThat(browser.cookies()).doesNotContainKey("yardstick");
    }

    @Test
    void does_not_get_the_account_of_somebody_with_the_same_address() {
        var browser = PORTAL.browser();
        var begun = browser.open(PORTAL.address() + "/sign-in");
        var login = browser.open(page(begun).expectFirst("#social-" + BARE).absUrl("href"));

        var answer =
                browser.follow(
                        browser.sendLogin(login, "southend.viewer", KeycloakServer.PASSWORD));

        assertThat(answer.uri().toString()).startsWith(PORTAL.keycloak().issuer());
        assertThat(page(answer).text()).contains("already exists");
        assertThat(browser.cookies()).doesNotContainKey("yardstick");
    }

    /** Signs in at the council's service; the last answer before the portal or a page. */
    private static HttpResponse<String> atTheCouncil(Browser browser, String portal, String who) {
        var keycloak = browser.get(portal + "/sign-in").headers().firstValue("Location");
        var choice = page(browser.open(keycloak.orElseThrow()));
        var login = browser.open(choice.expectFirst("#social-" + who).absUrl("href"));
        var answer = browser.sendLogin(login, who, KeycloakServer.PASSWORD);
        while (answer.statusCode() / 100 == 3 && back(answer).isEmpty()) {
            var next = answer.headers().firstValue("Location").orElseThrow();
            answer = browser.get(answer.uri().resolve(next).toString());
        }
        return answer;
    }

    private static Optional<String> back(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(to -> to.startsWith(PORTAL.address().toString()));
    }

    private HttpResponse<String> carried(Browser browser, HttpResponse<String> answer) {
        var to = back(answer).orElseThrow(() -> new AssertionError(answer.body()));
        return browser.get(to.replace(PORTAL.address().toString(), strict.getURI().toString()));
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private static String address(String name) throws SQLException {
        try (var owner = PORTAL.database().connect("yardstick_owner");
                var asked =
                        owner.prepareStatement("select email from access.person where name = ?")) {
            asked.setString(1, name);
            try (var rows = asked.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static Map<String, Object> theCouncilsService() {
        var portal = PORTAL.keycloak().issuer() + "/broker/*";
        return Map.of(
                "realm",
                OWN,
                "enabled",
                true,
                "clients",
                List.of(
                        Map.of(
                                "clientId",
                                "the-portals-realm",
                                "secret",
                                SECRET,
                                "redirectUris",
                                List.of(portal))),
                "users",
                Stream.of(ASKED, VOUCHED, BARE, "southend.viewer")
                        .map(CouncilsOwnSignInTest::officer)
                        .toList());
    }

    private static Map<String, Object> officer(String name) {
        var at = name.contains(".") ? "@example.org" : "@a-council.example";
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + at,
                "emailVerified",
                true,
                "firstName",
                "Officer",
                "lastName",
                name,
                "credentials",
                List.of(Map.of("type", "password", "value", KeycloakServer.PASSWORD)));
    }

    private static Map<String, Object> provider(String alias, String afterwards) {
        var at = PORTAL.keycloak().address() + "/realms/" + OWN;
        var protocol = at + "/protocol/openid-connect";
        return Map.of(
                "alias",
                alias,
                "providerId",
                "oidc",
                "enabled",
                true,
                "trustEmail",
                true,
                "postBrokerLoginFlowAlias",
                afterwards,
                "config",
                Map.of(
                        "issuer",
                        at,
                        "authorizationUrl",
                        protocol + "/auth",
                        "tokenUrl",
                        protocol + "/token",
                        "jwksUrl",
                        protocol + "/certs",
                        "useJwksUrl",
                        "true",
                        "validateSignature",
                        "true",
                        "clientId",
                        "the-portals-realm",
                        "clientSecret",
                        SECRET,
                        "prompt",
                        "login"));
    }

    private void send(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(PORTAL.keycloak().address() + path))
                        .header("Authorization", "Bearer " + administrator())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static String administrator() throws IOException {
        var answer =
                Tokens.ask(
                        PORTAL.keycloak().address() + "/realms/master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                KeycloakServer.ADMINISTRATOR,
                                "password",
                                KeycloakServer.PASSWORD));
        return JSON.readTree(answer).get("access_token").asText();
    }
}
