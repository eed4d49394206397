package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

/** Every text that a plan, a board and a meeting have says something that wants to be more. */
@DisplayName("A paper full of text that wants to be more")
@NeedsPublishedData
class HostilePapersTest {

    /** What has become markup, a field, a formula or a link elsewhere. */
    private static final List<String> CORPUS =
            List.of(
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "\"><svg onload=alert(1)>",
                    "]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
                    "{ INCLUDETEXT \"file:///etc/passwd\" }",
                    "{ HYPERLINK \"http://example.org/\" }",
                    "<w:fldSimple w:instr=\"DDEAUTO c:/cmd\"/>",
                    "</w:t></w:r><w:r><w:instrText>DDE</w:instrText>",
                    "=cmd|' /C calc'!A0",
                    "javascript:alert(1)",
                    "<a href=\"http://example.org/\">click</a>",
                    "(/S /JavaScript /JS (app.alert(1))) >> endobj");

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser VIEWER = PORTAL.signIn("thurrock.viewer");
    private static final Promised THURROCK =
            new Promised(PORTAL.database(), DemoPeople.THURROCK, "thurrock.editor");

    /** Every text of a plan and of what hangs from it, as tables name them. */
    private static final List<String> TEXTS =
            List.of(
                    "plan.title",
                    "plan.introduction",
                    "rating_step.label",
                    "rating_step.definition",
                    "priority.title",
                    "outcome.body",
                    "action.reference",
                    "action.title",
                    "action.target_words",
                    "action_owner.role",
                    "milestone.body",
                    "milestone.owners",
                    "milestone.target_words",
                    "success_measure.body",
                    "success_measure.evidenced_by",
                    "risk.body",
                    "risk.mitigation",
                    "risk.owner",
                    "rating.reason",
                    "progress.body");

    private static String plan = "";
    private static String pack = "";

    @BeforeAll
    static void write() throws SQLException {
        var id = THURROCK.plan(SmallPlan.of("Hostile", 1, CORPUS.size(), List.of(SmallPlan.NOW)));
        var board = UUID.randomUUID();
        plan = "/councils/%s/plans/%s/paper".formatted(DemoPeople.THURROCK, id);
        pack =
                "/councils/%s/boards/%s/meetings/%s/paper"
                        .formatted(DemoPeople.THURROCK, board, board);
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            // Past the guards: what may be written is tested elsewhere, here what is printed of it.
            statement.execute("set session_replication_role = replica");
            for (var text : TEXTS) {
                var table = text.replaceFirst("\\..*", "");
                var column = text.replaceFirst(".*\\.", "");
                fill(superuser, id, table, column);
            }
        }
        meet(id, board);
    }

    /** Puts the corpus into the rows of a column, one after the other. */
    private static void fill(java.sql.Connection superuser, UUID plan, String table, String column)
            throws SQLException {
        var most =
                switch (column) {
                    case "reference", "label" -> 20;
                    case "role" -> 120;
                    default -> 2_000;
                };
        try (var update =
                superuser.prepareStatement(
                        """
                        update council.%1$s t
                           set %2$s = left((?::text[])[1 + n %% ?], ?)
                          from (select ctid as row, row_number() over (order by ctid) - 1 as n
                                  from council.%1$s where plan_id = ?) its
                         where t.ctid = its.row"""
                                .formatted(table, column))) {
            update.setArray(1, superuser.createArrayOf("text", CORPUS.toArray()));
            update.setInt(2, CORPUS.size());
            update.setInt(3, most);
            update.setObject(4, plan);
            assertThat(update.executeUpdate()).as(table + "." + column).isPositive();
        }
    }

    private static void meet(UUID plan, UUID board) throws SQLException {
        THURROCK.work(
                (sql, author) -> {
                    var council = author.council().value();
                    sql.execute(
                            "insert into council.board (council_id, board_id, name, rhythm)"
                                    + " values (?, ?, ?, 'monthly')",
                            council,
                            board,
                            CORPUS.getFirst() + board);
                    sql.execute(
                            "insert into council.plan_board (council_id, plan_id, board_id)"
                                    + " values (?, ?, ?)",
                            council,
                            plan,
                            board);
                    sql.execute(
                            "insert into council.meeting (council_id, meeting_id, board_id, held_on, note)"
                                    + " values (?, ?, ?, date '2018-02-13', ?)",
                            council,
                            board,
                            board,
                            CORPUS.get(3));
                    for (var words : CORPUS) {
                        sql.execute(
                                "insert into council.decision (council_id, meeting_id, kind, body,"
                                        + " written_by, written_by_name)"
                                        + " values (?, ?, 'decision', ?, ?, 'A clerk')",
                                council,
                                board,
                                words,
                                author.who().person());
                    }
                    return plan;
                });
    }

    private static List<String> papers(String ending) {
        return List.of(plan + ending + "?report=2018-02-13", pack + ending);
    }

    @Test
    void holds_it_as_words_in_a_document_without_fields_scripts_or_ways_out() throws Exception {
        for (var address : papers(".docx")) {
            var parts = parts(VIEWER.bytes(address));
            var names = new TreeMap<String, Integer>();
            var words = new StringBuilder();
            for (var part : parts.entrySet()) {
                if (part.getKey().matches(".*\\.(xml|rels)")) {
                    var elements = elements(part.getValue(), part.getKey(), words);
                    elements.forEach((name, times) -> names.merge(name, times, Integer::sum));
                }
            }

            assertThat(names.keySet())
                    .as(address)
                    .contains("tbl", "pStyle")
                    .doesNotContain(
                            "fldSimple",
                            "instrText",
                            "fldChar",
                            "hyperlink",
                            "script",
                            "object",
                            "altChunk",
                            "svg",
                            "a");
            assertThat(words.toString()).contains(CORPUS);
            assertThat(parts.keySet())
                    .noneMatch(name -> name.matches("(?i).*(vba|embed|activex|script).*"));
        }
    }

    /** How often each element is there; a part that is no XML fails here, and so does a way out. */
    private static Map<String, Integer> elements(byte[] part, String name, StringBuilder words)
            throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        var names = new LinkedHashMap<String, Integer>();
        var all = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            names.merge(all.item(i).getLocalName(), 1, Integer::sum);
            var mode = all.item(i).getAttributes().getNamedItem("TargetMode");
            assertThat(mode == null ? "" : mode.getNodeValue()).as(name).isNotEqualTo("External");
        }
        words.append(document.getDocumentElement().getTextContent()).append('\n');
        return names;
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void holds_it_as_words_in_a_file_that_runs_and_opens_nothing() throws Exception {
        for (var address : papers(".pdf")) {
            var pdf = VIEWER.bytes(address);
            var words = packed(PdfWords.text(pdf));

            assertThat(PdfAccessibility.breaches(pdf)).isEmpty();
            assertThat(CORPUS).allSatisfy(one -> assertThat(words).contains(packed(one)));
            assertThat(PdfWords.actions(pdf)).as(address).isEmpty();
        }
    }

    private static String packed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    @Test
    void holds_it_as_words_on_the_page() {
        for (var address : papers("")) {
            var page = VIEWER.page(address);

            assertThat(page.select("main script, main svg, main img[src=x], main [onload]"))
                    .isEmpty();
            assertThat(page.select("main a[href*=example.org], main a[href^=javascript]"))
                    .isEmpty();
            assertThat(packed(page.select("main").text()))
                    .contains(CORPUS.stream().map(HostilePapersTest::packed).toList());
        }
    }
}
