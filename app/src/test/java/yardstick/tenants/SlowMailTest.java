package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A Keycloak whose own mail server is slow or gone, while people sign in. */
@DisplayName("A Keycloak that waits for its mail server")
class SlowMailTest {

    private static final int CALLS = 3;

    private final CountDownLatch asked = new CountDownLatch(CALLS);
    private final CountDownLatch mailed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer keycloak;
    private Realm realm;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.setExecutor(threads);
        keycloak.createContext(
                "/token",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        keycloak.createContext(
                "/slow",
                exchange -> {
                    asked.countDown();
                    await(mailed);
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        keycloak.createContext("/gone", exchange -> exchange.close());
        keycloak.start();
        realm =
                new Realm(
                        new SignInSettings(
                                URI.create("http://localhost"), at("/"), "us", "secret", false));
    }

    @AfterEach
    void stop() {
        mailed.countDown();
        keycloak.stop(0);
        threads.shutdownNow();
    }

    @Test
    void still_lets_people_sign_in_while_every_call_about_accounts_hangs() throws Exception {
        var calls =
                IntStream.range(0, CALLS)
                        .mapToObj(i -> threads.submit(() -> realm.sendAboutAccounts(get("/slow"))))
                        .toList();
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();

        assertThat(realm.send(get("/token")).getStatusCode()).isEqualTo(204);
        assertThatThrownBy(() -> realm.sendAboutAccounts(get("/token")))
                .as("no more at once")
                .hasMessage(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE.heading());

        mailed.countDown();
        for (var call : calls) {
            assertThat(call.get().getStatusCode()).isEqualTo(204);
        }
    }

    @Test
    void still_lets_people_sign_in_after_a_call_about_accounts_has_failed() {
        assertThatThrownBy(() -> realm.sendAboutAccounts(get("/gone")))
                .hasMessage(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE.heading());

        assertThat(realm.send(get("/token")).getStatusCode()).isEqualTo(204);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + keycloak.getAddress().getPort() + path);
    }

    private HTTPRequest get(String path) {
        return new HTTPRequest(HTTPRequest.Method.GET, at(path));
    }
}
