package yardstick.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

@DisplayName("The activity of a council")
class ActivityTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String COUNCIL = "/councils/E06000034";
    private static final String ACTIVITY = COUNCIL + "/activity";
    private static final Browser ADMIN = PORTAL.signIn("thurrock.admin");

    @Test
    void says_who_was_invited_and_by_whom() {
        var address = "activity-" + System.nanoTime() + "@example.org";
        ADMIN.post(COUNCIL + "/people/invitations", Map.of("email", address, "role", "viewer"));

        var row = ADMIN.page(ACTIVITY + "?thing=people").select("tr:contains(" + address + ")");

        assertThat(row.text()).contains("Thurrock administrator", "invited");
        assertThat(ADMIN.page(ACTIVITY + "?thing=plans").text()).doesNotContain(address);
    }

    @Test
    void keeps_every_file_that_somebody_took_away_before_it_went() {
        var path = "/plans/none.csv?x=" + System.nanoTime();
        try (var viewer = PORTAL.signIn("thurrock.viewer")) {
            assertThat(viewer.get(COUNCIL + path).statusCode()).as("no file").isEqualTo(404);
            var taken = "/boards/calendar.csv?x=" + System.nanoTime();
            assertThat(viewer.get(COUNCIL + taken).statusCode()).isEqualTo(200);

            var downloads = ADMIN.page(ACTIVITY + "?thing=downloads");
            assertThat(downloads.select("tbody tr:first-child").text())
                    .contains("Thurrock viewer", "took away a file", taken);
            assertThat(downloads.text()).doesNotContain(path);
        }
    }

    @Test
    void keeps_a_file_whose_address_is_written_in_another_way() {
        var taken = "/boards/calendar.csv?x=" + System.nanoTime();
        try (var viewer = PORTAL.signIn("thurrock.viewer")) {
            var answer = viewer.get(COUNCIL.replaceFirst("4$", "%34") + taken);
            assertThat(answer.statusCode()).isEqualTo(200);

            assertThat(ADMIN.page(ACTIVITY + "?thing=downloads").text()).contains(taken);
        }
    }

    @Test
    void can_be_narrowed_to_a_person_and_to_days() {
        var downloads = ACTIVITY + "?thing=downloads";
        try (var editor = PORTAL.signIn("thurrock.editor")) {
            editor.get(COUNCIL + "/boards/calendar.csv");
        }
        ADMIN.get(COUNCIL + "/boards/calendar.csv");
        var person = ADMIN.page(ACTIVITY).select("#person option:contains(Thurrock editor)").val();
        var today = LocalDate.now(ZoneId.of("Europe/London"));

        assertThat(whoIn(ADMIN.page(downloads + "&person=" + person)))
                .isNotEmpty()
                .containsOnly("Thurrock editor");
        assertThat(whoIn(ADMIN.page(downloads))).contains("Thurrock administrator");
        assertThat(whoIn(ADMIN.page(downloads + "&from=" + today))).isNotEmpty();
        assertThat(whoIn(ADMIN.page(downloads + "&from=" + today.plusDays(1)))).isEmpty();
        assertThat(whoIn(ADMIN.page(downloads + "&until=" + today.minusDays(1)))).isEmpty();
    }

    @Test
    void shows_fifty_at_a_time() throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    """
                    insert into council.download (council_id, person_id, address)
                    select c.council_id, p.person_id, '/made-up/' || n
                      from published.council c join published.area a using (area_id),
                           access.person p, generate_series(1, 120) n
                     where a.code = 'E06000034' and p.username = 'thurrock.viewer'
                    """);
        }
        var first = ADMIN.page(ACTIVITY + "?thing=downloads");
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = ADMIN.page(first.select("a[rel=next]").attr("href"));

        assertThat(next.select("tbody tr")).hasSize(50);
        assertThat(next.select("tbody tr").eachText())
                .doesNotContainAnyElementsOf(first.select("tbody tr").eachText());
        assertThat(next.select(".app-pagination__words").text()).startsWith("Page 2 of ");
        assertThat(ADMIN.page(ACTIVITY + "?page=99999").select("tbody tr")).isNotEmpty();
    }

    @Test
    void can_be_taken_away_as_it_is_chosen() {
        ADMIN.get(COUNCIL + "/boards/calendar.csv");
        var link = ADMIN.page(ACTIVITY + "?thing=downloads").select("a[download]").attr("href");

        var file = ADMIN.get(link);

        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body().lines().findFirst().orElse("")).contains("At", "Who", "What");
        assertThat(file.body().lines().skip(1)).isNotEmpty().allMatch(l -> l.contains("download"));
        assertThat(ADMIN.page(ACTIVITY + "?thing=downloads").select("tbody tr:first-child").text())
                .as("and that is written down too")
                .contains("/activity.csv");
    }

    @Test
    void says_what_is_wrong_with_a_day() {
        var answer = ADMIN.get(ACTIVITY + "?from=yesterday&until=2026-02-30");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "Enter the first day as year-month-day, of 1990 to 2100",
                        "Enter the last day as year-month-day, of 1990 to 2100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31", "-999999999-01-01", "9999-12-31", "0001-01-01"})
    void takes_no_day_beyond_its_calendar(String day) {
        assertThat(ADMIN.get(ACTIVITY + "?until=" + day).statusCode()).isEqualTo(422);
        assertThat(ADMIN.get(ACTIVITY + "?from=" + day).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "'expires_at,mailed_at,token_hash', made a new link for an invitation",
        "expires_at, made a new link for an invitation",
        "mailed_at, sent an invitation",
        "withdrawn_at, took back an invitation",
        "'accepted_at,accepted_by', accepted an invitation",
        "invited_by, changed an invitation"
    })
    void says_what_became_of_an_invitation(String changed, String said) {
        var event =
                new Event(
                        OffsetDateTime.now(ZoneOffset.UTC),
                        null,
                        "Somebody",
                        null,
                        "update",
                        "council.invitation",
                        null,
                        List.of(changed.split(",")),
                        null);

        assertThat(event.what()).isEqualTo(said);
    }

    @Test
    void is_that_of_no_other_council() {
        var taken = "/boards/calendar.csv?x=" + System.nanoTime();
        ADMIN.get(COUNCIL + taken);
        assertThat(ADMIN.page(ACTIVITY).select("main").text()).contains(taken);
        try (var other = PORTAL.signIn("southend.admin")) {
            var theirs = other.page("/councils/E06000033/activity");

            assertThat(other.get(ACTIVITY).statusCode()).isEqualTo(404);
            assertThat(theirs.select("main").text()).doesNotContain(taken);
        }
    }

    private static List<String> whoIn(Document page) {
        return page.select("tbody tr td:nth-of-type(1)").eachText();
    }
}
