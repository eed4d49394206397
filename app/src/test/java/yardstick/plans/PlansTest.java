package yardstick.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@DisplayName("A council's plans")
class PlansTest {

    private static final String PLANS = "/councils/E06000034/plans";
    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");
    private static final Browser ADMINISTRATOR = RunningPortal.get().signIn("thurrock.admin");
    private static final Browser VIEWER = RunningPortal.get().signIn("thurrock.viewer");
    private static final Browser SOUTHEND = RunningPortal.get().signIn("southend.editor");
    private static final Promised THURROCK =
            new Promised(RunningPortal.get().database(), "E06000034", "thurrock.editor");

    @Test
    void are_made_from_nothing_once_however_often_the_form_is_sent() {
        var form = plan("Made <b>twice</b>");

        var first = EDITOR.post(PLANS, form);
        var second = EDITOR.post(PLANS, form);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(EDITOR.page(PLANS).select("th a:contains(Made <b>twice</b>)")).hasSize(1);
        assertThat(EDITOR.page(location(first)).select("h1").text())
                .isEqualTo("This plan has no actions yet");
    }

    @Test
    void with_mistakes_are_asked_for_again_and_nothing_is_lost() {
        var form = plan("Kept as typed");
        form.put("starts", "31/2/2018");
        form.put("rhythm", "");

        var answer = EDITOR.post(PLANS, form);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "“31/2/2018” is not a day. Enter the first day as day, month and year, such as 31/3/2018",
                        "Choose how often its actions are rated");
        assertThat(page.select("#title").val()).isEqualTo("Kept as typed");
        assertThat(page.select("#starts").val()).isEqualTo("31/2/2018");
        assertThat(page.select("input[name=id]").val()).isEqualTo(form.get("id"));
    }

    @Test
    void have_a_scale_of_their_own_typed_in_step_by_step() {
        var form = plan("Our own words");
        form.put("scale", "own");
        var scale = location(EDITOR.post(PLANS, form));
        assertThat(scale).endsWith("/scale");
        var steps =
                new HashMap<>(
                        Map.of(
                                "version",
                                "0",
                                "label-1",
                                "Not begun",
                                "tone-1",
                                "red",
                                "label-2",
                                "Begun",
                                "tone-2",
                                "violet"));

        assertThat(EDITOR.post(scale, steps).body()).contains("Choose a colour for step 2");
        steps.put("tone-2", "amber");
        assertThat(EDITOR.post(scale, steps).statusCode()).isEqualTo(303);
        assertThat(EDITOR.post(scale, steps).statusCode()).as("of an older version").isEqualTo(409);

        assertThat(EDITOR.page(scale).select("#label-2").val()).isEqualTo("Begun");
    }

    @Test
    void are_edited_by_one_after_the_other() {
        var form = plan("Edited");
        var address = location(EDITOR.post(PLANS, form)).replaceFirst("\\?.*", "");
        form.put("version", "0");
        form.put("title", "Edited by somebody");
        assertThat(EDITOR.post(address + "/edit", form).statusCode()).isEqualTo(303);

        form.put("title", "Edited by us");
        var late = EDITOR.post(address + "/edit", form);
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select(".govuk-summary-list").text()).contains("Edited by somebody");
        assertThat(page.select("#title").val()).isEqualTo("Edited by us");
        form.put("version", page.select("input[name=version]").val());
        assertThat(EDITOR.post(address + "/edit", form).statusCode()).isEqualTo(303);
        assertThat(EDITOR.page(address).select(".govuk-caption-l").text())
                .isEqualTo("Edited by us: is it on track?");
    }

    @Test
    void say_which_boards_receive_them_and_the_form_asks_for_them() {
        var boards = PLANS.replace("/plans", "/boards");
        var first = board(boards, "First board");
        var second = board(boards, "Second board");
        var form = new HashMap<String, Object>(plan("Received"));
        assertThat(EDITOR.page(PLANS + "/new").select("input[name=board]").eachAttr("value"))
                .contains(first, second);
        form.put("board", first);
        var address = location(EDITOR.post(PLANS, texts(form))).replaceFirst("\\?.*", "");

        assertThat(EDITOR.page(address).select("a[href=" + boards + "/" + first + "]").text())
                .startsWith("First board");
        var open = EDITOR.page(address + "/edit");
        assertThat(open.select("input[name=board][checked]").eachAttr("value"))
                .containsExactly(first);
        form.put("received", open.select("input[name=received]").val());
        takesOn(boards, second, address.replaceFirst(".*/", ""));
        form.remove("board");
        form.put("version", "0");
        assertThat(EDITOR.post(address + "/edit", texts(form)).statusCode()).isEqualTo(303);

        assertThat(EDITOR.page(address).select("a[href*=/boards/]").eachAttr("href"))
                .as("the first was unticked; the second took it on while the form was open")
                .containsExactly(boards + "/" + second);
        assertThat(EDITOR.page(address).text()).doesNotContain("No board yet");
    }

    private static Map<String, String> texts(Map<String, Object> form) {
        var texts = new HashMap<String, String>();
        form.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    private static String board(String boards, String name) {
        var id = UUID.randomUUID().toString();
        var form = Map.of("key", id, "name", name + " " + id, "rhythm", "monthly");
        assertThat(EDITOR.post(boards, form).statusCode()).isEqualTo(303);
        return id;
    }

    private static void takesOn(String boards, String board, String plan) {
        var form =
                Map.of(
                        "name",
                        "Second board " + board,
                        "rhythm",
                        "monthly",
                        "version",
                        "0",
                        "plan",
                        plan);
        assertThat(EDITOR.post(boards + "/" + board, form).statusCode()).isEqualTo(303);
    }

    @Test
    void are_closed_and_opened_by_administrators_and_stay_as_they_are_meanwhile()
            throws SQLException {
        var address = PLANS + "/" + THURROCK.plan(SmallPlan.of("To be closed"));
        assertThat(EDITOR.post(address + "/close", version("0")).statusCode()).isEqualTo(403);
        assertThat(ADMINISTRATOR.post(address + "/close", version("7")).statusCode())
                .as("somebody has changed it since")
                .isEqualTo(409);

        assertThat(ADMINISTRATOR.post(address + "/close", version("0")).statusCode())
                .isEqualTo(303);

        assertThat(EDITOR.page(address).select("main a:contains(Add a priority)")).isEmpty();
        assertThat(EDITOR.get(address + "/edit").statusCode()).isEqualTo(409);
        var late =
                EDITOR.post(
                        address + "/parts/priorities",
                        Map.of("title", "Typed for long", "version", "0"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("#title").val()).isEqualTo("Typed for long");
        assertThat(ADMINISTRATOR.post(address + "/open", version("1")).statusCode()).isEqualTo(303);
        assertThat(EDITOR.get(address + "/edit").statusCode()).isEqualTo(200);
    }

    @Test
    void are_deleted_by_administrators_while_nobody_has_rated() throws SQLException {
        var rated = PLANS + "/" + THURROCK.plan(SmallPlan.of("Rated"));
        var unrated = PLANS + "/" + THURROCK.plan(SmallPlan.of("Unrated", 1, 2, List.of()));

        assertThat(ADMINISTRATOR.page(rated).select("form[action$=/delete]")).isEmpty();
        assertThat(ADMINISTRATOR.post(rated + "/delete", version("0")).statusCode()).isEqualTo(409);
        assertThat(EDITOR.post(unrated + "/delete", version("0")).statusCode()).isEqualTo(403);
        assertThat(ADMINISTRATOR.post(unrated + "/delete", version("0")).statusCode())
                .isEqualTo(303);

        assertThat(EDITOR.get(rated).statusCode()).isEqualTo(200);
        assertThat(EDITOR.get(unrated).statusCode()).isEqualTo(404);
    }

    @Test
    void are_read_by_viewers_without_a_way_to_change_them_and_by_nobody_else() throws SQLException {
        var address = PLANS + "/" + THURROCK.plan(SmallPlan.of("For our eyes"));

        var links = VIEWER.page(address).select("main a").eachAttr("href");

        assertThat(links).isNotEmpty().noneMatch(l -> l.contains("/edit") || l.contains("/parts/"));
        assertThat(VIEWER.get(address + "/edit").statusCode()).isEqualTo(403);
        assertThat(VIEWER.post(address + "/parts/priorities", Map.of("title", "x")).statusCode())
                .isEqualTo(403);
        assertThat(SOUTHEND.get(address).statusCode()).isEqualTo(404);
        assertThat(SOUTHEND.get(address.replace("E06000034", "E06000033")).statusCode())
                .isEqualTo(404);
        assertThat(SOUTHEND.get(address.replace("E06000034", "E06000033") + "/edit").statusCode())
                .isEqualTo(404);
    }

    @Test
    void say_what_is_overdue_who_has_most_to_do_and_what_is_at_risk() throws SQLException {
        var address = PLANS + "/" + THURROCK.plan(SmallPlan.of("Off track", 2, 30, List.of()));

        var page = VIEWER.page(address);

        assertThat(page.select("h1").text())
                .isEqualTo("60 of 60 actions are overdue, and 60 have no fresh rating");
        assertThat(page.select("#overdue tbody tr")).as("the first few").hasSize(5);
        assertThat(page.select("#owners tbody tr").eachText())
                .contains("Group Manager, Fieldwork Services 60 60 60 0");
        assertThat(page.select("#risks tbody tr").text()).contains("Posts stay empty", "High");
        assertThat(page.select("#time-line table").text()).contains("30 overdue");
        assertThat(page.select("#actions tbody tr")).as("a page of them").hasSize(50);
        assertThat(
                        VIEWER.page(page.select("#actions a[rel=next]").attr("href"))
                                .select("#actions tbody tr"))
                .hasSize(10);
        assertThat(VIEWER.page(address + "?priority=2&due=overdue").select("#actions h2").text())
                .isEqualTo("30 of 60 actions");
        assertThat(VIEWER.page(address + "?due=soon").select("#actions").text())
                .contains("No action is like this");
    }

    @Test
    void can_be_taken_away_as_files() throws SQLException {
        var address = PLANS + "/" + THURROCK.plan(SmallPlan.of("=Taken away"));

        var csv = VIEWER.get(address + "/actions.csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body().lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Priority number,");
        assertThat(csv.body())
                .contains("Group Manager, Fieldwork Services; Head of Children's Services");
        assertThat(VIEWER.bytes(address + "/actions.xlsx")).startsWith('P', 'K');
        assertThat(SOUTHEND.get(address + "/actions.csv").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> version(String version) {
        return Map.of("version", version);
    }

    static HashMap<String, String> plan(String title) {
        return new HashMap<>(
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "kind",
                        "improvement-plan",
                        "title",
                        title,
                        "starts",
                        "1 April 2025",
                        "ends",
                        "",
                        "rhythm",
                        "monthly",
                        "scale",
                        "red-amber-green"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
