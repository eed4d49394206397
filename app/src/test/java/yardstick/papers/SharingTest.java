package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@DisplayName("A shared paper")
@NeedsPublishedData
class SharingTest {

    private static final String RAW = "987654";
    private static final String COLLECTED = "plans-neglect-all";
    private static final String SPACE = "/councils/" + DemoPeople.SOUTHEND;
    private static final String SHARING = SPACE + "/sharing";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser ADMIN = PORTAL.signIn("southend.admin");
    private static final Browser REVIEWER = PORTAL.signIn("peer.reviewer");
    private static final Browser BOARD = PORTAL.signIn("eastern.board");
    private static final Browser NEIGHBOUR = PORTAL.signIn("thurrock.viewer");
    private static final Browser NEIGHBOURS_ADMIN = PORTAL.signIn("thurrock.admin");
    private static final Browser PLATFORM = PORTAL.signIn("platform.admin");
    private static final Browser WITHOUT_PART = PORTAL.signIn("without.part");
    private static final List<Browser> ALL =
            List.of(REVIEWER, BOARD, NEIGHBOUR, NEIGHBOURS_ADMIN, PLATFORM, WITHOUT_PART);

    private static UUID plan = UUID.randomUUID();
    private static UUID review = UUID.randomUUID();

    private String paper = "";

    @BeforeAll
    static void promise() throws SQLException {
        var southend = new Promised(PORTAL.database(), DemoPeople.SOUTHEND, "southend.editor");
        int collected =
                southend.work(
                        (sql, author) ->
                                sql.select(COLLECTED_INDICATOR.INDICATOR_NO)
                                        .from(COLLECTED_INDICATOR)
                                        .where(COLLECTED_INDICATOR.CODE.eq(COLLECTED))
                                        .fetchSingle()
                                        .value1());
        plan = southend.plan(withARawFigure(SmallPlan.of("Plan to share"), collected));
        try (var figures =
                new OwnFigures(
                        PORTAL.database(), DemoPeople.SOUTHEND, "plans-by-category-and-age")) {
            figures.count(COLLECTED, "2031-01-01", Long.parseLong(RAW));
        }
    }

    private static NewPlan withARawFigure(NewPlan made, int collected) {
        var priority = made.priorities().getFirst();
        var actions = new ArrayList<>(priority.actions());
        var first = actions.getFirst();
        var measure =
                new NewPlan.NewMeasure("Fewer plans", "", null, collected, null, "", null, "");
        actions.set(
                0,
                new NewPlan.NewAction(
                        first.reference(),
                        first.title(),
                        first.targetOn(),
                        first.targetWords(),
                        first.owners(),
                        first.milestones(),
                        List.of(measure),
                        first.ratings(),
                        first.progress(),
                        List.of(),
                        List.of()));
        return new NewPlan(
                made.id(),
                made.kind(),
                made.title(),
                "We do better. In May two girls of one family were moved.",
                made.startsOn(),
                made.endsOn(),
                made.rhythm(),
                null,
                made.scale(),
                List.of(new NewPlan.NewPriority(priority.title(), priority.outcomes(), actions)),
                made.risks());
    }

    @BeforeEach
    void review() throws SQLException {
        paper = UUID.randomUUID().toString();
        review = UUID.randomUUID();
        change(
                "insert into council.review (council_id, review_id, title, kind, begins_on, ends_on)"
                        + " select c.council_id, '%s', 'Review of sharing', 'other', current_date,"
                        + " current_date + 7 from published.council c join published.area a"
                        + " using (area_id) where a.code = 'E06000033'",
                review);
    }

    @Test
    void is_read_by_the_team_of_a_review_and_nobody_else() {
        invite("peer.reviewer@example.org");
        share("review-" + review);

        assertThat(BOARD.get(address()).statusCode()).isEqualTo(404);
        assertThat(REVIEWER.get(address()).body())
                .contains("Plan to share", "Shared by Southend-on-Sea", "Please read it");
        readBy(REVIEWER);
        assertThat(PORTAL.browser().get(address()).statusCode()).isEqualTo(302);
        assertThat(REVIEWER.get("/shared").body()).contains(address());
        assertThat(BOARD.get("/shared").body()).doesNotContain(paper);
    }

    @Test
    void is_read_by_somebody_of_a_team_who_has_no_other_part() {
        invite("without.part@example.org");
        share("review-" + review);

        assertThat(WITHOUT_PART.get("/").body()).contains("href=\"/shared\"");
        assertThat(WITHOUT_PART.get("/shared").body()).contains(address());
        readBy(WITHOUT_PART);
    }

