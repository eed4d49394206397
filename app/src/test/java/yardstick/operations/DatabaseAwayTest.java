package yardstick.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.FreePort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** PostgreSQL is stopped under a running portal, and started again. */
class DatabaseAwayTest {

    @TempDir private static Path folder;

    private static EmbeddedDatabase database;
    private static EmbeddedServer portal;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedDatabase.kept(folder.resolve("data"), FreePort.find());
        portal =
                ApplicationContext.run(
                        EmbeddedServer.class,
                        Map.of(
                                "micronaut.server.port",
                                -1,
                                "datasources.default.url",
                                database.url(),
                                "datasources.default.password",
                                EmbeddedDatabase.PASSWORD,
                                "yardstick.metrics.port",
                                0,
                                "yardstick.test",
                                "database-away"));
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    @Test
    void a_page_says_try_again_while_the_database_is_away_and_recovers_by_itself()
            throws Exception {
        assertThat(get("/test/database/anybody").statusCode()).isEqualTo(200);
        assertThat(get("/health/readiness").statusCode()).isEqualTo(200);

        int port = database.port();
        database.close();
        for (int attempt = 0; attempt < 3; attempt++) {
            var page = get("/test/database/anybody");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(page.body()).contains("Try again").doesNotContain("Exception");
        }
        assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/health/readiness").statusCode()).isEqualTo(503);

        database = EmbeddedDatabase.kept(folder.resolve("data"), port);
        assertThat(untilWell("/test/database/anybody")).isLessThan(Duration.ofSeconds(10));
        assertThat(untilWell("/health/readiness")).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_mistake_of_ours_is_not_called_a_database_that_is_away() throws Exception {
        var page = get("/test/database/anybody/mistake");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).doesNotContain("division").doesNotContain("Exception");
    }

    @Test
    void a_harmless_request_number_of_a_proxy_is_kept_and_any_other_replaced() throws Exception {
        assertThat(numbered("abcdef12-3456")).isEqualTo("abcdef12-3456");
        assertThat(numbered("<b>an attempt</b>")).hasSize(36).doesNotContain("attempt");
    }

    @Test
    void the_log_names_the_route_and_neither_the_address_nor_what_was_searched_for()
            throws Exception {
        var log = (Logger) LoggerFactory.getLogger("yardstick.request");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        try {
            get("/test/database/somebody?search=a-childs-name");
        } finally {
            log.detachAppender(lines);
            log.setLevel(null);
        }

        assertThat(lines.list).hasSize(1);
        assertThat(new String(new JsonLine().encode(lines.list.getFirst()), StandardCharsets.UTF_8))
                .contains(
                        "\"request\":\"",
                        "\"method\":\"GET\",\"route\":\"/test/database/{name}\",\"status\":200")
                .doesNotContain("somebody", "search", "a-childs-name");
    }

    private static String numbered(String number) throws Exception {
        var answer =
                CLIENT.send(
                        request("/health/liveness").header("X-Request-Id", number).build(), text());
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static Duration untilWell(String path) throws Exception {
        var begun = Instant.now();
        while (get(path).statusCode() != 200
                && Duration.between(begun, Instant.now()).toSeconds() < 30) {
            Thread.sleep(200);
        }
        return Duration.between(begun, Instant.now());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).header("Accept", "text/html").build(), text());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.getURI() + path))
                .timeout(Duration.ofSeconds(15));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
