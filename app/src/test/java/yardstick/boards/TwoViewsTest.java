package yardstick.boards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.Action;
import yardstick.plan.Due;
import yardstick.plan.PlanQueries;
import yardstick.plan.Rating;
import yardstick.plan.WholePlan;
import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An owner reports, the board meets a fortnight later and sees it otherwise. */
@DisplayName("What owner and board say of a plan")
class TwoViewsTest {

    private static final String SPACE = "/councils/E06000033";
    private static final LocalDate MET = LocalDate.of(2018, 2, 13);
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser ADMINISTRATOR = PORTAL.signIn("southend.admin");
    private static final Browser EDITOR = PORTAL.signIn("southend.editor");
    private static final Browser VIEWER = PORTAL.signIn("southend.viewer");
    private static final Promised SOUTHEND =
            new Promised(PORTAL.database(), "E06000033", "southend.editor");

    private static String board(UUID plan) {
        return NewBoard.of(EDITOR, "monthly", plan.toString());
    }

    private static String plan(UUID plan) {
        return SPACE + "/plans/" + plan;
    }

    private static WholePlan whole(UUID plan, LocalDate day) throws SQLException {
        return SOUTHEND.work(
                (sql, author) -> PlanQueries.whole(sql, author.council(), plan, day).orElseThrow());
    }

    private static Action first(UUID plan) throws SQLException {
        return whole(plan, MET).actions().toList().getFirst();
    }

