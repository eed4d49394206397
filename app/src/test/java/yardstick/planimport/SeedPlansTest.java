package yardstick.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.RECOMMENDATION;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.Action;
import yardstick.plan.Milestone;
import yardstick.plan.Origin;
import yardstick.plan.PlanQueries;
import yardstick.plan.PrintedScore;
import yardstick.plan.Priority;
import yardstick.plan.Risk;
import yardstick.plan.Score;
import yardstick.plan.WholePlan;
import yardstick.portal.DemoPeople;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.reviews.Letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

@DisplayName("The plans of the council papers")
class SeedPlansTest {

    private static final LocalDate BEFORE = LocalDate.of(2017, 4, 1);
    private static final LocalDate NOW = LocalDate.of(2018, 1, 31);

    @BeforeAll
    static void enter() throws SQLException {
        SeedPlans.enter(RunningPortal.get().database());
    }

    @Test
    void are_entered_once_however_often_the_demo_starts() throws SQLException {
        assertThat(SeedPlans.enter(RunningPortal.get().database())).isZero();
        var thurrock = promised(DemoPeople.THURROCK, "thurrock.editor");

        assertThat(
                        thurrock.<Integer>work(
                                (sql, author) ->
                                        sql.fetchCount(
                                                PLAN,
                                                PLAN.PLAN_ID.in(
                                                        SeedFile.THURROCK_DEVELOPMENT.id(),
                                                        SeedFile.THURROCK_SEND.id(),
                                                        SeedFile.THURROCK_PEER_REVIEW.id()))))
                .isEqualTo(3);
    }

    @Test
    void hold_thurrocks_ratings_and_means_fourteen_of_sixteen_as_printed() throws SQLException {
        var plan = thurrock(SeedFile.THURROCK_DEVELOPMENT);

        assertThat(plan.priorities())
                .extracting(priority -> priority.actions().size())
                .containsExactly(8, 7, 20, 29, 3, 2, 9, 19);
        assertThat(plan.reports().now()).isEqualTo(NOW);
        assertThat(plan.reports().before()).isEqualTo(BEFORE);
        assertThat(means(plan, true))
                .containsExactly("3.3", "2.3", "2.5", "3.0", "2.0", "2.5", "2.4", "2.9");
        assertThat(printed(plan, NOW))
                .containsExactly("3.3", "2.3", "2.5", "2.9", "2.0", "2.5", "2.4", "2.9");
        assertThat(means(plan, false))
                .containsExactly("2.8", "1.7", "2.0", "2.0", "2.0", "1.5", "2.3", "2.6");
        assertThat(printed(plan, BEFORE))
                .containsExactly("2.8", "1.7", "1.5", "2.0", "2.0", "1.5", "2.3", "2.6");
        var fourth = Score.now(plan.priorities().get(3).actions(), plan.scale());
        assertThat(Objects.requireNonNull(fourth.mean()).multiply(new BigDecimal(29)))
                .isCloseTo(
                        new BigDecimal(86),
                        org.assertj.core.data.Offset.offset(BigDecimal.valueOf(1e-9)));
    }

