package yardstick.notices;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.notices.Somebody.change;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.DemoPeople;
import yardstick.portal.OwnFigures;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;

/** Southend does something; people of Southend, of Thurrock, of a team and of nowhere look. */
@DisplayName("What somebody is told of")
class NoticesTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String FIGURE = "987654";
    private static final String DATA_SET = "plans-by-category-and-age";
    private static final String DATA_SET_TITLE = "Child protection plans by category and age";
    private static final String SPACE = "/councils/" + DemoPeople.SOUTHEND;

    private final Somebody ours = new Somebody(DemoPeople.SOUTHEND);
    private final Somebody neighbour = new Somebody(DemoPeople.THURROCK);
    private final Somebody nobodys = new Somebody(null);

    /** Names of this test alone: others leave things behind. */
    private final String title = "Thing " + UUID.randomUUID();

    NoticesTest() throws SQLException {}

    @Test
    void is_a_paper_while_it_is_shared_with_them() throws SQLException {
        var paper = Happening.paper(title, "region");

        assertThat(neighbour.line(Kind.SHARED, title).select("a").attr("href"))
                .isEqualTo("/shared/%s/%s".formatted(DemoPeople.SOUTHEND, paper));
        assertNotTold(Kind.SHARED, ours, nobodys);

        change("update shared.paper set withdrawn_at = now() where paper_id = '%s'", paper);
        assertNotTold(Kind.SHARED, neighbour);
    }

    @Test
    void is_a_review_and_its_papers_while_they_belong_to_its_team() throws SQLException {
        var paper = Happening.paper(title, "review-team");
        assertNotTold(Kind.SHARED, nobodys, neighbour);
        nobodys.sees();
        var guest = Happening.guest(paper, nobodys.email());

        var lines = nobodys.page("/notifications").select("#shared ~ ul li");
        assertThat(lines.eachText()).hasSize(2).allMatch(line -> line.contains(title));
        assertThat(lines.select("a").eachAttr("href"))
                .allMatch(href -> href.matches("/(reviews|shared)/E06000033/.*"));
        assertThat(lines.select(".govuk-tag")).as("new, though shared before").hasSize(2);
        assertNotTold(Kind.SHARED, ours, neighbour);

        change("update council.review_guest set ends_at = now() where guest_id = '%s'", guest);
        assertNotTold(Kind.SHARED, nobodys);
    }

    @Test
    void are_figures_of_others_by_a_line_without_them() throws SQLException {
        try (var figures = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            figures.cleared(DATA_SET);
            var release = Happening.release("plans-neglect-all", "region", FIGURE);

            var line = neighbour.line(Kind.SHARED, DATA_SET_TITLE);
            assertThat(line.text()).contains("Southend-on-Sea", "Figures released");
            assertThat(line.select("a").attr("href")).isEqualTo("/data-sets/" + DATA_SET);
            assertThat(neighbour.get("/notifications?all=shared").body())
                    .doesNotContain(FIGURE, "987,654");
            assertThat(ours.told(Kind.SHARED)).noneMatch(l -> l.contains(DATA_SET_TITLE));

            assertThat(nobodys.told(Kind.SHARED)).isEmpty();
            change(
                    "update shared.release set audience = 'public' where release_id = '%s'",
                    release);
            assertThat(nobodys.told(Kind.SHARED)).as("what anybody sees is no news").isEmpty();
            change(
                    "update shared.release set withdrawn_at = now() where release_id = '%s'",
                    release);
            assertThat(neighbour.told(Kind.SHARED)).noneMatch(l -> l.contains(DATA_SET_TITLE));
        }
    }

    @Test
    void is_a_letter_of_a_review_team_for_the_host_alone() throws SQLException {
        var letter = Happening.letter(title);

        assertThat(ours.line(Kind.SHARED, title).text()).contains("Letter of the team");
        assertNotTold(Kind.SHARED, neighbour, nobodys);

        change("delete from shared.team_letter where letter_id = '%s'", letter);
        assertNotTold(Kind.SHARED, ours);
    }

    @Test
    void are_figures_that_they_should_give_until_they_are_there() throws SQLException {
        try (var figures = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            figures.cleared(DATA_SET);
            assertThat(ours.told(Kind.DUE)).anyMatch(line -> line.contains(DATA_SET_TITLE));
            assertThat(ours.page("/notifications?all=due").select("li a").eachAttr("href"))
                    .contains(SPACE + "/figures/" + DATA_SET);
            assertThat(nobodys.told(Kind.DUE)).isEmpty();

            var quarter = LocalDate.now(Days.LONDON).with(IsoFields.DAY_OF_QUARTER, 1);
            for (int back : List.of(3, 6)) {
                figures.count("plans-neglect-all", quarter.minusMonths(back).toString(), 40);
            }
            assertThat(ours.told(Kind.DUE)).noneMatch(line -> line.contains(DATA_SET_TITLE));
            assertThat(neighbour.told(Kind.DUE)).anyMatch(line -> line.contains(DATA_SET_TITLE));
            figures.cleared(DATA_SET);
        }
    }

    @Test
    void are_actions_and_milestones_until_they_are_done() throws SQLException {
        var plan = plan();
        // Due lately: other tests leave hundreds of things that have been due for years.
        change(
                "update council.action set target_on = current_date - 1 where plan_id = '%1$s';"
                        + "update council.milestone set target_on = current_date - 2"
                        + " where plan_id = '%1$s' and target_on < current_date",
                plan);

        assertThat(told(ours, Kind.DUE)).as("the second action is rated as done").hasSize(2);
        assertThat(told(ours, Kind.DUE)).filteredOn(l -> l.contains("Milestone of")).hasSize(1);
        assertThat(
                        ours.page("/notifications?all=due")
                                .select("section:has(#due) li:contains(" + title + ") a"))
                .allMatch(
                        link ->
                                link.attr("href")
                                        .startsWith(SPACE + "/plans/" + plan + "/actions/"));
        assertNotTold(Kind.DUE, neighbour, nobodys);

        change(
                "update council.milestone set reached_on = current_date where plan_id = '%1$s';"
                        + "update council.action set target_on = current_date + 15"
                        + " where plan_id = '%1$s'",
                plan);
        assertNotTold(Kind.DUE, ours);
        change(
                "update council.action set target_on = current_date + 14 where plan_id = '%s'",
                plan);
        assertThat(told(ours, Kind.DUE)).singleElement().asString().contains("1.1", "is due on");

        change("update council.plan set closed_at = now() where plan_id = '%s'", plan);
        assertNotTold(Kind.DUE, ours);
    }

    @Test
    void is_a_meeting_to_which_a_plan_is_to_be_reported() throws SQLException {
        var plan = plan();
        change("update council.action set target_on = null where plan_id = '%s'", plan);
        change("delete from council.milestone where plan_id = '%s'", plan);
        change(
                "insert into council.board (council_id, board_id, name, rhythm)"
                        + " select council_id, plan_id, 'Board of ' || title, 'monthly'"
                        + " from council.plan where plan_id = '%1$s';"
                        + "insert into council.plan_board (council_id, plan_id, board_id)"
                        + " select council_id, plan_id, plan_id from council.plan where plan_id = '%1$s';"
                        + "insert into council.meeting (council_id, meeting_id, board_id, held_on)"
                        + " select council_id, plan_id, plan_id, current_date + 10"
                        + " from council.plan where plan_id = '%1$s'",
                plan);

        assertThat(told(ours, Kind.DUE)).singleElement().asString().contains("meets on");
        assertThat(ours.line(Kind.DUE, title).select("a").attr("href"))
                .isEqualTo("%s/boards/%s/meetings/%2$s".formatted(SPACE, plan));
        assertNotTold(Kind.DUE, neighbour);

        change(
                "update council.meeting set held_on = current_date + 15 where meeting_id = '%s'",
                plan);
        assertNotTold(Kind.DUE, ours);
        change("delete from council.meeting where meeting_id = '%s'", plan);
    }

    @Test
    void is_a_finding_six_months_after_the_letter_until_its_status_is_said() throws SQLException {
        var review = Happening.review(title);
        var finding = UUID.randomUUID();
        change(
                "insert into council.review_finding (council_id, review_id, finding_id, kind,"
                        + " position, body, answer) select council_id, review_id, '%s',"
                        + " 'recommendation', 1, 'Do it', 'accepted' from council.review"
                        + " where review_id = '%s'",
                finding, review);
        assertNotTold(Kind.DUE, ours);

        change(
                "update council.review set letter_on = current_date - interval '7 months'"
                        + " where review_id = '%s'",
                review);
        assertThat(ours.line(Kind.DUE, title).select("a").attr("href"))
                .isEqualTo("%s/reviews/%s#finding-%s".formatted(SPACE, review, finding));
        assertNotTold(Kind.DUE, neighbour, nobodys);

        change(
                "insert into council.finding_status (council_id, status_id, finding_id, body,"
                        + " said_by_name) select council_id, finding_id, finding_id, 'Done', 'A writer'"
                        + " from council.review_finding where finding_id = '%s'",
                finding);
        assertNotTold(Kind.DUE, ours);
    }

    private UUID plan() throws SQLException {
        return new Promised(PORTAL.database(), DemoPeople.SOUTHEND, "southend.editor")
                .plan(SmallPlan.of(title));
    }

    private List<String> told(Somebody who, Kind kind) {
        return who.told(kind).stream().filter(line -> line.contains(title)).toList();
    }

    private void assertNotTold(Kind kind, Somebody... people) {
        for (var each : people) {
            assertThat(told(each, kind)).isEmpty();
        }
    }
}