    @Test
    void is_read_by_the_board() {
        ADMIN.post(SHARING + "/board", Map.of());
        share("board");

        readBy(BOARD);
    }

    @Test
    void is_read_by_the_region() {
        share("region");

        readBy(BOARD, NEIGHBOUR, NEIGHBOURS_ADMIN);
    }

    @Test
    void is_read_by_all_councils() {
        share("all-councils");

        readBy(BOARD, NEIGHBOUR, NEIGHBOURS_ADMIN);
    }

    @Test
    void ends_by_the_clock() throws SQLException {
        share("region");
        assertThat(NEIGHBOUR.get(address()).statusCode()).isEqualTo(200);

        change(
                "update shared.paper set visible_from = now() - interval '2 hours',"
                        + " visible_until = now() where paper_id = '%s'",
                paper);

        assertThat(NEIGHBOUR.get(address()).statusCode()).isEqualTo(404);
        assertThat(NEIGHBOUR.get(address() + ".pdf").statusCode()).isEqualTo(404);
        assertThat(NEIGHBOUR.get("/shared").body()).doesNotContain(paper);
        assertThat(ADMIN.page(own()).text()).contains("State Ended");
        assertThat(ADMIN.post(own() + "/until", Map.of("until", in(7), "version", "0")))
                .returns(303, HttpResponse::statusCode);
        assertThat(NEIGHBOUR.get(address()).statusCode()).isEqualTo(200);
    }

    @Test
    void ends_with_the_access_of_a_guest() throws SQLException {
        invite("peer.reviewer@example.org");
        share("review-" + review);
        assertThat(REVIEWER.get(address()).statusCode()).isEqualTo(200);

        change("update council.review_guest set ends_at = now() where review_id = '%s'", review);
        assertThat(REVIEWER.get(address()).statusCode()).isEqualTo(404);

        var guest = guest();
        assertThat(
                        ADMIN.post(
                                team() + "/guests/" + guest,
                                Map.of("until-" + guest, in(3), "version", "0")))
                .returns(303, HttpResponse::statusCode);
        assertThat(REVIEWER.get(address()).statusCode()).isEqualTo(200);
        assertThat(ADMIN.post(team() + "/guests/" + guest + "/end", Map.of("version", "0")))
                .returns(409, HttpResponse::statusCode);
        assertThat(ADMIN.post(team() + "/guests/" + guest + "/end", Map.of("version", "1")))
                .returns(303, HttpResponse::statusCode);
        assertThat(REVIEWER.get(address()).statusCode()).isEqualTo(404);
    }

    @Test
    void is_taken_back_at_once() {
        share("region");
        assertThat(NEIGHBOUR.get(address()).statusCode()).isEqualTo(200);

        assertThat(ADMIN.post(own() + "/take-back", Map.of("version", "7")))
                .returns(409, HttpResponse::statusCode);
        assertThat(NEIGHBOUR.get(address()).statusCode()).isEqualTo(200);
        assertThat(ADMIN.post(own() + "/take-back", Map.of("version", "0")))
                .returns(303, HttpResponse::statusCode);

        assertThat(NEIGHBOUR.get(address()).statusCode()).isEqualTo(404);
        assertThat(NEIGHBOUR.get(address() + ".docx").statusCode()).isEqualTo(404);
        assertThat(ADMIN.page(own()).text()).contains("State Taken back");
    }

    @Test
    void shows_the_council_who_has_looked_and_how() throws SQLException {
        share("region");
        NEIGHBOUR.get(address());
        NEIGHBOUR.get(address() + ".docx");
        BOARD.get(address() + ".pdf");
        REVIEWER.get(address());

        var looks = ADMIN.page(own()).select("#looks tbody tr").eachText();
        assertThat(looks).hasSize(3);
        assertThat(looks.getFirst()).contains("board member", "Taken away as PDF");
        assertThat(looks.get(1)).contains("Thurrock", "Taken away as DOCX");
        assertThat(looks.getLast()).contains("Thurrock", "Read as a page");
        assertThat(ADMIN.page(SHARING).select("tr:has(a[href$=" + paper + "])").text())
                .contains("Readable", "3 times, last by");
    }

    @Test
    void is_shared_once_when_sent_twice() throws SQLException {
        var form = share("region");

        assertThat(ADMIN.post(SHARING + "/papers", form)).returns(303, HttpResponse::statusCode);

        assertThat(value("select count(*)::text from shared.paper where paper_id = '%s'", paper))
                .isEqualTo("1");
    }

