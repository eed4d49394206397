package yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.DemoPeople;
import yardstick.portal.FreePort;
import yardstick.portal.OpenSession;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What is deployed is the jar, and packing can lose what the classes alone have. */
@DisplayName("The jar, over an empty database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JarIT {

    private static final String PASSWORD = EmbeddedDatabase.PASSWORD;
    private static EmbeddedDatabase server;
    private static String url;

    @BeforeAll
    static void make_an_empty_database() throws Exception {
        server = EmbeddedDatabase.temporary();
        try (var connection = server.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("create database empty owner yardstick_owner");
        }
        url = server.url().replaceAll("/yardstick$", "/empty");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void brings_the_schema() throws Exception {
        assertThat(run(Map.of("YARDSTICK_OWNER_PASSWORD", PASSWORD), "migrate")).isZero();
    }

    @Test
    @Order(1)
    void holds_no_mail_server_and_no_page_of_letters() throws Exception {
        try (var jar = new JarFile("target/yardstick.jar")) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("yardstick/mail/Mailer.class")
                    .noneMatch(name -> name.startsWith("com/icegreen/"))
                    .noneMatch(name -> name.startsWith("yardstick/demo/"));
        }
    }

    @Test
    @Order(2)
    void loads_the_example() throws Exception {
        assertThat(run(Map.of("YARDSTICK_LOADER_PASSWORD", PASSWORD), "load", "--example"))
                .isZero();
    }

    @Test
    @Order(3)
    void shows_pages_with_their_files() throws Exception {
        int port = FreePort.find();
        var portal = serve(port);
        try (var client = HttpClient.newHttpClient()) {
            untilItListens(client, port, portal);
            assertThat(get(client, port, "/health/readiness").statusCode()).isEqualTo(200);

            var front = get(client, port, "/");
            assertThat(front.statusCode()).isEqualTo(200);
            assertThat(front.body()).contains("Sign in", "example");

            var style = front.body().replaceAll("(?s).*?\"(/assets/[^\"]+\\.css)\".*", "$1");
            assertThat(get(client, port, style).statusCode()).isEqualTo(200);
            assertThat(get(client, port, "/openapi.yaml").body()).contains("/api/v1/councils");
            assertThat(get(client, port, "/changelog").statusCode()).isEqualTo(200);
            assertThat(get(client, port, "/sign-in").statusCode())
                    .as("no identity provider is there, and a page says so")
                    .isEqualTo(503);
            drawsAPicture(client, port);
        } finally {
            portal.destroy();
            assertThat(portal.waitFor(30, TimeUnit.SECONDS)).as("it stops when told to").isTrue();
        }
    }

    /** The charts' library and its interpreter are the heaviest things that are packed. */
    private static void drawsAPicture(HttpClient client, int port) throws Exception {
        var path = "/councils/E06000033/indicators/cpp-rate/bars.svg";
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", session().cookie())
                        .build();
        var picture = client.send(request, HttpResponse.BodyHandlers.ofString());
        for (int i = 0; i < 10 && picture.statusCode() == 503; i++) {
            // A busy machine may take longer for the first picture than readers are kept waiting.
            Thread.sleep(2000);
            picture = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type").orElse(""))
                .startsWith("image/svg+xml");
        assertThat(picture.body()).contains("<svg", "Southend-on-Sea", "<path");
    }

    private static OpenSession session() throws SQLException {
        try (var owner = DriverManager.getConnection(url, "yardstick_owner", PASSWORD)) {
            DemoPeople.arrive(owner, "http://localhost:1/realms/yardstick");
            return OpenSession.of(owner, "southend.viewer");
        }
    }

    private static Process serve(int port) throws IOException {
        var address = "http://localhost:" + port;
        return start(
                Map.of(
                        "YARDSTICK_APP_PASSWORD",
                        PASSWORD,
                        "YARDSTICK_PORT",
                        String.valueOf(port),
                        "YARDSTICK_METRICS_PORT",
                        "0",
                        "YARDSTICK_BASE_URL",
                        address,
                        "YARDSTICK_ISSUER",
                        "http://localhost:1/realms/yardstick",
                        "YARDSTICK_CLIENT_SECRET",
                        "none"),
                "serve");
    }

    private static void untilItListens(HttpClient client, int port, Process portal)
            throws Exception {
        for (int i = 0; i < 600 && portal.isAlive(); i++) {
            try {
                get(client, port, "/health/liveness");
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The jar does not listen; its output is in target/jar.log");
    }

    private static HttpResponse<String> get(HttpClient client, int port, String path)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int run(Map<String, String> environment, String... command) throws Exception {
        var process = start(environment, command);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static Process start(Map<String, String> environment, String... command)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var all = new ArrayList<>(List.of(java, "-jar", "target/yardstick.jar"));
        all.addAll(List.of(command));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/jar.log")));
        builder.environment().keySet().removeIf(name -> name.startsWith("YARDSTICK_"));
        builder.environment().put("YARDSTICK_DATABASE_URL", url);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
