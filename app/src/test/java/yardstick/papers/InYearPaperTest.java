package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.plan.NewPlan;
import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OwnFigures;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Figures made up, but for the averages of adoption: Ofsted, Southend, 2016, paragraph 80. */
@DisplayName("Figures of the year on paper")
@NeedsPublishedData
class InYearPaperTest {

    private static final String SHARE = "m-placed-within";
    private static final String DAYS = "a1";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser VIEWER = PORTAL.signIn("southend.viewer");
    private static final Promised SOUTHEND =
            new Promised(PORTAL.database(), DemoPeople.SOUTHEND, "southend.editor");

    private static String paper = "";

    @BeforeAll
    static void give() throws SQLException {
        try (var own = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, "monthly-digest")) {
            for (int month = 4; month <= 11; month++) {
                own.figure(
                        SHARE,
                        "2017-%02d-01".formatted(month),
                        String.valueOf(40 + 5 * (month - 4)),
                        String.valueOf(2 * (40 + 5 * (month - 4))),
                        "200");
            }
        }
        try (var own =
                new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, "adoption-scorecard")) {
            own.figure(DAYS, "2012-04-01", "505", null, null);
        }
        var id = SOUTHEND.plan(withMeasures(SmallPlan.of("Plan with figures of the year")));
        say();
        paper = "/councils/%s/plans/%s/paper".formatted(DemoPeople.SOUTHEND, id);
    }

    @AfterAll
    static void takeBack() throws SQLException {
        SOUTHEND.work(
                (sql, author) ->
                        sql.execute("delete from council.commentary where body = 'More homes here'")
                                + sql.execute(
                                        "delete from council.target where note = 'Our promise'"));
    }

    private static void say() throws SQLException {
        SOUTHEND.work(
                (sql, author) -> {
                    var council = author.council().value();
                    int share = number(sql, SHARE);
                    sql.execute(
                            "insert into council.target (council_id, indicator_no, period, value, note)"
                                    + " values (?, ?, '2017-18', 85, 'Our promise')"
                                    + " on conflict do nothing",
                            council,
                            share);
                    return sql.execute(
                            "insert into council.commentary (council_id, indicator_no, period, body,"
                                    + " written_by, written_by_name)"
                                    + " values (?, ?, '2017-11', 'More homes here', ?, 'A manager')",
                            council,
                            share,
                            author.who().person());
                });
    }

    private static int number(org.jooq.DSLContext sql, String code) {
        return sql.select(COLLECTED_INDICATOR.INDICATOR_NO)
                .from(COLLECTED_INDICATOR)
                .where(COLLECTED_INDICATOR.CODE.eq(code))
                .fetchSingle()
                .value1();
    }

    private static NewPlan withMeasures(NewPlan made) throws SQLException {
        int share = SOUTHEND.work((sql, author) -> number(sql, SHARE));
        int days = SOUTHEND.work((sql, author) -> number(sql, DAYS));
        var priority = made.priorities().getFirst();
        var actions = new ArrayList<>(priority.actions());
        var first = actions.getFirst();
        actions.set(
                0,
                new NewPlan.NewAction(
                        first.reference(),
                        first.title(),
                        first.targetOn(),
                        first.targetWords(),
                        first.owners(),
                        first.milestones(),
                        List.of(
                                new NewPlan.NewMeasure(
                                        "More live nearby",
                                        "the monthly return",
                                        null,
                                        share,
                                        new BigDecimal("40"),
                                        "2017-04",
                                        new BigDecimal("80"),
                                        "2018-03"),
                                new NewPlan.NewMeasure("", "", null, days, null, "", null, "")),
                        first.ratings(),
                        first.progress(),
                        List.of(),
                        List.of()));
        return new NewPlan(
                UUID.randomUUID(),
                made.kind(),
                made.title(),
                made.introduction(),
                made.startsOn(),
                made.endsOn(),
                made.rhythm(),
                null,
                made.scale(),
                List.of(new NewPlan.NewPriority(priority.title(), priority.outcomes(), actions)),
                made.risks());
    }

    private static String words(Document page) {
        return page.select("main").text();
    }

    @Test
    void have_sentence_picture_table_definition_source_status_and_signed_commentary() {
        var page = VIEWER.page(paper + "?report=2018-01-31");

        assertThat(words(page))
                .contains("is 75.00%, for November 2017")
                .contains("rose by 35.00 percentage points, from 40.00% in April 2017")
                .contains("The change is larger than chance explains")
                .contains("Definition: Of the children looked after on the last day of the month")
                .contains("Source: Southend-on-Sea, as the council has approved it")
                .contains("Status: the figure of November 2017 is provisional.")
                .contains("Commentary by A manager, " + Days.words(java.time.Instant.now()))
                .contains("on 2017-11: More homes here");
        assertThat(page.select("main img").eachAttr("alt"))
                .anyMatch(alt -> alt.contains("during the year") && alt.contains("November 2017"));
        var table = page.select("table:has(caption:contains(last 8 periods)) tbody tr");
        assertThat(table.eachText())
                .anyMatch(
                        row ->
                                row.startsWith("November 2017 75.00%")
                                        && row.endsWith("provisional"));
    }

    @Test
    void tell_targets_of_the_plan_of_the_council_and_of_the_nation_apart() {
        assertThat(words(VIEWER.page(paper + "?report=2018-01-31")))
                .contains("Local target of this plan: 80.00% by 2018-03, from 40.00% in 2017-04.")
                .contains(
                        "The council’s own target for 2017-18, set beside its plans: 85.00% (Our promise).")
                .contains("No national threshold is set for this indicator.")
                .contains("National threshold: 487 (Department for Education")
                .contains("evidenced by: the monthly return; indicator: Children placed within");
    }

    @Test
    void end_with_the_day_of_the_paper() {
        assertThat(words(VIEWER.page(paper + "?report=2017-09-15")))
                .contains("is 60.00%, for August 2017")
                .doesNotContain("November 2017");
    }
}