    @Test
    void holds_no_raw_figure_of_the_council() throws SQLException {
        assertThat(ADMIN.get(SPACE + "/plans/" + plan + "/paper").body())
                .as("of a period that has not ended")
                .doesNotContain("987,654");
        assertThat(ADMIN.get(SPACE + "/plans/" + plan + "/paper?report=2032-12-31").body())
                .as("the council itself reads it")
                .contains("987,654");
        share("region");

        var kept = value("select content from shared.paper where paper_id = '%s'", paper);
        assertThat(kept).doesNotContain(RAW, "987,654").contains("released separately");
        assertThat(NEIGHBOUR.get(address()).body()).doesNotContain(RAW, "987,654");
        assertThat(preview().text()).doesNotContain(RAW, "987,654");
    }

    @Test
    void stays_as_it_was_when_the_plan_changes() throws SQLException {
        share("region");
        var before = NEIGHBOUR.page(address()).select("main").text();

        retitle("Plan to share, changed");
        try {
            assertThat(NEIGHBOUR.page(address()).select("main").text()).isEqualTo(before);
        } finally {
            retitle("Plan to share");
        }
    }

    @Test
    void is_what_was_looked_at() throws SQLException {
        var form = form("region");

        retitle("Plan to share, changed meanwhile");
        try {
            var answer = ADMIN.post(SHARING + "/papers", form);
            assertThat(answer.statusCode()).isEqualTo(409);
            var again = Jsoup.parse(answer.body());
            assertThat(again.text()).contains("has changed since you looked", "changed meanwhile");
            assertThat(again.select("textarea").text()).isEqualTo("Please read it");
            assertThat(NEIGHBOUR.get(address()).statusCode()).isEqualTo(404);
            form.put("mark", again.select("input[name=mark]").val());
            assertThat(ADMIN.post(SHARING + "/papers", form).statusCode()).isEqualTo(303);
            assertThat(NEIGHBOUR.get(address()).body()).contains("changed meanwhile");
        } finally {
            retitle("Plan to share");
        }
    }

    @Test
    void is_warned_of_small_numbers_before() {
        assertThat(preview().select("h2#small + p + ul li").eachText())
                .contains("In May two girls of one family were moved.")
                .doesNotContain("We do better.");
        var form = form("region");
        form.remove("looked");
        form.put("note", "It is about two boys");

        var answer = ADMIN.post(SHARING + "/papers", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText())
                .anyMatch(error -> error.contains("The note says “two boys”"))
                .anyMatch(error -> error.contains("Look at the sentences"));
    }

    @Test
    void has_an_audience_and_an_end_within_a_year() {
        var form = form("everybody");
        form.put("until", in(400));

        var answer = ADMIN.post(SHARING + "/papers", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText())
                .contains("Choose who may read it")
                .anyMatch(error -> error.startsWith("Enter a day from today to a year from now"));
    }

    @Test
    void is_no_page_of_another_council() {
        share("region");

        for (var address : List.of(SHARING, own(), SHARING + "/new?plan=" + plan, team())) {
            assertThat(NEIGHBOURS_ADMIN.get(address).statusCode()).isEqualTo(404);
            assertThat(NEIGHBOURS_ADMIN.get(address.replace("E06000033", "E06000034")).statusCode())
                    .isEqualTo(address.equals(SHARING) ? 200 : 404);
        }
        var elsewhere = address().replace("E06000033", "E06000034");
        assertThat(NEIGHBOUR.get(elsewhere).statusCode()).isEqualTo(404);
    }

    private void readBy(Browser... readers) {
        for (var each : ALL) {
            for (var ending : List.of("", ".docx", ".pdf")) {
                assertThat(each.get(address() + ending).statusCode())
                        .isEqualTo(List.of(readers).contains(each) ? 200 : 404);
            }
        }
    }

