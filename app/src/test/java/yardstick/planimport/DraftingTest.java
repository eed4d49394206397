package yardstick.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import yardstick.plan.NewPlan.NewAction;
import yardstick.plan.NewPlan.NewMilestone;
import yardstick.planimport.Problem.Severity;
import yardstick.sheets.SheetFiles;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@DisplayName("A plan in a file")
class DraftingTest {

    @ParameterizedTest
    @EnumSource(SeedFile.class)
    void is_the_same_plan_as_csv_as_xlsx_and_as_docx(SeedFile seed) {
        var csv = seed.tables();
        var plan = seed.draft(csv, Links.NONE).plan();

        var xlsx = seed.draft(SeedFile.tables(PaperFiles.xlsx(csv)), Links.NONE);
        var docx = seed.draft(SeedFile.tables(PaperFiles.docx(csv)), Links.NONE);

        assertThat(xlsx.plan()).isEqualTo(plan);
        assertThat(docx.plan()).isEqualTo(plan);
        assertThat(docx.scores()).isEqualTo(xlsx.scores());
    }

    @ParameterizedTest
    @CsvSource({
        "SOUTHEND_IMPROVEMENT, 14, 54, 227, 3",
        "THURROCK_DEVELOPMENT, 8, 97, 0, 0",
        "THURROCK_SEND, 11, 11, 0, 0",
        "THURROCK_PEER_REVIEW, 1, 7, 0, 0"
    })
    void has_the_parts_that_the_paper_prints(
            SeedFile seed, int priorities, int actions, int milestones, int risks) {
        var draft = seed.draft(seed.tables(), Links.NONE);

        assertThat(draft.canBeAccepted()).isTrue();
        assertThat(draft.plan().priorities()).hasSize(priorities);
        assertThat(actions(draft)).hasSize(actions);
        assertThat(actions(draft).stream().mapToInt(a -> a.milestones().size()).sum())
                .isEqualTo(milestones);
        assertThat(draft.plan().risks()).hasSize(risks);
    }

