package yardstick.boards;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.ACTION_OWNER;
import static yardstick.db.council.Tables.MILESTONE;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.Action;
import yardstick.plan.PlanJson;
import yardstick.plan.PlanQueries;
import yardstick.plan.Priority;
import yardstick.plan.WholePlan;
import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

@DisplayName("A board")
class BoardsTest {

    private static final String BOARDS = "/councils/E06000033/boards";
    private static final String PLANS = "/councils/E06000033/plans/";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser ADMINISTRATOR = PORTAL.signIn("southend.admin");
    private static final Browser EDITOR = PORTAL.signIn("southend.editor");
    private static final Browser VIEWER = PORTAL.signIn("southend.viewer");
    private static final Browser THURROCK = PORTAL.signIn("thurrock.editor");
    private static final Promised SOUTHEND =
            new Promised(PORTAL.database(), "E06000033", "southend.editor");

    /** A board of a name of its own; gives its address. */
    private static String board(String rhythm, String... plans) {
        return NewBoard.of(EDITOR, rhythm, plans);
    }

    /** A meeting of a board; gives its address. */
    private static String meeting(String board, String day) {
        var id = UUID.randomUUID().toString();
        var answer = EDITOR.post(board + "/meetings", Map.of("key", id, "on", day));
        assertThat(answer.statusCode()).isEqualTo(303);
        return board + "/meetings/" + id;
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static WholePlan whole(UUID plan, LocalDate day) throws SQLException {
        return SOUTHEND.work(
                (sql, author) ->
                        PlanQueries.reported(sql, author.council(), plan, day).orElseThrow());
    }

    @Test
    void sees_in_one_minute_what_the_paper_of_February_2018_says() throws SQLException {
        var plan = SOUTHEND.plan(Paper.plan("Development plan of the paper"));
        var board = board("every-8-weeks", plan.toString());
        meeting(board, "19/12/2017");
        meeting(board, "13/2/2018");

        var page = VIEWER.page(board + "?at=2018-02-13");

        assertThat(page.select("#standing").text())
                .isEqualTo("The mean rating rose in 1 and fell in none of 1 plan");
        assertThat(page.select("#standing ~ .app-scroll").getFirst().text())
                .contains("Development plan of the paper", "31 January 2018", "2.2", "2.8");
        assertThat(page.select("#changes").text())
                .contains("Ratings up: " + Paper.risen())
                .doesNotContain("ratings down");
        assertThat(page.select("#up ~ .app-scroll").getFirst().text())
                .contains("2 → 4, for 31 January 2018", "As reported", "southend.editor");
        assertThat(page.select("#off-track").text()).contains("0 overdue").contains("rated low");
        assertThat(page.select("#without-evidence").text())
                .isEqualTo("Nothing was closed without evidence");
        assertThat(VIEWER.page(board + "?at=2018-06-01").select("#off-track").text())
                .as("the dates of April have passed; what is rated as done is not overdue")
                .contains("77 overdue");
    }

    @Test
    void sees_what_was_closed_without_evidence_reached_and_moved_since_it_met()
            throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Moves"));
        var board = board("monthly", plan.toString());
        var today = Days.today();
        meeting(board, Days.typed(today.minusDays(1)));
        change(plan);

        var page = VIEWER.page(board);

        assertThat(page.select("#without-evidence ~ .app-scroll").getFirst().text())
                .contains("Action 1 of priority 1", "No file was kept");
        assertThat(page.select("#closed-without").text()).isEqualTo("Closed without evidence: 1");
        assertThat(page.select("#reached ~ .app-scroll").getFirst().text()).contains("Begin");
        assertThat(page.select("#moved ~ .app-scroll").getFirst().text())
                .contains("31 March 2018 → 30 June 2018");
    }