    private void invite(String email) {
        var form =
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "email", email,
                        "part", "Head of Service, Essex",
                        "from", in(0),
                        "until", in(5));
        for (int time = 0; time < 2; time++) {
            assertThat(ADMIN.post(team() + "/guests", form)).returns(303, HttpResponse::statusCode);
        }
        assertThat(ADMIN.page(team()).select("tbody tr")).hasSize(1);
    }

    private String guest() throws SQLException {
        return value(
                "select guest_id::text from council.review_guest where review_id = '%s'", review);
    }

    private Map<String, String> share(String audience) {
        var form = form(audience);
        var answer = ADMIN.post(SHARING + "/papers", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return form;
    }

    /** What the form of a preview sends once somebody has filled it in. */
    private Map<String, String> form(String audience) {
        var form = new HashMap<String, String>();
        preview()
                .select("main form input[type=hidden]")
                .forEach(input -> form.put(input.attr("name"), input.val()));
        form.put("key", paper);
        form.put("audience", audience);
        form.put("until", in(30));
        form.put("note", "Please read it");
        form.put("looked", "yes");
        return form;
    }

    private static Document preview() {
        return ADMIN.page(SHARING + "/new?plan=" + plan);
    }

    private String address() {
        return "/shared/" + DemoPeople.SOUTHEND + "/" + paper;
    }

    private String own() {
        return SHARING + "/papers/" + paper;
    }

    private static String team() {
        return SHARING + "/reviews/" + review;
    }

    private static String in(int days) {
        return java.time.LocalDate.now(Days.LONDON).plusDays(days).toString();
    }

    private static void retitle(String title) throws SQLException {
        change("update council.plan set title = '" + title + "' where plan_id = '%s'", plan);
    }

    private static void change(String statement, Object parameter) throws SQLException {
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

    @Test
    @NeedsPublishedData
    void may_be_a_data_pack_for_a_review_of_what_was_chosen() throws SQLException {
        invite("peer.reviewer@example.org");
        var choice =
                ADMIN.page(
                        "/councils/E06000033"
                                + "/sharing/choose?words=protection+plans&review="
                                + review);
        assertThat(choice.select("input[name=indicator][value=cpp-rate]")).isNotEmpty();
        assertThat(choice.select("input[name=plans][value=%s]".formatted(plan))).hasSize(1);
        var query =
                "/sharing/new?review=%s&indicator=cpp-rate&indicator=cpp-num&plans=%s&judgements=yes"
                        .formatted(review, plan);
        var preview = ADMIN.page("/councils/E06000033" + query);
        assertThat(preview.select("input[name=audience][checked]").val())
                .as("its team, already chosen")
                .isEqualTo("review-" + review);
        var form = new HashMap<String, String>();
        preview.select("main form input[type=hidden]")
                .forEach(field -> form.put(field.attr("name"), field.val()));
        form.put("key", paper);
        form.put("audience", "review-" + review);
        form.put("until", in(7));
        form.put("looked", "yes");
        assertThat(ADMIN.post("/councils/E06000033" + "/sharing/papers", form).statusCode())
                .isEqualTo(303);

        var read = REVIEWER.page(address()).select("main");
        assertThat(read.select("h1").text()).isEqualTo("Data pack of Southend-on-Sea");
        assertThat(read.text())
                .contains(
                        "What this pack holds",
                        "Child Protection Plans rate per 10,000",
                        "Plan: Plan to share",
                        "Judgements of inspectorates")
                .doesNotContain(RAW);
        assertThat(read.select("img")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(REVIEWER.get(address() + ".docx").statusCode()).isEqualTo(200);
        assertThat(NEIGHBOUR.get(address()).statusCode()).isEqualTo(404);
        assertThat(ADMIN.page(own()).select("a:contains(What was chosen)").attr("href"))
                .contains("/sharing/choose?review=" + review);
        assertThat(ADMIN.page(own()).select("a:contains(again)").attr("href"))
                .isEqualTo(SHARING + "/new?again=" + paper);
    }

    @Test
    @NeedsPublishedData
    void may_be_one_indicator_or_the_judgements_and_never_nothing_or_more_than_fits() {
        assertThat(
                        ADMIN.page("/councils/E06000033" + "/sharing/new?indicator=cpp-rate")
                                .select("h1")
                                .text())
                .contains("Southend-on-Sea: Child Protection Plans rate per 10,000");
        assertThat(
                        ADMIN.page("/councils/E06000033" + "/sharing/new?judgements=yes")
                                .select("h1")
                                .text())
                .contains("Judgements of inspectorates");
        var nothing = ADMIN.get("/councils/E06000033" + "/sharing/new?indicator=");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Choose at least one indicator or plan");
        var many =
                IntStream.range(0, 41)
                        .mapToObj(i -> "indicator=code-" + i)
                        .collect(Collectors.joining("&"));
        assertThat(ADMIN.get("/councils/E06000033" + "/sharing/new?" + many).statusCode())
                .isEqualTo(422);
        assertThat(
                        ADMIN.get("/councils/E06000033" + "/sharing/new?plans=" + UUID.randomUUID())
                                .statusCode())
                .as("a plan that is not there")
                .isEqualTo(404);
    }
}
