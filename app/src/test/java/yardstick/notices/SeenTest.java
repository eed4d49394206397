package yardstick.notices;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.notices.Somebody.boxes;
import static yardstick.notices.Somebody.change;
import static yardstick.notices.Somebody.expect;
import static yardstick.notices.Somebody.value;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.CountingDriver;
import yardstick.portal.DemoPeople;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody has seen, what goes stale, what is said, what editions change, and choices. */
@DisplayName("On the page of notifications")
class SeenTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String CHOICES = "/notifications/choices";

    private final Somebody ours = new Somebody(DemoPeople.SOUTHEND);
    private final Somebody neighbour = new Somebody(DemoPeople.THURROCK);
    private final String title = "Thing " + UUID.randomUUID();

    SeenTest() throws SQLException {}

    @Test
    void a_plan_is_stale_until_its_actions_are_rated_again() throws SQLException {
        var plan = plan();

        assertThat(ours.line(Kind.STALE, title).text())
                .contains("2 actions have no rating of late", "every 8 weeks");
        assertThat(neighbour.told(Kind.STALE)).noneMatch(line -> line.contains(title));

        change(
                "update council.rating set rated_for = current_date - 57 where plan_id = '%s'",
                plan);
        assertThat(ours.line(Kind.STALE, title).select(".govuk-tag")).hasSize(1);
        change(
                "update council.rating set rated_for = current_date - 56 where plan_id = '%s'",
                plan);
        assertThat(ours.told(Kind.STALE)).noneMatch(line -> line.contains(title));
    }

    @Test
    void what_others_said_is_there_until_it_was_seen() throws SQLException {
        var plan = plan();
        ours.sees();
        Happening.said(plan, "'" + ours.id() + "'");
        assertThat(ours.told(Kind.COMMENT)).as("their own words").isEmpty();

        Happening.said(plan, "null");
        var line = ours.line(Kind.COMMENT, title);
        assertThat(line.text()).startsWith("New ").contains("Comment on", "A writer");
        assertThat(line.select("a").attr("href"))
                .startsWith("/councils/E06000033/plans/%s/actions/".formatted(plan));
        assertThat(neighbour.told(Kind.COMMENT)).noneMatch(l -> l.contains(title));

        ours.sees();
        assertThat(ours.told(Kind.COMMENT)).isEmpty();
    }

    @Test
    void a_decision_of_a_board_is_there_until_it_was_seen() throws SQLException {
        ours.sees();
        change(
                "insert into council.board (council_id, board_id, name, rhythm)"
                        + " select c.council_id, '%1$s', '%2$s', 'monthly' from published.council c"
                        + " join published.area a using (area_id) where a.code = 'E06000033';"
                        + "insert into council.meeting (council_id, meeting_id, board_id, held_on)"
                        + " select council_id, board_id, board_id, '2018-01-31' from council.board"
                        + " where board_id = '%1$s';"
                        + "insert into council.decision (council_id, meeting_id, kind, body,"
                        + " written_by_name) select council_id, meeting_id, 'decision', 'Go on',"
                        + " 'A writer' from council.meeting where meeting_id = '%1$s'",
                UUID.randomUUID(), title);

        assertThat(ours.line(Kind.COMMENT, title).select("a").text()).isEqualTo("Go on");
        assertThat(neighbour.told(Kind.COMMENT)).noneMatch(line -> line.contains(title));
        ours.sees();
        assertThat(ours.told(Kind.COMMENT)).isEmpty();
    }

    @Test
    void an_indicator_is_there_while_a_new_edition_says_otherwise() throws SQLException {
        var code = "test-" + UUID.randomUUID();
        try {
            published(code);
            var line = ours.line(Kind.EDITION, title);
            assertThat(line.text()).contains("1 figure changed by A publication, Second");
            assertThat(line.select("a").attr("href"))
                    .isEqualTo("/councils/E06000033/indicators/%s/revisions".formatted(code));
            assertThat(neighbour.told(Kind.EDITION)).noneMatch(l -> l.contains(title));

            change(
                    "update published.edition set loaded_at = now() - interval '91 days' where label = 'Second'");
            assertThat(ours.told(Kind.EDITION)).noneMatch(l -> l.contains(title));
            change("update published.edition set loaded_at = now() where label = 'Second'");
            change(
                    "update published.figure set value = 3 where edition_id in"
                            + " (select edition_id from published.edition where label = 'Second')");
            assertThat(ours.told(Kind.EDITION))
                    .as("as the edition before")
                    .noneMatch(l -> l.contains(title));
        } finally {
            change(
                    "delete from published.figure f using published.indicator i"
                            + " where i.indicator_id = f.indicator_id and i.code = '%1$s';"
                            + "delete from published.observation o using published.indicator i"
                            + " where i.indicator_id = o.indicator_id and i.code = '%1$s';"
                            + "delete from published.edition where title = 'A publication';"
                            + "delete from published.indicator where code = '%1$s'",
                    code);
        }
    }

    /** Two editions of one publication that say 3 and 4, and another kind of file that says 9. */
    private void published(String code) throws SQLException {
        change(
                "insert into published.indicator (code, source_code, title, chart_title, definition,"
                        + " method, unit, polarity, decimal_places, period_type, quartile_bands,"
                        + " discontinued, supplier, source, source_link) values ('%1$s', 'T', '%2$s',"
                        + " '', '', '', 'count', 'neither', 0, 'snapshot-31-march', true, false, '', '', '');"
                        + "insert into published.load (folder) values ('test');"
                        + "insert into published.edition (load_id, content, publisher, title, label,"
                        + " published_on, published_to_day, file_name, sha256, row_count)"
                        + " select max(load_id), v.content, 'P', 'A publication', v.label, v.day::date,"
                        + " true, 'f', encode(sha256(('%1$s' || v.label)::bytea), 'hex'), 1"
                        + " from published.load, (values ('lait', 'First', '2024-01-01'),"
                        + " ('ees', 'Other', '2024-06-01'), ('lait', 'Second', '2025-01-01'))"
                        + " as v (content, label, day) group by 2, 3, 4, 5, 6, 7, 8, 9;"
                        + "insert into published.observation (edition_id, indicator_id, area_id,"
                        + " first_year, source_row, value) select e.edition_id, i.indicator_id, a.area_id,"
                        + " 2020, 1, case e.label when 'First' then 3 when 'Second' then 4 else 9 end"
                        + " from published.edition e, published.indicator i, published.area a"
                        + " where e.title = 'A publication' and i.code = '%1$s' and a.code = 'E06000033';"
                        + "insert into published.figure (indicator_id, first_year, area_id, value,"
                        + " edition_id, source_row) select o.indicator_id, 2020, o.area_id, o.value,"
                        + " o.edition_id, 1 from published.observation o join published.edition e"
                        + " using (edition_id) where e.title = 'A publication' and e.label = 'Second'",
                code, title);
    }

    @Test
    void nothing_is_written_by_looking_and_new_is_what_came_since() throws SQLException {
        Happening.paper(title, "region");
        assertThat(neighbour.line(Kind.SHARED, title).text()).startsWith("New ");
        neighbour.get("/notifications?done=seen");
        assertThat(rows(neighbour)).isEqualTo("0");

        neighbour.sees();
        assertThat(neighbour.line(Kind.SHARED, title).text()).startsWith(title);
        assertThat(neighbour.page("/notifications").select("h1").text())
                .isEqualTo("Nothing is new");
        expect(303, neighbour.post("/notifications/seen", "seen=2999-01-01T00:00:00Z"));
        expect(303, neighbour.post("/notifications/seen", "seen=1999-01-01T00:00:00Z"));
        expect(303, neighbour.post("/notifications/seen", "seen=yesterday"));
        Happening.paper("Later " + title, "region");
        assertThat(neighbour.line(Kind.SHARED, "Later " + title).text()).startsWith("New ");
        assertThat(rows(ours)).as("of somebody else").isEqualTo("0");
    }

    @Test
    void what_was_not_chosen_is_not_told() throws SQLException {
        Happening.paper(title, "region");
        neighbour.chooses("never", Kind.STALE);

        assertThat(neighbour.page("/notifications").select("section h2").eachText())
                .allMatch(heading -> heading.startsWith("Ratings"));
        var form = neighbour.page(CHOICES);
        assertThat(form.select("input[name=kinds][checked]").eachAttr("value"))
                .containsExactly("stale");
        neighbour.chooses("never");
        assertThat(neighbour.page("/notifications").select("h1").text())
                .isEqualTo("There is nothing to tell you");
    }

    @Test
    void a_choice_that_cannot_be_kept_says_what_to_do_and_loses_nothing() throws SQLException {
        assertWrong("mail=hourly" + boxes(Kind.DUE, Kind.COMMENT), "mail", "Choose how often");
        assertWrong(boxes(Kind.DUE, Kind.COMMENT).substring(1), "mail", "Choose how often");
        assertWrong("mail=daily", "kinds", "Choose what the letters should tell of");
        assertWrong("mail=never&kinds=due&kinds=everything", "kinds", "from the kinds in the list");
        change("update access.person set email = '' where person_id = '%s'", ours.id());
        assertWrong("mail=weekly" + boxes(Kind.DUE), "mail", "no e-mail address of yours");
        assertThat(rows(ours)).isEqualTo("0");
    }

    private void assertWrong(String form, String field, String words) {
        var answer = ours.post(CHOICES, form);
        expect(422, answer);
        var page = Jsoup.parse(answer.body());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a[href=#" + field + "]").text())
                .contains(words);
        assertThat(page.select("#" + field)).hasSize(1);
        for (var word : List.of("due", "comment")) {
            assertThat(page.select("input[value=" + word + "][checked]").size() == 1)
                    .isEqualTo(form.contains("kinds=" + word));
        }
    }

    @Test
    void there_are_as_many_statements_for_much_as_for_little() throws SQLException {
        try (var counted =
                PORTAL.anotherInstance(
                        Map.of(
                                "datasources.default.driver-class-name",
                                CountingDriver.class.getName()))) {
            var address = counted.getURI() + "/notifications";
            ours.get(address);
            var few = CountingDriver.during(() -> ours.get(address)).size();
            plan();
            Happening.paper(title, "region");
            var many = CountingDriver.during(() -> ours.get(address)).size();

            assertThat(few).isBetween(20, 23);
            assertThat(many).isEqualTo(few);
        }
    }

    private static String rows(Somebody who) throws SQLException {
        return value("select count(*) from access.notice_choice where person_id = '%s'", who.id());
    }

    private UUID plan() throws SQLException {
        return new Promised(PORTAL.database(), DemoPeople.SOUTHEND, "southend.editor")
                .plan(SmallPlan.of(title));
    }
}
