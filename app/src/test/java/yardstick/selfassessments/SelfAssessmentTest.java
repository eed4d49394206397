package yardstick.selfassessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static yardstick.db.council.Tables.ASSESSMENT_ANSWER;
import static yardstick.db.council.Tables.ASSESSMENT_EVIDENCE;
import static yardstick.db.council.Tables.ASSESSMENT_SIGNING;
import static yardstick.db.council.Tables.SELF_ASSESSMENT;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.Forms;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The whole way over HTTP, as a browser without scripts goes it. */
@DisplayName("A self-assessment")
@NeedsPublishedData
class SelfAssessmentTest {

    private static final String SPACE = "/councils/" + DemoPeople.THURROCK;
    private static final String LIST = SPACE + "/self-assessments";
    private static final List<String> QUESTIONS =
            List.of("what-we-know", "how-we-know", "what-we-plan");
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser EDITOR = PORTAL.signIn("thurrock.editor");
    private static final Browser ADMIN = PORTAL.signIn("thurrock.admin");
    private static final Browser VIEWER = PORTAL.signIn("thurrock.viewer");
    private static final Browser NEIGHBOUR = PORTAL.signIn("southend.admin");
    private static final Browser REVIEWER = PORTAL.signIn("peer.reviewer");
    private static final Browser BOARD = PORTAL.signIn("eastern.board");

    private String here = "";

    @BeforeEach
    void begin() throws SQLException {
        change("delete from council.self_assessment where author like 'Head of%'");
        here = begin("2024", "");
    }

    @Test
    void is_begun_once_a_year_with_the_answers_of_the_year_before() {
        write();
        var next = begin("2025", "last");

        assertThat(EDITOR.page(next).select("main").text())
                .contains("Self-assessment 2025-26", "It is so: what-we-plan", "3 of 3 questions");
        assertThat(EDITOR.page(LIST + "/new").select("#year option").eachText())
                .doesNotContain("2024-25", "2025-26")
                .contains("2023-24");
        assertThat(
                        EDITOR.post(
                                LIST,
                                Map.of(
                                        "key", UUID.randomUUID().toString(),
                                        "year", "2025",
                                        "questions", "annual-engagement",
                                        "author", "",
                                        "begin", "last")))
                .returns(422, HttpResponse::statusCode)
                .satisfies(
                        answer ->
                                assertThat(errors(answer))
                                        .contains(
                                                "Choose one of those that are offered",
                                                "Enter the role of the author"));
        assertThat(EDITOR.page(LIST).select("tbody tr").eachText())
                .anyMatch(row -> row.contains("2025-26") && row.contains("3 of 3"));
    }

