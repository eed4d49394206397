package yardstick.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import yardstick.papers.PdfTags;
import yardstick.plan.Action;
import yardstick.plan.Milestone;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.LibreOffice;
import yardstick.portal.NeedsOffice;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

/** The plans of the council papers, entered, printed again, and read back from the print. */
@DisplayName("The plans of the council papers, printed again")
@NeedsPublishedData
class SeedPlansOnPaperTest {

    private static final LocalDate DAY = LocalDate.of(2018, 2, 13);
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser SOUTHEND = PORTAL.signIn("southend.viewer");
    private static final Browser THURROCK = PORTAL.signIn("thurrock.viewer");

    @BeforeAll
    static void enter() throws SQLException {
        SeedPlans.enter(PORTAL.database());
    }

    private static boolean isSouthends(SeedFile file) {
        return file == SeedFile.SOUTHEND_IMPROVEMENT;
    }

    private static Browser reader(SeedFile file) {
        return isSouthends(file) ? SOUTHEND : THURROCK;
    }

    private static String paper(SeedFile file, String ending) {
        return "/councils/%s/plans/%s/paper%s?report=%s"
                .formatted(
                        isSouthends(file) ? DemoPeople.SOUTHEND : DemoPeople.THURROCK,
                        file.id(),
                        ending,
                        DAY);
    }