    /** Rewords, moves and closes an action, reaches a milestone, changes an owner. */
    private static void change(UUID plan) throws SQLException {
        SOUTHEND.work(
                (sql, author) -> {
                    var id = action(sql, plan, (short) 1);
                    sql.update(ACTION)
                            .set(ACTION.TARGET_ON, LocalDate.of(2018, 5, 31))
                            .where(ACTION.ACTION_ID.eq(id))
                            .execute();
                    sql.update(ACTION)
                            .set(ACTION.TITLE, "Action 1 of priority 1, in other words")
                            .set(ACTION.TARGET_ON, LocalDate.of(2018, 6, 30))
                            .set(ACTION.CLOSED_ON, Days.today())
                            .set(ACTION.CLOSED_HOW, "without-evidence")
                            .set(ACTION.CLOSED_BECAUSE, "No file was kept")
                            .set(ACTION.CLOSED_BY, author.who().person())
                            .set(ACTION.CLOSED_BY_NAME, author.who().name())
                            .where(ACTION.ACTION_ID.eq(id))
                            .execute();
                    sql.update(MILESTONE)
                            .set(MILESTONE.REACHED_ON, Days.today())
                            .where(MILESTONE.ACTION_ID.eq(id))
                            .and(MILESTONE.POSITION.eq((short) 1))
                            .execute();
                    return sql.deleteFrom(ACTION_OWNER)
                            .where(ACTION_OWNER.ACTION_ID.eq(id))
                            .and(ACTION_OWNER.POSITION.eq((short) 2))
                            .execute();
                });
    }

    private static UUID action(DSLContext sql, UUID plan, short position) {
        return sql.select(ACTION.ACTION_ID)
                .from(ACTION)
                .where(ACTION.PLAN_ID.eq(plan))
                .and(ACTION.POSITION.eq(position))
                .orderBy(ACTION.REFERENCE)
                .limit(1)
                .fetchSingle(ACTION.ACTION_ID);
    }

    @Test
    void is_shown_a_version_that_stays_as_it_was_however_often_it_is_sent() throws SQLException {
        var plan = SOUTHEND.plan(Paper.plan("Frozen plan"));
        var board = board("every-8-weeks", plan.toString());
        var meeting = meeting(board, "13/2/2018");
        var id = UUID.randomUUID();
        var then = whole(plan, Paper.PRESENTED);

        var form = Map.of("key", id.toString(), "meeting", meeting.replaceFirst(".*/", ""));
        for (int time = 0; time < 3; time++) {
            var answer = ADMINISTRATOR.post(PLANS + plan + "/versions", form);
            assertThat(answer.statusCode()).isEqualTo(303);
        }
        change(plan);

        assertThat(VIEWER.page(PLANS + plan + "/versions").select("tbody tr")).hasSize(1);
        assertThat(frozen(id)).isEqualTo(then);
        var page = VIEWER.page(PLANS + plan + "/versions/" + id);
        assertThat(page.select(".govuk-warning-text").text())
                .contains("frozen version", "as presented on 13 February 2018");
        assertThat(page.select("#scores ~ .app-scroll").getFirst().select("tbody tr").eachText())
                .hasSize(9)
                .satisfies(
                        rows -> {
                            for (int i = 0; i < Paper.MEANS.size(); i++) {
                                assertThat(rows.get(i)).contains(" " + Paper.MEANS.get(i) + " ");
                            }
                        });
        assertThat(VIEWER.page(meeting).select("#versions ~ .app-scroll").text())
                .contains("As presented on 13 February 2018");
    }

    private static WholePlan frozen(UUID id) throws SQLException {
        var json = PORTAL.context().getBean(PlanJson.class);
        return SOUTHEND.work(
                (sql, author) ->
                        json.read(FrozenQueries.content(sql, author.council(), id).orElseThrow()));
    }

    @Test
    void is_told_what_differs_between_then_and_now() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Compared"));
        var then = whole(plan, SmallPlan.BEFORE);
        var id = UUID.randomUUID();
        ADMINISTRATOR.post(
                PLANS + plan + "/versions",
                Map.of("key", id.toString(), "on", Days.typed(SmallPlan.BEFORE)));
        change(plan);