    private static void rate(UUID plan, String as, LocalDate day, String step, String reason)
            throws SQLException {
        var form =
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "day", Days.typed(day),
                        "as", as,
                        "step", step,
                        "reason", reason);
        var address = plan(plan) + "/actions/" + first(plan).id() + "/rating";
        assertThat(EDITOR.post(address, form).statusCode()).isEqualTo(303);
    }

    @Test
    void differ_on_two_days_and_both_stay_on_every_page() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Two views"));
        var board = board(plan);
        rate(plan, "board", MET, "1", "We have not seen it");

        var standing = first(plan).standing();
        assertThat(standing.now()).extracting(Rating::ratedFor).isEqualTo(SmallPlan.NOW);
        assertThat(standing.board()).extracting(Rating::ratedFor).isEqualTo(MET);
        assertThat(whole(plan, SmallPlan.NOW).actions().toList().getFirst().standing().board())
                .as("on the day of the report the board had not met")
                .isNull();

        assertThat(VIEWER.page(plan(plan)).select("#actions tbody tr").getFirst().text())
                .contains("Board: 1, for 13 February 2018");
        assertThat(VIEWER.page(plan(plan) + "?rating=differs").select("#actions h2").text())
                .isEqualTo("1 of 2 actions");
        var seen = VIEWER.page(board + "?at=2018-02-13&since=2018-02-01");
        assertThat(seen.select("#differ ~ .app-scroll").getFirst().text())
                .contains("for 31 January 2018, southend.editor: As reported")
                .contains("for 13 February 2018, Southend editor: We have not seen it");
        assertThat(seen.select("#first ~ .app-scroll").getFirst().text())
                .contains("Board: 1, for 13 February 2018");
        assertThat(VIEWER.page(board + "?at=2018-02-12").select("#differ").text())
                .startsWith("Nowhere");
        assertThat(VIEWER.page(plan(plan) + "/actions/" + first(plan).id()).text())
                .contains("the owner says 3 for 31 January 2018, the board 1 for 13 February 2018");
    }

    @Test
    void both_stand_in_the_paper_and_in_what_was_presented() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Two views on paper"));
        rate(plan, "board", MET, "1", "We have not seen it");
        var id = UUID.randomUUID().toString();
        var form = Map.of("key", id, "on", Days.typed(MET));

        assertThat(ADMINISTRATOR.post(plan(plan) + "/versions", form).statusCode()).isEqualTo(303);

        assertThat(VIEWER.page(plan(plan) + "/versions/" + id).text())
                .contains("We have not seen it");
        assertThat(
                        VIEWER.page(plan(plan) + "/paper")
                                .select("table:has(caption:contains(Actions of priority 1)) tr")
                                .get(1)
                                .select("td")
                                .eachText())
                .contains("2", "3", "1");
    }

    @Test
    void is_not_silence_where_the_board_alone_has_rated() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("The board alone", 1, 2, List.of()));
        var board = board(plan);
        rate(plan, "board", MET, "2", "We looked ourselves");

        var page = ADMINISTRATOR.page(plan(plan));

        assertThat(page.text())
                .contains("No owner has rated its actions yet; the board has")
                .contains("last for 13 February 2018")
                .doesNotContain("Nobody has rated");
        assertThat(page.select("form[action$=/delete]")).isEmpty();
        assertThat(VIEWER.page(board).select("#differ ~ .app-scroll").getFirst().text())
                .contains("Not rated", "We looked ourselves");
        assertThat(VIEWER.page(board).text()).doesNotContain("Nobody has rated");
    }

    @Test
    void count_the_same_actions_as_overdue_on_every_page() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Counted once", 1, 5, List.of(SmallPlan.NOW)));
        var board = board(plan);
        var whole = whole(plan, Days.today());
        long done = whole.actions().filter(a -> whole.due(a, Days.today()) == Due.DONE).count();
        assertThat(done).as("two are rated as done and not closed").isEqualTo(2);

        assertThat(VIEWER.page(plan(plan)).select("h1").text()).startsWith("3 of 5 actions are");
        assertThat(VIEWER.page(SPACE + "/plans").select("tr:contains(Counted once)").text())
                .endsWith("5, of which 5 open 3");
        assertThat(VIEWER.page(board).select("#off-track").text()).contains("3 overdue");
        assertThat(VIEWER.page(plan(plan) + "/paper").text())
                .contains("Of 5 actions 0 are closed and 3 are overdue");
        var completed =
                whole.actions()
                        .filter(a -> whole.due(a, Days.today()) == Due.DONE)
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        VIEWER.page(plan(plan) + "/actions/" + completed.id())
                                .select("main .govuk-tag")
                                .eachText())
                .contains("Done")
                .doesNotContain("Overdue");
    }

    @Test
    void call_an_action_closed_without_evidence_once_all_of_it_is_withdrawn() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Withdrawn since"));
        var board = board(plan);
        var action = plan(plan) + "/actions/" + first(plan).id();
        EDITOR.upload(
                action + "/evidence",
                Map.of("key", UUID.randomUUID().toString(), "title", "An audit"),
                "a.txt",
                new byte[] {'a'});
        var closing =
                Map.of(
                        "version", "0",
                        "how", "with-evidence",
                        "because", "Audited",
                        "day", Days.typed(Days.today()));
        assertThat(EDITOR.post(action + "/closing", closing).statusCode()).isEqualTo(303);
        assertThat(VIEWER.page(board).select("#without-evidence").text()).startsWith("Nothing");

        var proof =
                EDITOR.page(action).select("section[aria-labelledby=evidence] li a").stream()
                        .map(link -> link.attr("href"))
                        .filter(href -> !href.endsWith("/file"))
                        .findFirst()
                        .orElseThrow();
        assertThat(EDITOR.post(proof + "/withdraw", Map.of()).statusCode()).isEqualTo(303);

        var seen = VIEWER.page(board);
        assertThat(seen.select("#without-evidence").text()).isEqualTo("1 action");
        assertThat(seen.select("#without-evidence ~ .app-scroll").getFirst().text())
                .contains("All of its evidence has been withdrawn since");
        assertThat(VIEWER.page(plan(plan)).select("#unevidenced").text())
                .contains("Closed without evidence: 1");
        assertThat(VIEWER.page(plan(plan) + "/paper").text())
                .contains("Audited (closed with evidence, all of which has been withdrawn since)");
        assertThat(VIEWER.get(plan(plan) + "/actions.csv").body().lines().toList().get(1))
                .contains(",no,Audited,0,");
    }
}
