package yardstick.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.KeycloakServer;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Three figures of one indicator, each in another state. */
@DisplayName("Provisional, revised and final are marked")
class StatusMarksTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String CODE = "plans-by-category-and-age";
    private static final String SET = "/councils/E06000033/figures/" + CODE;
    private static final Browser ADMIN = PORTAL.signIn("southend.admin");
    private static final Map<String, String> DAYS =
            Map.of("provisional", "2012-10-01", "revised", "2012-07-01", "final", "2012-04-01");

    @BeforeAll
    static void give() throws SQLException {
        try (var figures = own()) {
            figures.cleared(CODE);
            for (var day : DAYS.values()) {
                figures.count("plans-neglect-all", day, 50 + day.charAt(6) - '0');
            }
        }
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var day : DAYS.entrySet()) {
                statement.execute(
                        "update council.figure f set status = '%s' from shared.collected_indicator i where i.indicator_no = f.indicator_no and i.code = 'plans-neglect-all' and f.first_day = '%s'"
                                .formatted(day.getKey(), day.getValue()));
            }
        }
    }

    @AfterAll
    static void takeBack() throws SQLException {
        try (var figures = own()) {
            figures.cleared(CODE);
        }
    }

    private static OwnFigures own() throws SQLException {
        return new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, CODE);
    }

    @Test
    void on_the_page_of_the_data_set() {
        var page = ADMIN.page(SET);

        assertThat(page.select("caption").text())
                .contains("[p] provisional, [r] revised, final without a mark");
        assertThat(page.select("tr:contains(neglect, all ages) td").eachText())
                .containsExactly("54", "57 [r]", "50 [p]");
    }

    @Test
    void on_the_page_of_the_indicator() {
        var rows = ADMIN.page(SET + "/indicators/plans-neglect-all").select("tbody tr");

        assertThat(rows.stream().map(Element::text))
                .anyMatch(row -> row.contains("April to June 2012") && row.contains("final"))
                .anyMatch(row -> row.contains("July to September 2012") && row.contains("revised"))
                .anyMatch(
                        row ->
                                row.contains("October to December 2012")
                                        && row.contains("provisional"));
    }

    @Test
    void on_the_preview_of_a_release() {
        var rows = ADMIN.page(SET + "/releases/new?audience=region&all=yes").select("tbody tr");

        assertThat(rows.select("td:nth-child(3)").eachText())
                .containsExactlyInAnyOrderElementsOf(List.of("provisional", "revised", "final"));
    }

    @Test
    void in_the_answer_to_a_computer_system() throws Exception {
        var token = PORTAL.token("southend-integration", KeycloakServer.SOUTHEND_SECRET);
        var address = "/api/v1/councils/E06000033/data-sets/" + CODE + "/figures";
        URI asked = PORTAL.address().resolve(address);
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(asked)
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.body())
                    .contains(
                            "\"status\":\"provisional\"",
                            "\"status\":\"revised\"",
                            "\"status\":\"final\"");
        }
    }
}
