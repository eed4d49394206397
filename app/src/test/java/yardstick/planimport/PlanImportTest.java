package yardstick.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PLAN_IMPORT;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@DisplayName("Importing a plan")
class PlanImportTest {

    private static final String IMPORTS = "/councils/E06000034/plans/imports";
    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");
    private static final Browser ADMIN = RunningPortal.get().signIn("thurrock.admin");
    private static final Promised THURROCK =
            new Promised(RunningPortal.get().database(), DemoPeople.THURROCK, "thurrock.editor");
    private static final String SMALL =
            """
            Theme,Action,Lead,Time,RAG 01/18
            One,"Do it <script>alert(1)</script>",Head of service,Jan-18,3
            ,Do more,Head of service,Ongoing,0
            """;

    @Test
    void of_word_excel_and_csv_goes_by_the_same_pages() throws SQLException {
        var csv = SeedFile.THURROCK_DEVELOPMENT;
        var files =
                Map.of(
                        "plan.csv", csv.bytes(),
                        "plan.xlsx", PaperFiles.xlsx(csv.tables()),
                        "plan.docx", PaperFiles.docx(csv.tables()));
        for (var file : files.entrySet()) {
            var at = sent(file.getKey(), file.getValue());
            assertThat(EDITOR.page(at).select("select[id=g0-c3] option[selected]").val())
                    .as("guessed from its heading")
                    .isEqualTo("action");
            done(EDITOR.post(at, form(at, csv.said())));

            var preview = EDITOR.page(at + "/preview");
            assertThat(preview.select(".govuk-summary-list").text())
                    .contains("Priorities 8", "Actions 97", "Ratings for 31 January 2018 97")
                    .contains("Printed scores 16");
            assertThat(preview.text())
                    .contains("31 January 2018: mean 3.0 of 29 ratings, printed as 2.9")
                    .contains("1 April 2017: mean 2.0 of 20 ratings, printed as 1.5")
                    .contains("84 dates name a month alone")
                    .contains("This is no step of the scale");
            var accepted = EDITOR.post(at + "/accept", Map.of("version", "1"));
            assertThat(plan(at).actions()).hasSize(97);
            assertThat(accepted.headers().firstValue("Location").orElseThrow())
                    .endsWith("/councils/E06000034/plans/" + id(at));
        }
    }

    @Test
    void accepted_three_times_at_once_makes_one_plan() throws Exception {
        var at = sent("three.csv", SMALL.getBytes(UTF_8));
        done(EDITOR.post(at, form(at, Map.of("title", "Three times", "starts-on", "1 May 2017"))));
        Callable<HttpResponse<String>> accept =
                () -> EDITOR.post(at + "/accept", Map.of("version", "1"));

        try (var three = Executors.newFixedThreadPool(3)) {
            for (var answer : three.invokeAll(List.of(accept, accept, accept))) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
            }
        }

