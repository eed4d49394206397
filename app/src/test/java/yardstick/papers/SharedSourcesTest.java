package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.council.Tables.RECOMMENDATION;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.inspections.Southend2016;
import yardstick.plan.NewPlan;
import yardstick.portal.Browser;
import yardstick.portal.CountingDriver;
import yardstick.portal.DemoPeople;
import yardstick.portal.Forms;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OpenSession;
import yardstick.portal.OwnFigures;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;
import yardstick.reviews.Letter;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@DisplayName("What may be shared")
@NeedsPublishedData
class SharedSourcesTest {

    private static final String SPACE = "/councils/" + DemoPeople.SOUTHEND;
    private static final String SHARING = SPACE + "/sharing";
    private static final String DATA_SET = "plans-by-category-and-age";
    private static final String NEGLECT = "plans-neglect-";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser ADMIN = PORTAL.signIn("southend.admin");
    private static final Browser EDITOR = PORTAL.signIn("southend.editor");
    private static final Browser NEIGHBOUR = PORTAL.signIn("thurrock.viewer");
    private static final Browser NEIGHBOURS_ADMIN = PORTAL.signIn("thurrock.admin");
    private static final Promised PROMISED =
            new Promised(PORTAL.database(), DemoPeople.SOUTHEND, "southend.editor");

    private String paper = "";

    @BeforeEach
    void another() {
        paper = UUID.randomUUID().toString();
    }

