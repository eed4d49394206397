package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.council.Tables.BOARD;
import static yardstick.db.council.Tables.DECISION;
import static yardstick.db.council.Tables.MEETING;
import static yardstick.db.council.Tables.PLAN_BOARD;
import static yardstick.db.published.Tables.INDICATOR;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import yardstick.claims.ClaimWords;
import yardstick.plan.NewPlan;
import yardstick.portal.Browser;
import yardstick.portal.LibreOffice;
import yardstick.portal.NeedsOffice;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@DisplayName("A plan on paper")
@NeedsPublishedData
class PaperTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> & </td>";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser VIEWER = PORTAL.signIn("thurrock.viewer");
    private static final Promised THURROCK =
            new Promised(PORTAL.database(), "E06000034", "thurrock.editor");

    private static String plan = "";
    private static String pack = "";

    @BeforeAll
    static void promise() throws SQLException {
        var id = THURROCK.plan(withAnIndicator(SmallPlan.of("Plan on paper " + HOSTILE)));
        plan = "/councils/E06000034/plans/" + id + "/paper";
        var board = UUID.randomUUID();
        pack = "/councils/E06000034/boards/%s/meetings/%s/paper".formatted(board, board);
        THURROCK.work(
                (sql, author) -> {
                    var council = author.council().value();
                    sql.insertInto(BOARD)
                            .columns(BOARD.COUNCIL_ID, BOARD.BOARD_ID, BOARD.NAME, BOARD.RHYTHM)
                            .values(council, board, "Board of papers " + board, "monthly")
                            .execute();
                    sql.insertInto(PLAN_BOARD)
                            .columns(PLAN_BOARD.COUNCIL_ID, PLAN_BOARD.PLAN_ID, PLAN_BOARD.BOARD_ID)
                            .values(council, id, board)
                            .execute();
                    sql.insertInto(MEETING)
                            .columns(
                                    MEETING.COUNCIL_ID,
                                    MEETING.MEETING_ID,
                                    MEETING.BOARD_ID,
                                    MEETING.HELD_ON)
                            .values(council, board, board, LocalDate.of(2018, 2, 13))
                            .execute();
                    return sql.insertInto(DECISION)
                            .columns(
                                    DECISION.COUNCIL_ID,
                                    DECISION.MEETING_ID,
                                    DECISION.KIND,
                                    DECISION.BODY,
                                    DECISION.WRITTEN_BY,
                                    DECISION.WRITTEN_BY_NAME)
                            .values(
                                    council,
                                    board,
                                    "deferral",
                                    "The workforce report comes back",
                                    author.who().person(),
                                    "A clerk")
                            .execute();
                });
    }

    /** The same plan, whose first action should move a published rate. */
    private static NewPlan withAnIndicator(NewPlan made) throws SQLException {
        int rate =
                THURROCK.work(
                        (sql, author) ->
                                sql.select(INDICATOR.INDICATOR_ID)
                                        .from(INDICATOR)
                                        .where(INDICATOR.CODE.eq("cpp-rate"))
                                        .fetchSingle()
                                        .value1());
        var priority = made.priorities().getFirst();
        var actions = new ArrayList<>(priority.actions());
        var first = actions.getFirst();
        var measure =
                new NewPlan.NewMeasure(
                        "Fewer plans " + HOSTILE,
                        "",
                        rate,
                        null,
                        new BigDecimal("68.3"),
                        "2017",
                        new BigDecimal("43.3"),
                        "2019");
        actions.set(
                0,
                new NewPlan.NewAction(
                        first.reference(),
                        first.title() + HOSTILE,
                        first.targetOn(),
                        first.targetWords(),
                        first.owners(),
                        first.milestones(),
                        List.of(measure),
                        first.ratings(),
                        first.progress() + HOSTILE,
                        List.of(),
                        List.of()));
        return new NewPlan(
                made.id(),
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

    @Test
    void says_as_a_page_how_it_stood_at_a_report() {
        var page = VIEWER.page(plan + "?report=2018-01-31");

        assertThat(page.select("h1").text()).contains("Plan on paper <img");
        var summary = page.select("table:has(caption:contains(Mean rating by priority))").text();
        assertThat(summary).contains("2.5 3.5 2 of 2");
        assertThat(page.select("table:has(caption:contains(whose rating changed)) tbody tr"))
                .hasSize(2);
        assertThat(page.select("main img")).as("nothing that was typed becomes markup").hasSize(1);
        assertThat(page.select("main img").attr("alt")).contains("Thurrock").contains("England");
        assertThat(page.text())
                .contains("Local target of this plan: 43.3 per 10,000")
                .contains("No national threshold is published")
                .contains(ClaimWords.NOT_CAUSED)
                .contains("The figure “Child Protection Plans rate per 10,000” of Thurrock")
                .contains("the median change of its neighbours was")
                .contains("Risk register");
    }

    @Test
    void is_a_document_with_headings_tables_and_a_picture_in_words() throws IOException {
        var bytes = VIEWER.bytes(plan + ".docx?report=2018-01-31");

        try (var read = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var headings =
                    read.getParagraphs().stream()
                            .filter(p -> "Heading1".equals(p.getStyle()))
                            .map(p -> p.getText())
                            .toList();
            assertThat(headings)
                    .contains(
                            "How the plan stands",
                            "Ratings that changed",
                            "Risks to the plan",
                            "What the ratings mean",
                            "Indicators that the plan should move",
                            "Judgements of inspectorates");
            assertThat(read.getTables()).allMatch(t -> t.getRow(0).isRepeatHeader());
            assertThat(read.getTables())
                    .extracting(XWPFTable::getText)
                    .anyMatch(t -> t.contains("onerror"));
            assertThat(read.getAllPictures()).hasSize(1);
            assertThat(read.getDocument().xmlText()).contains("Thurrock over time. Lines over");
        }
    }

    @Test
    void is_a_file_that_a_screen_reader_can_follow() throws IOException {
        assertThat(PdfAccessibility.breaches(VIEWER.bytes(plan + ".pdf"))).isEmpty();
        assertThat(PdfAccessibility.breaches(VIEWER.bytes(pack + ".pdf"))).isEmpty();
    }

    @Test
    void stands_in_the_pack_of_a_meeting_beside_what_was_put_off() {
        var page = VIEWER.page(pack);

        assertThat(page.select("h1").text()).contains("13 February 2018");
        assertThat(page.select("h2").eachText()).anyMatch(h -> h.startsWith("Plan: Plan on paper"));
        assertThat(page.select("table:has(caption:contains(deferrals))").text())
                .contains("Put off", "The workforce report comes back");
    }

    @Test
    void has_the_parts_of_a_plan_below_it_in_a_pack() throws IOException {
        var page = VIEWER.page(pack);
        var levels = page.select("main h1, main h2, main h3, main h4");

        assertThat(page.select("h2:contains(Decisions)")).hasSize(1);
        assertThat(page.select("h3").eachText())
                .contains("How the plan stands", "Ratings that changed", "Risks to the plan")
                .anyMatch(heading -> heading.startsWith("Priority 1: "));
        assertThat(page.select("h2").eachText())
                .as("they are of their plan, and not beside it")
                .doesNotContain("How the plan stands", "Risks to the plan");
        for (int i = 1; i < levels.size(); i++) {
            assertThat(level(levels.get(i)) - level(levels.get(i - 1)))
                    .as(levels.get(i).text())
                    .isLessThanOrEqualTo(1);
        }
        assertThat(PdfTags.of(VIEWER.bytes(pack + ".pdf")).headings())
                .contains("H3 How the plan stands")
                .anyMatch(heading -> heading.startsWith("H2 Plan: Plan on paper"));
        try (var read = new XWPFDocument(new ByteArrayInputStream(VIEWER.bytes(pack + ".docx")))) {
            assertThat(read.getParagraphs())
                    .filteredOn(p -> p.getText().equals("How the plan stands"))
                    .extracting(p -> p.getStyle())
                    .containsExactly("Heading2");
        }
    }

    @Test
    @NeedsOffice
    void keeps_its_headings_and_header_rows_in_another_office_program(@TempDir Path folder)
            throws IOException, InterruptedException {
        var docx = VIEWER.bytes(pack + ".docx");
        var page = LibreOffice.html(docx, folder);

        try (var read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(page.select("table:has(thead tr)")).hasSize(read.getTables().size());
        }
        assertThat(page.select("h2").eachText()).contains("How the plan stands");
        assertThat(page.select("h1").eachText())
                .contains("Judgements of inspectorates")
                .anyMatch(heading -> heading.startsWith("Plan: Plan on paper"));
        assertThat(page.select("img")).hasSize(1);
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    @NeedsOffice
    void says_what_its_pictures_show_in_another_office_program(@TempDir Path folder)
            throws IOException, InterruptedException {
        var kept = LibreOffice.kept(VIEWER.bytes(pack + ".docx"), folder);

        assertThat(kept.select("draw|frame > svg|desc").eachText())
                .isNotEmpty()
                .isEqualTo(VIEWER.page(pack).select("main img").eachAttr("alt"));
    }

    private static int level(Element heading) {
        return Integer.parseInt(heading.tagName().substring(1));
    }

    @Test
    void keeps_the_editions_that_its_address_names_in_its_files_and_prints_a_link_for_ever() {
        var then = "asPublishedOn=2024-12-31";
        var page = VIEWER.page(plan + "?report=2018-01-31&" + then);

        assertThat(page.select("main .app-no-print a").eachAttr("href"))
                .contains(
                        plan + ".docx?report=2018-01-31&" + then,
                        plan + ".pdf?report=2018-01-31&" + then);
        assertThat(page.select("main").text())
                .containsPattern(
                        "These figures for ever: http://\\S+/compare/E06000034/indicators/cpp-rate"
                                + "\\?asPublishedOn=2024-12-31&editions=\\d+")
                .containsPattern("from files up to number \\d+, as published by 31 December 2024");
        assertThat(VIEWER.page(pack).select("main").text())
                .as("of a meeting before anything that is kept here was published")
                .contains("that were out by 13 February 2018: published figures in this paper are");
        assertThat(VIEWER.page(pack + "?" + then).select("main .app-no-print a").eachAttr("href"))
                .contains(pack + ".docx?" + then);
    }

    @Test
    void shows_in_the_pack_of_a_past_meeting_what_was_published_by_its_day() throws SQLException {
        var held = UUID.randomUUID();
        THURROCK.work(
                (sql, author) ->
                        sql.execute(
                                "insert into council.meeting (council_id, meeting_id, board_id, held_on)"
                                        + " select council_id, ?, board_id, date '2024-12-31'"
                                        + " from council.meeting where board_id = ? limit 1",
                                held,
                                UUID.fromString(pack.split("/")[4])));
        var then = VIEWER.page(pack.replaceFirst("meetings/[^/]+", "meetings/" + held));

        assertThat(then.select("main").text())
                .contains("as published by 31 December 2024")
                .contains("?asPublishedOn=2024-12-31&editions=");
    }

    /** The published file has one column for an area before 2023 and for another since. */
    @Test
    void tells_of_judgements_as_the_page_of_inspections_does_and_of_none_that_was_later()
            throws SQLException {
        var southend = new Promised(PORTAL.database(), "E06000033", "southend.editor");
        var id = southend.plan(SmallPlan.of("Judged plan"));
        var reader = PORTAL.signIn("southend.viewer");
        var paper = "/councils/E06000033/plans/" + id + "/paper?report=";
        var judged = "table:has(caption:contains(Judgements, the latest first)) tbody tr";

        var now = reader.page(paper + "2026-01-31").select(judged).eachText();
        var then = reader.page(paper + "2019-12-31").select(judged).eachText();

        assertThat(now)
                .anyMatch(row -> row.contains("2024") && row.contains(" Care leavers Good"))
                .anyMatch(row -> row.contains("2024") && row.contains(" Children in care Requires"))
                .anyMatch(
                        row ->
                                row.contains("2019")
                                        && row.contains(" Children in care and care leavers"));
        assertThat(now)
                .filteredOn(row -> row.contains("2019"))
                .noneMatch(row -> row.contains("Children in care Requires"));
        assertThat(then).isNotEmpty().noneMatch(row -> row.contains("2024"));
        assertThat(reader.page(paper + "2026-01-31&asPublishedOn=2024-12-31").select(judged))
                .as("Ofsted’s file came out later")
                .filteredOn(row -> !row.text().contains("own record"))
                .isEmpty();
    }

    @Test
    void is_not_there_for_another_council() {
        var stranger = PORTAL.signIn("southend.admin");

        for (var address : List.of(plan, plan + ".docx", plan + ".pdf", pack, pack + ".pdf")) {
            assertThat(stranger.get(address).statusCode()).isEqualTo(404);
            assertThat(stranger.get(address.replace("E06000034", "E06000033")).statusCode())
                    .isEqualTo(404);
        }
    }
}