        var page = VIEWER.page(PLANS + plan + "/versions/" + id + "/compare");

        var now = whole(plan, Days.today());
        var comparison = Comparison.of(then, now);
        assertThat(comparison.count(Comparison.What.RATING_UP)).isEqualTo(2);
        assertThat(comparison.count(Comparison.What.REWORDED)).isOne();
        assertThat(comparison.count(Comparison.What.DATE)).isOne();
        assertThat(comparison.count(Comparison.What.OWNERS)).isOne();
        assertThat(comparison.count(Comparison.What.REACHED)).isOne();
        assertThat(comparison.count(Comparison.What.CLOSED)).isOne();
        assertThat(comparison.count(Comparison.What.PROGRESS))
                .as("what came with the later report was not known at the earlier")
                .isEqualTo(2);
        assertThat(comparison.changes()).hasSize(9);
        assertThat(page.select("h1").text())
                .isEqualTo(
                        "1 action reworded, 2 ratings up, 1 date moved, 1 owner changed,"
                                + " 1 milestone reached, 1 action closed,"
                                + " 2 progress updates written");
        assertThat(page.select("#scores ~ .app-scroll").getFirst().text()).contains("2.5 3.5 up");
        assertThat(Comparison.of(now, now).changes()).isEmpty();
        var csv = VIEWER.get(PLANS + plan + "/versions/" + id + "/compare.csv");
        assertThat(csv.body()).contains("Date moved,31 March 2018,30 June 2018");
    }

    @Test
    void tells_of_priorities_outcomes_measures_origins_risks_and_progress_by_what_they_are()
            throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("All kinds", 2, 3, List.of(SmallPlan.NOW)));
        var then = whole(plan, Days.today());
        SOUTHEND.work(
                (sql, author) -> {
                    changeOtherParts(sql, plan, author);
                    return plan;
                });
        var now = whole(plan, Days.today());

        var comparison = Comparison.of(then, now);

        assertThat(comparison.changes())
                .extracting(Comparison.Change::what)
                .containsExactlyInAnyOrder(
                        Comparison.What.PLAN_FACT,
                        Comparison.What.SCALE,
                        Comparison.What.PRIORITY_RETITLED,
                        Comparison.What.OUTCOME_REWORDED,
                        Comparison.What.OUTCOME_ADDED,
                        Comparison.What.MEASURE_CHANGED,
                        Comparison.What.MILESTONE_OWNERS,
                        Comparison.What.PROGRESS,
                        Comparison.What.RISK_CHANGED,
                        Comparison.What.RISK_ADDED);
        assertThat(comparison.count(Comparison.What.PRIORITY))
                .as("a priority with another name is the same priority")
                .isZero();
        assertThat(ComparisonPage.heading(comparison))
                .isEqualTo("1 change to priorities, 2 risks changed, 1 progress update written");
        assertThat(Comparison.of(now, then).changes()).hasSize(comparison.changes().size());
        assertThat(frozenOfFormat1(then, now).count(Comparison.What.PROGRESS))
                .as("what an old version did not keep has not changed")
                .isZero();
    }

    private static Comparison frozenOfFormat1(WholePlan then, WholePlan now) {
        return Comparison.of(
                new WholePlan(
                        then.plan(),
                        then.reports(),
                        then.scale(),
                        then.priorities(),
                        then.risks(),
                        then.printed(),
                        null),
                now);
    }

    /** One change to each kind of part that has no test of its own. */
    private static void changeOtherParts(DSLContext sql, UUID plan, Promised.Author author) {
        var council = author.council().value();
        sql.execute(
                "update council.plan set introduction = 'For another reason' where plan_id = ?",
                plan);
        sql.execute(
                "update council.rating_step set definition = 'Otherwise' where plan_id = ? and step_no = 1",
                plan);
        sql.execute(
                "update council.priority set title = 'Another name' where plan_id = ? and position = 1",
                plan);
        sql.execute(
                "update council.outcome o set body = 'Seen sooner' from council.priority p"
                        + " where p.priority_id = o.priority_id and p.plan_id = ? and p.position = 1",
                plan);
        sql.execute(
                "insert into council.outcome (council_id, plan_id, priority_id, position, body)"
                        + " select council_id, plan_id, priority_id, 2, 'Heard' from council.priority"
                        + " where plan_id = ? and position = 2",
                plan);
        var first = action(sql, plan, (short) 1);
        sql.execute(
                "update council.success_measure set evidenced_by = 'An audit' where action_id = ?",
                first);
        sql.execute(
                "update council.milestone set owners = 'Auditor' where action_id = ? and position = 1",
                first);
        sql.execute(
                "insert into council.progress (council_id, plan_id, action_id, kind, body, written_by, written_by_name)"
                        + " values (?, ?, ?, 'progress', 'It is done', ?, 'Somebody')",
                council,
                plan,
                first,
                author.who().person());
        sql.execute("update council.risk set revised = 'low' where plan_id = ?", plan);
        sql.execute(
                "insert into council.risk (council_id, plan_id, position, body, impact, likelihood, overall, mitigation, owner)"
                        + " values (?, ?, 2, 'Money ends', 'high', 'low', 'medium', '', '')",
                council,
                plan);
    }

    @Test
    void gives_a_frozen_version_away_as_a_document_and_as_a_file() throws Exception {
        var plan = SOUTHEND.plan(SmallPlan.of("Taken away"));
        var id = UUID.randomUUID();
        ADMINISTRATOR.post(
                PLANS + plan + "/versions",
                Map.of("key", id.toString(), "on", Days.typed(Days.today())));
        change(plan);
        var version = PLANS + plan + "/versions/" + id;

        assertThat(VIEWER.page(version).select("a[href$=/paper.docx], a[href$=/paper.pdf]"))
                .hasSize(2);
        assertThat(VIEWER.page(version).select("main").text()).contains("Work has begun.");
        try (var docx =
                new XWPFDocument(new ByteArrayInputStream(VIEWER.bytes(version + "/paper.docx")))) {
            var words = docx.getTables().stream().map(XWPFTable::getText).toList().toString();
            assertThat(words)
                    .contains("Action 1 of priority 1", "Work has begun.", "Practice Lead")
                    .as("as it was frozen, not as it is")
                    .doesNotContain("in other words");
        }
        assertThat(VIEWER.bytes(version + "/paper.pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(
                        THURROCK.get(version.replace("E06000033", "E06000034") + "/paper.docx")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void compares_what_came_and_went() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Came and went", 1, 3, List.of()));
        var all = whole(plan, SmallPlan.NOW);
        var first = all.priorities().getFirst();
        var fewer = without(all, first.actions().getLast());

        var gone = Comparison.of(all, fewer);
        var come = Comparison.of(fewer, all);

        assertThat(gone.changes())
                .extracting(Comparison.Change::what)
                .containsExactly(Comparison.What.REMOVED);
        assertThat(come.changes())
                .extracting(Comparison.Change::what)
                .containsExactly(Comparison.What.ADDED);
    }

    private static WholePlan without(WholePlan all, Action gone) {
        var first = all.priorities().getFirst();
        return new WholePlan(
                all.plan(),
                all.reports(),
                all.scale(),
                List.of(
                        new Priority(
                                first.id(),
                                first.position(),
                                first.title(),
                                first.outcomes(),
                                first.actions().stream().filter(a -> !a.equals(gone)).toList(),
                                first.version())),
                all.risks(),
                all.printed(),
                all.progress());
    }

    @Test
    void is_kept_by_editors_read_by_viewers_and_nobody_elses() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Whose"));
        var board = board("quarterly", plan.toString());
        var meeting = meeting(board, "13/2/2018");
        var versions = PLANS + plan + "/versions";

        assertThat(VIEWER.get(board).statusCode()).isEqualTo(200);
        assertThat(VIEWER.page(board).select("a[href$=/edit], a[href$=/new]")).isEmpty();
        assertThat(VIEWER.get(board + "/edit").statusCode()).isEqualTo(403);
        assertThat(EDITOR.get(meeting + "/edit").statusCode()).isEqualTo(200);
        assertThat(VIEWER.post(board, Map.of("version", "0")).statusCode()).isEqualTo(403);
        assertThat(EDITOR.get(versions + "/new").statusCode()).isEqualTo(403);
        assertThat(EDITOR.post(versions, Map.of("on", "13/2/2018")).statusCode()).isEqualTo(403);
        assertThat(VIEWER.page(versions).text()).contains("An administrator of your council");
        for (var address : List.of(board, meeting, versions, BOARDS)) {
            var other = address.replace("E06000033", "E06000034");
            assertThat(THURROCK.get(address).statusCode()).as(address).isEqualTo(404);
            if (!address.equals(BOARDS)) {
                assertThat(THURROCK.get(other).statusCode()).as(other).isEqualTo(404);
            }
        }
    }

    @Test
    void is_added_once_and_two_people_who_change_it_see_both_versions() {
        var id = UUID.randomUUID().toString();
        var form = Map.of("key", id, "name", "Once " + id, "rhythm", "every-2-months");
        for (int time = 0; time < 3; time++) {
            assertThat(EDITOR.post(BOARDS, form).statusCode()).isEqualTo(303);
        }
        assertThat(VIEWER.page(BOARDS).select("tbody th:contains(Once " + id + ")")).hasSize(1);

        var theirs = Map.of("name", "Theirs " + id, "rhythm", "monthly", "version", "0");
        var ours = Map.of("name", "Ours " + id, "rhythm", "quarterly", "version", "0");
        assertThat(EDITOR.post(BOARDS + "/" + id, theirs).statusCode()).isEqualTo(303);
        var late = ADMINISTRATOR.post(BOARDS + "/" + id, ours);

        assertThat(late.statusCode()).isEqualTo(409);
        var page = read(late);
        assertThat(page.select(".govuk-summary-list").text())
                .contains("Theirs " + id, "Every month");
        assertThat(page.select("#name").val()).isEqualTo("Ours " + id);
        assertThat(page.select("input[name=version]").val()).isEqualTo("1");
    }

    @Test
    void that_is_sent_by_two_at_once_is_there_once() throws Exception {
        var id = UUID.randomUUID().toString();
        var form = Map.of("key", id, "name", "Twice " + id, "rhythm", "monthly");
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> EDITOR.post(BOARDS, form).statusCode());
            var second = both.submit(() -> ADMINISTRATOR.post(BOARDS, form).statusCode());

            assertThat(List.of(first.get(), second.get())).containsOnly(303);
        }
        assertThat(VIEWER.page(BOARDS).select("tbody th:contains(Twice " + id + ")")).hasSize(1);
    }

    @Test
    void with_mistakes_is_asked_for_again_and_nothing_is_lost() {
        var board = board("monthly");
        var taken = VIEWER.page(board).select("h1").text();
        meeting(board, "13/2/2018");

        var empty = read(EDITOR.post(BOARDS, Map.of("name", "", "rhythm", "daily")));
        var again = EDITOR.post(BOARDS, Map.of("name", taken, "rhythm", "monthly"));
        var twice = EDITOR.post(board + "/meetings", Map.of("on", "2018-02-13", "note", "<b>"));
        var never = EDITOR.post(board + "/meetings", Map.of("on", "30 February 2018"));

        assertThat(empty.title()).startsWith("Error: ");
        assertThat(empty.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#name", "#rhythm");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(read(again).select("#name").val()).isEqualTo(taken);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(read(twice).select("#note").val()).isEqualTo("<b>");
        assertThat(read(twice).select("#on-error").text())
                .contains("The board meets on 13 February 2018 already");
        assertThat(never.statusCode()).isEqualTo(422);
    }

    /** Southend's improvement board, paper 004: every two months, first in October 2016. */
    @Test
    void takes_over_the_days_that_its_rhythm_proposes_each_once() {
        var board = board("every-2-months");
        var page = EDITOR.page(board + "/proposed?from=12/10/2016");

        assertThat(page.select("input[name=day]").eachAttr("value"))
                .startsWith("2016-10-12", "2016-12-12", "2017-02-13")
                .hasSize(6);
        for (int time = 0; time < 2; time++) {
            EDITOR.post(board + "/proposed", Map.of("day", "2016-10-12"));
        }
        EDITOR.post(board + "/proposed", Map.of("day", "2016-12-12"));

        assertThat(VIEWER.page(board).select("#meetings ~ .app-scroll").getFirst().text())
                .containsOnlyOnce("12 October 2016")
                .contains("12 December 2016");
        assertThat(EDITOR.page(board + "/proposed").select("input[name=day]").getFirst().val())
                .isEqualTo("2017-02-13");
    }

    @Test
    void puts_something_off_and_finds_it_on_the_calendar_until_it_is_settled() throws SQLException {
        var plan = SOUTHEND.plan(SmallPlan.of("Put off"));
        var board = board("quarterly", plan.toString());
        var meeting = meeting(board, "13/2/2018");
        var about = whole(plan, SmallPlan.NOW).actions().toList().getFirst().id().toString();
        var id = UUID.randomUUID().toString();
        var words = "Look again at training " + id;
        var form =
                new HashMap<>(
                        Map.of(
                                "key",
                                id,
                                "kind",
                                "deferral",
                                "body",
                                words,
                                "action",
                                about,
                                "until",
                                "10 April 2018"));

        assertThat(EDITOR.post(meeting + "/decisions", form).statusCode()).isEqualTo(303);
        assertThat(EDITOR.post(meeting + "/decisions", form).statusCode()).isEqualTo(303);
        var calendar = VIEWER.page(BOARDS + "/calendar");
        var csv = VIEWER.get(BOARDS + "/calendar.csv").body();
        var early = new HashMap<>(form);
        early.putAll(Map.of("key", UUID.randomUUID().toString(), "until", "1/2/2018"));

        assertThat(VIEWER.page(meeting).select("#decisions").text())
                .isEqualTo("No decisions and 1 deferral");
        assertThat(VIEWER.page(meeting).select("a[href$=/actions/" + about + "]")).isNotEmpty();
        assertThat(calendar.select("tr:contains(" + id + ")").text())
                .contains("10 April 2018", "Comes back, overdue");
        assertThat(csv).contains("2018-04-10,\"Comes back, overdue\"", words);
        assertThat(VIEWER.page(board).select("#decisions").text()).isEqualTo("1 item, 1 overdue");
        assertThat(read(EDITOR.post(meeting + "/decisions", early)).select("#until-error").text())
                .contains("Enter a day after the meeting of 13 February 2018");
        form.putAll(Map.of("settled", "11/4/2018", "version", "0"));
        assertThat(EDITOR.post(meeting + "/decisions/" + id, form).statusCode()).isEqualTo(303);
        assertThat(VIEWER.page(BOARDS + "/calendar").select("tr:contains(" + id + ")")).isEmpty();
        assertThat(EDITOR.post(meeting + "/decisions/" + id, form).statusCode())
                .as("the version is another now")
                .isEqualTo(409);
        assertThat(EDITOR.post(meeting + "/remove", Map.of("version", "0")).statusCode())
                .as("a meeting that has decided something is kept")
                .isEqualTo(422);
    }
}
