package yardstick.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

@DisplayName("A council's own record of inspections")
@NeedsPublishedData
class OwnInspectionsTest {

    private static final String LINE = "/councils/E06000033/inspections";
    private static final Browser EDITOR = RunningPortal.get().signIn("southend.editor");
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    private static final Browser THURROCK = RunningPortal.get().signIn("thurrock.editor");
    private static final Browser BOARD = RunningPortal.get().signIn("eastern.board");

    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) &lt;b&gt;";

    @Test
    void holds_southends_inspection_of_2016_as_it_is_printed() {
        var address = add(Southend2016.inspection());
        Southend2016.RECOMMENDATIONS.forEach(r -> recommend(address, r));
        Southend2016.FACTS.forEach(fact -> state(address, fact));

        var page = VIEWER.page(address);

        assertThat(page.expectFirst("h1").text()).isEqualTo("Inspection, 25 April 2016");
        assertThat(page.select("main").text())
                .contains("SIF: Single inspection framework, Ofsted")
                .contains("Until 19 May 2016", "Published 7 July 2016")
                .contains("Overall effectiveness Requires improvement")
                .contains("Adoption performance Good")
                .contains("Experiences and progress of care leavers Good")
                .contains("Leadership, management and governance Requires improvement");
        var tables = page.select("table");
        assertThat(tables.get(0).select("tbody tr")).hasSize(12);
        assertThat(tables.get(0).select("tbody tr").get(8).text())
                .isEqualTo("9 Better assessments and plans 26, 27, 35, 58, 59");
        assertThat(tables.get(1).select("tbody tr")).hasSize(30);
        assertThat(tables.get(1).text())
                .contains("Children in need 999 12 May 2016 Child protection in this area")
                .contains("Looked after, rate per 10,000 68.8")
                .contains("Live outside the area 118 (or 44.9%)");
        remove(address);
    }

    @Test
    void holds_the_review_of_the_board_under_a_framework_of_its_own() {
        var council = add(Southend2016.inspection());
        var board = add(Southend2016.board());
        Southend2016.OF_THE_BOARD.forEach(r -> recommend(board, r));

        var line = VIEWER.page(LINE);

        assertThat(VIEWER.page(board).select("table tbody th").eachText())
                .containsExactly("132", "133", "134", "135");
        assertThat(line.select("table[class] caption").eachText())
                .contains(
                        "SIF: what was found, area by area",
                        "ILACS: what was found, area by area",
                        "LSCB: what was found, area by area");
        remove(board);
        remove(council);
    }

    @Test
    void stands_in_one_line_with_what_is_published_and_is_told_apart() {
        var address = add(Southend2016.inspection());

        var line = VIEWER.page(LINE);
        var own = line.select(".app-timeline__visit--own:has(a[href=" + address + "])").text();

        assertThat(own).contains("Your council’s own record", "Framework: SIF");
        assertThat(own).as("nothing of another framework").doesNotContain("better than");
        assertThat(line.select(".app-timeline__break").text())
                .contains("Another framework: ILACS above, SIF below")
                .contains("January 2018", "November 2013 to December 2017");
        assertThat(line.select("#drawn [data-chart]").attr("aria-label"))
                .as("each framework in a lane of its own, and the break in words")
                .contains("SIF, November 2013 to December 2017: 25 April 2016: Inspection.")
                .contains("ILACS, since January 2018: ")
                .contains("From here ILACS, no longer SIF");
        assertThat(VIEWER.get(LINE + ".csv").body())
                .contains("own record,SIF,inspection,2016-04-25,2016-05-19,2016-07-07")
                .contains("not published, for the council alone");
        assertThat(VIEWER.get("/compare/E06000033/inspections").body())
                .doesNotContain("25 April 2016");
        remove(address);
    }

    @Test
    void is_seen_by_members_alone_and_changed_by_editors_alone() {
        var address = add(Southend2016.inspection());

        assertThat(VIEWER.get(address).statusCode()).isEqualTo(200);
        assertThat(VIEWER.page(address).select("main a:contains(Change)")).isEmpty();
        assertThat(VIEWER.get(address + "/edit").statusCode()).isEqualTo(403);
        assertThat(VIEWER.post(LINE, Southend2016.inspection()).statusCode()).isEqualTo(403);
        assertThat(VIEWER.post(address + "/remove", Map.of("version", "0")).statusCode())
                .isEqualTo(403);
        for (var other : new Browser[] {THURROCK, BOARD}) {
            assertThat(other.get(address).statusCode()).isEqualTo(404);
            assertThat(other.post(address + "/remove", Map.of("version", "0")).statusCode())
                    .isEqualTo(404);
        }
        var under = address.replace("E06000033", "E06000034");
        assertThat(THURROCK.get(under).statusCode())
                .as("at an address of their own")
                .isEqualTo(404);
        assertThat(
                        THURROCK.post(
                                        under + "/recommendations",
                                        Map.of("number", "1", "body", "Ours"))
                                .statusCode())
                .isEqualTo(404);
        remove(address);
    }

    @Test
    void takes_no_grade_of_another_framework_or_of_an_area_before_its_time() {
        var form = new LinkedHashMap<>(Southend2016.inspection());
        form.put("area-1", "Requires improvement to be good");
        var foreign = EDITOR.post(LINE, form);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("Choose a grade of SIF");

        var early =
                EDITOR.post(
                        LINE,
                        Map.of(
                                "framework", "ILACS",
                                "kind", "focused visit",
                                "on", "1 March 2019",
                                "source", "A letter",
                                "area-6", "Good"));
        var page = Jsoup.parse(early.body());
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(page.select("#area-6-error").text()).contains("a focused visit gives no grades");

        var before =
                EDITOR.post(
                        LINE,
                        Map.of(
                                "framework", "ILACS",
                                "kind", "standard inspection",
                                "on", "1 March 2019",
                                "source", "A letter",
                                "area-6", "Good"));
        assertThat(Jsoup.parse(before.body()).select("#area-6-error").text())
                .contains("“Care leavers” was not judged on 1 March 2019");
    }

    @Test
    void says_what_is_wrong_field_by_field_and_keeps_what_was_typed() {
        var answer =
                EDITOR.post(
                        LINE,
                        Map.of(
                                "framework", "SIF",
                                "kind", "inspection",
                                "on", "1 March 2019",
                                "until", "soon",
                                "publishedOn", "1 January 2015",
                                "summary", "Kept <as> typed",
                                "link", "javascript:alert(1)"));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#on", "#until", "#publishedOn", "#source", "#link");
        assertThat(page.select("#on-error").text()).contains("November 2013 to December 2017");
        assertThat(page.select("#summary").text()).isEqualTo("Kept <as> typed");
        assertThat(page.select("#until").val()).isEqualTo("soon");
    }

    @Test
    void is_added_once_however_often_it_is_sent() {
        var form = new LinkedHashMap<>(Southend2016.inspection());
        form.put("id", UUID.randomUUID().toString());
        var first = EDITOR.post(LINE, form);
        var second = EDITOR.post(LINE, form);
        var address = address(first);

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(address(second)).isEqualTo(address);
        assertThat(VIEWER.page(LINE).select("h3 a[href=" + address + "]")).hasSize(1);
        var note = Map.of("id", UUID.randomUUID().toString(), "number", "7", "body", "Once");
        EDITOR.post(address + "/recommendations", note);
        assertThat(EDITOR.post(address + "/recommendations", note).statusCode()).isEqualTo(303);
        assertThat(VIEWER.page(address).select("table tbody tr")).hasSize(1);
        remove(address);
    }

    @Test
    void shows_both_versions_to_the_second_of_two_who_change_it() {
        var address = add(Southend2016.inspection());
        var form = new LinkedHashMap<>(Southend2016.inspection());
        form.put("version", "0");
        form.put("area-4", "Outstanding");
        assertThat(EDITOR.post(address, form).statusCode()).isEqualTo(303);

        form.put("area-4", "Inadequate");
        form.put("theme", "Mine");
        var late = EDITOR.post(address, form);
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.expectFirst("h1").text())
                .isEqualTo("Somebody else has changed this inspection");
        assertThat(page.select(".govuk-summary-list").text())
                .contains("Adoption performance Outstanding");
        assertThat(page.select("#area-4 option[selected]").val()).isEqualTo("Inadequate");
        assertThat(page.select("#theme").val()).isEqualTo("Mine");
        form.put("version", page.select("main input[name=version]").getFirst().val());
        assertThat(EDITOR.post(address, form).statusCode()).isEqualTo(303);
        assertThat(VIEWER.page(address).select("main").text())
                .contains("Adoption performance Inadequate");
        remove(address);
        var gone = EDITOR.post(address, form);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(gone.body()).select("#theme").val()).isEqualTo("Mine");
    }

    @Test
    void shows_both_versions_of_a_recommendation_and_takes_each_number_once() {
        var address = add(Southend2016.inspection());
        recommend(address, Southend2016.RECOMMENDATIONS.get(0));
        recommend(address, Southend2016.RECOMMENDATIONS.get(1));
        var item = change(address, "Change recommendation 1");
        assertThat(
                        EDITOR.post(item, Map.of("number", "1", "body", "Theirs", "version", "0"))
                                .statusCode())
                .isEqualTo(303);

        var late = EDITOR.post(item, Map.of("number", "1", "body", "Mine", "version", "0"));
        var taken = EDITOR.post(item, Map.of("number", "2", "body", "Mine", "version", "1"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Theirs", "Mine");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(taken.body()).select("#number-error").text())
                .contains("There is a recommendation 2 of this inspection already");
        assertThat(EDITOR.post(item + "/remove", Map.of("version", "0")).statusCode())
                .isEqualTo(409);
        assertThat(EDITOR.post(item + "/remove", Map.of("version", "1")).statusCode())
                .isEqualTo(303);
        remove(address);
    }

    @Test
    void leaves_a_published_inspection_as_it_is_and_notes_beside_it() throws SQLException {
        var published = published();
        var before = judgements();
        var written = EDITOR.post(published + "/notes", Map.of("body", "Shared with the board"));
        var page = VIEWER.page(published);

        assertThat(written.statusCode()).isEqualTo(303);
        assertThat(page.select(".app-comment").text())
                .contains("Shared with the board", "Southend editor, ");
        for (var path : new String[] {"", "/remove"}) {
            assertThat(EDITOR.post(published + path, Southend2016.inspection()).statusCode())
                    .as("a published one is not changed")
                    .isEqualTo(404);
        }
        assertThat(EDITOR.get(published + "/edit").statusCode()).isEqualTo(404);
        assertThat(judgements()).isEqualTo(before);
        assertThat(THURROCK.get("/compare/E06000033/inspections").body())
                .doesNotContain("Shared with the board");
        assertThat(
                        THURROCK.post(
                                        published.replace("E06000033", "E06000034") + "/notes",
                                        Map.of("body", "Ours"))
                                .statusCode())
                .isEqualTo(404);
        var note = EDITOR.page(published).select(".app-comment a").attr("href");
        assertThat(EDITOR.post(note + "/remove", Map.of("version", "0")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void adds_recommendations_to_a_published_report_without_its_grades() {
        var published = published();
        var number = published.substring(published.lastIndexOf('/') + 1);
        var address =
                add(
                        Map.of(
                                "published", number,
                                "source", "The report",
                                "area-1", "Inadequate",
                                "on", "1 January 2001"));
        recommend(address, Southend2016.RECOMMENDATIONS.getFirst());

        var page = VIEWER.page(published);

        assertThat(page.select("table tbody tr")).hasSize(1);
        assertThat(page.select(".app-summary").text()).doesNotContain("Inadequate");
        assertThat(VIEWER.page(LINE).select(".app-timeline__visit--own a[href=" + address + "]"))
                .as("no second inspection in the line")
                .isEmpty();
        assertThat(
                        EDITOR.post(LINE, Map.of("published", number, "source", "The report again"))
                                .statusCode())
                .isEqualTo(422);
        remove(address);
    }

    @Test
    void shows_every_text_as_it_was_typed() {
        var form = new LinkedHashMap<>(Southend2016.inspection());
        form.put("theme", HOSTILE);
        form.put("summary", HOSTILE);
        form.put("source", HOSTILE);
        var address = add(form);
        EDITOR.post(
                address + "/recommendations",
                Map.of("number", "1", "body", HOSTILE, "paragraphs", HOSTILE));
        EDITOR.post(
                address + "/facts",
                Map.of("label", HOSTILE, "value", HOSTILE, "asAt", HOSTILE, "paragraph", HOSTILE));
        var published = published();
        EDITOR.post(published + "/notes", Map.of("body", HOSTILE));

        for (var page :
                new Document[] {
                    VIEWER.page(LINE),
                    EDITOR.page(address),
                    EDITOR.page(address + "/edit"),
                    EDITOR.page(change(address, "Change recommendation 1")),
                    EDITOR.page(published)
                }) {
            assertThat(
                            page.select(
                                    "main script, main img:not(.app-chart__picture), main [onerror], main b"))
                    .isEmpty();
            assertThat(page.select("main a[href^=javascript]")).isEmpty();
        }
        assertThat(EDITOR.page(address).select("table").text())
                .as("nothing is lost")
                .contains("<script>alert(1)</script>");
        assertThat(EDITOR.page(published).select(".app-comment").text()).contains("<script>");
        var note = EDITOR.page(published).select(".app-comment a").attr("href");
        EDITOR.post(note + "/remove", Map.of("version", "0"));
        remove(address);
    }

    private static String add(Map<String, String> form) {
        var answer = EDITOR.post(LINE, form);
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(303);
        return address(answer);
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    private static void recommend(String address, Southend2016.Asked asked) {
        var answer =
                EDITOR.post(
                        address + "/recommendations",
                        Map.of(
                                "number", "" + asked.number(),
                                "body", asked.body(),
                                "paragraphs", asked.paragraphs()));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static void state(String address, Southend2016.Stated fact) {
        var answer =
                EDITOR.post(
                        address + "/facts",
                        Map.of(
                                "label", fact.label(),
                                "value", fact.value(),
                                "asAt", fact.asAt(),
                                "paragraph", fact.heading()));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static void remove(String address) {
        var version =
                EDITOR.page(address + "/edit").select("main input[name=version]").getFirst().val();
        assertThat(EDITOR.post(address + "/remove", Map.of("version", version)).statusCode())
                .isEqualTo(303);
    }

    private static String change(String address, String link) {
        return EDITOR.page(address).select("a:contains(" + link + ")").getFirst().attr("href");
    }

    /** Southend's inspection of 2024. */
    private static String published() {
        return VIEWER.page(LINE)
                .select(".app-timeline__visit:not(.app-timeline__visit--own) h3 a")
                .getFirst()
                .attr("href");
    }

    private static String judgements() throws SQLException {
        try (var owner = RunningPortal.get().database().connect("yardstick_owner");
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "select md5(string_agg(i::text || j::text, '' order by i::text,"
                                        + " j::text)) from published.inspection i join"
                                        + " published.judgement j using (inspection_id)")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
