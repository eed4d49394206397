package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.KeycloakServer;
import yardstick.portal.PretendIssuer;
import yardstick.portal.RunningPortal;
import yardstick.portal.Tokens;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Tokens with which programs call the API: Keycloak's own, and some that must never be accepted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BearerTest {

    private final RunningPortal portal = RunningPortal.get();
    private final PretendIssuer pretend = new PretendIssuer();
    private final EmbeddedServer trusting =
            portal.anotherInstance(Map.of("yardstick.issuer", pretend.issuer()));

    @AfterAll
    void stop() {
        trusting.close();
        pretend.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"southend", "thurrock"})
    void a_councils_system_acts_for_its_council(String name) {
        var token = portal.token(name + "-integration", name + "-demo-secret");

        var answer = ask(portal.browser(), "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWithIgnoringCase(name).contains("computer system");
    }

    @Test
    void a_person_may_use_the_api_with_an_access_token_and_not_with_an_id_token() {
        try (var browser = portal.signIn("southend.editor")) {
            var tokens = Tokens.ofPerson(portal, browser);

            var answer = ask(portal.browser(), "Bearer " + tokens.access());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("Southend editor");

            assertThat(ask(portal.browser(), "Bearer " + tokens.id()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void without_a_token_the_answer_says_how_to_get_one() {
        var answer = portal.browser().get("/api/test/who");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"yardstick\"");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\"");
    }

    @Test
    void a_refused_token_is_not_made_good_by_a_session_beside_it() {
        try (var browser = portal.signIn("southend.editor")) {
            assertThat(browser.get("/api/test/who").statusCode()).isEqualTo(200);

            assertThat(ask(browser, "Bearer nonsense").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_token_opens_no_page_outside_the_api() {
        var token = portal.token("southend-integration", KeycloakServer.SOUTHEND_SECRET);

        var answer = portal.browser().get("/test/who", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void a_token_of_keycloak_with_one_letter_changed_is_refused() {
        var token = portal.token("southend-integration", KeycloakServer.SOUTHEND_SECRET);
        var parts = token.split("\\.");
        var changed = parts[1].charAt(20) == 'A' ? 'B' : 'A';
        var forged =
                parts[0]
                        + "."
                        + parts[1].substring(0, 20)
                        + changed
                        + parts[1].substring(21)
                        + "."
                        + parts[2];

        assertThat(ask(portal.browser(), "Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(ask(portal.browser(), "Bearer " + forged).statusCode()).isEqualTo(401);
    }

    Stream<Arguments> accepted() throws JOSEException {
        return Stream.of(
                Arguments.of("as it should be", signed(claims -> claims)),
                Arguments.of("20 s late", signed(claims -> claims.expirationTime(in(-20)))),
                Arguments.of("20 s early", signed(claims -> claims.notBeforeTime(in(20)))),
                Arguments.of(
                        "one audience of two",
                        signed(c -> c.audience(List.of("account", "yardstick-api")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void a_good_token_is_accepted(String what, String token) {
        assertThat(askTrusting(token)).as(what).isEqualTo(200);
    }

    Stream<Arguments> refused() throws JOSEException {
        var strangersKey = new RSAKeyGenerator(2048).keyID("the-key").generate();
        return Stream.of(
                Arguments.of("expired", signed(c -> c.expirationTime(in(-120)))),
                Arguments.of("never expires", signed(c -> c.expirationTime(null))),
                Arguments.of("not yet", signed(c -> c.notBeforeTime(in(120)))),
                Arguments.of("other issuer", signed(c -> c.issuer(portal.keycloak().issuer()))),
                Arguments.of("no issuer", signed(c -> c.issuer(null))),
                Arguments.of("other audience", signed(c -> c.audience("yardstick-portal"))),
                Arguments.of("no audience", signed(c -> c.audience((String) null))),
                Arguments.of("ID token", signed(c -> c.claim("typ", "ID"))),
                Arguments.of("refresh token", signed(c -> c.claim("typ", "Refresh"))),
                Arguments.of("unsaid kind", signed(c -> c.claim("typ", null))),
                Arguments.of("with a nonce", signed(c -> c.claim("nonce", "n"))),
                Arguments.of("no subject", signed(c -> c.subject(null))),
                Arguments.of("no client", signed(c -> c.claim("azp", null))),
                Arguments.of("unknown client", signed(c -> c.claim("azp", "somebody"))),
                Arguments.of(
                        "council in the token",
                        signed(c -> c.claim("azp", "x").claim("council", DemoPeople.SOUTHEND))),
                Arguments.of("logout token", signed(header("logout+jwt"), pretend.key(), claims())),
                Arguments.of("stranger's key", signed(header("JWT"), strangersKey, claims())),
                Arguments.of("unknown key", signed(header("JWT", "k1"), strangersKey, claims())),
                Arguments.of(
                        "unknown key again", signed(header("JWT", "k2"), strangersKey, claims())),
                Arguments.of("unsigned", new PlainJWT(claims()).serialize()),
                Arguments.of("signature cut off", signed(c -> c).replaceAll("[^.]*$", "")),
                Arguments.of("public key as secret", macWithPublicKey()),
                Arguments.of("nothing", ""),
                Arguments.of("nonsense", "a.b.c"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_bad_token_is_refused(String what, String token) {
        assertThat(askTrusting(token)).as(what).isEqualTo(401);
    }

    @Test
    void a_client_whose_council_is_taken_away_is_refused_at_once() throws Exception {
        var token = signed(claims -> claims.claim("azp", "passing-integration"));
        asOwner(
                "insert into access.integration select 'passing-integration', council_id, 'viewer' from access.integration where client_id = 'southend-integration'");
        assertThat(askTrusting(token)).isEqualTo(200);

        asOwner("delete from access.integration where client_id = 'passing-integration'");

        assertThat(askTrusting(token)).isEqualTo(401);
    }

    private int askTrusting(String token) {
        return ask(new Browser(trusting.getURI()), "Bearer " + token).statusCode();
    }

    private static HttpResponse<String> ask(Browser program, String authorization) {
        return program.get("/api/test/who", "Authorization", authorization);
    }

    private JWTClaimsSet claims() {
        return claims(claims -> claims);
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> differently) {
        return differently
                .apply(
                        new JWTClaimsSet.Builder()
                                .issuer(pretend.issuer())
                                .subject("a-service-account")
                                .audience("yardstick-api")
                                .issueTime(in(-10))
                                .expirationTime(in(290))
                                .claim("azp", "southend-integration")
                                .claim("typ", "Bearer"))
                .build();
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> differently) throws JOSEException {
        return signed(header("JWT"), pretend.key(), claims(differently));
    }

    private static String signed(JWSHeader header, RSAKey key, JWTClaimsSet claims)
            throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static JWSHeader header(String type) {
        return header(type, "the-key");
    }

    private static JWSHeader header(String type, String key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key)
                .type(new JOSEObjectType(type))
                .build();
    }

    private String macWithPublicKey() throws JOSEException {
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("the-key").build(),
                        claims());
        token.sign(new MACSigner(pretend.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private void asOwner(String statement) throws SQLException {
        try (var owner = portal.database().connect("yardstick_owner");
                var command = owner.createStatement()) {
            command.executeUpdate(statement);
        }
    }
}
