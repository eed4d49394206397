package yardstick.notes;

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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@DisplayName("Targets and commentary")
@NeedsPublishedData
class NotesTest {

    private static final String LAC = "/councils/E06000033/indicators/lac";
    private static final Browser EDITOR = RunningPortal.get().signIn("southend.editor");
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    @Test
    void a_form_with_mistakes_says_so_field_by_field_and_keeps_what_was_typed() {
        var answer =
                EDITOR.post(
                        LAC + "/targets",
                        Map.of("period", "1887", "value", "many", "note", "Because <we> can"));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#period", "#value");
        assertThat(page.select("#value").val()).isEqualTo("many");
        assertThat(page.select("#note").text()).isEqualTo("Because <we> can");
        assertThat(page.select("#value-error").text()).contains("Target must be a number");
    }

    @Test
    void an_empty_form_is_answered_with_what_to_enter() {
        var answer = EDITOR.post(LAC + "/targets", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter a target, such as 30 or 12.5");
    }

    @Test
    void two_people_who_change_a_target_at_once_see_both_versions() {
        var address = addTarget("2027", "61");
        assertThat(change(address, "62", 0).statusCode()).isEqualTo(303);

        var late = change(address, "63.5", 0);
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select("h1").text()).isEqualTo("Somebody else has changed this target");
        assertThat(page.select(".govuk-summary-list").text()).contains("62.0");
        assertThat(page.select("#value").val()).as("what was typed is kept").isEqualTo("63.5");
        assertThat(page.select("input[name=version]").getFirst().val()).isEqualTo("1");
        assertThat(change(address, "63.5", 1).statusCode()).isEqualTo(303);
        assertThat(own().text()).contains("63.5");
    }

    @Test
    void a_target_that_was_removed_meanwhile_can_be_added_anew() {
        var address = addTarget("2028", "61");
        assertThat(EDITOR.post(address + "/remove", Map.of("version", "0")).statusCode())
                .isEqualTo(303);

        var late = change(address, "64.5", 0);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("#value").val()).isEqualTo("64.5");
    }

    @Test
    void there_is_one_target_for_a_period() {
        addTarget("2029", "61");

        var second = EDITOR.post(LAC + "/targets", Map.of("period", "2029", "value", "62"));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("There is a target for 2029 already");
    }

    @Test
    void of_several_who_add_a_target_for_a_period_at_once_one_does_and_the_others_are_told()
            throws Exception {
        var form = Map.of("period", "2031", "value", "61");
        var all = new ArrayList<Future<HttpResponse<String>>>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                all.add(people.submit(() -> EDITOR.post(LAC + "/targets", form)));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var each : all) {
            statuses.add(each.get().statusCode());
        }

        assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 422);
    }

    @Test
    void commentary_says_by_whom_and_is_shown_as_it_was_typed() {
        var text = "More <b>children</b> & families\nA second line";
        var answer = EDITOR.post(LAC + "/commentary", Map.of("period", "2025", "body", text));
        assertThat(answer.statusCode()).isEqualTo(303);

        var page = EDITOR.follow(answer);

        assertThat(Jsoup.parse(page.body()).select(".govuk-notification-banner").text())
                .contains("Commentary added");
        assertThat(VIEWER.page(LAC).select(".app-comment").text())
                .contains("More <b>children</b> & families", "A second line", "Southend editor");
    }

    @Test
    void a_viewer_cannot_write() {
        var target = Map.of("period", "2030", "value", "60");

        assertThat(VIEWER.post(LAC + "/targets", target).statusCode()).isEqualTo(403);
        assertThat(VIEWER.get(LAC + "/targets/new").statusCode()).isEqualTo(403);
        assertThat(own().text()).doesNotContain("2030");
    }

    private static String addTarget(String period, String value) {
        var answer = EDITOR.post(LAC + "/targets", Map.of("period", period, "value", value));
        assertThat(answer.statusCode()).isEqualTo(303);
        return own().select("tr:has(th:containsOwn(" + period + ")) a").attr("href");
    }

    private static HttpResponse<String> change(String address, String value, int version) {
        var period =
                Jsoup.parse(EDITOR.get(address).body()).select("#period option[selected]").val();
        return EDITOR.post(
                address,
                Map.of("period", period, "value", value, "version", String.valueOf(version)));
    }

    private static Document own() {
        return EDITOR.page(LAC);
    }
}
