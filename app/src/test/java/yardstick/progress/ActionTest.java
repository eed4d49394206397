package yardstick.progress;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.progress.Working.ADMIN;
import static yardstick.progress.Working.EDITOR;
import static yardstick.progress.Working.OTHER;
import static yardstick.progress.Working.TODAY;
import static yardstick.progress.Working.VIEWER;
import static yardstick.progress.Working.done;
import static yardstick.progress.Working.key;
import static yardstick.progress.Working.typed;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@DisplayName("An action at work")
class ActionTest {

    @Test
    void shows_what_it_is_and_how_it_was_rated() throws SQLException {
        var action = Working.plan("At work").action();

        var page = VIEWER.page(action);

        assertThat(page.select("h1").text()).isEqualTo("1.1 Action 1 of priority 1");
        assertThat(page.select(".govuk-summary-list").getFirst().text())
                .contains("Priority number 1", "Group Manager", "31 March 2018");
        assertThat(page.select("section[aria-labelledby=ratings] tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("31 January 2018 3 As reported southend.editor");
        assertThat(page.select(".govuk-inset-text").text())
                .contains(
                        "is stale: actions of this plan are rated every 8 weeks, so the next was due by 28 March 2018");
        assertThat(page.select("section[aria-labelledby=progress]").text())
                .contains("Work has begun.");
        assertThat(page.select("section[aria-labelledby=milestones]").text())
                .contains("Begin 30 September 2017", "Overdue", "Monthly");
        assertThat(page.select("main a[role=button]")).as("viewers only read").isEmpty();
        assertThat(EDITOR.page(action).select("main a[role=button]")).hasSize(6);
    }

    @Test
    void of_another_council_is_not_there() throws SQLException {
        var plan = Working.plan("Not yours");
        var action = plan.action();
        for (var address :
                List.of(
                        action,
                        action + "/rating",
                        action + "/evidence/new",
                        plan.path() + "/ratings")) {
            assertThat(OTHER.get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(OTHER.get(address.replace("E06000033", "E06000034")).statusCode())
                    .as("in their own space")
                    .isEqualTo(404);
            assertThat(EDITOR.get(address).statusCode()).as("it exists").isEqualTo(200);
        }
        assertThat(EDITOR.get(action + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void is_only_read_by_viewers() throws SQLException {
        var action = Working.plan("Read only").action();
        for (var form : List.of("/rating", "/progress", "/comment", "/closing", "/reached")) {
            assertThat(VIEWER.get(action + form).statusCode()).as(form).isEqualTo(403);
            assertThat(VIEWER.post(action + form, Map.of()).statusCode()).as(form).isEqualTo(403);
        }
        assertThat(VIEWER.post(action + "/evidence", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void is_rated_by_owner_and_board_and_both_stay() throws SQLException {
        var plan = Working.plan("Both stay");
        var action = plan.action();
        var day = typed(TODAY);

        done(EDITOR.post(action + "/rating", rating(day, "owner", "4", "Audit done")));
        done(ADMIN.post(action + "/rating", rating(day, "board", "2", "Not seen by us")));
        done(EDITOR.post(action + "/rating", rating(day, "owner", "3", "On second thoughts")));

        var page = VIEWER.page(action);
        var row = page.select("section[aria-labelledby=ratings] tbody tr").getFirst().text();
        assertThat(row)
                .contains("Owner and board differ", "3 On second thoughts Southend editor")
                .contains("Replaced: 4 Audit done", "2 Not seen by us Southend administrator");
        assertThat(page.select(".govuk-inset-text").text())
                .contains("the owner says 3 for ", "the board 2 for ")
                .doesNotContain("stale");
        assertThat(plan.count("rating")).isEqualTo(4 + 3);
    }

    @Test
    void asks_again_for_what_is_wrong_and_loses_nothing() throws SQLException {
        var plan = Working.plan("Asked again");
        var wrong =
                EDITOR.post(
                        plan.action() + "/rating",
                        Map.of(
                                "day",
                                "31/2/2018",
                                "as",
                                "nobody",
                                "step",
                                "9",
                                "reason",
                                "x".repeat(2001),
                                "evidence",
                                key()));
        var page = Jsoup.parse(wrong.body());

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#day", "#as", "#step", "#reason", "#evidence");
        assertThat(page.select("#day").val()).isEqualTo("31/2/2018");
        assertThat(page.select("#reason").val()).hasSize(2001);
        assertThat(plan.count("rating")).isEqualTo(4);
    }

    @Test
    void takes_what_is_sent_three_times_once() throws SQLException {
        var plan = Working.plan("Three times");
        var action = plan.action();
        var rating = rating(typed(TODAY), "owner", "4", "Once");
        var said = Map.of("key", key(), "body", "Said once");
        var shown = Map.of("key", key(), "title", "Shown once");
        var closing =
                Map.of(
                        "version",
                        "0",
                        "how",
                        "with-evidence",
                        "because",
                        "Done",
                        "day",
                        typed(TODAY));
        for (int i = 0; i < 3; i++) {
            done(EDITOR.post(action + "/rating", rating));
            done(EDITOR.post(action + "/progress", said));
            done(EDITOR.upload(action + "/evidence", shown, "a.txt", "Words".getBytes()));
        }
        for (int i = 0; i < 3; i++) {
            done(EDITOR.post(action + "/closing", closing));
        }
        assertThat(plan.count("rating")).isEqualTo(5);
        assertThat(plan.count("progress")).isEqualTo(3);
        assertThat(plan.count("evidence")).isEqualTo(1);

        var opening = Map.of("key", key(), "version", "1", "reason", "Too soon");
        for (int i = 0; i < 3; i++) {
            done(EDITOR.post(action + "/reopening", opening));
        }
        assertThat(plan.count("progress")).isEqualTo(4);
        var page = VIEWER.page(action);
        assertThat(page.select(".govuk-tag").eachText())
                .as("open again, and rated as done")
                .contains("Done")
                .doesNotContain("Closed");
        assertThat(page.select(".app-comment").text())
                .contains("Opened again: Too soon")
                .contains("by Southend editor, with evidence. Done");
    }

    @Test
    void is_closed_with_evidence_or_with_a_reason() throws SQLException {
        var plan = Working.plan("Closing");
        var action = plan.action();
        var today = typed(TODAY);

        var none =
                EDITOR.post(
                        action + "/closing",
                        Map.of("version", "0", "how", "with-evidence", "day", today));
        var silent =
                EDITOR.post(
                        action + "/closing",
                        Map.of("version", "0", "how", "without-evidence", "day", today));

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Add the evidence first");
        assertThat(Jsoup.parse(silent.body()).select("#because-error").text())
                .contains("Enter why it is closed without evidence");
        done(
                EDITOR.post(
                        action + "/closing",
                        Map.of(
                                "version",
                                "0",
                                "how",
                                "without-evidence",
                                "because",
                                "The team was dissolved",
                                "day",
                                today)));
        var page = VIEWER.page(action);
        assertThat(page.select(".govuk-tag").eachText()).contains("Closed without evidence");
        assertThat(page.select(".govuk-summary-list").text())
                .contains("by Southend editor", "The team was dissolved");
        assertThat(plan.whole().findAction(plan.actions().getFirst()).orElseThrow().closing())
                .isNotNull()
                .extracting(closing -> closing.withEvidence())
                .isEqualTo(false);
    }

    @Test
    void is_closed_by_one_of_two_and_the_other_sees_both() throws Exception {
        var plan = Working.plan("Two closers");
        var action = plan.action();
        var answers =
                together(
                        () -> EDITOR.post(action + "/closing", closing("The first reason")),
                        () -> ADMIN.post(action + "/closing", closing("The second reason")));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactlyInAnyOrder(303, 409);
        var late = answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow();
        assertThat(Jsoup.parse(late.body()).select("main").text())
                .contains("Somebody else has closed this action")
                .contains("The first reason")
                .contains("The second reason");
    }

    @Test
    void keeps_two_ratings_given_at_once() throws Exception {
        var plan = Working.plan("Two raters");
        var action = plan.action();

        var answers =
                together(
                        () ->
                                EDITOR.post(
                                        action + "/rating",
                                        rating(typed(TODAY), "owner", "4", "One")),
                        () ->
                                ADMIN.post(
                                        action + "/rating",
                                        rating(typed(TODAY), "owner", "2", "Two")));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(VIEWER.page(action).select("section[aria-labelledby=ratings] tr").get(1).text())
                .contains("One")
                .contains("Two")
                .containsOnlyOnce("Replaced");
    }

    @Test
    void says_when_a_milestone_was_reached_and_whose_version_is_whose() throws SQLException {
        var plan = Working.plan("Reached");
        var action = plan.action();
        var milestone = plan.whole().actions().findFirst().orElseThrow().milestones().getFirst();
        var first = Map.of("milestone", milestone.id() + "-v0", "day", "3/10/2017");

        done(EDITOR.post(action + "/reached", first));
        done(EDITOR.post(action + "/reached", first));
        var late =
                ADMIN.post(
                        action + "/reached",
                        Map.of("milestone", milestone.id() + "-v0", "day", "4/10/2017"));

        assertThat(late.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(late.body());
        assertThat(page.select(".govuk-summary-list").text()).contains("Reached on 3 October 2017");
        assertThat(page.select("#day").val()).isEqualTo("4/10/2017");
        assertThat(page.select("input[name=milestone][checked]").val())
                .isEqualTo(milestone.id() + "-v1");
        done(
                ADMIN.post(
                        action + "/reached",
                        Map.of("milestone", milestone.id() + "-v1", "day", "")));
        assertThat(VIEWER.page(action).select("section[aria-labelledby=milestones]").text())
                .doesNotContain("Reached on");
        assertThat(EDITOR.post(action + "/reached", Map.of("day", "soon")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void of_a_closed_plan_stays_as_it_was() throws SQLException {
        var plan = Working.plan("Closed plan");
        var action = plan.action();
        done(EDITOR.post(action + "/comment", Map.of("body", "Before", "key", key())));
        plan.close();

        var late = EDITOR.post(action + "/comment", Map.of("body", "After", "key", key()));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.body()).select("#body").val()).isEqualTo("After");
        for (var form : List.of("/rating", "/closing", "/evidence/new", "/reached")) {
            done(EDITOR.get(action + form));
        }
        assertThat(
                        EDITOR.post(action + "/rating", rating(typed(TODAY), "owner", "4", "After"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(EDITOR.post(action + "/closing", closing("After")).statusCode()).isEqualTo(422);
        assertThat(VIEWER.page(action).text()).contains("Before", "The plan is closed");
        assertThat(EDITOR.page(plan.path() + "/ratings").text()).contains("This plan is closed");
    }

    @Test
    void prints_what_was_typed_and_runs_none_of_it() throws SQLException {
        var plan = Working.plan("<script>alert('title')</script>");
        var action = plan.action();
        var texts = new HashMap<String, String>();
        for (var text :
                List.of(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "'-alert(1)-'",
                        "</textarea><svg onload=alert(1)>",
                        "javascript:alert(1)",
                        "${7*7}#{7*7}{{7*7}}",
                        "&lt;b&gt;\u202e\u0000\ud83d\ude00",
                        "]]><!--")) {
            var kept = text.replace("\0", "");
            texts.put(text, kept);
            done(EDITOR.post(action + "/progress", Map.of("body", text, "key", key())));
            done(EDITOR.post(action + "/comment", Map.of("body", text, "key", key())));
            done(EDITOR.post(action + "/rating", rating(typed(TODAY), "board", "1", text)));
            done(
                    EDITOR.upload(
                            action + "/evidence",
                            Map.of("title", text, "key", key()),
                            text.replace("\0", "").replace("\"", "%22") + ".txt",
                            "x".getBytes()));
            var again =
                    EDITOR.post(
                            action + "/closing",
                            Map.of("how", text, "because", text, "day", text, "version", text));
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(again.body()).select("#because").val()).isEqualTo(kept);
            assertHarmless(again.body());
        }
        var page = VIEWER.page(action);
        assertHarmless(VIEWER.get(action).body());
        texts.values().forEach(text -> assertThat(page.wholeText()).contains(text));
        for (var proof : EDITOR.page(action).select("a[href*=/evidence/]:not([href$=/file])")) {
            if (!proof.attr("href").endsWith("/new")) {
                assertHarmless(EDITOR.get(proof.attr("href")).body());
            }
        }
        assertHarmless(EDITOR.get(action + "/rating").body());
        assertHarmless(
                EDITOR.get(plan.path() + "/ratings?day=%22%3E%3Cscript%3E&as=%3Cb%3E").body());
    }

    private static void assertHarmless(String html) {
        var page = Jsoup.parse(html);
        assertThat(page.select("script:not([src]), [onerror], [onload], svg[onload], img[src=x]"))
                .isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
    }

    private static Map<String, String> rating(String day, String as, String step, String reason) {
        return Map.of(
                "day",
                day,
                "as",
                as,
                "step",
                step,
                "reason",
                reason,
                "key",
                UUID.randomUUID().toString());
    }

    private static Map<String, String> closing(String because) {
        return Map.of(
                "version", "0", "how", "without-evidence", "because", because, "day", typed(TODAY));
    }

    @SafeVarargs
    private static List<HttpResponse<String>> together(Callable<HttpResponse<String>>... work)
            throws InterruptedException, ExecutionException {
        var all = new ArrayList<Future<HttpResponse<String>>>();
        try (var people = Executors.newFixedThreadPool(work.length)) {
            for (var each : work) {
                all.add(people.submit(each));
            }
        }
        var answers = new ArrayList<HttpResponse<String>>();
        for (var each : all) {
            answers.add(each.get());
        }
        return answers;
    }
}
