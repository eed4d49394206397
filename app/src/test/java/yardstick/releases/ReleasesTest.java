package yardstick.releases;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@DisplayName("A council’s own figures")
class ReleasesTest {

    private static final String DATA_SET = "plans-by-category-and-age";
    private static final String RELEASES = "/councils/E06000033/figures/" + DATA_SET + "/releases";
    private static final String QUARTER = "2017-10-01";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser ADMINISTRATOR = PORTAL.signIn("southend.admin");
    private static final Browser EDITOR = PORTAL.signIn("southend.editor");

    /** One row of the table: neglect by age. 3 is small, 8 protects it, the rest can be shown. */
    @BeforeEach
    void put() throws SQLException {
        try (var figures = own()) {
            figures.cleared(DATA_SET)
                    .count("plans-neglect-all", QUARTER, 96)
                    .count("plans-neglect-unborn-and-under-1", QUARTER, 3)
                    .count("plans-neglect-1-to-4", QUARTER, 8)
                    .count("plans-neglect-5-to-9", QUARTER, 0)
                    .count("plans-neglect-10-to-15", QUARTER, 31)
                    .count("plans-neglect-16-and-over", QUARTER, 54);
        }
    }

    @Test
    void are_previewed_with_what_others_will_not_see_and_why() {
        var page = ADMINISTRATOR.page(RELEASES + "/new?audience=region");

        assertThat(page.select("h1").text()).contains("as your region will see it");
        assertThat(row(page, "unborn and under 1"))
                .contains("3 Others will see [c]")
                .contains("Suppressed itself: 1 to 5 children");
        assertThat(row(page, "1 to 4"))
                .contains("8 Others will see [c]")
                .contains("Suppressed to protect another");
        assertThat(row(page, "5 to 9")).endsWith("0 0");
        assertThat(row(page, "16 and over")).endsWith("54 54");
        assertThat(page.select("button:contains(Release)")).isNotEmpty();
        assertThat(EDITOR.page(RELEASES + "/new?audience=region").select("main button")).isEmpty();
    }

    /** All audiences see one pattern, and what was released is what was previewed. */
    @ParameterizedTest
    @CsvSource({"region,your region", "all-councils,all councils", "public,the public"})
    void are_previewed_for_each_audience_as_it_will_see_them(String audience, String heading) {
        var preview = ADMINISTRATOR.page(RELEASES + "/new?audience=" + audience);
        assertThat(preview.select("h1").text()).contains("as " + heading + " will see it");
        assertThat(row(preview, "unborn and under 1"))
                .contains("October to December 2017 provisional", "3 Others will see [c]");
        assertThat(row(preview, "1 to 4")).contains("8 Others will see [c]");

        var form = form(audience);
        form.put("note", "Counted since the new threshold");
        release(form);

        var figures = "/councils/E06000033/figures/" + DATA_SET + "/indicators/plans-neglect-";
        assertThat(ADMINISTRATOR.page(figures + "1-to-4").select("tbody").eachText().getFirst())
                .contains("8 provisional, others will see [c]");
        assertThat(ADMINISTRATOR.page(figures + "10-to-15").select("tbody").eachText().getFirst())
                .contains("31 provisional")
                .doesNotContain("[c]");
        var theirs = "/councils/E06000034/figures/" + DATA_SET + "/indicators/plans-neglect-";
        var beside = "?period=2017-18+Q3&beside=region";
        var seen = PORTAL.signIn("thurrock.editor").page(theirs + "1-to-4" + beside);
        assertThat(seen.select("tr:contains(Southend)").text()).contains("[c]").doesNotContain("8");
        seen = PORTAL.signIn("thurrock.editor").page(theirs + "10-to-15" + beside);
        assertThat(seen.select("tr:contains(Southend)").text())
                .contains("31", "Counted since the new threshold");
    }

    /**
     * Two worlds that differ only in what is suppressed: nobody else can tell which they are in.
     */
    @Test
    void seen_by_others_depend_on_nothing_that_was_suppressed() throws SQLException {
        release(form("public"));
        var first = seenByOthers();
        withFew(4, 7);
        release(form("public"));

        assertThat(seenByOthers()).isEqualTo(first);

        withFew(3, 9);
        release(form("public"));
        assertThat(seenByOthers()).as("the total is another one").isNotEqualTo(first);
    }