    @Test
    void answer_thurrocks_recommendations_by_number() throws SQLException {
        var numbers =
                thurrock(SeedFile.THURROCK_DEVELOPMENT)
                        .actions()
                        .flatMap(action -> action.origins().stream())
                        .filter(origin -> origin.kind() == Origin.Kind.RECOMMENDATION)
                        .map(Origin::number)
                        .toList();

        assertThat(numbers.stream().distinct().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(numbers).as("as many as the paper prints").hasSize(25);
    }

    @Test
    void hold_thurrocks_times_as_printed_and_the_days_that_they_name() throws SQLException {
        var plan = thurrock(SeedFile.THURROCK_DEVELOPMENT);
        var actions = plan.actions().toList();

        assertThat(actions.getFirst().targetWords()).isEqualTo("Jan-18");
        assertThat(actions.getFirst().targetOn()).isEqualTo("2018-01-31");
        assertThat(actions.get(3).targetOn()).isEqualTo("2018-04-01");
        assertThat(actions.stream().filter(a -> a.targetOn() == null)).hasSize(10);
        assertThat(actions.stream().filter(a -> a.targetWords().equals("jun"))).hasSize(1);
        assertThat(plan.actions().map(Action::measures)).allMatch(measures -> measures.size() == 1);
    }

    @Test
    void hold_southends_actions_milestones_and_risks() throws SQLException {
        var plan = southend();
        var milestones = plan.actions().flatMap(a -> a.milestones().stream()).toList();

        assertThat(plan.priorities())
                .extracting(priority -> priority.actions().size())
                .containsExactly(7, 5, 3, 4, 4, 3, 2, 2, 3, 1, 3, 3, 9, 5);
        assertThat(plan.priorities())
                .extracting(
                        priority ->
                                priority.actions().stream()
                                        .mapToInt(a -> a.milestones().size())
                                        .sum())
                .containsExactly(39, 20, 18, 12, 15, 11, 7, 7, 12, 3, 11, 15, 39, 18);
        assertThat(milestones.stream().map(Milestone::targetOn).filter(Objects::nonNull))
                .hasSize(209);
        assertThat(milestones)
                .filteredOn(m -> m.targetWords().equals("7th October 2016"))
                .hasSize(1);
        assertThat(plan.priorities().getFirst().outcomes()).hasSize(4);
        assertThat(plan.risks())
                .extracting(Risk::impact, Risk::likelihood, Risk::overall, Risk::revised)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("high", "medium", "high", "medium"),
                        org.assertj.core.groups.Tuple.tuple("high", "low", "medium", "low"),
                        org.assertj.core.groups.Tuple.tuple("high", "medium", "high", "medium"));
    }

    /** Two of them are printed as expected before they begin, and two without an end. */
    @Test
    void hold_southends_priority_timeline_as_printed() throws SQLException {
        var times =
                southend().priorities().stream()
                        .map(
                                priority ->
                                        priority.outcomes().stream()
                                                .filter(o -> o.beginsOn() != null)
                                                .map(o -> o.beginsOn() + " " + o.expectedOn())
                                                .toList())
                        .toList();

        assertThat(times.subList(0, 12))
                .containsExactly(
                        List.of(
                                "2016-09-01 2016-12-31",
                                "2017-12-01 2017-06-30",
                                "2017-06-01 2018-06-30"),
                        List.of(
                                "2016-12-01 2017-03-31",
                                "2017-12-01 2017-06-30",
                                "2017-03-01 2017-09-30"),
                        List.of("2016-09-01 2016-12-31"),
                        List.of(),
                        List.of("2017-03-01 null"),
                        List.of("2016-12-01 2017-03-31", "2017-12-01 2017-06-30"),
                        List.of("2016-09-01 2016-12-31", "2017-03-01 null"),
                        List.of("2016-12-01 2017-03-31", "2017-03-01 2017-09-30"),
                        List.of("2016-12-01 2017-03-31", "2017-03-01 2017-09-30"),
                        List.of("2016-12-01 2017-03-31"),
                        List.of("2016-12-01 2017-03-31"),
                        List.of("2017-03-01 2017-09-30"));
        assertThat(southend().priorities().stream().flatMap(p -> p.outcomes().stream()))
                .noneMatch(outcome -> outcome.body().contains("Begun "));
    }

