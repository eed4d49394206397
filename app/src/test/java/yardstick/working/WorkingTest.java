package yardstick.working;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.working.Promise.indicator;
import static yardstick.working.Promise.measure;
import static yardstick.working.Promise.since;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.claims.Claim;
import yardstick.claims.ClaimWords;
import yardstick.claims.Lines;
import yardstick.comparison.Comparisons;
import yardstick.plan.Measure;
import yardstick.plan.NewPlan.NewMeasure;
import yardstick.plan.NewPlan.NewMilestone;
import yardstick.portal.Approved;
import yardstick.portal.Approved.Given;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.PublishedFiles;
import yardstick.portal.RunningPortal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@DisplayName("Is it working")
@NeedsPublishedData
class WorkingTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser VIEWER = PORTAL.signIn("southend.viewer");
    private static final Browser THURROCK = PORTAL.signIn("thurrock.viewer");

    private static final List<NewMilestone> MILESTONES =
            List.of(
                    new NewMilestone("Review", LocalDate.of(2018, 9, 30), "", ""),
                    new NewMilestone("Audit", LocalDate.of(2022, 3, 31), "", ""),
                    new NewMilestone("Sustain", LocalDate.of(2099, 1, 31), "", ""),
                    new NewMilestone("Go on", null, "Monthly", ""));

    /** Figures from the published files, worked out by the test. */
    @ParameterizedTest
    @CsvSource({
        "E06000033, 882, ReReferral, 2018",
        "E06000034, 883, ReReferral, 2017",
        "E10000012, 881, LACStable_2016on, 2017",
        "E08000025, 330, LAC_LongStable%, 2019",
        "E09000003, 302, CIN, 2016",
        "E06000033, 882, CPP_rate, 2016",
        "E06000034, 883, LAC, 2019"
    })
    void says_what_the_published_files_say(String code, int number, String source, int year) {
        record Expected(BigDecimal from, BigDecimal to, BigDecimal median, int counted) {}
        Expected expected;
        try (var files = new PublishedFiles()) {
            expected =
                    files.ask(
                                    """
                                    with o as (select first_year y, value v from published
                                                where code = '%1$s' and area = %2$d and value is not null),
                                    l as (select max(y) as y from o),
                                    n as (select b.value - a.value as d from neighbour n
                                            join published a on a.area = n.neighbour and a.code = '%1$s'
                                                            and a.first_year = %3$d and a.value is not null
                                            join published b on b.area = n.neighbour and b.code = '%1$s'
                                                            and b.first_year = (select y from l) and b.value is not null
                                           where n.model = '2025' and n.area = %2$d)
                                    select (select v from o where y = %3$d), (select v from o where y = (select y from l)),
                                           cast((select quantile_cont(d, 0.5) from n) as decimal(38, 10)),
                                           (select count(*) from n)"""
                                            .formatted(source, number, year),
                                    row ->
                                            new Expected(
                                                    row.getBigDecimal(1),
                                                    row.getBigDecimal(2),
                                                    row.getBigDecimal(3),
                                                    row.getInt(4)))
                            .getFirst();
        }
        var indicator = indicator(source);
        var council = Promise.catalogue().findCouncil(code).orElseThrow();
        var lines =
                Lines.published(
                        PORTAL.context().getBean(Comparisons.class),
                        Promise.catalogue(),
                        List.of(indicator),
                        council.area());
        var period =
                indicator.periods().stream()
                        .filter(p -> p.firstYear() == year)
                        .findFirst()
                        .orElseThrow()
                        .label();
        var claim =
                Claim.of(
                        of(indicator.code(), null, period),
                        Optional.ofNullable(lines.get(indicator.code())),
                        LocalDate.of(2016, 1, 1));
        var words = new ClaimWords(council.name(), claim);
        var said = String.join(" ", words.sentences());

        assertThat(claim).isInstanceOf(Claim.Moved.class);
        assertThat(((Claim.Moved) claim).latest()).isEqualByComparingTo(expected.to());
        assertThat(((Claim.Moved) claim).from().value()).isEqualByComparingTo(expected.from());
        int places = indicator.decimalPlaces();
        assertThat(said)
                .contains(
                        rounded(expected.from(), places),
                        rounded(expected.to(), places),
                        " in " + period,
                        rounded(expected.median().abs(), places),
                        "(%d of 10 had a figure in both)".formatted(expected.counted()),
                        expected.to().compareTo(expected.from()) > 0 ? " rose by " : " fell by ");
        var way =
                switch (indicator.polarity()) {
                    case NEITHER -> "neither up nor down is better";
                    case HIGH ->
                            expected.to().compareTo(expected.from()) > 0 ? "way that" : "other way";
                    case LOW ->
                            expected.to().compareTo(expected.from()) < 0 ? "way that" : "other way";
                };
        assertThat(said).contains(way);
    }

    private static String rounded(BigDecimal value, int places) {
        return value.setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    private static Measure of(String code, @Nullable BigDecimal baseline, String period) {
        return new Measure(
                UUID.randomUUID(),
                UUID.randomUUID(),
                (short) 1,
                "",
                "",
                code,
                null,
                baseline,
                period,
                null,
                "",
                0);
    }

    @Test
    void answers_for_one_action_in_its_heading_with_picture_and_milestones() throws SQLException {
        var re = indicator("ReReferral");
        var promise =
                Promise.southend()
                        .action(
                                "Fewer come back",
                                MILESTONES,
                                measure(re.id(), "25", "2017-18", "15", "2026-27"));
        promise.written("One action");
        reached("Review", "2018-09-15");
        var page = VIEWER.page(promise.action(0));
        var text = page.select("main").text();

        assertThat(page.select("h1").text())
                .matches(
                        "Southend-on-Sea’s figure fell from [\\d.]+% to [\\d.]+%, as is wanted, by more than chance");
        assertThat(text)
                .contains(
                        "What the plan calls 2017-18 is called 2018",
                        "The plan gives 25 as the baseline",
                        "A lower figure is better. It has moved the way that is wanted.",
                        "chi-squared test of two proportions, at the level of 95%",
                        "percentage points (",
                        "The plan’s target is 15.0% by 2026-27; the last figure is",
                        "That does not show that the action caused it.",
                        "3 Sustain: planned 31 January 2099",
                        "4 Go on: Monthly");
        var drawing = page.select("[data-chart]").getFirst();
        assertThat(drawing.attr("aria-label"))
                .contains(
                        "Milestones: 1 Review, reached 15 September 2018; 2 Audit, overdue 31 March 2022.")
                .doesNotContain("Sustain");
        assertThat(drawing.attr("data-chart"))
                .contains(
                        "\"Milestone reached\"",
                        "\"symbol\":\"circle\"",
                        "\"Milestone overdue\"",
                        "\"symbol\":\"triangle\"",
                        "\"Baseline\"",
                        "\"Target\"",
                        "Neighbours’ average");
        var svg = page.select("noscript img").attr("src");
        assertThat(VIEWER.get(svg).body()).contains("<svg", "Milestone reached", "Target");
        assertThat(page.select("figure table caption").eachText()).hasSize(1);
        assertThat(page.select("figure table th").eachText())
                .contains("Baseline", "Target", "2018");
    }

    @Test
    void draws_no_target_of_another_age() throws SQLException {
        var id = indicator("ReReferral").id();
        var promise =
                Promise.southend()
                        .action("Soon", MILESTONES, measure(id, "25", "2018", "15", "2031"))
                        .action("Never", MILESTONES, measure(id, "25", "2018", "15", "9999"));
        promise.written("Far ahead");
        var soon = VIEWER.page(promise.action(0)).select("[data-chart]").attr("data-chart");
        var page = VIEWER.page(promise.action(1));
        var never = page.select("[data-chart]").attr("data-chart");

        assertThat(soon).contains("\"2031\"");
        assertThat(never)
                .contains("\"Target\"")
                .doesNotContain("9999", "Sustain")
                .hasSizeLessThan(soon.length() + 1);
        assertThat(page.select("main").text())
                .contains(
                        "The plan’s target is 15.0% by 9999", "3 Sustain: planned 31 January 2099");
    }

    private static void reached(String body, String day) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var update =
                        superuser.prepareStatement(
                                "update council.milestone set reached_on = ?::date where body = ?")) {
            update.setString(1, day);
            update.setString(2, body);
            update.executeUpdate();
        }
    }

    @Test
    void lists_all_measures_of_a_plan_with_words_for_those_without_indicator() throws SQLException {
        var promise =
                Promise.southend()
                        .action("Fewer come back", List.of(), since("ReReferral", "2018"))
                        .action(
                                "No direction",
                                List.of(),
                                since("CPP_rate", "2017"),
                                new NewMeasure(
                                        "Children are heard",
                                        "A survey",
                                        null,
                                        null,
                                        null,
                                        "",
                                        null,
                                        ""))
                        .action("Unwatched", List.of());
        var path = promise.written("All measures");
        var page = VIEWER.page(path + "/working");
        var rows = page.select("table").getFirst().select("tbody tr").eachText();

        assertThat(page.select("h1").text())
                .isEqualTo("1 success measure moved the way that is wanted, by more than chance");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .contains(
                        "1.1 Fewer come back",
                        "Down, as is wanted, by more than chance",
                        "median of 9 of 10");
        assertThat(rows.get(1)).contains("Down, by more than chance").doesNotContain("wanted");
        assertThat(page.select("main").text())
                .contains(
                        "1 more has an indicator without a good direction",
                        "That does not show that the action caused it");
        assertThat(page.select("#in-words tbody tr").text())
                .isEqualTo("1.2 No direction Children are heard A survey");
        assertThat(page.select("#without li").text()).isEqualTo("1.3 Unwatched");
        assertThat(page.select("table a").getFirst().attr("href")).isEqualTo(promise.action(0));
        assertThat(VIEWER.page(path).select("a[href=" + path + "/working]")).hasSize(1);
        assertThat(
                        VIEWER.page(promise.action(0).replace("/working", ""))
                                .select("a[href=" + promise.action(0) + "]"))
                .hasSize(1);
    }

    @Test
    void says_so_where_nothing_has_an_indicator_or_nothing_is_measured() throws SQLException {
        var words =
                Promise.southend()
                        .action("In words", MILESTONES, NewMeasure.inWords("Visits are in time"));
        var path = words.written("Words alone");
        assertThat(VIEWER.page(path + "/working").select("h1").text())
                .isEqualTo("No success measure of this plan names an indicator");
        var action = VIEWER.page(words.action(0));
        assertThat(action.select("h1").text()).isEqualTo("No indicator says whether this works");
        assertThat(action.select("main").text()).contains("Visits are in time");
        assertThat(action.select("[data-chart]")).isEmpty();

        var none = Promise.southend().action("Nothing", List.of());
        assertThat(VIEWER.page(none.written("None") + "/working").select("h1").text())
                .isEqualTo("This plan does not say how you will know that it works");
        assertThat(VIEWER.page(none.action(0)).select("h1").text())
                .isEqualTo("This action does not say how you will know that it works");
    }

    @Test
    void says_why_what_cannot_be_said_cannot_be_said() throws SQLException {
        var promise =
                Promise.southend()
                        .action("No counts", List.of(), since("LACStable_2016on", "2017"))
                        .action(
                                "Own number",
                                List.of(),
                                measure(indicator("ReReferral").id(), "25", "", null, ""))
                        .action("Not yet", List.of(), since("ReReferral", "2025"))
                        .action("A count", List.of(), since("CPP_Num", "2017"))
                        .action(
                                "No baseline",
                                List.of(),
                                measure(indicator("ReReferral").id(), null, "", "15", ""))
                        .action(
                                "Unread period",
                                List.of(),
                                measure(
                                        indicator("ReReferral").id(),
                                        null,
                                        "when we began",
                                        null,
                                        ""));
        promise.written("Cannot be said");

        assertThat(main(promise, 0))
                .contains(
                        "cannot be said, because the number of children counted is not published");
        assertThat(main(promise, 1))
                .contains(
                        "from 25.0% , of a period".replace(" ,", ","),
                        "because no figure that was published for its period stands behind the baseline",
                        "How its neighbours moved cannot be said, because the baseline is not of a period");
        assertThat(main(promise, 2)).contains("there is no later figure than the baseline");
        assertThat(main(promise, 3)).contains("because the figure grows with a council’s size");
        assertThat(main(promise, 4))
                .contains(
                        "The plan sets no baseline, so the last figure from before work began is used.",
                        " in 2018 to ");
        assertThat(main(promise, 5)).contains("because the plan sets no baseline");
    }

    private static String main(Promise promise, int action) throws SQLException {
        return VIEWER.page(promise.action(action)).select("main").text();
    }

    /** Of a council whose figure was not published everywhere: found in the files. */
    @Test
    void says_why_a_later_figure_is_missing() {
        record Gap(String code, int area, int first) {}
        Gap gap;
        try (var files = new PublishedFiles()) {
            gap =
                    files.ask(
                                    """
                                    select p.code, p.area, min(p.first_year) from published p join latest l using (code)
                                     where p.value is not null and p.area in (302, 330, 881, 882, 883, 857)
                                       and p.first_year >= 2015
                                       and not exists (select 1 from published q where q.code = p.code and q.area = p.area
                                                          and q.first_year = l.first_year and q.value is not null)
                                     group by 1, 2 having count(*) > 2 order by 1, 2 limit 1""",
                                    row -> new Gap(row.getString(1), row.getInt(2), row.getInt(3)))
                            .getFirst();
        }
        var indicator = indicator(gap.code());
        var council =
                Promise.catalogue().councils().values().stream()
                        .filter(c -> String.valueOf(gap.area()).equals(c.area().dfeCode()))
                        .findFirst()
                        .orElseThrow();
        var line =
                Lines.published(
                                PORTAL.context().getBean(Comparisons.class),
                                Promise.catalogue(),
                                List.of(indicator),
                                council.area())
                        .get(indicator.code());
        var claim =
                Claim.of(
                        of(indicator.code(), null, String.valueOf(gap.first())),
                        Optional.ofNullable(line),
                        LocalDate.of(2015, 1, 1));

        assertThat(String.join(" ", new ClaimWords(council.name(), claim).sentences()))
                .containsPattern("which is later, there is no figure of .*: \\[.+\\] ");
    }

    @Test
    void knows_an_indicator_by_itself_not_by_its_name_and_one_without_figures()
            throws SQLException {
        var before = indicator("LAC_LongStableNum").code();
        int made;
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update published.indicator set code = 'renamed-twice' where source_code = 'LAC_LongStableNum'");
            try (var row =
                    statement.executeQuery(
                            """
                            insert into published.indicator overriding system value
                            select (jsonb_populate_record(i, jsonb_build_object('indicator_id',
                                      (select max(indicator_id) + 1 from published.indicator),
                                      'code', 'never-published', 'source_code', 'never'))).*
                              from published.indicator i where source_code = 'ReReferral'
                            returning indicator_id""")) {
                row.next();
                made = row.getInt(1);
            }
            try {
                var promise =
                        Promise.southend()
                                .action(
                                        "Unpublished",
                                        List.of(),
                                        measure(made, "1", "2017", null, ""))
                                .action("Renamed", List.of(), since("LAC_LongStableNum", "2018"));
                var path = promise.written("Removed or renamed");
                assertThat(VIEWER.page(promise.action(0)).select("main").text())
                        .contains(
                                "names the indicator never-published, of which nothing is published or collected now");
                assertThat(VIEWER.page(promise.action(1)).select("main").text())
                        .as("until the next load the name is not known")
                        .contains("names the indicator renamed-twice");
                assertThat(VIEWER.page(path + "/working").select("tbody tr").eachText().getFirst())
                        .contains("Cannot be said: nothing is published of it");
            } finally {
                statement.execute(
                        "delete from council.success_measure where indicator_id = " + made);
                statement.execute("delete from published.indicator where indicator_id = " + made);
                statement.execute(
                        "update published.indicator set code = '%s' where code = 'renamed-twice'"
                                .formatted(before));
            }
        }
    }

    @Test
    void shows_own_in_year_figures_marked_and_measures_of_them() throws SQLException {
        var months =
                List.of(
                        share(LocalDate.of(2025, 4, 1), 40, 300),
                        share(LocalDate.of(2025, 5, 1), 41, 305),
                        share(LocalDate.of(2025, 6, 1), 90, 310));
        Approved.figures(PORTAL.database(), Promise.THURROCK, "thurrock", months);
        int collected;
        try (var owner = PORTAL.database().connect("yardstick_owner");
                var row =
                        owner.createStatement()
                                .executeQuery(
                                        "select indicator_no from shared.collected_indicator where code = 'm-three-placements'")) {
            row.next();
            collected = row.getInt(1);
        }
        var promise =
                Promise.thurrock()
                        .action("Beside published", List.of(), since("LACStable_2016on", "2018"))
                        .action(
                                "In-year",
                                MILESTONES,
                                new NewMeasure(
                                        "", "", null, collected, null, "April 2025", null, ""));
        var path = promise.written("In-year");

        assertThat(THURROCK.page(path + "/working").select(".app-inyear").text())
                .contains("in-year 29.03%, June 2025, provisional, own");
        var beside = THURROCK.page(promise.action(0));
        assertThat(beside.select("[data-chart]").attr("data-chart")).contains("In-year, Thurrock");
        assertThat(beside.select("main").text())
                .contains("Dashed lines with open marks are in-year figures");
        var own = THURROCK.page(promise.action(1));
        assertThat(own.select("h1").text())
                .isEqualTo(
                        "Thurrock’s figure rose from 13.33% to 29.03%, the other way than wanted, by more than chance");
        assertThat(own.select("main").text())
                .contains(
                        "These are in-year figures, not published",
                        "fewer than five of them have let you see figures of both periods");
    }

    private static Given share(LocalDate day, long numerator, long denominator) {
        return new Given(
                "m-three-placements",
                day,
                BigDecimal.valueOf(numerator * 100)
                        .divide(BigDecimal.valueOf(denominator), java.math.MathContext.DECIMAL64),
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator));
    }

    @Test
    void of_another_council_is_not_there() throws SQLException {
        var promise = Promise.southend().action("Ours", MILESTONES, since("ReReferral", "2018"));
        var path = promise.written("Ours alone");
        var picture = VIEWER.page(promise.action(0)).select("noscript img").attr("src");
        for (var address : List.of(path + "/working", promise.action(0), picture)) {
            assertThat(VIEWER.get(address).statusCode()).as(address).isEqualTo(200);
            for (var other : List.of("thurrock.editor", "eastern.board", "peer.reviewer")) {
                try (var browser = PORTAL.signIn(other)) {
                    assertThat(browser.get(address).statusCode()).as(other).isEqualTo(404);
                }
            }
            assertThat(
                            THURROCK.get(address.replace(Promise.SOUTHEND, Promise.THURROCK))
                                    .statusCode())
                    .as("in their own space")
                    .isEqualTo(404);
        }
        assertThat(VIEWER.get(path + "x/working").statusCode()).isEqualTo(404);
        assertThat(
                        VIEWER.get(picture.replaceFirst("working/[^.]+", "working/nothing"))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void prints_what_somebody_typed_as_words() throws SQLException {
        for (var hostile :
                List.of(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "'-alert(1)-'",
                        "</noscript><svg onload=alert(1)>",
                        "${7*7}{{7*7}}{a|b}")) {
            var id = indicator("ReReferral").id();
            var promise =
                    Promise.southend()
                            .action(
                                    hostile,
                                    List.of(
                                            new NewMilestone(
                                                    hostile,
                                                    LocalDate.of(2019, 1, 1),
                                                    hostile,
                                                    "")),
                                    new NewMeasure(
                                            hostile,
                                            hostile,
                                            id,
                                            null,
                                            BigDecimal.ONE,
                                            "2018",
                                            null,
                                            hostile.substring(0, Math.min(40, hostile.length()))),
                                    new NewMeasure(
                                            hostile, hostile, null, null, null, "", null, ""));
            var path = promise.written(hostile);
            for (var address : List.of(path + "/working", promise.action(0))) {
                var page = VIEWER.page(address);
                assertThat(page.select("main").text()).contains(hostile);
                assertThat(page.select("main script, main img[onerror], main svg[onload]"))
                        .isEmpty();
                assertThat(page.select("*").stream().flatMap(e -> e.attributes().asList().stream()))
                        .noneMatch(a -> a.getKey().startsWith("on"));
            }
            var chart = VIEWER.page(promise.action(0)).select("[data-chart]");
            assertThat(chart.attr("aria-label")).contains("1 " + hostile + ", overdue");
            var svg =
                    VIEWER.get(VIEWER.page(promise.action(0)).select("noscript img").attr("src"))
                            .body();
            assertThat(svg).startsWith("<svg").doesNotContain("<script", "<img", "<svg onload");
        }
    }
}