    private static void withFew(long few, long protecting) throws SQLException {
        try (var figures = own()) {
            figures.cleared(DATA_SET)
                    .count("plans-neglect-all", QUARTER, few + protecting + 85)
                    .count("plans-neglect-unborn-and-under-1", QUARTER, few)
                    .count("plans-neglect-1-to-4", QUARTER, protecting)
                    .count("plans-neglect-5-to-9", QUARTER, 0)
                    .count("plans-neglect-10-to-15", QUARTER, 31)
                    .count("plans-neglect-16-and-over", QUARTER, 54);
        }
    }

    /** Pages and the API, as the other council, the board and the platform get them. */
    private static List<String> seenByOthers() {
        var seen = new ArrayList<String>();
        for (var name : List.of("thurrock.editor", "eastern.board", "platform.admin")) {
            var reader = PORTAL.signIn(name);
            for (var address :
                    List.of(
                            "/councils/E06000034/figures/"
                                    + DATA_SET
                                    + "/indicators/plans-neglect-all",
                            "/councils/E06000034/figures/"
                                    + DATA_SET
                                    + "/indicators/plans-neglect-1-to-4?period=2017-18+Q3&beside=region",
                            "/data-sets/" + DATA_SET + "/completeness",
                            "/api/v1/data-sets/" + DATA_SET + "/figures?council=E06000033")) {
                var body = reader.get(address, "Accept", "*/*").body();
                seen.add(
                        address.startsWith("/api")
                                ? body.replaceAll("\"date\":\"[^\"]*\"", "")
                                : Jsoup.parse(body).select("main").html());
            }
        }
        return seen;
    }

    /** Everybody knows how many children are on a plan: the council need not say so itself. */
    @Test
    @NeedsPublishedData
    void are_protected_from_what_is_published() throws SQLException {
        var published =
                rows(
                        """
                        select f.value from published.figure f join published.indicator i using (indicator_id)
                          join published.area a using (area_id)
                         where i.code = 'cpp-num' and a.code = 'E06000033' and f.first_year = 2025""");
        long all = Math.round(Double.parseDouble(published.getFirst()));
        var quarter = "2025-01-01";
        try (var figures = own()) {
            figures.cleared(DATA_SET)
                    .count("plans-neglect-all", quarter, 3)
                    .count("plans-emotional-all", quarter, all - 3)
                    .count("plans-physical-all", quarter, 0)
                    .count("plans-sexual-all", quarter, 0)
                    .count("plans-multiple-all", quarter, 0)
                    .count("plans-neglect-all", "2024-07-01", 3)
                    .count("plans-emotional-all", "2024-07-01", all - 3);
        }

        var page = ADMINISTRATOR.page(RELEASES + "/new?audience=region");

        assertThat(page.select("tr:contains(emotional abuse, all ages)").eachText())
                .anyMatch(row -> row.contains("January to March 2025") && row.contains("[c]"))
                .anyMatch(row -> row.contains("July to September 2024") && !row.contains("[c]"));
    }

    /** The council's own page says it too, as far as it can before a release decides. */
    @Test
    void are_marked_on_the_page_of_the_data_set() {
        var set = "/councils/E06000033/figures/" + DATA_SET;
        var before = EDITOR.page(set);
        assertThat(figure(before, "unborn and under 1")).isEqualTo("3 [p] others will see [c]");
        assertThat(figure(before, "1 to 4")).isEqualTo("8 [p]");
        assertThat(before.text()).contains("or more: another may be hidden");
        assertThat(before.select("a[href=" + RELEASES + "/new?audience=region]")).isNotEmpty();

        release(form("region"));

        assertThat(figure(EDITOR.page(set), "1 to 4")).isEqualTo("8 [p] others will see [c]");
    }

    private static String figure(Document page, String indicator) {
        return page.select("tr:has(th:contains(neglect, " + indicator + ")) td").getLast().text();
    }

