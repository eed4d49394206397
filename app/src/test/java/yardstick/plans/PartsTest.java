package yardstick.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.Action;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@DisplayName("The parts of a plan")
class PartsTest {

    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");
    private static final Promised THURROCK =
            new Promised(RunningPortal.get().database(), "E06000034", "thurrock.editor");

    private UUID plan = UUID.randomUUID();
    private String address = "";

    @BeforeEach
    void write() throws SQLException {
        plan = THURROCK.plan(SmallPlan.of("Parts", 2, 3, List.of()));
        address = "/councils/E06000034/plans/" + plan;
    }

    @Test
    void of_every_kind_are_added_once_however_often_they_are_sent() throws SQLException {
        var action = whole().actions().toList().getFirst();
        var priority = action.priority().toString();
        addTwice("priorities", Map.of("title", "A third"));
        addTwice("outcomes", Map.of("body", "It is better", "priority", priority));
        addTwice(
                "actions",
                Map.of("title", "Do more", "priority", priority, "owners", "Head\nLead"));
        addTwice("milestones", Map.of("body", "Half", "action", action.id().toString()));
        addTwice("measures", Map.of("body", "Seen", "action", action.id().toString()));
        addTwice(
                "risks",
                Map.of("body", "It fails", "impact", "low", "likelihood", "low", "overall", "low"));

        var now = whole();

        assertThat(now.priorities()).hasSize(3);
        assertThat(now.priorities().getFirst().outcomes()).hasSize(2);
        assertThat(now.actions()).hasSize(7);
        assertThat(now.priorities().getFirst().actions().getLast().owners())
                .containsExactly("Head", "Lead");
        assertThat(now.findAction(action.id()).orElseThrow().milestones()).hasSize(3);
        assertThat(now.findAction(action.id()).orElseThrow().measures()).hasSize(2);
        assertThat(now.risks()).hasSize(2);
    }

    @Test
    void of_an_outcome_say_when_it_begins_and_is_expected_even_if_that_is_before()
            throws SQLException {
        var priority = whole().priorities().getFirst().id();
        var form =
                Map.of(
                        "body",
                        "It is faster",
                        "priority",
                        priority.toString(),
                        "begins",
                        "1/12/2017",
                        "expected",
                        "30/6/2017");
        addTwice("outcomes", form);

        var outcome = whole().priorities().getFirst().outcomes().getLast();
        assertThat(outcome.beginsOn()).isEqualTo("2017-12-01");
        assertThat(outcome.expectedOn()).isEqualTo("2017-06-30");
        assertThat(EDITOR.page(address + "/priorities/" + priority).text())
                .contains(
                        "From 1 December 2017, and expected by 30 June 2017, which is before that");
        var page = EDITOR.page(address + "/parts/outcomes/" + outcome.id());
        assertThat(page.select("#begins").val()).isEqualTo("1/12/2017");
        assertThat(EDITOR.page(address).select("#beginnings table").text())
                .contains("1 December 2017");
        assertThat(
                        EDITOR.post(
                                        address + "/parts/outcomes",
                                        Map.of("body", "x", "priority", "y", "begins", "soon"))
                                .body())
                .contains("“soon” is not a day");
    }

    @Test
    void are_asked_for_again_with_what_is_wrong_and_nothing_is_lost() throws SQLException {
        var priority = whole().priorities().getFirst().id().toString();

        var answer =
                EDITOR.post(
                        address + "/parts/actions",
                        Map.of(
                                "title",
                                "",
                                "priority",
                                priority,
                                "starts",
                                "1/4/2018",
                                "target",
                                "31/3/2018",
                                "owners",
                                "x".repeat(121),
                                "place",
                                "99"));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#title", "#owners", "#target", "#place");
        assertThat(page.select("#starts").val()).isEqualTo("1/4/2018");
        assertThat(page.select("#place").val()).isEqualTo("99");
    }

    @Test
    void change_their_place_and_all_others_make_room() throws SQLException {
        var priorities = whole().priorities();
        var second = priorities.get(1);
        change("priorities", second.id(), Map.of("title", second.title(), "place", "1"));
        var action = whole().priorities().getFirst().actions().get(2);
        change("actions", action.id(), action(action, Map.of("place", "1")));

        var now = whole();

        assertThat(now.priorities()).extracting(p -> p.id()).startsWith(second.id());
        assertThat(now.priorities()).extracting(p -> (int) p.position()).containsExactly(1, 2);
        assertThat(now.priorities().getFirst().actions())
                .extracting(Action::title)
                .containsExactly(
                        "Action 3 of priority 2",
                        "Action 1 of priority 2",
                        "Action 2 of priority 2");
    }

