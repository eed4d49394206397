package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;
import yardstick.portal.Tokens;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** What the realm as it is imported lets a client do. */
class RealmTest {

    private static final String CHALLENGE =
            "&code_challenge_method=S256&code_challenge=" + "A".repeat(43);

    private final RunningPortal portal = RunningPortal.get();

    @Test
    void the_portals_client_sends_people_back_only_to_its_exact_address() {
        assertThat(authorise(portal.address() + "/oauth/callback/keycloak", CHALLENGE))
                .isEqualTo(200);

        assertThat(authorise(portal.address() + "/oauth/callback/keycloak/more", CHALLENGE))
                .isEqualTo(400);
        assertThat(authorise("https://elsewhere.example/oauth/callback/keycloak", CHALLENGE))
                .isEqualTo(400);
    }

    @Test
    void a_sign_in_without_proof_key_is_refused() {
        try (var browser = portal.browser()) {
            var answer = browser.get(address(portal.address() + "/oauth/callback/keycloak", ""));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .contains("error=invalid_request");
        }
    }

    @Test
    void an_imported_realm_lets_nobody_manage_users_with_a_secret_that_is_printed_here()
            throws IOException {
        try (var file = RealmTest.class.getResourceAsStream("/keycloak/yardstick-realm.json")) {
            var realm = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);

            assertThat(realm)
                    .doesNotContain(KeycloakServer.ACCOUNTS_SECRET)
                    .contains(
                            "\"secret\": \"${YARDSTICK_ACCOUNTS_SECRET}\"",
                            "\"enabled\": \"${YARDSTICK_ACCOUNTS_ENABLED:false}\"");
        }
    }

    @Test
    void no_client_takes_a_password_from_a_program() {
        var answer =
                Tokens.ask(
                        portal.keycloak().issuer(),
                        Map.of(
                                "grant_type", "password",
                                "client_id", "yardstick-portal",
                                "client_secret", KeycloakServer.CLIENT_SECRET,
                                "username", "southend.editor",
                                "password", KeycloakServer.PASSWORD));

        assertThat(answer).contains("unauthorized_client");
    }

    @Test
    void a_council_system_cannot_sign_in_with_a_wrong_secret() {
        var answer =
                Tokens.ask(
                        portal.keycloak().issuer(),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "southend-integration",
                                "client_secret", KeycloakServer.THURROCK_SECRET));

        assertThat(answer).contains("unauthorized_client");
    }

    @Test
    void somebody_whose_password_is_guessed_at_is_locked_for_a_while() {
        try (var guesser = portal.browser();
                var person = portal.browser()) {
            for (int i = 0; i < 12; i++) {
                guesser.sendLogin(guesser.open("/sign-in"), "without.part", "guess " + i);
            }

            var answer =
                    person.sendLogin(
                            person.open("/sign-in"), "without.part", KeycloakServer.PASSWORD);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("kc-form-login");
        } finally {
            // It keeps the lock in memory; the other tests must find the person unlocked.
            portal.keycloak().close();
            portal.keycloak().restart();
        }
    }

    private int authorise(String redirect, String more) {
        try (var browser = portal.browser()) {
            return browser.get(address(redirect, more)).statusCode();
        }
    }

    private String address(String redirect, String more) {
        return portal.keycloak().issuer()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&state=s&nonce=n"
                + "&client_id=yardstick-portal&redirect_uri="
                + redirect
                + more;
    }
}
