package yardstick.progress;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.progress.Working.ADMIN;
import static yardstick.progress.Working.EDITOR;
import static yardstick.progress.Working.TODAY;
import static yardstick.progress.Working.VIEWER;
import static yardstick.progress.Working.done;
import static yardstick.progress.Working.key;
import static yardstick.progress.Working.typed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@DisplayName("Ratings of many actions in one table")
class RatingsTest {

    @Test
    void begin_with_the_day_and_are_saved_at_once() throws SQLException {
        var plan = Working.plan(SmallPlan.of("Many", 3, 4, List.of(SmallPlan.NOW)));
        var first = EDITOR.page(plan.path() + "/ratings");
        assertThat(first.select("#day").val()).isEqualTo(typed(TODAY));
        assertThat(first.select("table")).isEmpty();

        var table = EDITOR.page(table(plan, ""));
        assertThat(table.select("tbody tr")).hasSize(12);
        assertThat(table.select("tbody tr").getFirst().text()).contains("1.1", "2, for 31 January");
        assertThat(table.select("select option[selected]").eachAttr("value")).containsOnly("");

        var form = new LinkedHashMap<>(hidden(table));
        for (var action : plan.actions()) {
            form.put("step-" + action, "4");
            form.put("reason-" + action, "Seen");
        }
        form.put("step-" + plan.actions().getLast(), "");
        form.put("reason-" + plan.actions().getLast(), "");
        for (int i = 0; i < 3; i++) {
            done(EDITOR.post(plan.path() + "/ratings", form));
        }

        assertThat(plan.count("rating")).isEqualTo(12 + 11);
        var again = EDITOR.page(table(plan, ""));
        assertThat(again.select("select option[selected]").eachAttr("value"))
                .hasSize(12)
                .containsOnly("4", "");
        done(EDITOR.post(plan.path() + "/ratings", new LinkedHashMap<>(filled(again))));
        assertThat(plan.count("rating")).as("nothing new was said").isEqualTo(23);
    }

    @Test
    void of_one_priority_are_only_of_its_actions() throws SQLException {
        var plan = Working.plan(SmallPlan.of("One priority", 3, 4, List.of()));
        var priority = plan.whole().priorities().get(1).id();

        assertThat(EDITOR.page(table(plan, priority.toString())).select("tbody tr").eachText())
                .hasSize(4)
                .allMatch(row -> row.startsWith("2."));
    }

    @Test
    void of_the_report_before_are_copied_as_a_start_and_not_saved() throws SQLException {
        var plan = Working.plan(SmallPlan.of("Copied", 1, 3, List.of(SmallPlan.NOW)));

        var copied = EDITOR.page(table(plan, "") + "&copy=yes");

        assertThat(copied.select("select option[selected]").eachAttr("value"))
                .containsExactly("2", "3", "4");
        assertThat(copied.select("textarea").eachText()).containsOnly("As reported");
        assertThat(plan.count("rating")).isEqualTo(3);
        done(EDITOR.post(plan.path() + "/ratings", filled(copied)));
        assertThat(plan.count("rating")).isEqualTo(6);
    }

    @Test
    void with_mistakes_are_asked_for_again_row_by_row_and_none_is_saved() throws SQLException {
        var plan = Working.plan(SmallPlan.of("Mistakes", 1, 4, List.of()));
        var ids = plan.actions();
        var form = new HashMap<>(hidden(EDITOR.page(table(plan, ""))));
        form.put("step-" + ids.get(0), "3");
        form.put("reason-" + ids.get(0), "Kept <b>");
        form.put("reason-" + ids.get(1), "No rating");
        form.put("step-" + ids.get(2), "17");
        form.put("step-" + ids.get(3), "1");
        form.put("reason-" + ids.get(3), "x".repeat(2002));

        var answer = EDITOR.post(plan.path() + "/ratings", form);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly(
                        "#step-" + ids.get(1), "#step-" + ids.get(2), "#reason-" + ids.get(3));
        assertThat(page.select(".govuk-error-summary").text()).contains("1.2: choose a rating");
        assertThat(page.select("#reason-" + ids.get(0)).val()).isEqualTo("Kept <b>");
        assertThat(page.select("#step-" + ids.get(0) + " option[selected]").val()).isEqualTo("3");
        assertThat(plan.count("rating")).isZero();
        assertThat(EDITOR.post(plan.path() + "/ratings", hidden(page)).body())
                .contains("Choose a rating for at least one action");
        assertThat(VIEWER.get(plan.path() + "/ratings").statusCode()).isEqualTo(403);
        assertThat(VIEWER.post(plan.path() + "/ratings", form).statusCode()).isEqualTo(403);
        assertThat(EDITOR.get(plan.path() + "/ratings?day=soon&as=owner").statusCode())
                .isEqualTo(422);
    }

    @Test
    void leave_out_an_action_that_was_closed_meanwhile_and_lose_nothing() throws SQLException {
        var plan = Working.plan(SmallPlan.of("Meanwhile", 1, 2, List.of()));
        var ids = plan.actions();
        var form = new HashMap<>(hidden(EDITOR.page(table(plan, ""))));
        ids.forEach(id -> form.put("step-" + id, "3"));
        done(
                ADMIN.post(
                        plan.path() + "/actions/" + ids.getFirst() + "/closing",
                        Map.of(
                                "version",
                                "0",
                                "how",
                                "without-evidence",
                                "because",
                                "Dropped",
                                "day",
                                typed(TODAY))));

        var answer = EDITOR.post(plan.path() + "/ratings", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".govuk-error-summary").text()).contains("1.1: it is closed now");
        assertThat(page.select("tbody tr")).hasSize(2);
        form.put("step-" + ids.getFirst(), "");
        done(EDITOR.post(plan.path() + "/ratings", form));
        assertThat(plan.count("rating")).isEqualTo(1);
    }

    @Test
    void of_six_hundred_actions_all_arrive() throws SQLException {
        var plan = Working.plan(SmallPlan.of("Six hundred", 6, 100, List.of()));
        var page = EDITOR.page(table(plan, ""));
        var form = new LinkedHashMap<>(hidden(page));
        for (var action : plan.actions()) {
            form.put("step-" + action, "2");
            form.put("reason-" + action, "");
        }

        done(EDITOR.post(plan.path() + "/ratings", form));

        assertThat(plan.count("rating")).isEqualTo(600);
    }

    private static String table(Working plan, String priority) {
        return "%s/ratings?day=%s&as=owner&priority=%s"
                .formatted(plan.path(), typed(TODAY).replace("/", "%2F"), priority);
    }

    private static Map<String, String> hidden(Document page) {
        var fields = new LinkedHashMap<String, String>();
        page.select("form[method=post] input[type=hidden]:not([name=csrf])")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        assertThat(UUID.fromString(fields.getOrDefault("key", key()))).isNotNull();
        return fields;
    }

    private static Map<String, String> filled(Document page) {
        var fields = new LinkedHashMap<>(hidden(page));
        page.select("main select")
                .forEach(
                        select ->
                                fields.put(
                                        select.attr("name"),
                                        select.select("option[selected]").val()));
        page.select("main textarea").forEach(area -> fields.put(area.attr("name"), area.val()));
        return fields;
    }
}
