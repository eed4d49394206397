package yardstick.progress;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.council.Tables.PLAN;
import static yardstick.progress.Working.ADMIN;
import static yardstick.progress.Working.EDITOR;
import static yardstick.progress.Working.OTHER;
import static yardstick.progress.Working.VIEWER;
import static yardstick.progress.Working.done;
import static yardstick.progress.Working.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Multipart;
import yardstick.portal.Office;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;
import yardstick.sheets.HostileFiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

@DisplayName("Evidence")
class EvidenceTest {

    private static final String PROGRAM = "word/document.xml";

    @Test
    void is_a_statement_a_link_or_a_file() throws SQLException, IOException {
        var action = Working.plan("Evidence").action();
        done(add(action, Map.of("title", "The board heard young people", "key", key())));
        done(add(action, Map.of("title", "Audit", "link", "https://council.example/audit")));
        var file = "Cases,30\r\n".getBytes(UTF_8);
        done(
                EDITOR.upload(
                        action + "/evidence", Map.of("title", "Counted"), "Case audit.csv", file));

        var page = VIEWER.page(action);
        var list = page.select("section[aria-labelledby=evidence] li");
        assertThat(list).hasSize(3);
        assertThat(list.get(1).select("a[href=https://council.example/audit]").attr("rel"))
                .contains("noopener");
        var link = list.get(2).select("a[href$=/file]");
        assertThat(link.text()).isEqualTo("Case-audit.csv (1 KB)");
        assertThat(VIEWER.bytes(link.attr("href"))).isEqualTo(file);
        var headers = VIEWER.get(link.attr("href")).headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("text/csv");
        assertThat(headers.firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Case-audit.csv\"");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(OTHER.get(link.attr("href")).statusCode()).isEqualTo(404);
        assertThat(OTHER.get(link.attr("href").replace("E06000033", "E06000034")).statusCode())
                .isEqualTo(404);
        assertThat(names(ADMIN.bytes("/councils/E06000033/leaving/archive.zip")))
                .as("who leaves takes it along")
                .anyMatch(name -> name.matches("files/[0-9a-f-]{36}-Case-audit.csv"));
        var elsewhere = Working.plan("Another plan").action();
        assertThat(
                        EDITOR.get(link.attr("href").replaceFirst(".*/actions/[^/]+", elsewhere))
                                .statusCode())
                .as("by way of another action")
                .isEqualTo(404);
    }

    @Test
    void has_a_title_and_a_link_that_leads_to_the_web_alone() throws SQLException {
        var action = Working.plan("Links").action();
        for (var link :
                List.of(
                        "http://council.example",
                        "javascript:alert(1)",
                        "https://",
                        "https://a b",
                        "https://user:secret@council.example",
                        "ftp://council.example",
                        "//council.example",
                        "https://council.example/" + "a".repeat(600))) {
            var answer = add(action, Map.of("title", "A link", "link", link));
            assertThat(answer.statusCode()).as(link).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#link").val()).isEqualTo(link);
        }
        var untitled =
                EDITOR.upload(action + "/evidence", Map.of(), "a.txt", "Words".getBytes(UTF_8));
        assertThat(untitled.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(untitled.body()).select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "Enter what the evidence is, or what it shows",
                        "Choose the file again: browsers forget it");
    }

    @Test
    void is_withdrawn_and_stays_struck_out() throws SQLException {
        var plan = Working.plan("Withdrawn");
        var action = plan.action();
        done(add(action, Map.of("title", "A mistake", "key", key())));
        var proof =
                EDITOR.page(action).select("section[aria-labelledby=evidence] li a").attr("href");

        assertThat(VIEWER.post(proof + "/withdraw", Map.of()).statusCode()).isEqualTo(403);
        for (int i = 0; i < 3; i++) {
            done(EDITOR.post(proof + "/withdraw", Map.of()));
        }

        var line = VIEWER.page(action).select("section[aria-labelledby=evidence] li");
        assertThat(line.select("s").text()).isEqualTo("A mistake");
        assertThat(line.text()).contains("Withdrawn by Southend editor");
        assertThat(EDITOR.page(proof).select("form[action$=/withdraw]")).isEmpty();
        assertThat(plan.whole().actions().findFirst().orElseThrow().evidence()).isZero();
    }

