package yardstick.editions;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.DemoPeople;
import yardstick.portal.KeycloakServer;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.publishing.DataFolder;
import yardstick.publishing.Load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A portal of its own, into which a newer edition is loaded while it runs. */
@DisplayName("A permanent link")
@NeedsPublishedData
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PermanentLinkTest {

    private static final List<String> ASKED =
            List.of(
                    "/api/v1/indicators",
                    "/api/v1/indicators/cpp-rate/series?council=E06000033",
                    "/api/v1/indicators/cpp-rate/comparison?council=E06000033",
                    "/api/v1/indicators/cpp-rate/comparison?council=E06000034&period=2024",
                    "/api/v1/indicators/lac/comparison?council=E06000033");

    private static EmbeddedDatabase database;
    private static EmbeddedServer server;
    private static String token;
    private static Map<String, String> before;
    private static int last;

    @BeforeAll
    static void start() throws SQLException, IOException, InterruptedException {
        var portal = RunningPortal.get();
        database = EmbeddedDatabase.temporary();
        load(DataFolder.find(System.getenv()).orElseThrow());
        try (var owner = database.connect("yardstick_owner")) {
            DemoPeople.arrive(owner, portal.keycloak().issuer());
        }
        server = portal.anotherInstance(Map.of("datasources.default.url", database.url()));
        token = portal.token("southend-integration", KeycloakServer.SOUTHEND_SECRET);
        last = lastEdition();
        before = answers("editions=" + last);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static void load(Path folder) throws SQLException, IOException {
        Load.load(database.url(), EmbeddedDatabase.PASSWORD, folder, line -> {});
    }

    private static int lastEdition() throws SQLException {
        try (var connection = database.connect("yardstick_app");
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery("select max(edition_id) from published.edition")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Map<String, String> answers(String query)
            throws IOException, InterruptedException {
        var answers = new LinkedHashMap<String, String>();
        for (var asked : ASKED) {
            answers.put(asked, answer(asked + (asked.contains("?") ? "&" : "?") + query));
        }
        return answers;
    }

    private static String answer(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + server.getPort()).resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    /** A file of LAIT's with four figures of one indicator, published half a year later. */
    private static void newerEdition(Path folder) throws SQLException, IOException {
        Files.writeString(
                folder.resolve("editions.csv"),
                "file,publisher,title,edition,published\n"
                        + "later.parquet,Department for Education,Local authority interactive tool,October 2026,2026-10\n");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute(
                    """
                    copy (select * from (values ('CPP_rate', '2025', 'Southend', '77.7', 882.0), ('CPP_rate', '2024', 'Thurrock', '88.8', 883.0),
                                                ('CPP_rate', '2026', 'Southend', '99.9', 882.0), ('CPP_rate', '2026', 'Thurrock', '-', 883.0))
                          as f("Short Desc", "Years", "LA and Regions", "Values", "LA Number"))
                      to '%s' (format parquet)
                    """
                            .formatted(folder.resolve("later.parquet")));
        }
    }

    @Test
    @Order(1)
    void to_all_there_is_shows_what_is_shown_without_it() throws Exception {
        assertThat(answers("")).isEqualTo(before);
    }

    @Test
    @Order(2)
    void shows_the_same_bytes_after_a_newer_edition_has_come(@TempDir Path folder)
            throws Exception {
        newerEdition(folder);
        load(folder);
        assertThat(lastEdition()).isGreaterThan(last);
        awaitNewFigures();

        assertThat(answers("editions=" + last)).isEqualTo(before);
        assertThat(answers(""))
                .as("while today's are others")
                .satisfies(
                        now -> {
                            assertThat(now.get(ASKED.get(2))).contains("99.9");
                            assertThat(now.get(ASKED.get(3))).contains("88.8");
                            assertThat(now.get(ASKED.get(0)))
                                    .isNotEqualTo(before.get(ASKED.get(0)));
                        });
        assertThat(answer(ASKED.get(2) + "&asPublishedOn=2026-09-30"))
                .as("by day as well")
                .isEqualTo(before.get(ASKED.get(2)));
    }

    private static void awaitNewFigures() throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !answer(ASKED.get(2)).contains("99.9"); i++) {
            Thread.sleep(100);
        }
    }
}