        assertThat(
                        THURROCK.<Integer>work(
                                (sql, author) ->
                                        sql.fetchCount(PLAN, PLAN.TITLE.eq("Three times"))))
                .isEqualTo(1);
        assertThat(plan(at).actions()).hasSize(2);
        assertThat(EDITOR.page(at + "/preview").select("form[action$=/accept]")).isEmpty();
        assertThat(EDITOR.page(IMPORTS).text()).contains("Became the plan Three times");
    }

    @Test
    void leaves_nothing_behind_when_writing_breaks_off() throws SQLException {
        var at = sent("broken.csv", SMALL.getBytes(UTF_8));
        done(EDITOR.post(at, form(at, Map.of("title", "Breaks off", "starts-on", "1 May 2017"))));

        var broken =
                org.assertj.core.api.Assertions.catchThrowable(
                        () ->
                                THURROCK.work(
                                        (sql, author) -> {
                                            Imports.accept(
                                                    sql, author.council(), author.who(), id(at), 1);
                                            throw new IllegalStateException("killed");
                                        }));

        assertThat(broken).hasMessage("killed");
        assertThat(
                        THURROCK.<Boolean>work(
                                (sql, author) ->
                                        sql.fetchExists(PLAN, PLAN.PLAN_ID.eq(id(at)))
                                                || sql.fetchExists(
                                                        PLAN_IMPORT,
                                                        PLAN_IMPORT
                                                                .IMPORT_ID
                                                                .eq(id(at))
                                                                .and(
                                                                        PLAN_IMPORT.PLAN_ID
                                                                                .isNotNull()))))
                .isFalse();
        done(EDITOR.post(at + "/accept", Map.of("version", "1")));
    }

    @Test
    void sent_twice_is_kept_once() {
        var key = UUID.randomUUID().toString();
        var first = EDITOR.upload(IMPORTS, Map.of("key", key), "a.csv", SMALL.getBytes(UTF_8));
        var second = EDITOR.upload(IMPORTS, Map.of("key", key), "a.csv", SMALL.getBytes(UTF_8));

        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        done(first);
    }

    @Test
    void keeps_all_that_was_typed_when_something_is_wrong() {
        var at = sent("wrong.csv", SMALL.getBytes(UTF_8));
        var typed =
                form(
                        at,
                        Map.of(
                                "title", "",
                                "starts-on", "the first of May",
                                "introduction", "What it is for",
                                "g0-c1", "nothing",
                                "g0-d4", "soon"));

        var answer = EDITOR.post(at, typed);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#title", "#starts-on", "#g0-kind", "#g0-d4");
        assertThat(page.select("#starts-on").val()).isEqualTo("the first of May");
        assertThat(page.select("#introduction").val()).isEqualTo("What it is for");
        assertThat(page.select("#g0-d4").val()).isEqualTo("soon");
        assertThat(page.select("#g0-c1 option[selected]").val()).isEqualTo("nothing");
        assertThat(EDITOR.get(at + "/preview").statusCode()).isEqualTo(303);
    }

    @Test
    void explained_by_two_people_at_once_shows_both() {
        var at = sent("two.csv", SMALL.getBytes(UTF_8));
        var mine = form(at, Map.of("title", "Mine", "starts-on", "1 May 2017"));
        done(ADMIN.post(at, form(at, Map.of("title", "Theirs", "starts-on", "1 May 2017"))));

        var late = EDITOR.post(at, mine);
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select(".govuk-summary-list").text()).isEqualTo("title Theirs");
        assertThat(page.select("#title").val()).as("kept").isEqualTo("Mine");
        mine.put("version", "1");
        done(EDITOR.post(at, mine));
        var stale = ADMIN.post(at + "/accept", Map.of("version", "1"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.body()).text()).contains("Somebody else has changed");
    }

    @Test
    void with_something_to_mend_is_not_accepted() {
        var csv = SMALL.replace("Do more", "x".repeat(1_200));
        var at = sent("long.csv", csv.getBytes(UTF_8));
        done(EDITOR.post(at, form(at, Map.of("title", "Long", "starts-on", "1 May 2017"))));

        var preview = EDITOR.page(at + "/preview");
        assertThat(preview.title()).startsWith("Error: ");
        assertThat(preview.select("#problem-1").text())
                .contains("Mend", "row 3", "Action", "the most is 1,000");
        assertThat(preview.select("form[action$=/accept]")).isEmpty();
        assertThat(EDITOR.post(at + "/accept", Map.of("version", "1")).statusCode()).isEqualTo(422);
        assertThat(EDITOR.page(at + "/preview").select("script").eachText())
                .noneMatch(text -> text.contains("alert(1)"));
    }

    @Test
    void is_for_editors_of_the_council_alone() {
        var at = sent("own.csv", SMALL.getBytes(UTF_8));
        var viewer = RunningPortal.get().signIn("thurrock.viewer");
        var southend = RunningPortal.get().signIn("southend.admin");

        assertThat(viewer.get(at).statusCode()).isEqualTo(403);
        assertThat(southend.get(at).statusCode()).isEqualTo(404);
        var elsewhere = at.replace("E06000034", "E06000033");
        assertThat(southend.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(southend.post(elsewhere + "/accept", Map.of("version", "0")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void can_be_put_away() {
        var at = sent("away.csv", SMALL.getBytes(UTF_8));

        done(EDITOR.post(at + "/discard", Map.of()));

        assertThat(EDITOR.get(at).statusCode()).isEqualTo(404);
    }

    /** What the page's form would send, with something else typed. */
    private static Map<String, String> form(String at, Map<String, String> typed) {
        Document page = EDITOR.page(at);
        var fields = new HashMap<String, String>();
        for (var field : page.select("main form").getFirst().select("[name]")) {
            if (!field.attr("name").equals("csrf")) {
                fields.put(
                        field.attr("name"),
                        field.normalName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val());
            }
        }
        fields.putAll(typed);
        return fields;
    }

    private static String sent(String name, byte[] file) {
        var answer =
                EDITOR.upload(IMPORTS, Map.of("key", UUID.randomUUID().toString()), name, file);
        done(answer);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static UUID id(String at) {
        return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
    }

    private static WholePlan plan(String at) throws SQLException {
        return THURROCK.work(
                (sql, author) ->
                        PlanQueries.whole(sql, author.council(), id(at), LocalDate.of(2018, 2, 13))
                                .orElseThrow());
    }
}
