package yardstick.sets;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@DisplayName("Groups of councils and sets of indicators")
@NeedsPublishedData
class SetsTest {

    private static final String SETS = "/councils/E06000033/sets";
    private static final String GROUPS = SETS + "/groups";
    private static final Browser EDITOR = RunningPortal.get().signIn("southend.editor");
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    private static final Browser THURROCK = RunningPortal.get().signIn("thurrock.editor");

    @Test
    void are_saved_by_editors_and_used_by_viewers_on_the_grid() {
        var name = "Estuary <b>" + UUID.randomUUID();
        var answer = EDITOR.post(GROUPS, Map.of("name", name, "member", "E06000034"));
        assertThat(answer.statusCode()).isEqualTo(303);

        var page = VIEWER.page(SETS);
        var row = page.select("tr:has(th)").stream().filter(r -> r.text().contains(name));
        var grid = row.findFirst().orElseThrow().select("a").getFirst().attr("href");

        assertThat(VIEWER.page(grid).select("thead th").eachText())
                .contains("Thurrock", "Southend-on-Sea")
                .doesNotContain("Essex");
        assertThat(page.select("main a:contains(Change)"))
                .as("a viewer does not change it")
                .isEmpty();
        assertThat(VIEWER.page("/councils/E06000033/grid").select("#councils").text())
                .contains("Group: " + name);
    }

    @Test
    void are_shared_by_codes_and_not_by_name() {
        var name = "Named " + UUID.randomUUID();
        EDITOR.post(SETS + "/indicators", Map.of("name", name, "member", "cpp-rate"));
        var row =
                EDITOR.page(SETS).select("tr").stream()
                        .filter(r -> r.text().contains(name))
                        .findFirst()
                        .orElseThrow();
        var shared = row.select("a:contains(Link to share)").attr("href");

        var seen = THURROCK.get(shared);

        assertThat(shared).isEqualTo("/compare/E06000033/grid?indicator=cpp-rate");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain(name);
        assertThat(Jsoup.parse(seen.body()).select("tbody tr")).hasSize(1);
    }

    @Test
    void of_one_council_are_nobody_elses() {
        var name = "Private " + UUID.randomUUID();
        var address = add(name, "E06000034");
        var id = address.substring(address.lastIndexOf('/') + 1);

        assertThat(THURROCK.get(address).statusCode()).isEqualTo(404);
        assertThat(THURROCK.get(SETS).statusCode()).isEqualTo(404);
        assertThat(THURROCK.get("/councils/E06000034/sets/groups/" + id).statusCode())
                .isEqualTo(404);
        assertThat(
                        THURROCK.post(
                                        "/councils/E06000034/sets/groups/" + id + "/remove",
                                        Map.of("version", "0"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(THURROCK.get("/councils/E06000034/grid?councils=" + id).statusCode())
                .isEqualTo(422);
        assertThat(THURROCK.get("/councils/E06000034/sets").body()).doesNotContain(name);
        assertThat(EDITOR.get(address).statusCode()).as("it is there").isEqualTo(200);
    }

    @Test
    void with_mistakes_are_asked_for_again_and_nothing_is_lost() {
        var answer = EDITOR.post(GROUPS, Map.of("name", "", "member", "E06000034"));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#name");
        assertThat(page.select("input[name=member][checked]").eachAttr("value"))
                .containsExactly("E06000034");
        var none = EDITOR.post(GROUPS, Map.of("name", "Nobody"));
        assertThat(none.body()).contains("Tick at least one council");
        var unknown = EDITOR.post(GROUPS, Map.of("name", "Nobody", "member", "E99999999"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("There is no council with the code “E99999999”");
        assertThat(
                        EDITOR.post(GROUPS, Map.of("name", "x".repeat(81), "member", "E06000034"))
                                .body())
                .contains("Shorten the name by 1 characters");
    }

    @Test
    void two_people_who_change_a_group_at_once_see_both_versions() {
        var name = "Both " + UUID.randomUUID();
        var address = add(name, "E06000034");
        assertThat(change(address, name + " theirs", "E10000012", 0).statusCode()).isEqualTo(303);

        var late = change(address, name + " ours", "E06000034", 0);
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select("h1").text())
                .isEqualTo("Somebody else has changed this comparison group");
        assertThat(page.select(".govuk-summary-list").text()).contains(name + " theirs", "Essex");
        assertThat(page.select("#name").val()).as("what was typed").isEqualTo(name + " ours");
        assertThat(page.select("input[name=version]").getFirst().val()).isEqualTo("1");
        assertThat(change(address, name + " ours", "E06000034", 1).statusCode()).isEqualTo(303);
        assertThat(ticked(EDITOR.page(address))).containsExactly("E06000034");
    }

    @Test
    void that_were_removed_meanwhile_can_be_added_anew() {
        var name = "Gone " + UUID.randomUUID();
        var address = add(name, "E06000034");
        assertThat(EDITOR.post(address + "/remove", Map.of("version", "7")).statusCode())
                .as("somebody has changed it since")
                .isEqualTo(409);
        assertThat(EDITOR.post(address + "/remove", Map.of("version", "0")).statusCode())
                .isEqualTo(303);

        var late = change(address, name, "E10000012", 0);
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select("form.app-form").getFirst().attr("action")).isEqualTo(GROUPS);
        assertThat(ticked(page)).containsExactly("E10000012");
        assertThat(EDITOR.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void of_several_who_add_one_name_at_once_one_does_and_the_others_are_told() throws Exception {
        var form = Map.of("name", "Race " + UUID.randomUUID(), "member", "E06000034");
        var all = new ArrayList<Future<HttpResponse<String>>>();
        try (var people = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                all.add(people.submit(() -> EDITOR.post(GROUPS, form)));
            }
        }
        var statuses = new ArrayList<Integer>();
        for (var each : all) {
            statuses.add(each.get().statusCode());
        }

        assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 422);
    }

    @Test
    void begin_with_what_a_grid_shows() {
        var grid = EDITOR.page("/councils/E06000033/grid");
        var save = grid.select("a:contains(Save these councils)").attr("href");

        assertThat(ticked(EDITOR.page(save))).hasSize(11).contains("E06000033", "E06000034");
        assertThat(VIEWER.page("/councils/E06000033/grid").select("a:contains(Save these)"))
                .isEmpty();
    }

    @Test
    void are_written_by_editors_alone() {
        var form = Map.of("name", "Not mine", "member", "E06000034");

        assertThat(VIEWER.post(GROUPS, form).statusCode()).isEqualTo(403);
        assertThat(VIEWER.get(GROUPS + "/new").statusCode()).isEqualTo(403);
        assertThat(VIEWER.page(SETS).text()).doesNotContain("Not mine");
    }

    private static String add(String name, String member) {
        var answer = EDITOR.post(GROUPS, Map.of("name", name, "member", member));
        assertThat(answer.statusCode()).isEqualTo(303);
        return EDITOR.page(SETS).select("tr").stream()
                .filter(row -> row.text().contains(name))
                .map(row -> row.select("a:contains(Change)").attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> change(
            String address, String name, String member, int version) {
        return EDITOR.post(
                address, Map.of("name", name, "member", member, "version", "" + version));
    }

    private static java.util.List<String> ticked(Document page) {
        return page.select("input[name=member][checked]").eachAttr("value");
    }
}
