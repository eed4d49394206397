package yardstick.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.util.Map;

@DisplayName("The platform administrator")
@NeedsPublishedData
class PlatformTest {

    private static final String MEMBERSHIPS = "/platform/memberships";
    private static final Browser ADMINISTRATOR = RunningPortal.get().signIn("platform.admin");

    @Test
    void grants_changes_and_ends_a_membership_and_each_works_at_once() {
        try (var reviewer = RunningPortal.get().signIn("peer.reviewer")) {
            assertThat(reviewer.get("/councils/E10000012").statusCode()).isEqualTo(404);

            assertThat(grant("Peer reviewer").statusCode()).isEqualTo(303);
            assertThat(reviewer.get("/councils/E10000012").statusCode()).isEqualTo(200);
            assertThat(grant("Peer reviewer").body())
                    .contains("This person is a member of the council already");

            var address = row("E10000012");
            assertThat(send(address, Map.of("role", "editor", "version", "1"))).isEqualTo(303);
            assertThat(send(address, Map.of("role", "viewer", "version", "1")))
                    .as("somebody else was faster")
                    .isEqualTo(409);
            assertThat(send(address + "/end", Map.of("version", "2"))).isEqualTo(303);
            assertThat(reviewer.get("/councils/E10000012").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void is_told_what_to_choose() {
        var answer = ADMINISTRATOR.post(MEMBERSHIPS, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary__list a").eachText())
                .containsExactly("Choose a person", "Choose a council", "Choose a role");
    }

    @Test
    void reads_what_the_loader_reported() {
        var list = ADMINISTRATOR.page("/platform/loads");
        var report = ADMINISTRATOR.page(list.select("tbody a").attr("href"));

        assertThat(report.select("h1").text()).startsWith("Data load of ");
        assertThat(report.select("main").text())
                .contains("bds_long_0.parquet", "641,070", "Disagreements", "not-stated");
    }

    @Test
    void sees_no_councils_space() {
        assertThat(ADMINISTRATOR.get("/councils/E06000033").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/platform",
                "/platform/loads",
                "/platform/loads/1",
                "/platform/memberships",
                "/platform/memberships/new"
            })
    void has_pages_that_nobody_else_finds(String address) {
        try (var other = RunningPortal.get().signIn("southend.admin")) {
            assertThat(other.get(address).statusCode()).isEqualTo(404);
        }
        assertThat(ADMINISTRATOR.open(address).statusCode()).as("it exists").isEqualTo(200);
    }

    private static HttpResponse<String> grant(String name) {
        var people = ADMINISTRATOR.page(MEMBERSHIPS + "/new").select("#person option");
        var person = people.select("option:contains(" + name + ")").val();
        return ADMINISTRATOR.post(
                MEMBERSHIPS, Map.of("person", person, "council", "E10000012", "role", "viewer"));
    }

    private static String row(String council) {
        return ADMINISTRATOR
                .page(MEMBERSHIPS)
                .select("tbody a[href*=" + council + "]")
                .attr("href");
    }

    private static int send(String address, Map<String, String> fields) {
        return ADMINISTRATOR.post(address, fields).statusCode();
    }
}