    @Test
    void loses_a_file_that_should_not_be_here_and_says_so() throws SQLException {
        var plan = Working.plan("Removed");
        var action = plan.action();
        done(
                EDITOR.upload(
                        action + "/evidence",
                        Map.of("title", "Minutes", "key", key()),
                        "A child of ours.txt",
                        "A name".getBytes(UTF_8)));
        var file = VIEWER.page(action).select("a[href$=/file]").attr("href");
        var proof = file.replaceFirst("/file$", "");
        plan.close();

        assertThat(EDITOR.post(proof + "/remove-file", Map.of()).statusCode()).isEqualTo(403);
        assertThat(EDITOR.page(proof).select("form[action$=/remove-file]")).isEmpty();
        assertThat(ADMIN.page(proof).select("form[action$=/remove-file]")).hasSize(1);
        for (int i = 0; i < 3; i++) {
            done(ADMIN.post(proof + "/remove-file", Map.of()));
        }

        assertThat(VIEWER.get(file).statusCode()).isEqualTo(404);
        assertThat(VIEWER.page(action).select("section[aria-labelledby=evidence] li").text())
                .contains("Minutes", "The file was removed by Southend administrator")
                .doesNotContain("child");
        assertThat(
                        plan.counted(
                                "council.audit_event where (before || after)::text like '%child of ours%' and ? is not null"))
                .as("nor in the trail")
                .isZero();
    }

    @Test
    void goes_along_with_a_plan_that_is_deleted() throws SQLException {
        var plan = Working.plan(SmallPlan.of("Deleted", 1, 1, List.of()));
        done(
                EDITOR.upload(
                        plan.action() + "/evidence",
                        Map.of("title", "Gone", "key", key()),
                        "gone.txt",
                        "Gone".getBytes(UTF_8)));
        var kept = "council.attachment where file_name = 'gone.txt' and ? is not null";
        assertThat(plan.counted(kept)).isEqualTo(1);

        new Promised(RunningPortal.get().database(), "E06000033", "southend.admin")
                .work(
                        (sql, author) ->
                                sql.deleteFrom(PLAN).where(PLAN.TITLE.eq("Deleted")).execute());

        assertThat(plan.count("evidence")).isZero();
        assertThat(plan.counted(kept)).isZero();
    }

    @Test
    void no_file_makes_the_portal_fail() throws SQLException {
        var action = Working.plan("Hostile").action();
        var files = new HostileFiles(400);
        var random = new Random(11);
        var csrf = EDITOR.csrf();
        var statuses = new TreeMap<Integer, Integer>();
        for (int i = 0; i < 400; i++) {
            var body =
                    Multipart.of(
                            Map.of("csrf", csrf, "title", "Hostile " + i, "key", key()),
                            name(random),
                            i % 3 == 0 ? office(random) : files.next(i));
            var answer = EDITOR.upload(action + "/evidence", body, "Sec-Fetch-Site", "same-origin");
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() == 422) {
                assertThat(Jsoup.parse(answer.body()).select("#file-error, #title-error").text())
                        .isNotBlank();
            }
        }
        System.out.println("400 hostile attachments: " + statuses);

        assertThat(statuses.keySet()).isSubsetOf(303, 413, 422);
        assertThat(statuses).containsKeys(303, 422);
        var page = VIEWER.page(action);
        assertThat(page.select("a[href$=/file]")).isNotEmpty();
        for (var link : page.select("a[href$=/file]")) {
            var headers = VIEWER.get(link.attr("href")).headers();
            assertThat(headers.firstValue("Content-Disposition").orElse(""))
                    .matches("attachment; filename=\"[A-Za-z0-9._-]{1,100}\"");
            assertThat(headers.firstValue("Content-Type").orElse(""))
                    .doesNotContain("html")
                    .doesNotContain("svg");
        }
    }

    private static List<String> names(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String name(Random random) {
        var names =
                List.of(
                        "a.pdf",
                        "a.png",
                        "a.jpg",
                        "a.txt",
                        "a.csv",
                        "a.docx",
                        "a.xlsx",
                        "a.pptx",
                        "a.html",
                        "a.svg",
                        "a.exe",
                        "a<b>'.xlsx",
                        "../../a.csv",
                        "con.txt",
                        ".csv",
                        "a\u202etxt.csv",
                        "a".repeat(3_000) + ".txt",
                        "a.csv.",
                        "a.CSV",
                        "%00.txt",
                        "a;b=c.txt",
                        "");
        return names.get(random.nextInt(names.size()));
    }

    private static byte[] office(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Office.file(PROGRAM);
            case 1 -> Office.with(PROGRAM, "word/vbaProject.bin", new byte[random.nextInt(900)]);
            case 2 -> Office.with(PROGRAM, "word/media/zeros", new byte[random.nextInt(8 << 20)]);
            case 3 -> Office.with(PROGRAM, "word/a.rels", Office.link("image", "file:///etc"));
            case 4 -> Arrays.copyOf(Office.file(PROGRAM), random.nextInt(500));
            case 5 -> "<svg onload=alert(1)>".getBytes(UTF_8);
            case 6 -> new byte[0];
            case 7 -> new byte[(5 << 20) + random.nextInt(2 << 20)];
            default -> "%PDF-1.4\nnothing".getBytes(UTF_8);
        };
    }

    private static java.net.http.HttpResponse<String> add(
            String action, Map<String, String> fields) {
        return EDITOR.upload(action + "/evidence", fields, "", new byte[0]);
    }
}
