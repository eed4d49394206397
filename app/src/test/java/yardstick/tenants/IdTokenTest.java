package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.portal.Browser;
import yardstick.portal.KeycloakServer;
import yardstick.portal.PretendIssuer;
import yardstick.portal.RunningPortal;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a sign-in service may say of somebody, and what is never believed: each wrong token differs
 * from the good one in one thing. The browser brings back its own code and state, so that only the
 * token can be what is refused.
 */
@DisplayName("An ID token")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdTokenTest {

    private final RunningPortal portal = RunningPortal.get();
    private final PretendIssuer pretend = new PretendIssuer();
    private final EmbeddedServer trusting =
            portal.anotherInstance(
                    Map.of("yardstick.issuer", pretend.issuer(), "yardstick.fresh.page", "5m"));

    @AfterAll
    void stop() {
        trusting.close();
        pretend.close();
    }

    /** Something to say of somebody who began with this nonce. */
    @FunctionalInterface
    interface Said {
        String token(String nonce) throws JOSEException;
    }

    record Case(String what, Said said) {
        @Override
        public String toString() {
            return what;
        }
    }

    List<Case> good() {
        return List.of(
                of("as it should be", c -> c),
                of("over for 20 s", c -> c.expirationTime(in(-20))),
                of("issued in 20 s", c -> c.issueTime(in(20))),
                of("for us among others", c -> c.audience(List.of("other", "yardstick-portal"))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void is_believed(Case good) throws JOSEException {
        try (var browser = new Browser(trusting.getURI())) {
            assertThat(signIn(browser, "/sign-in", good.said()).statusCode()).isEqualTo(303);
            assertThat(browser.cookies()).containsKey("yardstick");
            assertThat(browser.get("/").body()).contains("Somebody");
        }
    }

    List<Case> wrong() throws JOSEException {
        var stranger = new RSAKeyGenerator(2048).keyID("the-key").generate();
        var key = pretend.key();
        return List.of(
                of("of another issuer", c -> c.issuer(portal.keycloak().issuer())),
                of("of no issuer", c -> c.issuer(null)),
                of("of the issuer with a slash", c -> c.issuer(pretend.issuer() + "/")),
                of("for another client", c -> c.audience("southend-integration")),
                of("for the API", c -> c.audience("yardstick-api")),
                of("for nobody", c -> c.audience((String) null)),
                of("given to another client", c -> c.claim("azp", "southend-integration")),
                of(
                        "for others too, given to nobody in particular",
                        c -> c.audience(List.of("other", "yardstick-portal")).claim("azp", null)),
                of("about nobody", c -> c.subject(null)),
                of("over for two minutes", c -> c.expirationTime(in(-120))),
                of("that is never over", c -> c.expirationTime(null)),
                of("issued in two minutes", c -> c.issueTime(in(120))),
                of("issued at no time", c -> c.issueTime(null)),
                of("with another attempt's nonce", c -> c.claim("nonce", "n".repeat(43))),
                of("with an empty nonce", c -> c.claim("nonce", "")),
                of("without a nonce", c -> c.claim("nonce", null)),
                new Case("signed by a stranger", n -> signed(header(), stranger, claims(n))),
                new Case(
                        "signed with an unknown key",
                        n -> signed(header().keyID("k9"), stranger, claims(n))),
                new Case(
                        "that brings its own key",
                        n -> signed(header().jwk(stranger.toPublicJWK()), stranger, claims(n))),
                new Case(
                        "that says where its key is",
                        n ->
                                signed(
                                        header().jwkURL(URI.create("http://localhost:1/jwks")),
                                        stranger,
                                        claims(n))),
                new Case("that is not signed", n -> new PlainJWT(claims(n)).serialize()),
                new Case(
                        "with its signature cut off",
                        n -> signed(header(), key, claims(n)).replaceAll("[^.]*$", "")),
                new Case(
                        "with a signature of something else",
                        n -> swapped(signed(header(), key, claims("x")), claims(n))),
                new Case(
                        "signed with the public key as a secret",
                        n -> mac(key.toRSAPublicKey().getEncoded(), claims(n))),
                new Case(
                        "signed with the client's secret",
                        n -> mac(padded(KeycloakServer.CLIENT_SECRET), claims(n))),
                new Case(
                        "signed with a hash that nobody agreed to",
                        n -> signed(header(JWSAlgorithm.RS512), key, claims(n))),
                new Case(
                        "with a header that must be understood",
                        n ->
                                signed(
                                        header().criticalParams(Set.of("rule"))
                                                .customParam("rule", "x"),
                                        key,
                                        claims(n))),
                new Case("that is nonsense", n -> "a.b.c"),
                new Case("that is empty", n -> ""),
                new Case("that is an access token", n -> signed(header(), key, accessToken())),
                new Case("that is a logout token", n -> signed(logout(), key, logoutToken())));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void is_not_believed(Case wrong) throws JOSEException {
        try (var browser = new Browser(trusting.getURI())) {
            assertRefused(browser, signIn(browser, "/sign-in", wrong.said()));
        }
    }

    @Test
    void counts_for_nothing_where_a_fresh_sign_in_was_asked_for_and_is_not_shown()
            throws JOSEException {
        var wrong =
                List.of(
                        of("long ago", c -> c.claim("auth_time", at(-3600))),
                        of("no moment", c -> c.claim("auth_time", null)));
        for (var each : wrong) {
            try (var browser = new Browser(trusting.getURI())) {
                assertRefused(browser, signIn(browser, "/sign-in?again=true", each.said()));
            }
        }
        try (var browser = new Browser(trusting.getURI())) {
            var now = of("now", c -> c.claim("auth_time", at(0)));
            assertThat(signIn(browser, "/sign-in?again=true", now.said()).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void must_be_there_and_come_in_an_answer_as_the_protocol_has_it() {
        var answers =
                Map.of(
                        "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}", 200,
                        "{\"error\":\"invalid_grant\"}", 400,
                        "<h1>Sign in</h1>", 200,
                        "[]", 200,
                        "", 200);
        answers.forEach(
                (body, status) -> {
                    try (var browser = new Browser(trusting.getURI())) {
                        var begun = Begun.at(browser, "/sign-in");
                        pretend.giveForACode(status, body);
                        assertRefused(browser, browser.get(begun.back()));
                    }
                });
    }

    @Test
    void is_not_even_asked_for_without_the_state_of_an_attempt_of_this_browser()
            throws JOSEException {
        try (var browser = new Browser(trusting.getURI());
                var other = new Browser(trusting.getURI())) {
            var begun = Begun.at(browser, "/sign-in");
            var others = Begun.at(other, "/sign-in");
            pretend.giveForACode(
                    200, answer(signed(header(), pretend.key(), claims(begun.nonce()))));

            for (var back :
                    List.of(
                            others.back(),
                            "/oauth/callback/keycloak?code=c",
                            "/oauth/callback/keycloak?code=c&state=",
                            "/oauth/callback/keycloak?code=c&state=" + "s".repeat(43),
                            "/oauth/callback/keycloak?state=" + begun.state())) {
                assertRefused(browser, browser.get(back));
            }
            assertThat(browser.get(begun.back()).statusCode()).isEqualTo(303);
        }
    }

    private static void assertRefused(Browser browser, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Sign-in did not succeed");
        assertThat(browser.cookies()).doesNotContainKey("yardstick");
        assertThat(browser.get("/test/who").statusCode()).isEqualTo(302);
    }

    /** An attempt as the browser keeps it. */
    private record Begun(String state, String nonce) {

        static Begun at(Browser browser, String address) {
            browser.get(address);
            var parts =
                    browser.cookies().entrySet().stream()
                            .filter(cookie -> cookie.getKey().startsWith("yardstick-sign-in"))
                            .map(cookie -> cookie.getValue().split("\\."))
                            .findFirst()
                            .orElseThrow();
            return new Begun(parts[0], parts[1]);
        }

        String back() {
            return "/oauth/callback/keycloak?code=c&state=" + state;
        }
    }

    private HttpResponse<String> signIn(Browser browser, String address, Said said)
            throws JOSEException {
        var begun = Begun.at(browser, address);
        pretend.giveForACode(200, answer(said.token(begun.nonce())));
        return browser.get(begun.back());
    }

    private static String answer(String token) {
        return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                .formatted(token);
    }

    private Case of(String what, UnaryOperator<JWTClaimsSet.Builder> differently) {
        return new Case(
                what,
                nonce ->
                        signed(header(), pretend.key(), differently.apply(builder(nonce)).build()));
    }

    private JWTClaimsSet claims(String nonce) {
        return builder(nonce).build();
    }

    private JWTClaimsSet.Builder builder(String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(pretend.issuer())
                .subject("somebody")
                .audience("yardstick-portal")
                .issueTime(in(-5))
                .expirationTime(in(295))
                .claim("nonce", nonce)
                .claim("azp", "yardstick-portal")
                .claim("auth_time", at(-5))
                .claim("name", "Somebody");
    }

    private JWTClaimsSet accessToken() {
        return new JWTClaimsSet.Builder(claims("x"))
                .claim("nonce", null)
                .claim("typ", "Bearer")
                .build();
    }

    private JWTClaimsSet logoutToken() {
        var event = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        return new JWTClaimsSet.Builder(claims("x"))
                .claim("nonce", null)
                .claim("events", event)
                .build();
    }

    private static JWSHeader.Builder header() {
        return header(JWSAlgorithm.RS256);
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("the-key");
    }

    private static JWSHeader.Builder logout() {
        return header().type(new JOSEObjectType("logout+jwt"));
    }

    private static String signed(JWSHeader.Builder header, RSAKey key, JWTClaimsSet claims)
            throws JOSEException {
        var token = new SignedJWT(header.build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String mac(byte[] secret, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header(JWSAlgorithm.HS256).build(), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String swapped(String token, JWTClaimsSet claims) {
        var parts = token.split("\\.");
        return parts[0] + "." + claims.toPayload().toBase64URL() + "." + parts[2];
    }

    // The algorithm wants 256 bits.
    private static byte[] padded(String secret) {
        return Arrays.copyOf(secret.getBytes(UTF_8), Math.max(32, secret.length()));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static long at(int seconds) {
        return Instant.now().plusSeconds(seconds).getEpochSecond();
    }
}
