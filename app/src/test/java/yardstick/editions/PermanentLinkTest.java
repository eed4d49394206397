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
import yardstick.portal.OpenSession;
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
import java.time.Duration;
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

    /** The pages and files that people keep links to. */
    private static final List<String> PAGES =
            List.of(
                    "/councils/E06000033/indicators/cpp-rate",
                    "/compare/E06000034/indicators/cpp-rate?period=2024",
                    "/councils/E06000033/indicators/cpp-rate.csv",
                    "/councils/E06000033/scorecard?topic=Child+Protection",
                    "/councils/E06000033/scorecard?topic=all",
                    "/councils/E06000033/scorecard.csv?topic=Child+Protection",
                    "/councils/E06000033/grid?indicator=cpp-rate&indicator=lac&with=E06000034",
                    "/councils/E06000033/grid.csv?indicator=cpp-rate&indicator=lac",
                    "/councils/E06000033/indicators/cpp-rate/councils",
                    "/councils/E06000033/indicators/cpp-rate/councils.csv");

    private static EmbeddedDatabase database;
    private static EmbeddedServer server;
    private static String token;
    private static String cookie;
    private static Map<String, String> before;
    private static Map<String, String> pagesBefore;
    private static int last;

    @BeforeAll
    static void start() throws SQLException, IOException, InterruptedException {
        var portal = RunningPortal.get();
        database = EmbeddedDatabase.temporary();
        load(DataFolder.find(System.getenv()).orElseThrow());
        try (var owner = database.connect("yardstick_owner")) {
            DemoPeople.arrive(owner, portal.keycloak().issuer());
            cookie = OpenSession.of(owner, "southend.viewer").cookie();
        }
        server = portal.anotherInstance(Map.of("datasources.default.url", database.url()));
        token = portal.token("southend-integration", KeycloakServer.SOUTHEND_SECRET);
        last = lastEdition();
        before = answers(ASKED, "editions=" + last);
        pagesBefore = answers(PAGES, "editions=" + last);
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

    private static Map<String, String> answers(List<String> addresses, String query)
            throws IOException, InterruptedException {
        var answers = new LinkedHashMap<String, String>();
        for (var asked : addresses) {
            answers.put(asked, answer(asked + (asked.contains("?") ? "&" : "?") + query));
        }
        return answers;
    }

    /** An answer without the nonce of its scripts, which is another one for every answer. */
    private static String answer(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + server.getPort()).resolve(path))
                        .timeout(Duration.ofSeconds(60));
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + token);
        } else {
            request.header("Cookie", cookie).header("Accept", "text/html,*/*");
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body().replaceAll(" nonce=\"[^\"]*\"", "");
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
        assertThat(answers(ASKED, "")).isEqualTo(before);
    }

    @Test
    @Order(2)
    void shows_the_same_bytes_after_a_newer_edition_has_come(@TempDir Path folder)
            throws Exception {
        newerEdition(folder);
        load(folder);
        assertThat(lastEdition()).isGreaterThan(last);
        awaitNewFigures();

        assertThat(answers(ASKED, "editions=" + last)).isEqualTo(before);
        assertThat(answers(ASKED, ""))
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

    @Test
    @Order(3)
    void shows_the_same_bytes_on_every_page_and_in_every_file() throws Exception {
        var now = answers(PAGES, "");
        var pinned = answers(PAGES, "editions=" + last);

        for (var page : PAGES) {
            assertThat(pinned.get(page)).as(page).isEqualTo(pagesBefore.get(page));
            assertThat(now.get(page)).as(page + " of today").containsAnyOf("99.9", "88.8");
        }
    }

    private static void awaitNewFigures() throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !answer(ASKED.get(2)).contains("99.9"); i++) {
            Thread.sleep(100);
        }
    }
}
