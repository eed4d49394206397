package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Keycloak is stopped under a running portal, and started again. */
class KeycloakAwayTest {

    private final RunningPortal portal = RunningPortal.get();

    @Test
    void people_who_are_signed_in_go_on_and_the_others_are_told() {
        try (var editor = portal.signIn("southend.editor");
                var leaving = portal.signIn("southend.viewer");
                var token = portal.browser()) {
            var bearer =
                    "Bearer "
                            + portal.token("southend-integration", KeycloakServer.SOUTHEND_SECRET);
            assertThat(token.get("/api/test/who", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
            portal.keycloak().close();
            try {
                workGoesOn(editor);
                assertThat(token.get("/api/test/who", "Authorization", bearer).statusCode())
                        .isEqualTo(200);
                assertThat(leaving.signOut().uri()).hasPath("/signed-out").hasQuery("here=true");
                signInIsNotPossible(portal.browser());
                aPortalStartsAllTheSame(editor, bearer);
            } finally {
                portal.keycloak().restart();
            }
        }
        try (var again = portal.signIn("southend.viewer")) {
            assertThat(again.get("/test/who").body()).isEqualTo("Southend viewer");
        }
    }

    @Test
    void a_keycloak_that_hangs_takes_no_threads_from_people_who_are_signed_in() throws Exception {
        try (var editor = portal.signIn("southend.editor");
                var hanging = new ServerSocket(0);
                var second =
                        portal.anotherInstance(
                                Map.of(
                                        "yardstick.issuer",
                                        "http://localhost:" + hanging.getLocalPort()));
                var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var elsewhere = new Browser(second.getURI());
            elsewhere.cookies().putAll(editor.cookies());
            assertThat(elsewhere.get("/test/who").statusCode()).isEqualTo(200);
            var answers =
                    Stream.generate(() -> crowd.submit(() -> signIn(second.getURI())))
                            .limit(40)
                            .toList();

            var slowest = Duration.ZERO;
            for (int i = 0; i < 10; i++) {
                var begun = Instant.now();
                assertThat(elsewhere.get("/test/who").statusCode()).isEqualTo(200);
                var took = Duration.between(begun, Instant.now());
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }

            assertThat(slowest).isLessThan(Duration.ofSeconds(3));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(503);
            }
        }
    }

    private static int signIn(URI portal) {
        try (var browser = new Browser(portal)) {
            return browser.get("/sign-in").statusCode();
        }
    }

    private static void workGoesOn(Browser editor) {
        assertThat(editor.get("/test/who").statusCode()).isEqualTo(200);
        assertThat(
                        editor.post(
                                        "/test/councils/" + DemoPeople.SOUTHEND + "/change",
                                        Map.of("word", "x"))
                                .statusCode())
                .isEqualTo(200);
    }

    private static void signInIsNotPossible(Browser browser) {
        var begun = Instant.now();

        var answer = browser.open("/sign-in");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Sign-in is not possible just now");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    private void aPortalStartsAllTheSame(Browser signedIn, String bearer) {
        try (var second = portal.anotherInstance(Map.of())) {
            var elsewhere = new Browser(second.getURI());
            elsewhere.cookies().putAll(signedIn.cookies());
            assertThat(elsewhere.get("/test/who").body()).isEqualTo("Southend editor");
            // It cannot check a token yet, which is not the same as refusing it.
            assertThat(elsewhere.get("/api/test/who", "Authorization", bearer).statusCode())
                    .isEqualTo(503);
            signInIsNotPossible(new Browser(second.getURI()));
        }
    }
}