    @Test
    void show_southends_priorities_from_beginning_to_expected_end() {
        var page =
                RunningPortal.get()
                        .signIn("southend.viewer")
                        .page(
                                "/councils/%s/plans/%s"
                                        .formatted(
                                                DemoPeople.SOUTHEND,
                                                SeedFile.SOUTHEND_IMPROVEMENT.id()));

        assertThat(page.select("#beginnings table tbody tr").eachText())
                .hasSizeGreaterThanOrEqualTo(12)
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .startsWith("12. Recommendation 12")
                                        .contains("1 March 2017"));
        assertThat(page.select("#beginnings [data-chart]").attr("aria-label"))
                .contains("Recommendation 1: Oversight and decisions: 1 September 2016 to");
    }

    @Test
    void answer_southends_twelve_recommendations_by_number() throws SQLException {
        var southend = promised(DemoPeople.SOUTHEND, "southend.editor");
        var plan = southend();
        var numbers =
                plan.actions()
                        .flatMap(action -> action.origins().stream())
                        .filter(origin -> origin.kind() == Origin.Kind.RECOMMENDATION)
                        .map(Origin::number)
                        .toList();

        assertThat(numbers).hasSize(40);
        assertThat(numbers.stream().distinct().sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(southend.<Integer>work((sql, author) -> sql.fetchCount(RECOMMENDATION)))
                .isGreaterThanOrEqualTo(12);
    }

    @Test
    void hold_thurrocks_send_plan_in_colours() throws SQLException {
        var plan = thurrock(SeedFile.THURROCK_SEND);

        assertThat(plan.priorities()).hasSize(11);
        assertThat(
                        plan.actions()
                                .map(action -> Objects.requireNonNull(action.standing().now()))
                                .map(rating -> plan.step(rating.step()).label()))
                .containsExactly(
                        "Completed",
                        "Completed",
                        "Completed",
                        "Amber",
                        "Completed",
                        "Green",
                        "Green",
                        "Completed",
                        "Green",
                        "Amber",
                        "Completed");
        assertThat(plan.reports().now()).isEqualTo("2018-01-17");
        assertThat(plan.plan().review()).isEqualTo(Letter.send2017().id());
        assertThat(plan.actions().flatMap(action -> action.origins().stream()).map(Origin::body))
                .startsWith("Staffing for strategy", "A clear governance")
                .endsWith("Feedback that is used", "Clarify support");
        assertThat(plan.actions().map(Action::targetOn)).doesNotContainNull();
    }

    @Test
    void hold_thurrocks_peer_review_reported_every_8_weeks() throws SQLException {
        var plan = thurrock(SeedFile.THURROCK_PEER_REVIEW);

        assertThat(plan.actions()).hasSize(7);
        assertThat(plan.plan().rhythm().text()).isEqualTo("every 8 weeks");
        assertThat(plan.plan().review()).isNotNull();
        assertThat(plan.actions().flatMap(action -> action.origins().stream()).map(Origin::number))
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    private static WholePlan southend() throws SQLException {
        return whole(
                promised(DemoPeople.SOUTHEND, "southend.editor"), SeedFile.SOUTHEND_IMPROVEMENT);
    }

    private static WholePlan thurrock(SeedFile file) throws SQLException {
        return whole(promised(DemoPeople.THURROCK, "thurrock.editor"), file);
    }

    private static WholePlan whole(Promised council, SeedFile file) throws SQLException {
        return council.work(
                (sql, author) ->
                        PlanQueries.whole(sql, author.council(), file.id(), NOW).orElseThrow());
    }

    private static Promised promised(String council, String username) {
        return new Promised(RunningPortal.get().database(), council, username);
    }

    private static List<String> means(WholePlan plan, boolean now) {
        return plan.priorities().stream()
                .map(Priority::actions)
                .map(
                        actions ->
                                now
                                        ? Score.now(actions, plan.scale())
                                        : Score.before(actions, plan.scale()))
                .map(score -> Objects.requireNonNull(score.mean()))
                .map(mean -> mean.setScale(1, RoundingMode.HALF_UP).toPlainString())
                .toList();
    }

    private static List<String> printed(WholePlan plan, LocalDate day) {
        return plan.priorities().stream()
                .map(
                        priority ->
                                plan.printed().stream()
                                        .filter(p -> p.priority().equals(priority.id()))
                                        .filter(p -> p.ratedFor().equals(day))
                                        .map(PrintedScore::printed)
                                        .findFirst()
                                        .orElseThrow()
                                        .toPlainString())
                .toList();
    }
}