    @Test
    void are_frozen_without_what_is_suppressed() throws SQLException {
        assertThat(release(form("all-councils")).statusCode()).isEqualTo(303);

        assertThat(
                        rows(
                                "select f.value, f.missing, f.numerator from shared.released_figure f"
                                        + " join shared.collected_indicator using (indicator_no)"
                                        + " where data_set_id = 5 order by position"))
                .containsExactly(
                        "96 null 96",
                        "null suppressed null",
                        "null suppressed null",
                        "0 null 0",
                        "31 null 31",
                        "54 null 54");
        assertThat(ADMINISTRATOR.page(RELEASES).select("tbody tr").text())
                .contains("All councils", "Visible");
    }

    @Test
    void once_suppressed_stay_so_for_every_audience_and_give_nothing_away_by_what_changes()
            throws SQLException {
        release(form("region"));
        try (var figures = own()) {
            // 8 was suppressed to protect 3. Shown now, with the new total, it would give 3 away.
            figures.count("plans-neglect-unborn-and-under-1", QUARTER, 7)
                    .count("plans-neglect-all", QUARTER, 100);
        }

        var page = ADMINISTRATOR.page(RELEASES + "/new?audience=public");

        assertThat(row(page, "unborn and under 1"))
                .contains("7 Others will see [c]")
                .contains("suppressed in an earlier release");
        assertThat(row(page, "1 to 4")).contains("8 Others will see [c]");
    }

    @Test
    void are_released_by_administrators_only() {
        assertThat(EDITOR.post(RELEASES, form("region")).statusCode()).isEqualTo(403);
        assertThat(ADMINISTRATOR.page(RELEASES).text())
                .contains("Nothing of this data set has been released");
    }