    @Test
    void is_one_inspection_with_its_recommendations_and_what_is_done_about_them()
            throws SQLException {
        enterInspections();
        PROMISED.plan(answering(recommendation(), UUID.randomUUID()));
        var record = ADMIN.page(SPACE + "/inspections/" + Southend2016.ID);

        share(record, "Share this record with others", "region");
        var read = NEIGHBOUR.page(address()).select("main");

        assertThat(read.select("h1").text()).startsWith("Southend-on-Sea: ").endsWith("(SIF)");
        // The page says besides how a grade compares with the one before.
        record.select(".app-quiet").remove();
        assertThat(rows(read, "Judgements"))
                .isEqualTo(
                        record.select("h2:contains(Judgements) + dl .govuk-summary-list__row")
                                .eachText());
        assertThat(cells(read, "Recommendations", 3))
                .isEqualTo(cells(record, "Recommendations", 3));
        assertThat(cells(read, "Facts of the area", 4))
                .isEqualTo(cells(record, "Facts of the area", 4));
        assertThat(read.select("table:contains(Recommendations) tbody tr").getFirst().text())
                .contains("1.1 Action 1 of priority 1 (Plan that answers)", "Due: 31 March 2018")
                .contains("Overdue");
        assertThat(new Answers(List.of(), java.time.LocalDate.EPOCH).to(recommendation()))
                .isEqualTo("No action yet");
        assertThat(NEIGHBOUR.get(address() + ".docx").statusCode()).isEqualTo(200);
        assertThat(NEIGHBOUR.get(address() + ".pdf").statusCode()).isEqualTo(200);
        assertThat(NEIGHBOURS_ADMIN.get(foreign("?inspection=" + Southend2016.ID)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_one_peer_review_with_the_councils_answers() {
        var letter = review();
        letter.enter(EDITOR, SPACE + "/reviews");
        var address = SPACE + "/reviews/" + letter.id();
        var finding =
                EDITOR.page(address)
                        .select("article:contains(Recommendation 1) a:contains(Change)")
                        .attr("href");
        answer(finding);
        var record = ADMIN.page(address);

        share(record, "Share this record with others", "region");
        var read = NEIGHBOUR.page(address()).select("main");

        assertThat(read.text())
                .contains(record.select(".govuk-caption-l").text())
                .contains("Letter dated: 29 September 2015")
                .contains("May be shown to the inspectorate: Yes");
        assertThat(cells(read, "The review team", 2))
                .isEqualTo(cells(record, "The review team", 2));
        assertThat(cells(read, "Methods of the review", 3))
                .isEqualTo(cells(record, "Methods of the review", 3));
        var found = letter.findings().stream().map(each -> each.get(2)).toList();
        assertThat(found).allSatisfy(body -> assertThat(read.text()).contains(body));
        assertThat(letter.lines()).allSatisfy(line -> assertThat(read.text()).contains(line));
        assertThat(read.select("table:contains(Recommendations) tbody tr").getFirst().text())
                .contains(
                        record.select("article:contains(Recommendation 1) .govuk-tag")
                                .eachText()
                                .getFirst());
        assertThat(NEIGHBOURS_ADMIN.get(foreign("?record=" + letter.id())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_warned_of_small_numbers_in_records_too() throws SQLException {
        var letter = review();
        letter.enter(EDITOR, SPACE + "/reviews");
        var preview = ADMIN.page(SHARING + "/new?record=" + letter.id());
        enterInspections();
        var other = ADMIN.page(SHARING + "/new?inspection=" + Southend2016.BOARD);

        for (var page : List.of(preview, other)) {
            var form = form(page, "region");
            form.remove("looked");
            var answer = ADMIN.post(SHARING + "/papers", form);
            assertThat(answer.statusCode())
                    .as("warned exactly where there are some")
                    .isEqualTo(page.select("#small").isEmpty() ? 303 : 422);
            paper = UUID.randomUUID().toString();
        }
    }

    @Test
    void is_a_scorecard_row_by_row_as_its_page_shows_it() {
        var page = ADMIN.page(SPACE + "/scorecard?topic=Child+Protection&different=neighbours");

        share(page, "Share this scorecard with others", "region");
        var read = NEIGHBOUR.page(address()).select("main");

        assertThat(read.select("h1").text())
                .isEqualTo("Scorecard of Southend-on-Sea: Child Protection");
        assertThat(read.text()).contains(page.select("h1").text());
        var shown = page.select("table:contains(scorecard of) tbody tr");
        var printed = read.select("table tbody tr");
        assertThat(printed).hasSameSizeAs(shown).isNotEmpty();
        boolean inYear = !page.select("th:contains(In-year)").isEmpty();
        for (int i = 0; i < shown.size(); i++) {
            var row = shown.get(i);
            assertThat(printed.get(i).select("th").text()).isEqualTo(row.select("th").text());
            var own = new ArrayList<>(row.select("td").stream().map(Element::text).toList());
            if (inYear) {
                own.remove(1);
            }
            var others = printed.get(i).select("td").stream().map(Element::text).toList();
            assertThat(own.getFirst()).isEqualTo(others.getFirst());
            assertThat(own.get(1)).as("beside its arrow").endsWith(others.get(1));
            assertThat(own.get(2)).as("beside its line").endsWith(others.get(2));
            // Targets are the council's own.
            assertThat(own.subList(3, 9)).isEqualTo(others.subList(3, 9));
        }
        var whole = ADMIN.page(SPACE + "/scorecard?topic=all");
        paper = UUID.randomUUID().toString();
        share(whole, "Share this scorecard with others", "region");
        assertThat(NEIGHBOUR.page(address()).select("main table tbody tr"))
                .hasSameSizeAs(whole.select("table:contains(scorecard of) tbody tr"));
        assertThat(NEIGHBOUR.get(address() + ".pdf").statusCode()).isEqualTo(200);
        assertThat(NEIGHBOUR.get(address() + ".docx").statusCode()).isEqualTo(200);
        var none =
                ADMIN.page(SPACE + "/scorecard?topic=Child+Protection&band=A&direction=unchanged");
        assertThat(none.text()).contains("No indicator is like that");
        var empty = ADMIN.page(none.select("a:contains(Share this scorecard)").attr("href"));
        paper = UUID.randomUUID().toString();
        assertThat(ADMIN.post(SHARING + "/papers", form(empty, "region")).statusCode())
                .isEqualTo(422);
        var wrong = "/new?topic=Child+Protection&neighbours=2023&different=nobody";
        assertThat(ADMIN.get(SHARING + wrong).statusCode()).isEqualTo(404);
        assertThat(ADMIN.get(SHARING + "/new?topic=No+such&neighbours=2023").statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_a_frozen_version_of_a_plan() throws SQLException {
        var plan = PROMISED.plan(SmallPlan.of("Plan to freeze"));
        var form =
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "on",
                        "13/2/2018",
                        "meeting",
                        "",
                        "title",
                        "");
        var made = ADMIN.post(SPACE + "/plans/" + plan + "/versions", form);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var version =
                ADMIN.page(
                        ADMIN.page(SPACE + "/plans/" + plan + "/versions")
                                .select("tbody a[href*=/versions/]")
                                .attr("href"));

        share(version, "Share this version with others", "all-councils");

        assertThat(NEIGHBOUR.page(address()).select("main").text())
                .contains("Plan to freeze", "Frozen as presented on 13 February 2018")
                .contains("1.2 Action 2 of priority 1");
        assertThat(newer()).contains("Nothing has changed");
    }

    @Test
    void holds_what_the_council_says_of_an_indicator_only_if_that_is_ticked() {
        var said = "Quiddities grew: in March three girls of one school came " + UUID.randomUUID();
        Forms.send(
                EDITOR,
                SPACE + "/indicators/cpp-rate/commentary",
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "period",
                        "2025",
                        "body",
                        said,
                        "checked",
                        "yes"));
        assertThat(ADMIN.page(SPACE + "/indicators/cpp-rate").text()).contains(said);

        var without = ADMIN.page(SHARING + "/new?indicator=cpp-rate");
        assertThat(without.text()).doesNotContain("Quiddities");
        var with =
                ADMIN.page(
                        without.select("a:contains(Put in what your council says)").attr("href"));

        assertThat(with.select("#preview ~ p").eachText()).anyMatch(p -> p.contains(said));
        assertThat(with.select("h2#small + p + ul li").eachText())
                .anyMatch(s -> s.contains("three girls"));
        assertThat(with.select("a:contains(Leave out)")).hasSize(1);
        var form = form(with, "region");
        assertThat(ADMIN.post(SHARING + "/papers", form).statusCode()).isEqualTo(303);
        assertThat(NEIGHBOUR.page(address()).text())
                .contains(said, "Child Protection Plans rate per 10,000", "Neighbours’ average");
    }

    @Test
    void is_released_figures_and_never_raw_ones() throws SQLException {
        try (var figures = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            figures.cleared(DATA_SET)
                    .count(NEGLECT + "all", "2017-10-01", 96)
                    .count(NEGLECT + "unborn-and-under-1", "2017-10-01", 3)
                    .count(NEGLECT + "1-to-4", "2017-10-01", 8)
                    .count(NEGLECT + "5-to-9", "2017-10-01", 0)
                    .count(NEGLECT + "10-to-15", "2017-10-01", 31)
                    .count(NEGLECT + "16-and-over", "2017-10-01", 54);
            var page = figuresPage("10-to-15");
            assertThat(ADMIN.page(page).text()).contains("No figure of it has been released");
            var nothing = ADMIN.post(SHARING + "/papers", form(ADMIN.page(page), "region"));
            assertThat(nothing.statusCode()).as("nothing to share").isEqualTo(422);
            release("region");
            figures.count(NEGLECT + "10-to-15", "2018-01-01", 77);
            figures.count(NEGLECT + "10-to-15", "2017-10-01", 46);
        }
        var released =
                ADMIN.page(SPACE + "/figures/" + DATA_SET + "/indicators/" + NEGLECT + "10-to-15");
        ADMIN.post(SHARING + "/board", Map.of());
        share(released, "Share what is released of them with others", "board");
        var kept = value("select content from shared.paper where paper_id = '%s'", paper);

        assertThat(kept.replaceAll("\"png\":\"[^\"]*\"", ""))
                .contains("is 31, for October to December 2017")
                .doesNotContain("77", "46");
        assertThat(
                        ADMIN.page(figuresPage("unborn-and-under-1"))
                                .select("section.app-paper table tbody")
                                .text())
                .contains("[c]")
                .doesNotContain("3");
        assertThat(ADMIN.page(figuresPage("1-to-4")).select("section.app-paper table tbody").text())
                .as("hidden to protect another")
                .contains("[c]")
                .doesNotContain("8");
        var preview = ADMIN.page(figuresPage("10-to-15"));
        assertThat(preview.select("input[name=audience]").eachAttr("value"))
                .as("nobody reads on paper what he does not see")
                .containsExactly("board", "region");
        var wider = form(preview, "public");
        wider.put("key", UUID.randomUUID().toString());
        assertThat(ADMIN.post(SHARING + "/papers", wider).statusCode()).isEqualTo(422);
        assertThat(ADMIN.page(figuresPage("10-to-15") + "&as=public").text())
                .contains("No figure of it has been released as the public sees them");
        assertThat(newer()).contains("Nothing has changed");
        release("region");
        assertThat(newer()).contains("Something has changed", "77", "31");
        change("visible_from = now() + interval '1 day'");
        assertThat(ADMIN.page(figuresPage("10-to-15")).text())
                .as("before others see them")
                .contains("No figure of it has been released");
        change("visible_from = now(), withdrawn_at = now(), withdrawn_because = 'Wrong'");
        assertThat(ADMIN.page(figuresPage("10-to-15")).text())
                .as("once they are withdrawn")
                .contains("No figure of it has been released");
    }

    @Test
    void is_offered_anew_with_the_same_people_and_day_once_it_has_changed() throws SQLException {
        var plan = PROMISED.plan(SmallPlan.of("Plan that moves on"));
        var form = form(ADMIN.page(SHARING + "/new?plan=" + plan), "region");
        form.put("note", "Please read it");
        assertThat(ADMIN.post(SHARING + "/papers", form).statusCode()).isEqualTo(303);
        assertThat(newer())
                .contains("Nothing has changed")
                .doesNotContain("Look at it as it is now");
        assertThat(row()).contains("Nothing has changed", "None");

        execute(
                "update council.plan set introduction = 'We have moved on.' where plan_id = '%s'",
                plan);

        assertThat(newer())
                .contains("Something has changed")
                .contains("would not any more What we have promised to do.")
                .contains("would read anew We have moved on.");
        assertThat(row()).contains("Something has changed", "Share it as it is now");
        assertThat(ADMIN.page(SHARING).select("a[href$=/sharing/newer]")).hasSize(1);
        assertThat(ADMIN.page(own()).select("a[href$=/newer]")).hasSize(1);
        var again =
                ADMIN.page(ADMIN.page(own() + "/newer").select("main a[href*=again]").attr("href"));
        assertThat(again.select("input[name=audience][checked]").val()).isEqualTo("region");
        assertThat(again.select("#until").val()).isEqualTo(typed(9));
        assertThat(again.select("#note").text()).isEqualTo("Please read it");
        assertThat(again.text()).contains("We have moved on.");
        assertThat(NEIGHBOUR.page(address()).text())
                .as("not forced")
                .contains("What we have promised to do.")
                .doesNotContain("moved on.");
        execute(
                "update shared.paper set content = replace(content, '%s', '"
                        + UUID.randomUUID()
                        + "')",
                plan);
        assertThat(newer()).contains("What it was made from is gone");
    }

    @Test
    void is_as_long_a_choice_as_a_pack_holds_and_none_of_it_is_lost() throws SQLException {
        var codes =
                ADMIN
                        .page(SHARING + "/choose?words=children")
                        .select("input[name=indicator]")
                        .eachAttr("value")
                        .stream()
                        .limit(30)
                        .toList();
        assertThat(String.join(",", codes)).hasSizeGreaterThan(400);
        var query =
                codes.stream().map(code -> "indicator=" + code).collect(Collectors.joining("&"));

        var form = form(ADMIN.page(SHARING + "/new?" + query), "region");
        assertThat(ADMIN.post(SHARING + "/papers", form).statusCode()).isEqualTo(303);

        assertThat(value("select made_from from shared.paper where paper_id = '%s'", paper))
                .isEqualTo("/sharing/choose?again=" + paper);
        var made = ADMIN.page(own()).select("a:contains(What was chosen)").attr("href");
        assertThat(ADMIN.page(made).select("form[method=get] input[name=indicator][checked]"))
                .extracting(input -> input.val())
                .containsExactlyInAnyOrderElementsOf(codes);
        var again = ADMIN.page(SHARING + "/new?again=" + paper);
        assertThat(again.select("input[name=indicator]").val()).isEqualTo(String.join(",", codes));
        assertThat(newer()).contains("Nothing has changed");
    }

    @Test
    void is_compared_with_now_by_so_many_statements_a_paper() throws SQLException {
        var plan = PROMISED.plan(SmallPlan.of("Plan to count"));
        var form = form(ADMIN.page(SHARING + "/new?plan=" + plan), "region");
        assertThat(ADMIN.post(SHARING + "/papers", form).statusCode()).isEqualTo(303);
        var portal =
                PORTAL.anotherInstance(
                        Map.of(
                                "datasources.default.driver-class-name",
                                CountingDriver.class.getName()));
        try (var browser = new Browser(portal.getURI());
                var owner = PORTAL.database().connect("yardstick_owner")) {
            var cookie = OpenSession.of(owner, "southend.admin").cookie();
            statements(browser, cookie, own());

            assertThat(statements(browser, cookie, own() + "/newer"))
                    .as("session, paper and plan")
                    .isBetween(10, 45);
        } finally {
            portal.close();
        }
    }

    private static int statements(Browser browser, String cookie, String page) {
        return CountingDriver.during(
                        () ->
                                assertThat(browser.get(page, "Cookie", cookie).statusCode())
                                        .isEqualTo(200))
                .size();
    }

    /** The region's review of 2015 under a name of its own. */
    private static Letter review() {
        var known = Letter.southend2015();
        var form = new HashMap<>(known.review());
        form.put("title", "Review to share");
        form.put("id", UUID.randomUUID().toString());
        return new Letter(form, known.team(), known.lines(), known.methods(), known.findings());
    }

    private static void answer(String finding) {
        var page = EDITOR.page(finding);
        var form = new HashMap<String, String>();
        var asked = page.select("main form:has([name=answerNote])");
        asked.select("[name]:not([type=radio]):not(select)")
                .forEach(field -> form.put(field.attr("name"), field.val()));
        asked.select("select:has(option[selected])")
                .forEach(
                        field ->
                                form.put(
                                        field.attr("name"),
                                        field.select("option[selected]").val()));
        asked.select("input[checked]").forEach(box -> form.put(box.attr("name"), box.val()));
        form.put("answer", "accepted");
        form.put("answerNote", "We agree, and begin in the autumn");
        var done = EDITOR.post(finding, form);
        assertThat(done.statusCode())
                .as(Jsoup.parse(done.body()).select("main").text())
                .isEqualTo(303);
    }

    private static UUID recommendation() throws SQLException {
        return PROMISED.work(
                (sql, author) ->
                        sql.select(RECOMMENDATION.RECOMMENDATION_ID)
                                .from(RECOMMENDATION)
                                .where(RECOMMENDATION.INSPECTION_ID.eq(Southend2016.ID))
                                .orderBy(RECOMMENDATION.NUMBER)
                                .limit(1)
                                .fetchSingle()
                                .value1());
    }

    /** A plan whose first action answers a recommendation. */
    private static NewPlan answering(UUID recommendation, UUID id) {
        var made = SmallPlan.of("Plan that answers");
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
                        first.measures(),
                        first.ratings(),
                        first.progress(),
                        List.of(recommendation),
                        List.of()));
        return new NewPlan(
                id,
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

    /** Changes the releases of the data set that the council has made. */
    private static void change(String how) throws SQLException {
        execute(
                "update shared.release r set "
                        + how
                        + " from shared.data_set d, published.council c, published.area a"
                        + " where d.data_set_id = r.data_set_id and d.code = '%s'"
                        + " and c.council_id = r.council_id and a.area_id = c.area_id"
                        + " and a.code = 'E06000033'",
                DATA_SET);
    }

    private static String figuresPage(String age) {
        return "%s/new?dataSet=%s&collected=%s%s".formatted(SHARING, DATA_SET, NEGLECT, age);
    }

    private static void release(String audience) {
        var releases = SPACE + "/figures/" + DATA_SET + "/releases";
        var page = ADMIN.page(releases + "/new?audience=" + audience);
        var form = new HashMap<String, String>();
        for (var field : List.of("audience", "no", "mark")) {
            form.put(field, page.select("main input[name=" + field + "]").val());
        }
        form.put("when", "now");
        form.put("time", "9:00");
        assertThat(ADMIN.post(releases, form).statusCode()).isEqualTo(303);
    }

    /** Follows a link to the preview, and shares that. */
    private void share(Document from, String link, String audience) {
        var href = from.select("main a:contains(%s)".formatted(link)).attr("href");
        var answer = ADMIN.post(SHARING + "/papers", form(ADMIN.page(href), audience));
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(303);
    }

    private Map<String, String> form(Document preview, String audience) {
        var form = new HashMap<String, String>();
        preview.select("main form[method=post] input[type=hidden]")
                .forEach(input -> form.put(input.attr("name"), input.val()));
        form.put("key", paper);
        form.put("audience", audience);
        form.put("until", typed(9));
        form.put("looked", "yes");
        return form;
    }

    private static String typed(int days) {
        var day = java.time.LocalDate.now(Days.LONDON).plusDays(days);
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private String address() {
        return "/shared/" + DemoPeople.SOUTHEND + "/" + paper;
    }

    private String own() {
        return SHARING + "/papers/" + paper;
    }

    private static String foreign(String query) {
        return "/councils/E06000034/sharing/new" + query;
    }

    private String newer() {
        return ADMIN.page(own() + "/newer").select("main").text();
    }

    /** As the council has them, whatever others have made of the same inspections. */
    private static void enterInspections() throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var change = superuser.createStatement()) {
            change.execute(
                    "delete from council.own_inspection where inspection_id in ('%s', '%s')"
                            .formatted(Southend2016.ID, Southend2016.BOARD));
        }
        Southend2016.enter(EDITOR, SPACE + "/inspections");
    }

    private String row() {
        return ADMIN.page(SHARING + "/newer").select("tr:has(a[href$=" + paper + "])").text();
    }

    private static List<String> rows(org.jsoup.select.Elements page, String table) {
        return page.select("table:contains(%s) tbody tr".formatted(table)).eachText();
    }

    /** The first cells of each row of a table. */
    private static List<List<String>> cells(Element page, String table, int first) {
        return cells(new org.jsoup.select.Elements(page), table, first);
    }

    private static List<List<String>> cells(
            org.jsoup.select.Elements page, String table, int first) {
        var rows = page.select("table:has(caption:contains(%s)) tbody tr".formatted(table));
        assertThat(rows).isNotEmpty();
        return rows.stream()
                .map(row -> row.select("th, td").stream().limit(first).map(Element::text).toList())
                .toList();
    }

    private static void execute(String statement, Object parameter) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var change = superuser.createStatement()) {
            change.execute("set session_replication_role = replica");
            change.execute(statement.formatted(parameter));
        }
    }

    private static String value(String query, Object parameter) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query.formatted(parameter))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
