package yardstick.plans;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.RECOMMENDATION;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;
import static yardstick.db.published.Tables.VISIT_KIND;

import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.Action;
import yardstick.plan.PlanQueries;
import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@DisplayName("A plan shows")
class CoverageTest {

    private static final String PLANS = "/councils/E06000034/plans";
    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");
    private static final Promised THURROCK =
            new Promised(RunningPortal.get().database(), "E06000034", "thurrock.editor");

    @Test
    void which_recommendation_and_which_finding_has_no_action() throws SQLException {
        var mark = UUID.randomUUID().toString();
        var asked = THURROCK.work((sql, author) -> recommendations(sql, author, mark));
        var findings = THURROCK.work((sql, author) -> findings(sql, author, mark));
        var plan = THURROCK.plan(SmallPlan.of("Answers", 1, 2, List.of()));
        var action = action(plan);
        var form = PLANS + "/" + plan + "/parts/actions/" + action.id();
        assertThat(EDITOR.page(form).select("label").eachText())
                .contains(
                        "1. Asked first " + mark, "2. Asked second " + mark, "1. Consider " + mark)
                .doesNotContain("1. Strength " + mark);

        var sent = new HashMap<String, String>();
        sent.put("title", action.title());
        sent.put("priority", action.priority().toString());
        sent.put("version", "0");
        sent.put("recommendation", asked.getFirst().toString());
        sent.put("finding", findings.getFirst().toString());
        assertThat(EDITOR.post(form, sent).statusCode()).isEqualTo(303);

        var coverage = EDITOR.page(PLANS + "/" + plan).select("#coverage").text();
        assertThat(coverage)
                .contains(
                        "1 of its 2 recommendations has no action in this plan.",
                        "Recommendation 2: Asked second " + mark,
                        "Each of its 1 finding has an action in this plan.");
        assertThat(EDITOR.page(PLANS).select("main details li").eachText())
                .anyMatch(line -> line.contains("Asked second " + mark))
                .noneMatch(line -> line.contains("Asked first " + mark));
        sent.put("version", "1");
        sent.remove("recommendation");
        assertThat(EDITOR.post(form, sent).statusCode()).isEqualTo(303);
        assertThat(EDITOR.page(PLANS + "/" + plan).select("#coverage").text())
                .as("an inspection of which nothing is answered is not this plan's")
                .doesNotContain("Asked second");
        sent.put("version", "2");
        sent.put("recommendation", UUID.randomUUID().toString());
        assertThat(EDITOR.post(form, sent).body())
                .contains("One that was ticked is no longer there");
    }

    @Test
    void where_the_board_rates_otherwise_and_what_was_closed_without_evidence()
            throws SQLException {
        var plan = THURROCK.plan(SmallPlan.of("Seen otherwise"));
        var action = action(plan);
        THURROCK.work(
                (sql, author) ->
                        sql.insertInto(RATING)
                                .set(RATING.COUNCIL_ID, author.council().value())
                                .set(RATING.PLAN_ID, plan)
                                .set(RATING.ACTION_ID, action.id())
                                .set(RATING.RATED_FOR, SmallPlan.NOW)
                                .set(RATING.RATED_AS, "board")
                                .set(RATING.STEP_NO, (short) 1)
                                .set(RATING.RATED_BY, author.who().person())
                                .set(RATING.RATED_BY_NAME, "Chair")
                                .execute());
        THURROCK.work(
                (sql, author) ->
                        sql.update(ACTION)
                                .set(ACTION.CLOSED_ON, LocalDate.of(2018, 2, 1))
                                .set(ACTION.CLOSED_HOW, "without-evidence")
                                .set(ACTION.CLOSED_BY, author.who().person())
                                .where(ACTION.ACTION_ID.eq(action.id()))
                                .execute());

        var page = EDITOR.page(PLANS + "/" + plan);

        assertThat(page.select("#unevidenced h2").text()).isEqualTo("Closed without evidence: 1");
        assertThat(page.select("#unevidenced tbody td").getLast().text())
                .isEqualTo("3 Board: 1, for 31 January 2018 Before: 2");
        assertThat(EDITOR.page(PLANS + "/" + plan + "?rating=differs").select("#actions h2").text())
                .isEqualTo("1 of 2 actions");
    }

    private static List<UUID> recommendations(DSLContext sql, Promised.Author author, String mark) {
        var inspection = UUID.randomUUID();
        var kind =
                sql.select(VISIT_KIND.FRAMEWORK, VISIT_KIND.KIND)
                        .from(VISIT_KIND)
                        .orderBy(VISIT_KIND.FRAMEWORK, VISIT_KIND.KIND)
                        .limit(1)
                        .fetchSingle();
        sql.insertInto(OWN_INSPECTION)
                .set(OWN_INSPECTION.COUNCIL_ID, author.council().value())
                .set(OWN_INSPECTION.INSPECTION_ID, inspection)
                .set(OWN_INSPECTION.FRAMEWORK, kind.value1())
                .set(OWN_INSPECTION.KIND, kind.value2())
                .set(OWN_INSPECTION.INSPECTED_ON, LocalDate.of(2016, 2, 22))
                .set(OWN_INSPECTION.SOURCE, mark)
                .set(OWN_INSPECTION.WRITTEN_BY, author.who().person())
                .set(OWN_INSPECTION.WRITTEN_BY_NAME, "Somebody")
                .execute();
        return List.of("Asked first ", "Asked second ").stream()
                .map(
                        body ->
                                sql.insertInto(RECOMMENDATION)
                                        .set(RECOMMENDATION.COUNCIL_ID, author.council().value())
                                        .set(RECOMMENDATION.INSPECTION_ID, inspection)
                                        .set(RECOMMENDATION.NUMBER, body.contains("first") ? 1 : 2)
                                        .set(RECOMMENDATION.BODY, body + mark)
                                        .returning(RECOMMENDATION.RECOMMENDATION_ID)
                                        .fetchSingle()
                                        .getRecommendationId())
                .toList();
    }

    private static List<UUID> findings(DSLContext sql, Promised.Author author, String mark) {
        var review = UUID.randomUUID();
        sql.insertInto(REVIEW)
                .set(REVIEW.COUNCIL_ID, author.council().value())
                .set(REVIEW.REVIEW_ID, review)
                .set(REVIEW.TITLE, "Review " + mark)
                .set(REVIEW.KIND, "peer-review")
                .set(REVIEW.BEGINS_ON, LocalDate.of(2017, 3, 6))
                .set(REVIEW.ENDS_ON, LocalDate.of(2017, 3, 10))
                .execute();
        return Map.of("area-to-consider", "Consider ", "strength", "Strength ").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        kind ->
                                sql.insertInto(REVIEW_FINDING)
                                        .set(REVIEW_FINDING.COUNCIL_ID, author.council().value())
                                        .set(REVIEW_FINDING.REVIEW_ID, review)
                                        .set(REVIEW_FINDING.KIND, kind.getKey())
                                        .set(REVIEW_FINDING.POSITION, (short) 1)
                                        .set(REVIEW_FINDING.BODY, kind.getValue() + mark)
                                        .returning(REVIEW_FINDING.FINDING_ID)
                                        .fetchSingle()
                                        .getFindingId())
                .toList();
    }

    private static Action action(UUID plan) throws SQLException {
        return THURROCK.work(
                (sql, author) ->
                        PlanQueries.whole(sql, author.council(), plan, Words.today())
                                .orElseThrow()
                                .actions()
                                .toList()
                                .getFirst());
    }
}
