package yardstick.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@DisplayName("A plan")
class PlanQueriesTest {

    private final Promised thurrock =
            new Promised(RunningPortal.get().database(), "E06000034", "thurrock.editor");
    private final Promised southend =
            new Promised(RunningPortal.get().database(), "E06000033", "southend.editor");

    @Test
    void is_read_back_as_it_was_written() throws SQLException {
        var id = thurrock.plan(SmallPlan.of("Read back"));

        var plan = whole(thurrock, id, SmallPlan.NOW).orElseThrow();

        assertThat(plan.plan().title()).isEqualTo("Read back");
        assertThat(plan.reports()).isEqualTo(new Reports(SmallPlan.NOW, SmallPlan.BEFORE));
        assertThat(plan.scale()).isEqualTo(Scales.oneToFive());
        assertThat(plan.risks()).singleElement().extracting(Risk::revised).isEqualTo("medium");
        var action = plan.actions().toList().getFirst();
        assertThat(action.owners()).hasSize(2).first().asString().contains("Fieldwork");
        assertThat(action.milestones()).extracting(Milestone::targetWords).contains("", "Monthly");
        assertThat(action.measures()).hasSize(1);
        assertThat(action.standing().now()).extracting(Rating::step).isEqualTo((short) 3);
        assertThat(action.standing().before()).extracting(Rating::step).isEqualTo((short) 2);
    }

    @Test
    void keeps_a_rating_until_the_next_and_knows_how_it_stood_on_an_earlier_day()
            throws SQLException {
        var id = thurrock.plan(SmallPlan.of("Earlier"));

        var then = whole(thurrock, id, SmallPlan.NOW.minusDays(1)).orElseThrow();

        assertThat(then.reports()).isEqualTo(new Reports(SmallPlan.BEFORE, null));
        assertThat(Score.now(then.actions().toList(), then.scale()).mean())
                .isEqualByComparingTo("2.5");
        assertThat(Score.before(then.actions().toList(), then.scale()))
                .isEqualTo(new Score(null, 0, 2));
    }

    @Test
    void of_another_council_is_not_there() throws SQLException {
        var id = thurrock.plan(SmallPlan.of("Not yours"));

        assertThat(whole(southend, id, SmallPlan.NOW)).isEmpty();
        assertThat(whole(thurrock, id, SmallPlan.NOW)).isPresent();
    }

    @Test
    void is_written_once_however_often_it_is_sent() throws SQLException {
        var plan = SmallPlan.of("Once");

        thurrock.plan(plan);
        thurrock.plan(plan);

        assertThat(whole(thurrock, plan.id(), SmallPlan.NOW).orElseThrow().actions()).hasSize(2);
    }

    @Test
    void grows_stale_when_its_rhythm_has_passed() throws SQLException {
        var id = thurrock.plan(SmallPlan.of("Stale"));
        var plan = whole(thurrock, id, SmallPlan.NOW).orElseThrow();
        var action = plan.actions().toList().getFirst();
        var lastFreshDay = SmallPlan.NOW.plusWeeks(8);

        assertThat(List.of(lastFreshDay, lastFreshDay.plusDays(1)))
                .map(day -> action.isStale(plan.plan().rhythm(), day))
                .containsExactly(false, true);
    }

    private static Optional<WholePlan> whole(Promised council, UUID plan, LocalDate upTo)
            throws SQLException {
        return council.work((sql, author) -> PlanQueries.whole(sql, author.council(), plan, upTo));
    }
}
