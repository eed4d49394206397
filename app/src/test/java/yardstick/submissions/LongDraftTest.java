package yardstick.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.CountingDriver;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The longest file that may come, most of it wrong, through the pages. */
@DisplayName("A long file")
@NeedsPublishedData
class LongDraftTest {

    private static final String SET = "/councils/E06000034/figures/monthly-digest";
    private static final int ROWS = 20_000;
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser EDITOR = PORTAL.signIn("thurrock.editor");
    private static final String KEY = UUID.randomUUID().toString();
    private static String draft = "";

    @BeforeAll
    static void send() throws Exception {
        draft = stored(sent(KEY, file(ROWS)));
    }

    @Test
    void can_be_watched_while_it_is_stored() throws Exception {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            // Nobody adds a row until this is let go.
            statement.execute("lock table council.submission_row in share mode");
            var watching = address(sent(UUID.randomUUID().toString(), file(3_000)));
            assertThat(watching).contains("/arrivals/");
            var page = awaitChecked(watching);
            assertThat(page.select("h1").text()).isEqualTo("long.csv is being checked and stored");
            assertThat(page.select("#arrival .govuk-summary-list__value").eachText())
                    .containsExactly(
                            "3,000 rows",
                            "3,000 of 3,000 rows",
                            "3,000 errors to mend, 0 warnings to look at",
                            "0 of 3,000 rows");
            assertThat(page.select("#arrival").attr("hx-get")).isEqualTo(watching);
            assertThat(page.select("#arrival a").eachAttr("href")).contains(watching, SET);
            superuser.rollback();

            var there = stored(watching);
            var told = EDITOR.get(watching, "HX-Request", "true");
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.headers().firstValue("HX-Redirect")).hasValue(there + "?done=uploaded");
        }
    }

    @Test
    void that_did_not_get_through_is_sent_again() {
        var page = EDITOR.page(SET + "/arrivals/" + UUID.randomUUID());

        assertThat(page.select("h1").text()).isEqualTo("This file is not on its way");
        assertThat(page.select("#arrival a[href='" + SET + "']").text())
                .isEqualTo("send the file again");
        assertThat(page.select("[hx-get]")).as("nothing to wait for").isEmpty();
    }

    @Test
    void sent_again_is_the_same_draft_and_mended_and_sent_from_the_same_page_is_another()
            throws Exception {
        assertThat(stored(sent(KEY, file(ROWS)))).isEqualTo(draft);
        assertThat(stored(sent(KEY, file(ROWS - 1)))).isNotEqualTo(draft);
    }

    @Test
    void has_a_short_page_that_leads_to_every_problem() {
        var answer = EDITOR.get(draft);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.body().length()).as("characters").isLessThan(250_000);
        assertThat(page.select("#problems").text()).startsWith("20,000 errors to mend");
        assertThat(page.select("details summary").eachText())
                .containsExactly(
                        "Indicator code: 5,000 errors",
                        "Period: 5,000 errors",
                        "Number: 10,000 errors");
        assertThat(page.select("details table tbody tr")).hasSize(30);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#error-code", "#error-period", "#error-number");
        assertThat(page.select("#error-code")).hasSize(1);

        var seen = new HashSet<String>();
        var next = page.select("#error-period a:contains(All of)").attr("href");
        int pages = 0;
        while (!next.isEmpty()) {
            var part = EDITOR.page(next);
            part.select("tbody tr").forEach(row -> seen.add(row.text()));
            next = part.select("a[rel=next]").attr("href");
            pages++;
        }
        assertThat(pages).isEqualTo(50);
        assertThat(seen)
                .hasSize(5_000)
                .allMatch(row -> row.contains("Period 2019-13 Period Error: "));
        assertThat(EDITOR.get(draft + "/problems/warning-gap").statusCode()).isEqualTo(404);
    }

    @Test
    void has_all_its_problems_in_a_file() {
        var lines = EDITOR.get(draft + "/problems.csv").body().lines().toList();

        assertThat(lines).filteredOn(line -> line.startsWith("Error,")).hasSize(ROWS);
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("Error,,20001,20000,"));
    }

    @Test
    void takes_no_more_statements_than_a_short_one() throws Exception {
        var shortOne = stored(sent(UUID.randomUUID().toString(), file(4)));
        try (var counted =
                        PORTAL.anotherInstance(
                                Map.of(
                                        "datasources.default.driver-class-name",
                                        CountingDriver.class.getName()));
                var editor = new Browser(counted.getURI())) {
            editor.cookies().putAll(EDITOR.cookies());
            editor.get(shortOne);
            List<String> few = CountingDriver.during(() -> editor.get(shortOne));
            List<String> many = CountingDriver.during(() -> editor.get(draft));

            assertThat(few).anySatisfy(s -> assertThat(s).contains("submission_row"));
            assertThat(many)
                    .filteredOn(s -> s.contains("\"council\"."))
                    .hasSameSizeAs(few.stream().filter(s -> s.contains("\"council\".")).toList());
        }
    }

    private static byte[] file(int rows) {
        var text = new StringBuilder("Indicator code,Period,Numerator\r\n");
        for (int i = 0; i < rows; i++) {
            text.append(
                    switch (i % 4) {
                        case 0 -> "m-nothing,2019-04,1\r\n";
                        case 1 -> "m-contacts,2019-13,1\r\n";
                        default -> "m-contacts,2019-04,many\r\n";
                    });
        }
        return text.toString().getBytes(UTF_8);
    }

    private static HttpResponse<String> sent(String key, byte[] file) {
        return EDITOR.upload(SET + "/submissions", Map.of("key", key), "long.csv", file);
    }

    private static String address(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    private static org.jsoup.nodes.Document awaitChecked(String watching) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var page = EDITOR.page(watching);
            if (page.text().contains("3,000 errors") || System.nanoTime() > end) {
                return page;
            }
            Thread.sleep(50);
        }
    }

    private static String stored(HttpResponse<String> answer) throws Exception {
        return stored(address(answer));
    }

    /** The draft, when it is there. */
    private static String stored(String address) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var at = address;
        while (at.contains("/arrivals/")) {
            assertThat(System.nanoTime()).as("it is never stored").isLessThan(end);
            Thread.sleep(50);
            var answer = EDITOR.get(at);
            if (answer.statusCode() == 303) {
                at = address(answer);
            }
        }
        return at;
    }
}
