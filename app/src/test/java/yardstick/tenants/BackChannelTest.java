package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import io.micronaut.runtime.server.EmbeddedServer;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.portal.Browser;
import yardstick.portal.PretendIssuer;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Sessions that end because Keycloak says so, and messages that only pretend to be Keycloak's. */
@DisplayName("A sign-out at Keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackChannelTest {

    private static final String PATH = "/oidc/backchannel-logout";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final RunningPortal portal = RunningPortal.get();
    private final PretendIssuer pretend = new PretendIssuer();
    private final EmbeddedServer trusting =
            portal.anotherInstance(Map.of("yardstick.issuer", pretend.issuer()));
    private final Browser caller = new Browser(trusting.getURI());

    @AfterAll
    void stop() {
        caller.close();
        trusting.close();
        pretend.close();
    }

    @Test
    void ends_the_portals_session_within_a_second() throws InterruptedException {
        try (var browser = portal.signIn("thurrock.viewer");
                var another = portal.signIn("thurrock.viewer")) {
            assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);

            var asked =
                    browser.page(portal.keycloak().issuer() + "/protocol/openid-connect/logout");
            var form = asked.select("form").get(0);
            var fields = new LinkedHashMap<String, String>();
            form.select("input[name]").forEach(i -> fields.put(i.attr("name"), i.val()));
            browser.post(form.absUrl("action"), fields, "Sec-Fetch-Site", "same-origin");

            Thread.sleep(1_000);
            assertThat(browser.get("/test/who").statusCode()).as("sent to sign in").isEqualTo(302);
            assertThat(another.get("/test/who").statusCode())
                    .as("the person's other session, which is another one at Keycloak")
                    .isEqualTo(200);
        }
    }

    @BeforeEach
    void begin() throws SQLException {
        run("delete from access.session where provider_session like 'pretend-%'");
        run(
                """
                insert into access.person (issuer, subject, username, name)
                values ('%1$s', 'somebody', 'pretend', 'Somebody'), ('%1$s', 'another', 'pretend2', 'Another')
                on conflict do nothing;
                insert into access.session (session_hash, person_id, csrf_token, id_token, provider_session, ends_at)
                select sha256(convert_to(v.sid, 'UTF8')), p.person_id, 'x', 'x', v.sid, now() + interval '1 hour'
                  from (values ('pretend-1', 'somebody'), ('pretend-2', 'somebody'), ('pretend-3', 'another')) as v (sid, subject)
                  join access.person p on p.issuer = '%1$s' and p.subject = v.subject;
                """
                        .formatted(pretend.issuer()));
    }

    @Test
    void that_names_a_session_ends_that_one() throws Exception {
        assertThat(send(signed(good()))).isEqualTo(200);
        assertThat(open()).containsExactly("pretend-2", "pretend-3");
    }

    @Test
    void that_names_a_person_ends_all_of_theirs() throws Exception {
        assertThat(send(signed(without(good(), "sid")))).isEqualTo(200);
        assertThat(open()).containsExactly("pretend-3");
    }

    @Test
    void that_names_a_session_of_somebody_else_ends_nothing() throws Exception {
        assertThat(send(signed(with(good(), "sid", "pretend-3")))).isEqualTo(200);
        assertThat(open()).hasSize(3);
    }

    @Test
    void counts_once() throws Exception {
        var token = signed(good());
        assertThat(send(token)).isEqualTo(200);
        begin();

        assertThat(send(token)).isEqualTo(400);
        assertThat(open()).hasSize(3);
    }

    /** A token that differs from a good one in one thing. */
    record Wrong(String what, UnaryOperator<Map<String, Object>> claims) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Wrong> wrongs() {
        long now = Instant.now().getEpochSecond();
        return List.of(
                new Wrong("another issuer", c -> with(c, "iss", "https://elsewhere.example")),
                new Wrong("no issuer", c -> without(c, "iss")),
                new Wrong("another audience", c -> with(c, "aud", "southend-integration")),
                new Wrong("no audience", c -> without(c, "aud")),
                new Wrong("issued an hour ago", c -> with(c, "iat", now - 3600)),
                new Wrong("issued in an hour", c -> with(c, "iat", now + 3600)),
                new Wrong("not issued", c -> without(c, "iat")),
                new Wrong("over", c -> with(c, "exp", now - 600)),
                new Wrong("a nonce, as an ID token has", c -> with(c, "nonce", "n")),
                new Wrong("no events", c -> without(c, "events")),
                new Wrong(
                        "another event",
                        c -> with(c, "events", Map.of("https://elsewhere.example", Map.of()))),
                new Wrong("no name of its own", c -> without(c, "jti")),
                new Wrong("nobody named", c -> without(without(c, "sid"), "sub")));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void is_not_believed_with(Wrong wrong) throws Exception {
        assertThat(send(signed(wrong.claims().apply(good())))).isEqualTo(400);
        assertThat(open()).hasSize(3);
    }

    @Test
    void is_not_believed_unless_keycloak_has_signed_it() throws Exception {
        var stranger = new RSAKeyGenerator(2048).keyID("the-key").generate();
        assertThat(send(signed(good(), stranger, "logout+jwt"))).isEqualTo(400);
        assertThat(send(new PlainJWT(claims(good())).serialize())).as("alg: none").isEqualTo(400);
        var token = signed(good());
        assertThat(send(token.substring(0, token.lastIndexOf('.') + 1))).isEqualTo(400);
        assertThat(send("")).isEqualTo(400);
        assertThat(send("a.b.c")).isEqualTo(400);
        assertThat(open()).hasSize(3);
    }

    @Test
    void is_not_believed_under_another_type() throws Exception {
        for (var type : List.of("JWT", "at+jwt", "secevent+jwt")) {
            assertThat(send(signed(good(), pretend.key(), type))).as(type).isEqualTo(400);
        }
        assertThat(open()).hasSize(3);
    }

    @Test
    void is_not_taken_from_a_browser_on_another_site() throws Exception {
        for (var headers :
                List.of(
                        List.of("Sec-Fetch-Site", "cross-site"),
                        List.of("Origin", "https://elsewhere.example"))) {
            var answer =
                    caller.post(
                            PATH,
                            Map.of("logout_token", signed(good())),
                            headers.toArray(String[]::new));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(open()).hasSize(3);
    }

    @Test
    void finds_no_other_door_open() {
        assertThat(caller.get(PATH).statusCode()).isIn(404, 405);
        assertThat(caller.post("/sign-out", Map.of("x", "x"), new String[0]).statusCode())
                .as("without Origin, as a program would")
                .isEqualTo(403);
        assertThat(Jsoup.parse(caller.get("/signed-out").body()).title()).contains("signed out");
    }

    private int send(String token) {
        // As Keycloak's server does: no cookie, no Origin, nothing that a browser adds.
        return caller.post(PATH, Map.of("logout_token", token), new String[0]).statusCode();
    }

    private Map<String, Object> good() {
        var claims = new HashMap<String, Object>();
        claims.put("iss", pretend.issuer());
        claims.put("aud", "yardstick-portal");
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().getEpochSecond() + 120);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sub", "somebody");
        claims.put("sid", "pretend-1");
        claims.put("events", Map.of(EVENT, Map.of()));
        return claims;
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> claims, String name) {
        var changed = new HashMap<>(claims);
        changed.remove(name);
        return changed;
    }

    private String signed(Map<String, Object> claims) throws Exception {
        return signed(claims, pretend.key(), "logout+jwt");
    }

    private static String signed(Map<String, Object> claims, RSAKey key, String type)
            throws Exception {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("the-key")
                                .type(new JOSEObjectType(type))
                                .build(),
                        claims(claims));
        sign(jwt, key);
        return jwt.serialize();
    }

    private static void sign(SignedJWT jwt, RSAKey key) throws JOSEException {
        jwt.sign(new RSASSASigner(key));
    }

    private static JWTClaimsSet claims(Map<String, Object> claims) throws Exception {
        return JWTClaimsSet.parse(claims);
    }

    private List<String> open() throws SQLException {
        try (var superuser = portal.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select coalesce(string_agg(provider_session, ',' order by"
                                        + " provider_session), '') from access.session where"
                                        + " provider_session like 'pretend-%'")) {
            rows.next();
            return List.of(rows.getString(1).split(","));
        }
    }

    private void run(String commands) throws SQLException {
        try (var superuser = portal.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(commands);
        }
    }
}
