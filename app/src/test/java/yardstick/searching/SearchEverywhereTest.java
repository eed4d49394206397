package yardstick.searching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** One word of its own in everything that a council may write. */
@DisplayName("A word of a council’s own")
@NeedsPublishedData
class SearchEverywhereTest {

    private static final String SEARCH = "/councils/E06000034/search";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser VIEWER = PORTAL.signIn("thurrock.viewer");

    private static final String WRITTEN =
            """
            with c as (select council_id, area_id from published.council join published.area using (area_id)
                        where code = 'E06000034'),
            commentary as (
              insert into council.commentary (council_id, indicator_id, period, body, written_by_name)
              select council_id, (select min(indicator_id) from published.indicator), '2024', 'Quokka of commentary', 'x' from c),
            collected as (
              insert into council.commentary (council_id, indicator_no, period, body, written_by_name)
              select council_id, (select min(indicator_no) from shared.collected_indicator), '2024', 'Quokka of collection', 'x' from c),
            note as (
              insert into council.inspection_note (council_id, published_inspection_id, body, written_by_name)
              select council_id, (select min(i.inspection_id) from published.inspection i where i.area_id = c.area_id),
                     'Quokka of annotation', 'x' from c),
            own as (
              insert into council.own_inspection (council_id, framework, kind, inspected_on, source, written_by_name)
              select council_id, 'LSCB', 'review', '2014-03-02', 'A letter', 'x' from c returning council_id, inspection_id),
            recommendation as (
              insert into council.recommendation (council_id, inspection_id, number, body)
              select council_id, inspection_id, 1, 'Quokka of recommendation' from own),
            review as (
              insert into council.review (council_id, title, kind, begins_on, ends_on)
              select council_id, 'A visit', 'peer-review', '2015-03-02', '2015-03-06' from c returning council_id, review_id),
            line as (
              insert into council.line_of_enquiry (council_id, review_id, line_no, body)
              select council_id, review_id, 1, 'Quokka of enquiry' from review),
            finding as (
              insert into council.review_finding (council_id, review_id, kind, position, body, answer, answer_note)
              select council_id, review_id, 'area-to-consider', 1, 'Quokka of finding', 'not-accepted', 'Quokka of answer' from review),
            board as (
              insert into council.board (council_id, name, rhythm)
              select council_id, gen_random_uuid()::text, 'monthly' from c returning council_id, board_id),
            meeting as (
              insert into council.meeting (council_id, board_id, held_on, note)
              select council_id, board_id, '2018-02-13', 'Quokka of meeting' from board returning council_id, meeting_id)
            insert into council.decision (council_id, meeting_id, kind, body, written_by_name)
            select council_id, meeting_id, 'decision', 'Quokka of decision', 'x' from meeting
            """;

    @BeforeAll
    static void write() throws SQLException {
        var plan =
                new Promised(PORTAL.database(), "E06000034", "thurrock.editor")
                        .plan(SmallPlan.of("Searched everywhere"));
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var writing = superuser.createStatement()) {
            writing.execute("set session_replication_role = replica");
            writing.execute(WRITTEN);
            writing.execute(ofAction(plan));
        }
    }

    private static String ofAction(UUID plan) {
        return """
               with a as (select council_id, plan_id, action_id from council.action
                           where plan_id = '%1$s' order by position limit 1),
               closed as (
                 update council.action set closed_on = '2018-03-01', closed_how = 'without-evidence',
                        closed_because = 'Quokka of closing', closed_by_name = 'x'
                  where action_id = (select action_id from a)),
               rated as (
                 insert into council.rating (council_id, plan_id, action_id, rated_for, rated_as, step_no, reason, rated_by_name)
                 select council_id, plan_id, action_id, '2018-03-01', 'board', 1, 'Quokka of rating', 'x' from a)
               insert into council.evidence (council_id, plan_id, action_id, title, added_by_name)
               select council_id, plan_id, action_id, 'Quokka of evidence', 'x' from a
               """
                .formatted(plan);
    }

    @ParameterizedTest
    @CsvSource({
        "commentary, commentary, /indicators/",
        "collection, commentary, /figures/",
        "annotation, recommendation, /inspections/",
        "recommendation, recommendation, /inspections/",
        "enquiry, finding, /reviews/",
        "finding, finding, /reviews/",
        "answer, finding, /reviews/",
        "meeting, decision, /meetings/",
        "decision, decision, /meetings/",
        "closing, progress, /actions/",
        "rating, progress, /actions/",
        "evidence, progress, /actions/"
    })
    void is_found_where_it_stands_and_among_its_kind_alone(
            String word, String kind, String address) {
        var found = VIEWER.page("%s?q=quokka+%s&kind=%s".formatted(SEARCH, word, kind));
        var links = found.select("main ol.govuk-list a").eachAttr("href");

        assertThat(links).singleElement().asString().contains(address);
        assertThat(VIEWER.get(links.getFirst()).statusCode()).isEqualTo(200);
        assertThat(VIEWER.page("%s?q=quokka+%s".formatted(SEARCH, word)).select("main ol li"))
                .hasSize(1);
        assertThat(
                        VIEWER.page("%s?q=quokka+%s&kind=risk&kind=plan".formatted(SEARCH, word))
                                .select("main ol li"))
                .isEmpty();
    }

    @Test
    void is_not_found_by_another_council() {
        var stranger = PORTAL.signIn("southend.viewer");

        assertThat(
                        stranger.page(SEARCH.replace("E06000034", "E06000033") + "?q=quokka")
                                .select("main ol.govuk-list li"))
                .isEmpty();
        assertThat(VIEWER.page(SEARCH + "?q=quokka").select("main ol.govuk-list li")).hasSize(12);
    }

    @Test
    void is_found_by_the_one_box_of_whoever_belongs_to_the_council_and_counted_for_nobody_else() {
        var found = VIEWER.page("/search?q=quokka");
        assertThat(found.select("h1").text()).contains("things hold “quokka”");
        assertThat(found.select("h2").text()).contains("What Thurrock keeps");
        assertThat(found.select("a:contains(Show all)").attr("href")).contains("all=own-E06000034");
        for (var name :
                List.of("southend.admin", "eastern.board", "peer.reviewer", "platform.admin")) {
            var nothing = PORTAL.signIn(name).page("/search?q=quokka");
            assertThat(nothing.select("h1").text())
                    .as(name)
                    .isEqualTo("Nothing that you may open holds “quokka”");
            assertThat(nothing.select("main section")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CP plan, Child Protection Plans",
        "LAC, looked after",
        "UASC, Unaccompanied",
        "southend, Southend-on-Sea",
        "E06000034, Thurrock"
    })
    void is_not_needed_to_find_what_people_call_otherwise(String said, String titled) {
        var found = VIEWER.page("/search?q=" + said.replace(" ", "+"));

        assertThat(found.select("main section a").text()).containsIgnoringCase(titled);
        for (var link :
                found.select("main section a").eachAttr("href").stream().limit(3).toList()) {
            assertThat(VIEWER.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"a", "%22%5C%27%3B--", "%00%00", "<quokka>"})
    void may_be_one_that_makes_no_sense(String said) {
        var answer = VIEWER.get("/search?q=" + said.replace("<", "%3C").replace(">", "%3E"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<quokka>");
        assertThat(answer.body().contains("&lt;quokka&gt;")).isEqualTo(said.equals("<quokka>"));
    }
}