    @Test
    void move_to_another_priority() throws SQLException {
        var from = whole().priorities().getFirst();
        var to = whole().priorities().get(1);
        var action = from.actions().getFirst();

        change(
                "actions",
                action.id(),
                action(action, Map.of("priority", to.id().toString(), "place", "2")));

        assertThat(whole().priorities().get(0).actions()).hasSize(2);
        assertThat(whole().priorities().get(1).actions())
                .extracting(Action::id)
                .element(1)
                .isEqualTo(action.id());
    }

    @Test
    void two_people_who_change_an_action_at_once_see_both_versions() throws SQLException {
        var action = whole().actions().toList().getFirst();
        change("actions", action.id(), action(action, Map.of("title", "Theirs")));

        var late =
                EDITOR.post(
                        address + "/parts/actions/" + action.id(),
                        action(action, Map.of("title", "Ours", "version", "0")));
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select("h1").text()).isEqualTo("Somebody else has changed this action");
        assertThat(page.select(".govuk-summary-list").text()).contains("Theirs");
        assertThat(page.select("#title").val()).isEqualTo("Ours");
        assertThat(page.select("input[name=version]").getFirst().val()).isEqualTo("1");
    }

    @Test
    void that_were_removed_meanwhile_can_be_added_anew() throws SQLException {
        var risk = whole().risks().getFirst();
        var one = address + "/parts/risks/" + risk.id();
        assertThat(EDITOR.post(one + "/remove", Map.of("version", "0")).statusCode())
                .isEqualTo(303);
        assertThat(EDITOR.post(one + "/remove", Map.of("version", "0")).statusCode())
                .as("sent again")
                .isEqualTo(303);

        var late =
                EDITOR.post(
                        one,
                        Map.of(
                                "version",
                                "0",
                                "body",
                                "Typed",
                                "impact",
                                "low",
                                "id",
                                risk.id().toString()));
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select("form.app-form").attr("action")).endsWith("/parts/risks");
        assertThat(page.select("#body").val()).isEqualTo("Typed");
    }

    @Test
    void that_something_hangs_from_stay() throws SQLException {
        var rated = THURROCK.plan(SmallPlan.of("Rated"));
        var action = whole(rated).actions().toList().getFirst();
        var told = whole().actions().toList().getFirst();

        var answers =
                List.of(
                        EDITOR.post(
                                "/councils/E06000034/plans/%s/parts/actions/%s/remove"
                                        .formatted(rated, action.id()),
                                Map.of("version", "0")),
                        EDITOR.post(
                                address + "/parts/actions/" + told.id() + "/remove",
                                Map.of("version", "0")),
                        EDITOR.post(
                                address + "/parts/priorities/" + told.priority() + "/remove",
                                Map.of("version", "0")));

        assertThat(answers).extracting(a -> a.statusCode()).containsOnly(422);
        assertThat(answers.getFirst().body()).contains(ActionForm.SAID);
        assertThat(answers.get(2).body()).contains("3 actions are in it");
        assertThat(whole(rated).findAction(action.id())).isPresent();
        assertThat(whole().findAction(told.id())).as("somebody has reported on it").isPresent();
    }

    @Test
    void name_an_indicator_by_its_code_with_baseline_and_target() throws SQLException {
        var action = whole().actions().toList().getFirst();
        var form = new HashMap<String, String>();
        form.put("action", action.id().toString());
        form.put("indicator", "m-contacts");
        form.put("baseline", "1,234.5");
        form.put("target", "9o0");

        var wrong = EDITOR.post(address + "/parts/measures", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“9o0” is not a number. Enter the target in digits");
        form.put("target", "900");
        form.put("indicator", "contacts that nobody counts");
        assertThat(EDITOR.post(address + "/parts/measures", form).body())
                .contains("No indicator is called “contacts that nobody counts”");
        form.put("indicator", "M-Contacts");
        assertThat(EDITOR.post(address + "/parts/measures", form).statusCode()).isEqualTo(303);

        var measure = whole().findAction(action.id()).orElseThrow().measures().getLast();
        assertThat(measure.collected()).isEqualTo("m-contacts");
        assertThat(measure.baseline()).isEqualByComparingTo("1234.5");
        assertThat(measure.target()).isEqualByComparingTo("900");
    }

    @Test
    void are_changed_in_a_table_all_or_none() throws SQLException {
        var priority = whole().priorities().getFirst();
        var table = address + "/priorities/" + priority.id() + "/table";
        var form = fields(EDITOR.page(table));
        form.put("title-1", "First, anew");
        form.put("owners-1", "Head of Service; Lead");
        form.put("target-3", "32/1/2018");

        var wrong = EDITOR.post(table, form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(
                        Jsoup.parse(wrong.body())
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#target-3");
        assertThat(Jsoup.parse(wrong.body()).select("#title-1").val()).isEqualTo("First, anew");
        assertThat(whole().priorities().getFirst().actions().getFirst().title())
                .isEqualTo("Action 1 of priority 1");

        form.put("target-3", "31 January 2019");
        assertThat(EDITOR.post(table, form).statusCode()).isEqualTo(303);
        var now = whole().priorities().getFirst().actions();
        assertThat(now).extracting(Action::title).contains("First, anew", "Action 2 of priority 1");
        assertThat(now.getFirst().owners()).containsExactly("Head of Service", "Lead");
        assertThat(now)
                .extracting(Action::version)
                .as("what was not touched")
                .containsExactly(1, 0, 1);

        form.put("title-1", "First, too late");
        var late = EDITOR.post(table, form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Now: 1.1 First, anew");
        assertThat(Jsoup.parse(late.body()).select("#title-1").val()).isEqualTo("First, too late");
        assertThat(EDITOR.post(table, fields(Jsoup.parse(late.body()))).statusCode())
                .isEqualTo(303);
        assertThat(whole().priorities().getFirst().actions().getFirst().title())
                .isEqualTo("First, too late");
    }

    @Test
    void of_a_long_priority_are_changed_in_a_table_of_a_hundred() throws SQLException {
        plan = THURROCK.plan(SmallPlan.of("Long", 1, 120, List.of()));
        address = "/councils/E06000034/plans/" + plan;
        var table = address + "/priorities/" + whole().priorities().getFirst().id() + "/table";
        var form = fields(EDITOR.page(table));
        form.put("title-100", "The hundredth");

        assertThat(EDITOR.post(table, form).statusCode()).isEqualTo(303);

        assertThat(whole().priorities().getFirst().actions().get(99).title())
                .isEqualTo("The hundredth");
        assertThat(EDITOR.page(table + "?from=101").select("tbody tr")).hasSize(20);
    }

    @Test
    void of_a_priority_stand_on_one_page() throws SQLException {
        var priority = whole().priorities().getFirst();

        var page = EDITOR.page(address + "/priorities/" + priority.id());

        assertThat(page.select("h1").text()).isEqualTo("Priority number 1");
        assertThat(page.select("h3")).hasSize(3);
        assertThat(page.select("main").text())
                .contains(
                        "Children are seen in time",
                        "Begin",
                        "Visits are in time",
                        "30 September 2017");
    }

    private void addTwice(String part, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("id", UUID.randomUUID().toString());
        all.put("version", "0");
        for (int i = 0; i < 2; i++) {
            var answer = EDITOR.post(address + "/parts/" + part, all);
            assertThat(answer.statusCode()).as(part + " " + answer.body()).isEqualTo(303);
        }
    }

    private void change(String part, UUID id, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.putIfAbsent("version", "0");
        var answer = EDITOR.post(address + "/parts/" + part + "/" + id, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static Map<String, String> action(Action action, Map<String, String> otherwise) {
        var form = new HashMap<String, String>();
        form.put("title", action.title());
        form.put("priority", action.priority().toString());
        form.put("version", String.valueOf(action.version()));
        form.putAll(otherwise);
        return form;
    }

    private static Map<String, String> fields(Document page) {
        var fields = new HashMap<String, String>();
        page.select("main form[method=post] input[name]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.remove("csrf");
        return fields;
    }

    private WholePlan whole() throws SQLException {
        return whole(plan);
    }

    private static WholePlan whole(UUID plan) throws SQLException {
        return THURROCK.work(
                (sql, author) ->
                        PlanQueries.whole(sql, author.council(), plan, Words.today())
                                .orElseThrow());
    }
}
