package yardstick.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static yardstick.db.council.Tables.REVIEW_TEAM;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.Origin;
import yardstick.plan.PlanQueries;
import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@DisplayName("A council's peer reviews")
class ReviewsTest {

    private static final String SOUTHEND = "/councils/E06000033/reviews";
    private static final String THURROCK = "/councils/E06000034/reviews";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser SOUTHENDS = PORTAL.signIn("southend.editor");
    private static final Browser EDITOR = PORTAL.signIn("thurrock.editor");
    private static final Browser VIEWER = PORTAL.signIn("thurrock.viewer");
    private static final Promised PROMISED =
            new Promised(PORTAL.database(), "E06000034", "thurrock.editor");

    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) &lt;b&gt;";

    @Test
    void hold_southends_regional_review_of_2015_as_it_is_printed() {
        var address = enter(SOUTHENDS, SOUTHEND, Letter.southend2015());

        var page = SOUTHENDS.page(address);

        assertThat(page.expectFirst("h1").text()).isEqualTo("Regional peer review 2015");
        assertThat(page.select("main").text())
                .contains("On site 16 to 19 September 2015", "Letter dated 29 September 2015")
                .contains("May be shown to the inspectorate Yes")
                .contains("It found 7 strengths, 13 areas to consider and 6 recommendations.")
                .contains("0 of 19 that ask for something have become actions");
        assertThat(page.select("table").get(0).select("tbody tr")).hasSize(4);
        assertThat(page.select("table").get(0).text())
                .contains("Interim Director of Local Delivery Essex");
        assertThat(page.select("#lines ~ ul li")).hasSize(3);
        assertThat(page.select("table").get(1).text())
                .contains("Case audits 12", "Observation 4", "Interviews Not said");
        assertThat(page.select("table").get(2).select("tbody tr").eachText())
                .containsExactly(
                        "1. The way of a child through the service 3 5 0 0",
                        "2. Quality of practice, management and supervision 2 5 0 0",
                        "3. Leadership and governance, partners and the safeguarding board 2 3 0 0",
                        "No line of enquiry 0 0 6 0");
        assertThat(SOUTHENDS.page(SOUTHEND).select("tr:contains(Regional peer review 2015)").text())
                .contains("16 to 19 September 2015 Essex; Central Bedfordshire; Norfolk 26 0 0");
        remove(SOUTHENDS, address);
    }

    @Test
    void hold_thurrocks_two_reviews_of_2017_as_they_are_printed() throws SQLException {
        var door = enter(EDITOR, THURROCK, Letter.thurrock2017());
        var send = enter(EDITOR, THURROCK, Letter.send2017());

        assertThat(VIEWER.page(door).select("main").text())
                .contains("On site 9 to 11 May 2017", "Letter dated No letter yet")
                .contains("It found 14 strengths and 7 recommendations.");
        assertThat(VIEWER.page(door).select("#lines ~ ul li")).hasSize(4);
        assertThat(VIEWER.page(send).select("main").text())
                .contains("SEND peer review", "On site 20 to 21 June 2017")
                .contains("It found 7 strengths, 15 recommendations and 3 key messages.");
        assertThat(VIEWER.page(send).select("table").get(0).select("tbody tr")).hasSize(4);
        assertThat(VIEWER.page(send).select("table").get(2).select("tbody tr").eachText())
                .contains("1. Priority of outcomes 1 0 8 0", "4. Parents 3 0 4 0");
        int known =
                PROMISED.work(
                        (sql, author) ->
                                sql.fetchCount(
                                        REVIEW_TEAM,
                                        REVIEW_TEAM
                                                .REVIEW_ID
                                                .eq(id(door))
                                                .and(REVIEW_TEAM.FROM_COUNCIL_ID.isNotNull())));
        assertThat(known).as("Southend is known as a council").isEqualTo(1);
        remove(EDITOR, door);
        remove(EDITOR, send);
    }

    @Test
    void become_actions_of_a_plan_several_at_once_and_keep_the_link() throws SQLException {
        var review = enter(EDITOR, THURROCK, Letter.thurrock2017());
        var plan = PROMISED.plan(SmallPlan.of("After the review", 1, 2, List.of()));
        var offered = EDITOR.page(review + "/actions/new");
        var form = fields(offered);
        form.remove("finding");
        form.put("place", plan + "/new");
        form.put("priority", "What the review asks");
        form.put("owners", "Service Manager\nPractice Lead");
        form.put("target", "31 March 2018");
        var ticked = offered.select("input[name=finding]").eachAttr("value");
        assertThat(ticked).hasSize(7);
        form.put("wording-" + ticked.getFirst(), "Audit what records show");

        for (int time = 0; time < 2; time++) {
            var answer = EDITOR.post(review + "/actions", form, "finding", ticked.subList(0, 3));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }

        var whole =
                PROMISED.work(
                        (sql, author) ->
                                PlanQueries.whole(
                                                sql,
                                                author.council(),
                                                plan,
                                                LocalDate.of(2018, 1, 1))
                                        .orElseThrow());
        assertThat(whole.priorities()).hasSize(2);
        assertThat(whole.priorities().get(1).title()).isEqualTo("What the review asks");
        var made = whole.priorities().get(1).actions();
        assertThat(made)
                .extracting(a -> a.title())
                .containsExactly(
                        "Audit what records show",
                        "Evidence what life is like",
                        "Let the system show drift");
        assertThat(made)
                .allSatisfy(a -> assertThat(a.owners()).first().isEqualTo("Service Manager"));
        assertThat(made).allSatisfy(a -> assertThat(a.targetOn()).isEqualTo("2018-03-31"));
        assertThat(made)
                .flatExtracting(a -> a.origins())
                .extracting(Origin::id, Origin::within)
                .containsExactly(
                        tuple(UUID.fromString(ticked.get(0)), id(review)),
                        tuple(UUID.fromString(ticked.get(1)), id(review)),
                        tuple(UUID.fromString(ticked.get(2)), id(review)));

        var shown = VIEWER.page(review);
        assertThat(shown.select("main").text())
                .contains("3 of 7 that ask for something have become actions");
        var link = shown.select("article a:contains(Audit what records show)").attr("href");
        var from = VIEWER.page(link).select("a[href*=/reviews/]").attr("href");
        assertThat(from).isEqualTo(review + "#finding-" + ticked.getFirst());
        assertThat(shown.getElementById("finding-" + ticked.getFirst())).isNotNull();
        assertThat(EDITOR.page(review + "/actions/new").select("input[name=finding]"))
                .as("those without an action")
                .hasSize(4);
        assertThat(
                        EDITOR.post(
                                        review + "/findings/" + ticked.getFirst() + "/remove",
                                        Map.of("mark", "0"))
                                .statusCode())
                .as("an action answers it")
                .isEqualTo(422);
        assertThat(EDITOR.post(review + "/remove", Map.of("mark", "0")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void become_actions_of_another_plan_when_somebody_goes_back_and_chooses_it()
            throws SQLException {
        var review = enter(EDITOR, THURROCK, Letter.thurrock2017());
        var plans =
                List.of(
                        PROMISED.plan(SmallPlan.of("Chosen by mistake", 1, 2, List.of())),
                        PROMISED.plan(SmallPlan.of("Chosen then", 1, 2, List.of())));
        var offered = EDITOR.page(review + "/actions/new");
        var form = fields(offered);
        form.remove("finding");
        form.put("owners", "Service Manager");
        var ticked = offered.select("input[name=finding]").eachAttr("value").subList(0, 2);

        for (var plan : plans) {
            form.put("place", plan + "/new");
            var answer = EDITOR.post(review + "/actions", form, "finding", ticked);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }

        for (var plan : plans) {
            var whole =
                    PROMISED.work(
                            (sql, author) ->
                                    PlanQueries.whole(
                                                    sql,
                                                    author.council(),
                                                    plan,
                                                    LocalDate.of(2018, 1, 1))
                                            .orElseThrow());
            assertThat(whole.priorities()).hasSize(2);
            assertThat(whole.priorities().get(1).actions()).hasSize(2);
        }
    }

    @Test
    void become_no_action_of_a_plan_that_is_closed_and_nothing_typed_is_lost() throws SQLException {
        var review = enter(EDITOR, THURROCK, Letter.thurrock2017());
        var plan = PROMISED.plan(SmallPlan.of("To be closed", 1, 2, List.of()));
        var form = fields(EDITOR.page(review + "/actions/new"));
        form.put("place", plan + "/new");
        form.put("owners", "Service Manager");
        PORTAL.signIn("thurrock.admin")
                .post("/councils/E06000034/plans/" + plan + "/close", Map.of("version", "0"));

        var answer = EDITOR.post(review + "/actions", form);

        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).contains("#place");
        assertThat(page.select("#owners").val()).isEqualTo("Service Manager");
        remove(EDITOR, review);
    }

    @Test
    void and_their_parts_sent_twice_are_there_once() {
        var key = UUID.randomUUID().toString();
        var form = new HashMap<>(Letter.thurrock2017().review());
        form.put("id", key);
        form.put("title", "Sent twice");
        var address = THURROCK + "/" + key;
        twice(THURROCK, form);
        twice(address + "/team", Map.of("id", "1", "role", "Head of Service", "from", "Essex"));
        twice(address + "/lines", Map.of("id", "1", "body", "Thresholds"));
        twice(address + "/methods", Map.of("id", "1", "kind", "data", "note", "Counts"));
        twice(
                address + "/findings",
                Map.of("id", UUID.randomUUID().toString(), "kind", "strength", "body", "Good"));
        twice(
                address + "/lines",
                Map.of("id", "1", "body", "Another that was opened at the same time"));

        var page = VIEWER.page(address);

        assertThat(VIEWER.page(THURROCK).select("th:contains(Sent twice)")).hasSize(1);
        assertThat(page.select("table").get(0).select("tbody tr")).hasSize(1);
        assertThat(page.select("table").get(1).select("tbody tr")).hasSize(1);
        assertThat(page.select("#lines ~ ul li")).hasSize(2);
        assertThat(page.select("article")).hasSize(1);
        remove(EDITOR, address);
    }

    @Test
    void show_both_versions_when_two_people_change_one() {
        var address = enter(EDITOR, THURROCK, Letter.thurrock2017());
        for (var below : List.of("/edit", "/team/1", "/lines/2", "/findings/" + finding(address))) {
            var first = fields(EDITOR.page(address + below));
            var second = new HashMap<>(first);
            var field =
                    first.containsKey("title")
                            ? "title"
                            : first.containsKey("role") ? "role" : "body";
            first.put(field, "Theirs");
            second.put(field, "Ours");

            assertThat(EDITOR.post(address + below, first).statusCode()).isEqualTo(303);
            var late = EDITOR.post(address + below, second);
            var page = Jsoup.parse(late.body());

            assertThat(late.statusCode()).as(below).isEqualTo(409);
            assertThat(page.select("h1").text()).startsWith("Somebody else has changed this");
            assertThat(page.select(".govuk-summary-list").text()).contains("Theirs");
            assertThat(page.select("#" + field).val()).isEqualTo("Ours");
            assertThat(EDITOR.post(address + below, fields(page)).statusCode())
                    .as("saved all the same")
                    .isEqualTo(303);
            assertThat(EDITOR.page(address).select("main").text()).contains("Ours");
        }
        EDITOR.post(address + "/lines/3/remove", fields(EDITOR.page(address + "/lines/3")));
        var late = EDITOR.post(address + "/lines/3", Map.of("body", "Typed", "mark", "before"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else has removed this line of enquiry");
        assertThat(Jsoup.parse(late.body()).select("#body").val()).isEqualTo("Typed");
        remove(EDITOR, address);
    }

    @Test
    void say_what_is_wrong_and_lose_nothing_that_was_typed() {
        var form = new HashMap<>(Letter.thurrock2017().review());
        form.put("title", "");
        form.put("ends", "8/5/2017");
        form.put("letter", "soon");
        form.put("focus", "We looked at two siblings");
        var answer = EDITOR.post(THURROCK, form);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#title", "#letter", "#focus", "#ends");
        assertThat(page.select("#focus-error").text()).contains("says “two siblings”");
        assertThat(page.select("input[name=checked]")).hasSize(1);
        assertThat(page.select("#letter").val()).isEqualTo("soon");

        var review = enter(EDITOR, THURROCK, Letter.thurrock2017());
        var finding =
                Map.of("kind", "recommendation", "number", "7", "body", "Three children waited");
        assertThat(EDITOR.post(review + "/findings", finding).body())
                .contains("gives no child away");
        var checked = new HashMap<>(finding);
        checked.put("checked", "yes");
        assertThat(EDITOR.post(review + "/findings", checked).body())
                .contains("There is a recommendation 7 already");
        checked.put("number", "");
        checked.put("line", "1");
        assertThat(EDITOR.post(review + "/findings", checked).statusCode()).isEqualTo(303);
        assertThat(VIEWER.page(review).select("article h4").eachText().getLast())
                .isEqualTo("Recommendation 8");
        var inTheWay =
                EDITOR.post(review + "/lines/1/remove", fields(EDITOR.page(review + "/lines/1")));
        assertThat(inTheWay.statusCode()).isEqualTo(422);
        assertThat(inTheWay.body()).contains("1 finding belongs to this line of enquiry");
        remove(EDITOR, review);
    }

    @Test
    void keep_the_councils_answer_to_each_finding() throws SQLException {
        PROMISED.plan(SmallPlan.of("Open", 1, 1, List.of()));
        var review = enter(EDITOR, THURROCK, Letter.thurrock2017());
        var one = review + "/findings/" + finding(review);
        var form = fields(EDITOR.page(one));
        form.put("kind", "recommendation");
        form.put("number", "8");
        form.put("answer", "not-accepted");
        form.put("answerNote", "Done long before");

        assertThat(EDITOR.post(one, form).statusCode()).isEqualTo(303);

        var shown = VIEWER.page(review).select("article").eachText().getLast();
        assertThat(shown).contains("Recommendation 8", "Not accepted", "Done long before");
        assertThat(VIEWER.page(THURROCK).select("tr:contains(front door)").text())
                .contains("21 1 0");
        assertThat(EDITOR.page(review + "/actions/new").select("input[name=finding]"))
                .as("what is not accepted becomes no action")
                .hasSize(7);
        remove(EDITOR, review);
    }

    @Test
    void print_what_was_typed_as_text_wherever_it_stands() throws SQLException {
        PROMISED.plan(SmallPlan.of("Harmless", 1, 1, List.of()));
        var form = new HashMap<>(Letter.thurrock2017().review());
        for (var field : List.of("title", "focus", "summary")) {
            form.put(field, HOSTILE);
        }
        var address =
                EDITOR.post(THURROCK, form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("\\?.*", "");
        post(EDITOR, address + "/team", Map.of("id", "1", "role", HOSTILE, "from", HOSTILE));
        post(EDITOR, address + "/lines", Map.of("id", "1", "body", HOSTILE));
        post(EDITOR, address + "/methods", Map.of("id", "1", "kind", "data", "note", HOSTILE));
        post(
                EDITOR,
                address + "/findings",
                Map.of(
                        "kind",
                        "recommendation",
                        "line",
                        "1",
                        "body",
                        HOSTILE,
                        "answerNote",
                        HOSTILE));
        var wrong =
                EDITOR.post(
                        address + "/methods",
                        Map.of(
                                "id", HOSTILE, "kind", HOSTILE, "howMany", HOSTILE, "note",
                                HOSTILE));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var late = EDITOR.post(address + "/lines/1", Map.of("body", HOSTILE, "mark", HOSTILE));
        var action =
                EDITOR.post(
                        address + "/actions",
                        Map.of(
                                "id",
                                HOSTILE,
                                "place",
                                HOSTILE,
                                "priority",
                                HOSTILE,
                                "owners",
                                HOSTILE,
                                "target",
                                HOSTILE,
                                "finding",
                                HOSTILE));

        for (var page :
                List.of(
                        VIEWER.page(THURROCK),
                        VIEWER.page(address),
                        EDITOR.page(address + "/edit"),
                        EDITOR.page(address + "/team/1"),
                        EDITOR.page(address + "/findings/" + finding(address)),
                        EDITOR.page(address + "/actions/new"),
                        EDITOR.page(address + "/findings/new?kind=%22%3E%3Cscript%3E"),
                        EDITOR.page(address + "?done=%3Cb%3E"),
                        Jsoup.parse(wrong.body()),
                        Jsoup.parse(late.body()),
                        Jsoup.parse(action.body()))) {
            assertThat(page.select("main script, main img, main [onerror], main b")).isEmpty();
            assertThat(page.select("main a[href^=javascript]")).isEmpty();
        }
        assertThat(VIEWER.page(address).select("article").text())
                .contains("<script>alert(1)</script>");
        remove(EDITOR, address);
    }

    @Test
    void are_read_by_viewers_changed_by_editors_and_not_there_for_others() {
        var address = enter(EDITOR, THURROCK, Letter.thurrock2017());

        assertThat(
                        VIEWER.page(address)
                                .select("main form, main a:contains(Change), main a:contains(Add)"))
                .isEmpty();
        assertThat(VIEWER.get(address + "/edit").statusCode()).isEqualTo(403);
        assertThat(VIEWER.post(address + "/remove", Map.of("mark", "0")).statusCode())
                .isEqualTo(403);
        assertThat(VIEWER.post(address + "/actions", Map.of()).statusCode()).isEqualTo(403);
        for (var other :
                List.of(
                        SOUTHENDS,
                        PORTAL.signIn("eastern.board"),
                        PORTAL.signIn("peer.reviewer"))) {
            assertThat(other.get(address).statusCode()).isEqualTo(404);
            assertThat(other.post(address + "/remove", Map.of("mark", "0")).statusCode())
                    .isEqualTo(404);
        }
        var under = address.replace("E06000034", "E06000033");
        assertThat(SOUTHENDS.get(under).statusCode())
                .as("at an address of their own")
                .isEqualTo(404);
        assertThat(SOUTHENDS.post(under + "/lines", Map.of("id", "9", "body", "Ours")).statusCode())
                .isEqualTo(404);
        assertThat(EDITOR.get(THURROCK + "/nothing").statusCode()).isEqualTo(404);
        remove(EDITOR, address);
    }

    @Test
    void are_found_by_their_words_with_a_link_to_their_page() {
        var form = new HashMap<>(Letter.thurrock2017().review());
        form.put("focus", "Quincunxes at the door");
        var address =
                EDITOR.post(THURROCK, form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("\\?.*", "");

        var link =
                VIEWER.page("/councils/E06000034/search?q=quincunxes")
                        .select("main ol a")
                        .attr("href");

        assertThat(link).isEqualTo(address);
        assertThat(VIEWER.page(link).select("main").text()).contains("Quincunxes at the door");
        remove(EDITOR, address);
    }

    /** Types a review in, form by form; says where it is. */
    static String enter(Browser browser, String list, Letter letter) {
        var answer = browser.post(list, letter.review());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var address =
                answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
        letter.parts(browser, address);
        return address;
    }

    private static void post(Browser browser, String address, Map<String, String> form) {
        HttpResponse<String> answer = browser.post(address, form);
        assertThat(answer.statusCode())
                .as(address + " " + Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(303);
    }

    private static void twice(String address, Map<String, String> form) {
        post(EDITOR, address, form);
        post(EDITOR, address, form);
    }

    private static void remove(Browser browser, String address) {
        var page = browser.page(address + "/edit");
        post(
                browser,
                address + "/remove",
                Map.of("mark", page.select("input[name=mark]").getFirst().val()));
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
    }

    /** The first finding of a review. */
    private static String finding(String address) {
        return VIEWER.page(address).expectFirst("article").id().replace("finding-", "");
    }

    private static UUID id(String address) {
        return UUID.fromString(address.replaceFirst(".*/", ""));
    }

    /** What a browser would send of the first form as it is. */
    static Map<String, String> fields(Document page) {
        var fields = new HashMap<String, String>();
        var form = page.expectFirst("main form");
        form.select("input[type=hidden], input[type=text], textarea")
                .forEach(i -> fields.put(i.attr("name"), i.val()));
        form.select("input[checked]").forEach(i -> fields.put(i.attr("name"), i.val()));
        form.select("select")
                .forEach(s -> fields.put(s.attr("name"), s.select("option[selected]").val()));
        fields.remove("csrf");
        return fields;
    }
}
