package yardstick.boards;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.comparison.Catalogues;
import yardstick.plan.NewPlan;
import yardstick.plan.NewPlan.NewAction;
import yardstick.plan.NewPlan.NewMeasure;
import yardstick.plan.NewPlan.NewPriority;
import yardstick.plan.NewPlan.NewRating;
import yardstick.plan.PlanKind;
import yardstick.plan.Rhythm;
import yardstick.plan.Scales;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@DisplayName("A board that asks whether actions move their indicators")
@NeedsPublishedData
class IndicatorsOfABoardTest {

    private static final String SPACE = "/councils/E06000033";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser EDITOR = PORTAL.signIn("southend.editor");
    private static final Browser VIEWER = PORTAL.signIn("southend.viewer");
    private static final Promised SOUTHEND =
            new Promised(PORTAL.database(), "E06000033", "southend.editor");

    private static String board(UUID plan) {
        return NewBoard.of(EDITOR, "monthly", plan.toString());
    }

    /** Re-referrals, of which fewer are better. */
    private static NewMeasure referrals(@Nullable String baseline, String period) {
        var indicator =
                PORTAL.context().getBean(Catalogues.class).current().indicators().values().stream()
                        .filter(i -> i.sourceCode().equals("ReReferral"))
                        .findFirst()
                        .orElseThrow();
        return new NewMeasure(
                "",
                "",
                indicator.id(),
                null,
                baseline == null ? null : new BigDecimal(baseline),
                period,
                null,
                "");
    }

    private static NewAction action(String reference, String title, int step, NewMeasure measure) {
        return new NewAction(
                reference,
                title,
                LocalDate.of(2026, 3, 31),
                "",
                List.of("Head of Service"),
                List.of(),
                List.of(measure),
                List.of(new NewRating(SmallPlan.NOW, (short) step, "As reported")),
                "",
                List.of(),
                List.of());
    }

    private static UUID plan(String title, NewAction... actions) throws SQLException {
        return SOUTHEND.plan(
                new NewPlan(
                        UUID.randomUUID(),
                        PlanKind.IMPROVEMENT,
                        title,
                        "",
                        LocalDate.of(2017, 4, 1),
                        null,
                        Rhythm.MONTHLY,
                        null,
                        Scales.oneToFive(),
                        List.of(new NewPriority("First", List.of(), List.of(actions))),
                        List.of()));
    }

    @Test
    void is_told_how_many_moved_and_which_were_done_in_vain() throws SQLException {
        var plan =
                plan(
                        "Moves and does not",
                        action("1.1", "Fewer come back", 5, referrals(null, "2018")),
                        action("1.2", "Never that few again", 5, referrals("1", "")),
                        action("1.3", "Not done and not moved", 2, referrals("1", "")),
                        action("1.4", "In words", 5, NewMeasure.inWords("Visits are in time")));
        var board = board(plan);

        var page = VIEWER.page(board);

        assertThat(page.select("#working").text())
                .isEqualTo(
                        "1 of 3 success measures moved the way that is wanted, by more than chance");
        assertThat(page.select(".app-lead").text()).contains("1 of 3 success measures moved");
        assertThat(
                        page.select("#working ~ .app-scroll a[href$=/plans/" + plan + "/working]")
                                .text())
                .isEqualTo("Moves and does not");
        assertThat(page.text()).contains("That does not show that the action caused it");
        assertThat(page.select("#not-moved").text()).isEqualTo("1 success measure");
        var row = page.select("#not-moved ~ .app-scroll").getFirst().select("tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.text())
                .contains("1.2 Never that few again", "Up, the other way than wanted");
        assertThat(row.select("a").attr("href")).startsWith(SPACE + "/plans/").endsWith("/working");
        assertThat(VIEWER.get(row.select("a").attr("href")).statusCode()).isEqualTo(200);
    }

    @Test
    void is_told_so_where_no_measure_names_an_indicator() throws SQLException {
        var plan =
                plan(
                        "Words alone",
                        action("1.1", "In words", 5, NewMeasure.inWords("Visits are in time")));

        var page = VIEWER.page(board(plan));

        assertThat(page.select("#working").text())
                .isEqualTo("No success measure of these plans names an indicator");
        assertThat(page.select("#not-moved").text()).isEqualTo("None of which it can be said");
    }

    @Test
    void sees_all_plans_of_the_council_together_with_what_has_changed() throws SQLException {
        var nobodys =
                plan("Nobody’s " + UUID.randomUUID(), action("1.1", "x", 1, referrals("1", "")));
        var title = VIEWER.page(SPACE + "/plans/" + nobodys).select(".govuk-caption-l").text();
        var name = title.replaceFirst(":.*", "");
        var board = board(plan("A board’s", action("1.1", "x", 1, referrals("1", ""))));
        var meeting = Map.of("key", UUID.randomUUID().toString(), "on", "29/1/2018");
        assertThat(EDITOR.post(board + "/meetings", meeting).statusCode()).isEqualTo(303);

        var page = VIEWER.page(SPACE + "/boards/all?at=2018-02-01");

        assertThat(page.select("#standing ~ .app-scroll, #standing ~ details").text())
                .as("a plan that no board receives")
                .contains(name)
                .contains("A board’s");
        assertThat(page.select("span:contains(What has changed since)").text())
                .as("since the last meeting of any board")
                .contains("29 January 2018");
        assertThat(page.select("#first").text()).startsWith("First ratings: ");
        var chosen = VIEWER.page(SPACE + "/boards/all?at=2018-02-01&since=30/1/2018");
        assertThat(chosen.select("span:contains(What has changed since)").text())
                .contains("30 January 2018");
        assertThat(VIEWER.get(SPACE + "/boards/all?since=1/1/2099").statusCode()).isEqualTo(422);
        assertThat(VIEWER.page(SPACE + "/boards").select("a[href=" + SPACE + "/boards/all]"))
                .hasSize(1);
    }
}