    @Test
    void released_by_two_at_once_are_released_by_one_and_the_other_is_told() {
        var ours = new HashMap<>(form("region"));
        ours.put("note", "What was typed");
        release(form("public"));

        var late = release(ours);
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select(".govuk-notification-banner").text())
                .contains("released number 1 to everybody, without signing in");
        assertThat(page.select("textarea").text()).isEqualTo("What was typed");
        assertThat(page.select("input[name=no]").val()).isEqualTo("2");
    }

    @Test
    void approved_since_the_preview_are_looked_at_first() throws SQLException {
        var form = form("region");
        try (var figures = own()) {
            figures.count("plans-neglect-16-and-over", QUARTER, 55);
        }

        var late = release(form);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Figures have been approved since");
    }

    @Test
    void are_released_at_a_moment_and_not_before() throws SQLException {
        var form = new HashMap<>(form("region"));
        form.put("when", "later");
        form.put("day", "31/2/" + LocalDate.now().plusYears(1).getYear());
        assertThat(release(form).statusCode()).isEqualTo(422);
        var day = LocalDate.now().plusMonths(3);
        form.put("day", DateTimeFormatter.ofPattern("d/M/yyyy").format(day));
        assertThat(release(form).statusCode()).isEqualTo(303);

        assertThat(ADMINISTRATOR.page(RELEASES).text())
                .contains(
                        "Waiting",
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day)
                                + " at 9:00am");
        assertThat(seenBy("thurrock.editor")).isZero();
    }

    @Test
    void are_seen_by_their_audience_until_they_are_withdrawn() throws SQLException {
        release(form("region"));
        assertThat(seenBy("thurrock.editor")).isEqualTo(6);
        var withdraw = ADMINISTRATOR.page(RELEASES).select("a:contains(Withdraw)").attr("href");

        assertThat(ADMINISTRATOR.post(withdraw, Map.of("because", "")).statusCode()).isEqualTo(422);
        assertThat(EDITOR.post(withdraw, Map.of("because", "Wrong")).statusCode()).isEqualTo(403);
        assertThat(ADMINISTRATOR.post(withdraw, Map.of("because", "Counted twice")).statusCode())
                .isEqualTo(303);

        assertThat(seenBy("thurrock.editor")).isZero();
        assertThat(ADMINISTRATOR.page(RELEASES).select("tbody").text())
                .contains("Withdrawn: Counted twice");
    }

    @Test
    void withdrawn_leave_what_was_released_before_unless_that_is_withdrawn_too()
            throws SQLException {
        release(form("region"));
        release(form("region"));
        var withdraw = ADMINISTRATOR.page(RELEASES).select("a:contains(Withdraw)").getFirst();
        var page = ADMINISTRATOR.page(withdraw.attr("href"));
        assertThat(page.select("main ul").text())
                .contains("What release 1 holds as well is seen again");
        var form = new HashMap<>(Map.of("because", "Counted twice"));
        ADMINISTRATOR.post(withdraw.attr("href"), form);
        assertThat(seenBy("thurrock.editor")).isEqualTo(6);

        release(form("region"));
        withdraw = ADMINISTRATOR.page(RELEASES).select("a:contains(Withdraw)").getFirst();
        form.put("which", "none");
        assertThat(ADMINISTRATOR.post(withdraw.attr("href"), form).statusCode()).isEqualTo(422);
        form.put("which", "earlier");
        assertThat(ADMINISTRATOR.post(withdraw.attr("href"), form).statusCode()).isEqualTo(303);

        assertThat(seenBy("thurrock.editor")).isZero();
    }

    @Test
    void are_not_released_with_a_note_that_gives_a_child_away_unless_it_was_looked_at() {
        var form = new HashMap<>(form("region"));
        form.put("note", "The fall is due to three siblings who moved.");

        var asked = release(form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("The note says “three siblings”");
        assertThat(Jsoup.parse(asked.body()).select("textarea").text())
                .isEqualTo("The fall is due to three siblings who moved.");

        form.put("checked", "yes");
        assertThat(release(form).statusCode()).isEqualTo(303);
    }

    /** Each with the same number, as if a thousand people had pressed the button. */
    @Test
    void released_a_thousand_times_at_once_are_released_once() throws Exception {
        var form = new HashMap<>(form("region"));
        form.put("csrf", ADMINISTRATOR.csrf());
        var answers = new ArrayList<Future<Integer>>();
        try (var crowd = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 1_000; i++) {
                answers.add(
                        crowd.submit(
                                () ->
                                        ADMINISTRATOR
                                                .post(
                                                        RELEASES,
                                                        form,
                                                        "Sec-Fetch-Site",
                                                        "same-origin")
                                                .statusCode()));
            }
        }
        var counts = new HashMap<Integer, Integer>();
        for (var answer : answers) {
            counts.merge(answer.get(), 1, Integer::sum);
        }

        assertThat(counts).isEqualTo(Map.of(303, 1, 409, 999));
        assertThat(rows("select count(*) from shared.release where data_set_id = 5"))
                .containsExactly("1");
    }

    private static OwnFigures own() throws SQLException {
        return new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET);
    }

    /** What the form of a preview would send. */
    private static Map<String, String> form(String audience) {
        var page = ADMINISTRATOR.page(RELEASES + "/new?audience=" + audience);
        var form = new HashMap<String, String>();
        for (var field : List.of("audience", "no", "mark")) {
            form.put(field, page.select("main input[name=" + field + "]").val());
        }
        form.put("when", "now");
        form.put("time", "9:00");
        return form;
    }

    private static HttpResponse<String> release(Map<String, String> form) {
        return ADMINISTRATOR.post(RELEASES, form);
    }

    private static String row(Document page, String indicator) {
        return page.select("table tr").stream()
                .filter(r -> r.select("th").text().endsWith("neglect, " + indicator))
                .map(Element::text)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** How many released figures of Southend somebody sees, under the role that sees others'. */
    private static int seenBy(String username) throws SQLException {
        try (var app = PORTAL.database().connect("yardstick_app")) {
            app.setAutoCommit(false);
            try (var statement = app.createStatement()) {
                var person =
                        rows("select person_id from access.person where username = '%s'"
                                        .formatted(username))
                                .getFirst();
                statement.execute("select set_config('app.person_id', '" + person + "', true)");
                statement.execute("select set_config('role', 'yardstick_sharing', true)");
                try (var rows =
                        statement.executeQuery(
                                "select count(*) from shared.released_figure"
                                        + " join shared.collected_indicator using (indicator_no)"
                                        + " where data_set_id = 5")) {
                    rows.next();
                    return rows.getInt(1);
                }
            } finally {
                app.rollback();
            }
        }
    }

    private static List<String> rows(String query) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join(" ", cells));
            }
            return found;
        }
    }
}
