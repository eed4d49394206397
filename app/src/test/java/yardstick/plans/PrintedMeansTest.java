package yardstick.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.NewPlan;
import yardstick.plan.NewPlan.NewAction;
import yardstick.plan.NewPlan.NewPriority;
import yardstick.plan.NewPlan.NewRating;
import yardstick.plan.PlanKind;
import yardstick.plan.Rhythm;
import yardstick.plan.Scales;
import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * The means of Thurrock's development plan as its paper of 13 February 2018 prints them, beside
 * what its printed ratings give. Source: Children's Services Overview and Scrutiny Committee, item
 * 7, "RAG initial" and "RAG 01/18" of each action; titles are made up here.
 */
@DisplayName("The sixteen means of a paper")
class PrintedMeansTest {

    private static final LocalDate BEFORE = LocalDate.of(2017, 4, 1);
    private static final LocalDate NOW = LocalDate.of(2018, 1, 31);

    /** Of each priority's actions: the rating before and now. */
    private static final List<String> RATINGS =
            List.of(
                    "44 44 22 44 24 24 22 22",
                    "22 22 22 23 22 14 11",
                    "34 22 24 22 22 22 23 22 24 22 23 23 23 23 22 22 22 22 22 11",
                    "23 23 11 24 23 24 23 23 22 22 23 22 23 23 23 22 22 23 23 23 23 24 24 24 24 24 22 23 23",
                    "22 22",
                    "13 22",
                    "33 23 22 22 22 22 33 33 22",
                    "33 33 33 33 33 33 33 33 23 23 23 22 34 33 24 33 22 22");

    private static final List<String> PRINTED_BEFORE =
            List.of("2.8", "1.7", "1.5", "2.0", "2.0", "1.5", "2.3", "2.6");
    private static final List<String> PRINTED_NOW =
            List.of("3.3", "2.3", "2.5", "2.9", "2.0", "2.5", "2.4", "2.9");

    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");
    private static String address = "";

    @BeforeAll
    static void write() throws SQLException {
        var plan = plan();
        new Promised(RunningPortal.get().database(), "E06000034", "thurrock.editor").plan(plan);
        address = "/councils/E06000034/plans/" + plan.id();
        keep(BEFORE, PRINTED_BEFORE);
        keep(NOW, PRINTED_NOW);
    }

    @Test
    void follow_from_the_printed_ratings_in_fourteen_cases() {
        var page = EDITOR.page(address);

        assertThat(column(page, 1))
                .containsExactly("2.8", "1.7", "2.0", "2.0", "2.0", "1.5", "2.3", "2.6");
        assertThat(column(page, 3))
                .containsExactly("3.3", "2.3", "2.5", "3.0", "2.0", "2.5", "2.4", "2.9");
        assertThat(column(page, 2)).isEqualTo(PRINTED_BEFORE);
        assertThat(column(page, 4)).isEqualTo(PRINTED_NOW);
    }

    @Test
    void that_do_not_follow_are_said_to_differ() {
        var said = EDITOR.page(address).select("#priorities > p.govuk-body").eachText();

        assertThat(said)
                .filteredOn(sentence -> sentence.startsWith("Priority "))
                .containsExactly(
                        "Priority 3, report of 1 April 2017: the paper of 13 February 2018 printed 1.5; the 20 ratings give 2.0.",
                        "Priority 4, report of 31 January 2018: the paper of 13 February 2018 printed 2.9; the 29 ratings give 3.0.");
    }

    @Test
    void stand_with_how_many_actions_counted_and_the_mean_of_all() {
        var page = EDITOR.page(address);

        assertThat(column(page, 5))
                .contains("20 of 20 actions", "29 of 29 actions", "2 of 2 actions");
        assertThat(page.select("main > p").getFirst().text())
                .startsWith("95 actions of 95 are rated at the report of 31 January 2018");
    }

    @Test
    void of_an_earlier_report_are_shown_when_it_is_chosen() {
        var page = EDITOR.page(address + "?report=2017-04-01");

        assertThat(column(page, 3))
                .as("now, as at the first report")
                .containsExactly("2.8", "1.7", "2.0", "2.0", "2.0", "1.5", "2.3", "2.6");
        assertThat(column(page, 1)).as("there was none before").containsOnly("no mean");
        assertThat(page.select(".govuk-inset-text").text()).contains("are those of 1 April 2017");
    }

    @Test
    void can_be_typed_in_again_and_somebody_elses_are_not_overwritten_unseen() {
        var form = form(NOW, PRINTED_NOW);
        form.put("was-1", "9.9");
        var late = EDITOR.post(address + "/printed-scores", form);
        assertThat(late.statusCode()).isEqualTo(409);

        var wrong = form(NOW, PRINTED_NOW);
        for (int i = 1; i <= 8; i++) {
            wrong.put("was-" + i, PRINTED_NOW.get(i - 1));
        }
        wrong.put("printed-2", "two");
        wrong.put("source", "");
        var answer = EDITOR.post(address + "/printed-scores", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("“two” is not a number", "Enter the paper that printed them");
    }

    private static void keep(LocalDate report, List<String> printed) {
        assertThat(EDITOR.post(address + "/printed-scores", form(report, printed)).statusCode())
                .isEqualTo(303);
    }

    private static HashMap<String, String> form(LocalDate report, List<String> printed) {
        var form = new HashMap<String, String>();
        form.put("report", report.toString());
        form.put("source", "the paper of 13 February 2018");
        for (int i = 0; i < printed.size(); i++) {
            form.put("printed-" + (i + 1), printed.get(i));
            form.put("was-" + (i + 1), "");
        }
        return form;
    }

    private static List<String> column(Document page, int number) {
        return page.select("#priorities tbody tr").stream()
                .map(row -> row.child(number).text())
                .toList();
    }

    private static NewPlan plan() {
        var priorities = new ArrayList<NewPriority>();
        for (var ratings : RATINGS) {
            var actions = new ArrayList<NewAction>();
            for (var pair : ratings.split(" ")) {
                actions.add(action("Action " + (actions.size() + 1), pair));
            }
            priorities.add(
                    new NewPriority("Priority " + (priorities.size() + 1), List.of(), actions));
        }
        return new NewPlan(
                UUID.randomUUID(),
                PlanKind.DEVELOPMENT,
                "Ratings as printed",
                "",
                BEFORE,
                null,
                Rhythm.EVERY_8_WEEKS,
                null,
                Scales.oneToFive(),
                priorities,
                List.of());
    }

    private static NewAction action(String title, String pair) {
        return new NewAction(
                "",
                title,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new NewRating(BEFORE, (short) (pair.charAt(0) - '0'), ""),
                        new NewRating(NOW, (short) (pair.charAt(1) - '0'), "")),
                "",
                List.of(),
                List.of());
    }
}