    @Test
    void names_each_problem_with_its_place_and_how_to_mend_it() {
        var southend = SeedFile.SOUTHEND_IMPROVEMENT;

        var problems = southend.draft(southend.tables(), Links.NONE).problems();

        assertThat(problems)
                .filteredOn(problem -> problem.message().contains("no such day"))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                            assertThat(problem.table()).startsWith("Table 2, Recommendation 2");
                            assertThat(problem.column()).isEqualTo("Target date");
                            assertThat(problem.value()).isEqualTo("31st September 2017");
                            assertThat(problem.row()).isPositive();
                        });
        assertThat(problems)
                .anyMatch(p -> p.message().startsWith("There are 8 milestones and 6 dates"));
    }

    @Test
    void gives_each_milestone_the_date_and_the_owners_that_stand_beside_it() {
        var southend = SeedFile.SOUTHEND_IMPROVEMENT;
        var training = actions(southend.draft(southend.tables(), Links.NONE)).getFirst();

        assertThat(training.title()).isEqualTo("Training for all decision makers");
        assertThat(training.targetOn()).isEqualTo("2016-12-31");
        assertThat(training.milestones())
                .extracting(NewMilestone::targetOn)
                .containsExactly(
                        LocalDate.of(2016, 11, 30),
                        LocalDate.of(2016, 9, 30),
                        LocalDate.of(2016, 11, 1),
                        LocalDate.of(2016, 12, 31));
        assertThat(training.milestones().getFirst())
                .isEqualTo(
                        new NewMilestone(
                                "Design the programme and say who signs it off",
                                LocalDate.of(2016, 11, 30),
                                "30th November 2016",
                                "GM – Fieldwork Services; GM – Quality Assurance and Principal"
                                        + " Social Worker"));
    }

    @Test
    void takes_no_rating_from_nothing_0_or_what_is_no_step_and_says_the_last() {
        var thurrock = SeedFile.THURROCK_DEVELOPMENT;
        var draft = thurrock.draft(thurrock.tables(), Links.NONE);

        assertThat(actions(draft)).allMatch(action -> action.ratings().size() == 2);
        assertThat(draft.problems())
                .filteredOn(problem -> problem.message().startsWith("This is no step"))
                .extracting(Problem::column, Problem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RAG 03/18", "re"),
                        org.assertj.core.groups.Tuple.tuple("RAG 05/18", "Dec-99"));
    }

    @Test
    void links_what_it_answers_by_number() {
        var southend = SeedFile.SOUTHEND_IMPROVEMENT;
        var one = new java.util.UUID(0, 1);
        var links = new Links(Map.of(1, one), Map.of(), null);

        var draft = southend.draft(southend.tables(), links);

        assertThat(actions(draft).stream().filter(a -> a.recommendations().contains(one)))
                .hasSize(7);
        assertThat(draft.problems())
                .anyMatch(p -> p.message().contains("has no recommendation 12"));
    }

    @Test
    void is_not_ready_with_a_text_that_has_no_room_or_a_level_that_is_none() {
        var csv =
                """
                Action,Lead,Time
                %s,Somebody,Jan-18

                Risk,Impact,Likelihood,Overall
                Posts are empty,H,certain,H
                """
                        .formatted("x".repeat(1_001));
        var tables = SeedFile.tables(csv.getBytes(StandardCharsets.UTF_8));
        var said =
                Explained.guess("plan.csv", tables)
                        .with(Map.of("title", "A plan", "starts-on", "1 April 2017"));

        var draft = Drafting.draft(new java.util.UUID(0, 1), tables, said, Links.NONE);

        assertThat(draft.canBeAccepted()).isFalse();
        assertThat(draft.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::row, Problem::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "Action"),
                        org.assertj.core.groups.Tuple.tuple(5, "Likelihood"));
    }

    @Test
    void with_merged_cells_carries_priority_and_milestones_on() throws Exception {
        var csv =
                """
                Theme,Action,Milestone,Target date,Lead
                One,Do it,First,1 May 2017,A;B
                ,,Second,1 June 2017,C
                Two,Do more,,Ongoing,D
                """;
        var tables = Finding.in(SheetFiles.tables(csv.getBytes(StandardCharsets.UTF_8)));
        var said =
                Explained.guess("plan.csv", tables)
                        .with(Map.of("title", "A plan", "starts-on", "1 April 2017"));

        var plan = Drafting.draft(new java.util.UUID(0, 1), tables, said, Links.NONE).plan();

        assertThat(plan.priorities()).extracting(p -> p.title()).containsExactly("One", "Two");
        var first = plan.priorities().getFirst().actions().getFirst();
        assertThat(first.milestones())
                .extracting(NewMilestone::body, NewMilestone::owners)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("First", "A; B"),
                        org.assertj.core.groups.Tuple.tuple("Second", "C"));
        assertThat(first.targetOn()).isEqualTo("2017-06-01");
        var second = plan.priorities().getLast().actions().getFirst();
        assertThat(second.targetOn()).isNull();
        assertThat(second.targetWords()).isEqualTo("Ongoing");
    }

    @Test
    void says_when_actions_begin_and_outcomes_are_expected() throws Exception {
        var csv =
                """
                Theme,Outcome,Action,Start date,Target date
                One,Better,Do it,September 2016,1 May 2017
                One,,Do more,soon,1 June 2017
                One,Faster,,5 March 2017,June 2017
                """;
        var tables = Finding.in(SheetFiles.tables(csv.getBytes(StandardCharsets.UTF_8)));
        var said =
                Explained.guess("plan.csv", tables)
                        .with(Map.of("title", "A plan", "starts-on", "1 April 2016"));

        var draft = Drafting.draft(new java.util.UUID(0, 2), tables, said, Links.NONE);
        var priority = draft.plan().priorities().getFirst();

        assertThat(priority.actions())
                .extracting(action -> String.valueOf(action.startsOn()))
                .containsExactly("2016-09-01", "null");
        assertThat(priority.actions().getLast().targetOn())
                .as("the time line's day is not the action's")
                .isEqualTo("2017-06-01");
        assertThat(priority.outcomes()).containsExactly("Better");
        assertThat(priority.inTime())
                .singleElement()
                .satisfies(
                        outcome -> {
                            assertThat(outcome.body()).isEqualTo("Faster");
                            assertThat(outcome.beginsOn()).isEqualTo("2017-03-05");
                            assertThat(outcome.expectedOn()).isEqualTo("2017-06-30");
                        });
        assertThat(draft.problems())
                .anyMatch(p -> p.column().equals("Start date") && p.value().equals("soon"))
                .anyMatch(p -> p.message().startsWith("1 beginnings name a month alone"));
    }

    private static List<NewAction> actions(Draft draft) {
        return draft.plan().priorities().stream().flatMap(p -> p.actions().stream()).toList();
    }
}