    @Test
    void shows_the_second_writer_both_answers() {
        var address = here + "/questions/what-we-know";
        var first = Forms.fields(EDITOR.page(address), address);
        var second = Forms.fields(ADMIN.page(address), address);
        first.put("body", "Practice is strong");
        second.put("body", "Practice is weak");
        assertThat(EDITOR.post(address, first)).returns(303, HttpResponse::statusCode);

        var answer = ADMIN.post(address, second);

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".govuk-summary-list").text()).contains("Practice is strong");
        assertThat(page.select("textarea").val()).isEqualTo("Practice is weak");
        assertThat(text(here)).contains("Practice is strong").doesNotContain("Practice is weak");

        var again = Forms.fields(page, address);
        assertThat(ADMIN.post(address, again)).returns(303, HttpResponse::statusCode);
        assertThat(text(here)).contains("Practice is weak");
    }

    @Test
    void asks_about_a_small_number_of_children() {
        var address = here + "/questions/what-we-know";
        var form = Forms.fields(EDITOR.page(address), address);
        form.put("body", "In May two girls were moved");

        var answer = EDITOR.post(address, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer).getFirst()).contains("“two girls”");
        form.put("checked", "yes");
        assertThat(EDITOR.post(address, form)).returns(303, HttpResponse::statusCode);
    }

    @Test
    void points_to_pages_of_the_council_and_published_ones_alone() {
        assertThat(evidence("", "/councils/E06000033/plans", "Theirs").statusCode()).isEqualTo(422);
        assertThat(evidence("", "https://example.org/councils", "Out").statusCode()).isEqualTo(422);
        assertThat(evidence("", "/compare/E99999999/grid", "Nobody").statusCode()).isEqualTo(422);
        assertThat(evidence("", "/compare/E06000033/inspections", "").statusCode()).isEqualTo(422);
        assertThat(evidence("", "javascript:alert(1)", "Script").statusCode()).isEqualTo(422);
        assertThat(evidence("", "", "").statusCode()).isEqualTo(422);

        assertThat(evidence("/scorecard", "", "").statusCode()).isEqualTo(303);
        var typed = "https://portal.example/compare/E06000033/inspections?x=1#top";
        assertThat(evidence("", typed, "Theirs").statusCode()).isEqualTo(303);

        var page = EDITOR.page(here);
        assertThat(page.select("a[href=" + SPACE + "/scorecard]").text()).contains("scorecard");
        assertThat(page.select("a[href='/compare/E06000033/inspections?x=1']").text())
                .isEqualTo("Theirs");
        var remove = page.expectFirst("form[action*=/evidence/]");
        assertThat(EDITOR.post(remove.attr("action"), Map.of()).statusCode()).isEqualTo(303);
        assertThat(EDITOR.page(here).select("form[action*=/evidence/]")).hasSize(1);
    }

    @Test
    void is_signed_off_by_an_administrator_once_every_question_has_an_answer() {
        assertThat(EDITOR.get(here + "/sign").statusCode()).isEqualTo(403);
        assertThat(errors(sign()))
                .contains("Answer the 3 questions that have no answer yet, then sign it off");
        write();
        assertThat(text(here)).doesNotContain("Signed off as");

        var stale = Forms.fields(ADMIN.page(here + "/sign"), here + "/sign");
        answer("what-we-plan", "It has changed");
        var conflict = ADMIN.post(here + "/sign", stale);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Nothing is signed off", "It has changed");
        assertThat(sign().statusCode()).isEqualTo(303);

        assertThat(text(here)).contains("Signed off as Director of Children’s Services");
        assertThat(VIEWER.page(here).select("main a[href*=/questions/]")).isEmpty();
    }

    @Test
    void cannot_be_changed_below_a_sign_off_by_any_way() {
        write();
        evidence("/scorecard", "", "");
        var address = here + "/questions/what-we-know";
        var form = Forms.fields(EDITOR.page(address), address);
        form.put("body", "Something else");
        sign();

        assertThat(EDITOR.post(address, form).statusCode()).isEqualTo(409);
        assertThat(evidence("/inspections", "", "").statusCode()).isEqualTo(409);
        assertThat(text(here)).doesNotContain("Something else");
        refused(
                (sql, id) ->
                        sql.update(ASSESSMENT_ANSWER)
                                .set(ASSESSMENT_ANSWER.VERSION, 9)
                                .where(ASSESSMENT_ANSWER.ASSESSMENT_ID.eq(id))
                                .execute());
        refused(
                (sql, id) ->
                        sql.deleteFrom(ASSESSMENT_EVIDENCE)
                                .where(ASSESSMENT_EVIDENCE.ASSESSMENT_ID.eq(id))
                                .execute());
        refused(
                (sql, id) ->
                        sql.update(SELF_ASSESSMENT)
                                .set(SELF_ASSESSMENT.AUTHOR, "Head of Nothing")
                                .where(SELF_ASSESSMENT.ASSESSMENT_ID.eq(id))
                                .execute());
        refused(
                (sql, id) ->
                        sql.update(ASSESSMENT_SIGNING)
                                .set(ASSESSMENT_SIGNING.ROLE, "Other")
                                .execute());
        refused((sql, id) -> sql.deleteFrom(ASSESSMENT_SIGNING).execute());
    }

    @Test
    void is_opened_again_for_a_reason_that_stays() {
        write();
        sign();
        var form = Forms.fields(ADMIN.page(here + "/reopen"), here + "/reopen");
        assertThat(EDITOR.post(here + "/reopen", form).statusCode()).isEqualTo(403);
        assertThat(errors(ADMIN.post(here + "/reopen", form)))
                .contains("Enter why it is opened again");
        form.put("reason", "A figure was wrong");
        assertThat(ADMIN.post(here + "/reopen", form).statusCode()).isEqualTo(303);

        answer("what-we-know", "Mended");

        assertThat(text(here)).contains("Mended", "A figure was wrong", "Open: editors write it");
        assertThat(EDITOR.page(here).select("#history ~ dl .govuk-summary-list__row")).hasSize(2);
        assertThat(sign().statusCode()).isEqualTo(303);
        assertThat(EDITOR.page(here).select("#history ~ dl .govuk-summary-list__row")).hasSize(3);
    }

    @Test
    void belongs_to_its_council_alone() {
        for (var address :
                List.of(
                        here,
                        here + "/paper",
                        here + "/paper.pdf",
                        here + "/questions/what-we-know")) {
            assertThat(NEIGHBOUR.get(address).statusCode()).isEqualTo(404);
            var elsewhere = address.replace(DemoPeople.THURROCK, DemoPeople.SOUTHEND);
            assertThat(NEIGHBOUR.get(elsewhere).statusCode()).isEqualTo(404);
        }
        assertThat(
                        NEIGHBOUR
                                .get(
                                        "/councils/%s/sharing/new?assessment=%s"
                                                .formatted(DemoPeople.SOUTHEND, id()))
                                .statusCode())
                .isEqualTo(404);
        assertThat(BOARD.get(here).statusCode()).isEqualTo(404);
        assertThat(VIEWER.get(here).statusCode()).isEqualTo(200);
        for (var file : List.of("/paper", "/paper.docx", "/paper.pdf")) {
            assertThat(VIEWER.get(here + file).statusCode()).isEqualTo(200);
        }
        assertThat(VIEWER.get(here + "/questions/what-we-know").statusCode()).isEqualTo(403);
        assertThat(VIEWER.get(LIST + "/new").statusCode()).isEqualTo(403);
    }

    @Test
    void goes_from_moderation_to_two_directors_to_the_board() throws SQLException {
        change("delete from council.review where kind like '%self-assessment%'");
        write();
        sign();

        var moderation = review("Moderated");
        invite(moderation, "peer.reviewer@example.org");
        var paper = share("Moderated");
        assertThat(paper.select("input[name=audience][checked]").val())
                .isEqualTo("review-" + moderation);
        assertThat(BOARD.get("/shared").body()).doesNotContain("Self-assessment 2024-25");
        assertThat(REVIEWER.get("/shared").body()).contains("Self-assessment 2024-25 of Thurrock");
        assertThat(state("Moderated")).contains("To do", "Their letter has not come yet");
        moderate(moderation);
        assertThat(state("Moderated")).contains("Done", "Their letter came on");
        assertThat(ADMIN.page(SPACE + "/reviews/" + moderation).text())
                .contains("Moderation of a self-assessment");

        var directors = review("Read by two directors");
        invite(directors, "director.one@example.org");
        share("Read by two directors");
        assertThat(state("Read by two directors")).contains("To do", "1 of two are invited");
        invite(directors, "director.two@example.org");
        assertThat(state("Read by two directors")).contains("Done", "opened by nobody yet");

        ADMIN.post(SPACE + "/sharing/board", Map.of());
        var board = share("Shared with the regional board");
        assertThat(board.select("input[name=audience][checked]").val()).isEqualTo("board");
        assertThat(state("Shared with the regional board")).contains("Done");
        var read =
                BOARD.page("/shared")
                        .expectFirst("a:contains(Self-assessment 2024-25 of Thurrock)")
                        .attr("href");
        assertThat(BOARD.page(read).text())
                .contains("It is so: what-we-plan", "Signed off as Director");
        assertThat(BOARD.get(read + ".docx").statusCode()).isEqualTo(200);
        assertThat(BOARD.get(here).statusCode()).isEqualTo(404);
        assertThat(state("Shared with the regional board")).contains("opened 2 times");
    }

    @Test
    void asks_for_a_status_after_six_months() throws SQLException {
        write();
        sign();
        assertThat(state("Status after six months")).contains("To do", "Wanted from");
        change(
                "update council.assessment_signing set at = now() - interval '7 months' where assessment_id = '%s'"
                        .formatted(id()));
        assertThat(text(here)).contains("A status is due");
        assertThat(text(LIST)).contains("Status is due");

        var page = EDITOR.page(here + "/statuses/new");
        var form = Forms.fields(page, here + "/statuses");
        form.put("body", "Half of the plans are done");
        for (int time = 0; time < 2; time++) {
            assertThat(EDITOR.post(here + "/statuses", form))
                    .returns(303, HttpResponse::statusCode);
        }

        assertThat(EDITOR.page(here).select("#statuses ~ dl .govuk-summary-list__row")).hasSize(1);
        assertThat(text(here))
                .contains("Half of the plans are done")
                .doesNotContain("A status is due");
        assertThat(state("Status after six months")).contains("Done", "Said on");
        assertThat(text(LIST)).doesNotContain("Status is due");
        assertThat(text(here + "/paper"))
                .contains("What has become of it", "Half of the plans are done");
    }

    @Test
    void heads_the_engagement_pack() {
        write();
        evidence("/scorecard", "", "");
        var choose =
                ADMIN.page(here).expectFirst("a:contains(annual engagement pack)").attr("href");
        var page = ADMIN.page(choose);
        assertThat(page.select("#assessment option[selected]").text())
                .isEqualTo("Self-assessment 2024-25");
        assertThat(page.select("input[name=judgements][checked]")).hasSize(1);
        var indicator = page.expectFirst("input[name=indicator]").val();

        var preview =
                ADMIN.page(
                        "%s/sharing/new?assessment=%s&judgements=yes&indicator=%s"
                                .formatted(SPACE, id(), indicator));

        assertThat(preview.select("h1").text())
                .isEqualTo("Share Annual engagement pack of Thurrock, 2024-25");
        var headings = preview.select("#preview ~ h2").eachText();
        assertThat(headings)
                .startsWith("What this pack holds", "Self-assessment 2024-25", "Indicators");
        assertThat(headings.getLast()).contains("udgements");
        assertThat(preview.text())
                .contains(
                        "It is so: how-we-know",
                        "This is a draft: it is not signed off",
                        "The scorecard");
        ADMIN.post(SPACE + "/sharing/board", Map.of());
        var shared = send(preview, "board");
        assertThat(shared.statusCode()).isEqualTo(303);
        assertThat(state("Shared with the regional board")).contains("Done");
    }

    private String begin(String year, String from) {
        var form = new HashMap<>(Forms.fields(EDITOR.page(LIST + "/new"), LIST));
        form.put("year", year);
        form.put("questions", "annual-engagement");
        form.put("author", "Head of Quality Assurance");
        form.put("begin", from.isEmpty() ? "empty" : from);
        return Forms.send(EDITOR, LIST, form).replaceFirst("\\?.*", "");
    }

    private String id() {
        return here.replaceFirst(".*/", "");
    }

    private void write() {
        QUESTIONS.forEach(question -> answer(question, "It is so: " + question));
    }

    private void answer(String question, String body) {
        var address = here + "/questions/" + question;
        var form = Forms.fields(EDITOR.page(address), address);
        form.put("body", body);
        Forms.send(EDITOR, address, form);
    }

    private HttpResponse<String> evidence(String page, String address, String title) {
        return EDITOR.post(
                here + "/questions/what-we-know/evidence",
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "page", page,
                        "address", address,
                        "title", title,
                        "why", "It shows how we stand"));
    }

    private HttpResponse<String> sign() {
        return ADMIN.post(here + "/sign", Forms.fields(ADMIN.page(here + "/sign"), here + "/sign"));
    }

    private static String text(String address) {
        return EDITOR.page(address).select("main").text();
    }

    private String state(String step) {
        return ADMIN.page(here).select("tr:has(th:contains(" + step + "))").text();
    }

    private String next(String step, String words) {
        return ADMIN.page(here)
                .expectFirst("tr:has(th:contains(%s)) a:contains(%s)".formatted(step, words))
                .attr("href");
    }

    /** Sets up the review of a step by the link that the step offers. */
    private String review(String step) {
        var page = ADMIN.page(next(step, "Set up"));
        var form = Forms.fields(page, SPACE + "/reviews");
        page.select("input[type=radio][checked]").forEach(r -> form.put(r.attr("name"), r.val()));
        form.put("begins", today(0));
        form.put("ends", today(7));
        return Forms.send(ADMIN, SPACE + "/reviews", form)
                .replaceFirst("\\?.*", "")
                .replaceFirst(".*/", "");
    }

    private static void invite(String review, String email) {
        var team = SPACE + "/sharing/reviews/" + review;
        var form = Forms.fields(ADMIN.page(team), team + "/guests");
        form.put("email", email);
        form.put("part", "Head of Service, Essex");
        Forms.send(ADMIN, team + "/guests", form);
    }

    /** Shares it by the link that a step offers; what was looked at. */
    private Document share(String step) {
        var preview = ADMIN.page(next(step, "Share it with"));
        assertThat(
                        send(preview, preview.select("input[name=audience][checked]").val())
                                .statusCode())
                .isEqualTo(303);
        return preview;
    }

    private static HttpResponse<String> send(Document preview, String audience) {
        var form = Forms.fields(preview, SPACE + "/sharing/papers");
        form.put("audience", audience);
        form.put("looked", "yes");
        return ADMIN.post(SPACE + "/sharing/papers", form);
    }

    /** What the other council's people do: a draft, and the letter. */
    private static void moderate(String review) {
        var team = "/reviews/%s/%s".formatted(DemoPeople.THURROCK, review);
        var draft = Forms.fields(REVIEWER.page(team + "/entries/new?use=draft"), team + "/entries");
        draft.put("kind", "area-to-consider");
        draft.put("body", "Say more of the difference it makes");
        Forms.send(REVIEWER, team + "/entries", draft);
        var letter = Forms.fields(REVIEWER.page(team + "/letter"), team + "/letter");
        Forms.send(REVIEWER, team + "/letter", letter);
    }

    private static String today(int days) {
        return LocalDate.now(ZoneId.of("Europe/London")).plusDays(days).toString();
    }

    private static List<String> errors(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText();
    }

    /** What the database refuses to the portal itself. */
    private void refused(BiConsumer<DSLContext, UUID> work) {
        var thurrock = new Promised(PORTAL.database(), DemoPeople.THURROCK, "thurrock.admin");
        assertThatThrownBy(
                        () ->
                                thurrock.work(
                                        (sql, author) -> {
                                            work.accept(sql, UUID.fromString(id()));
                                            return author;
                                        }))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        refusal -> assertThat(refusal.sqlState()).isEqualTo("42501"));
    }

    private static void change(String statement) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var change = superuser.createStatement()) {
            change.execute(statement);
        }
    }
}