    private static WholePlan held(SeedFile file) throws SQLException {
        var council =
                isSouthends(file)
                        ? new Promised(PORTAL.database(), DemoPeople.SOUTHEND, "southend.editor")
                        : new Promised(PORTAL.database(), DemoPeople.THURROCK, "thurrock.editor");
        return council.work(
                (sql, author) ->
                        PlanQueries.reported(sql, author.council(), file.id(), DAY).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void has_every_action_milestone_rating_owner_and_report_on_the_page(SeedFile file)
            throws SQLException {
        var page = reader(file).page(paper(file, ""));

        isAllOf(held(file), tables(page));
    }

    private static List<List<List<String>>> tables(Document page) {
        return page.select("main table").stream()
                .map(table -> table.select("tr").stream().map(SeedPlansOnPaperTest::row).toList())
                .toList();
    }

    private static List<String> row(Element row) {
        return row.select("th, td").stream().map(Element::wholeText).map(String::strip).toList();
    }

    @ParameterizedTest
    @EnumSource
    void has_them_in_the_tables_of_the_document(SeedFile file) throws SQLException, IOException {
        try (var read =
                new XWPFDocument(
                        new ByteArrayInputStream(reader(file).bytes(paper(file, ".docx"))))) {
            isAllOf(
                    held(file),
                    read.getTables().stream()
                            .map(XWPFTable::getRows)
                            .map(rows -> rows.stream().map(SeedPlansOnPaperTest::row).toList())
                            .toList());
        }
    }

    private static List<String> row(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    @ParameterizedTest
    @EnumSource
    void has_them_in_the_tags_of_the_file(SeedFile file) throws SQLException, IOException {
        var read = PdfTags.of(reader(file).bytes(paper(file, ".pdf")));

        isAllOf(held(file), read.tables());
        assertThat(read.headings()).contains("H2 How the plan stands", "H2 Risks to the plan");
    }

    private static void isAllOf(WholePlan plan, List<List<List<String>>> tables) {
        var actions = rows(tables, "Action", "Who answers for it", "Due");
        var held = plan.actions().toList();
        assertThat(actions).hasSize(held.size());
        for (int i = 0; i < held.size(); i++) {
            isAllOf(plan, held.get(i), actions.get(i));
        }
        var milestones = rows(tables, "Milestone", "Action", "Who answers for it");
        var all = held.stream().flatMap(action -> action.milestones().stream()).toList();
        assertThat(milestones).hasSize(all.size());
        for (int i = 0; i < all.size(); i++) {
            isAllOf(all.get(i), milestones.get(i));
        }
        assertThat(rows(tables, "Risk", "Impact", "Likelihood")).hasSize(plan.risks().size());
    }

    private static void isAllOf(WholePlan plan, Action action, List<String> row) {
        assertThat(packed(row.getFirst())).contains(packed(action.reference() + action.title()));
        action.measures()
                .forEach(m -> assertThat(packed(row.getFirst())).contains(packed(m.body())));
        action.origins()
                .forEach(
                        origin ->
                                assertThat(packed(row.getFirst()))
                                        .contains(packed(origin.source()), packed(origin.body())));
        assertThat(packed(row.get(1))).isEqualTo(packed(String.join("", action.owners())));
        var now = action.standing().now();
        assertThat(packed(row.get(4)))
                .isEqualTo(packed(now == null ? "Not rated" : plan.step(now.step()).label()));
        var before = action.standing().before();
        assertThat(packed(row.get(3)))
                .isEqualTo(packed(before == null ? "Not rated" : plan.step(before.step()).label()));
        var said = plan.findProgress(action.id());
        assertThat(packed(row.get(6)))
                .startsWith(packed(said.map(s -> s.body()).orElse("Nothing reported")));
    }

    private static void isAllOf(Milestone milestone, List<String> row) {
        assertThat(packed(row.getFirst())).endsWith(packed(milestone.body()));
        if (!milestone.owners().isEmpty()) {
            assertThat(packed(row.get(2))).isEqualTo(packed(milestone.owners().replace(";", "")));
        }
    }

    /** The rows below their headings of all tables that begin with these. */
    private static List<List<String>> rows(List<List<List<String>>> tables, String... headings) {
        return tables.stream()
                .filter(table -> begins(table.getFirst(), headings))
                .flatMap(table -> table.stream().skip(1))
                .toList();
    }

    /** In the file the lines of a heading come again for each page that its table goes on to. */
    private static boolean begins(List<String> row, String... headings) {
        for (int i = 0; i < headings.length; i++) {
            var first = headings[i].replaceFirst(" .*", "");
            if (row.size() <= i || !packed(row.get(i)).startsWith(first)) {
                return false;
            }
        }
        return true;
    }

    /** Lines end elsewhere on paper, and letters grow together: a text without both. */
    private static String packed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    @Test
    void says_what_thurrock_reported_for_31_january_2018_and_what_southends_owners_are()
            throws SQLException {
        var thurrock = held(SeedFile.THURROCK_DEVELOPMENT);
        var said = THURROCK.page(paper(SeedFile.THURROCK_DEVELOPMENT, ""));
        var southend = held(SeedFile.SOUTHEND_IMPROVEMENT);

        assertThat(thurrock.actions()).hasSize(97);
        assertThat(thurrock.progress()).hasSizeGreaterThan(40);
        assertThat(said.select("main").text())
                .contains("Costed structure is in place For the report of 31 January 2018");
        assertThat(SOUTHEND.page(paper(SeedFile.SOUTHEND_IMPROVEMENT, "")).select("main").text())
                .contains(
                        "recommendation 1 of SIF inspection of 25 April 2016: Managers at all levels");
        assertThat(owned(southend)).isGreaterThan(150);
    }

    private static long owned(WholePlan plan) {
        return plan.actions()
                .flatMap(action -> action.milestones().stream())
                .filter(milestone -> !milestone.owners().isEmpty())
                .count();
    }

    @Test
    @NeedsOffice
    void keeps_headings_and_header_rows_in_another_office_program(@TempDir Path folder)
            throws IOException, InterruptedException, SQLException {
        var file = SeedFile.THURROCK_DEVELOPMENT;
        var docx = THURROCK.bytes(paper(file, ".docx"));
        List<String> headings;
        int tables;
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            headings =
                    read.getParagraphs().stream()
                            .filter(p -> String.valueOf(p.getStyle()).startsWith("Heading"))
                            .map(p -> p.getText().replaceAll("\\s+", " ").strip())
                            .toList();
            tables = read.getTables().size();
        }

        var page = LibreOffice.html(docx, folder);

        assertThat(page.select("h1, h2, h3").eachText()).containsAll(headings);
        assertThat(page.select("table")).hasSize(tables);
        assertThat(page.select("table:has(thead tr)")).hasSize(tables);
        isAllOf(
                held(file),
                page.select("table").stream()
                        .map(t -> t.select("tr").stream().map(SeedPlansOnPaperTest::cells).toList())
                        .toList());
    }

    private static List<String> cells(Element row) {
        return row.select("th, td").stream().map(Element::text).toList();
    }
}
