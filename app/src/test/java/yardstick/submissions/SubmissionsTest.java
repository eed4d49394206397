package yardstick.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** Own figures through the pages: sent, mended, submitted, approved. */
@DisplayName("Own figures")
@NeedsPublishedData
class SubmissionsTest {

    private static final String DIGEST = "/councils/E06000034/figures/monthly-digest";
    private static final String HEADINGS =
            "Indicator code,Indicator,Period,Numerator,Denominator,Value,Status,Reason,Note\r\n";
    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");
    private static final Browser ADMIN = RunningPortal.get().signIn("thurrock.admin");
    private static final Browser VIEWER = RunningPortal.get().signIn("thurrock.viewer");

    @Test
    void thurrocks_digest_is_uploaded_and_approved() {
        var sent =
                EDITOR.upload(
                        DIGEST + "/submissions",
                        Map.of("key", UUID.randomUUID().toString()),
                        "digest.csv",
                        ThurrocksDigest.csv());
        var draft = address(sent);
        assertThat(EDITOR.page(draft).select(".govuk-summary-list").text()).contains("Rows 120");
        assertThat(EDITOR.page(draft).select("#problems").text()).startsWith("0 errors");

        var remark = Map.of("version", "0", "remark", "As the report of February 2018 prints them");
        done(EDITOR.post(draft + "/submit", remark));
        assertThat(ADMIN.page(draft).select("form[action$=/approve]")).hasSize(1);
        done(ADMIN.post(draft + "/approve", Map.of("version", "1")));

        var page = EDITOR.page(DIGEST);
        assertThat(page.text()).contains("Approved by Thurrock administrator");
        assertThat(row(page, "Children looked after").text()).endsWith("311 311 311");
        assertThat(row(page, "Children on a child protection plan").text()).endsWith("250 239");
        assertThat(row(page, "Unaccompanied asylum-seeking").text()).endsWith("36 36 32");
        assertThat(row(page, "Long-term stability").text())
                .endsWith( // Entered without counts, a percentage cannot be shown to be safe.
                        "62.64% others will see [c] 62.77% others will see [c] 64.13% others will see [c]");
        assertThat(VIEWER.page(DIGEST).select("form[action$=/submissions]")).isEmpty();
    }

    @Test
    void a_file_with_mistakes_is_kept_and_mended_row_by_row() {
        var draft =
                draft(
                        "m-contacts,,2019-04,many,,,,,\r\n"
                                + "m-contact,,2019-05,12,,,,,\r\n"
                                + "m-placed-within,,2019-04,50,40,,,,\r\n");
        var page = EDITOR.page(draft);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachText())
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains("Row 2", "“many” is not a number"));
        assertThat(page.select("form[action$=/submit]")).isEmpty();
        assertThat(EDITOR.post(draft + "/submit", Map.of("version", "0")).statusCode())
                .isEqualTo(422);
        assertThat(EDITOR.get(draft + "/problems.csv").body())
                .contains("Error,,2,1,Numerator,many,Number");

        var row = EDITOR.page(draft + "/rows/1");
        assertThat(row.select("#numerator-error").text()).contains("is not a number");
        assertThat(row.select("#numerator").val()).isEqualTo("many");
        done(EDITOR.post(draft + "/rows/1", entry("m-contacts", "2019-04", "77", "0")));
        done(EDITOR.post(draft + "/rows/2/remove", Map.of("version", "0")));
        done(EDITOR.post(draft + "/rows/3/remove", Map.of("version", "0")));
        done(EDITOR.post(draft + "/submit", Map.of("version", "0")));
        assertThat(
                        EDITOR.post(draft + "/rows/1", entry("m-contacts", "2019-04", "78", "1"))
                                .statusCode())
                .as("what was submitted stays")
                .isEqualTo(409);
    }

    @Test
    void two_people_who_mend_a_row_at_once_see_both_versions() {
        var draft = draft("m-contacts,,2019-06,10,,,,,\r\n");
        done(EDITOR.post(draft + "/rows/1", entry("m-contacts", "2019-06", "11", "0")));

        var late = ADMIN.post(draft + "/rows/1", entry("m-contacts", "2019-06", "12", "0"));
        var page = Jsoup.parse(late.body());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page.select("h1").text()).isEqualTo("Somebody else has changed this row");
        assertThat(page.select(".govuk-summary-list").text()).contains("Numerator 11");
        assertThat(page.select("#numerator").val()).as("kept").isEqualTo("12");
        assertThat(page.select("input[name=version]").getFirst().val()).isEqualTo("1");
        done(ADMIN.post(draft + "/rows/1", entry("m-contacts", "2019-06", "12", "1")));
        done(ADMIN.post(draft + "/rows/1", entry("m-contacts", "2019-06", "12", "1")));
        done(EDITOR.post(draft + "/discard", Map.of("version", "0")));
    }

    @Test
    void four_eyes_unless_the_council_decides_otherwise() {
        var draft = draft(ADMIN, "m-contacts,,2019-07,10,,,,,As counted\r\n");
        done(ADMIN.post(draft + "/submit", Map.of("version", "0")));
        assertThat(ADMIN.page(draft).text()).contains("another administrator must approve it");
        assertThat(ADMIN.post(draft + "/approve", Map.of("version", "1")).statusCode())
                .isEqualTo(422);
        assertThat(EDITOR.post(draft + "/approve", Map.of("version", "1")).statusCode())
                .isEqualTo(403);

        var approval = "/councils/E06000034/approval";
        assertThat(EDITOR.post(approval, Map.of("people", "one")).statusCode()).isEqualTo(403);
        done(change(approval, "one"));
        done(ADMIN.post(draft + "/approve", Map.of("version", "1")));
        done(change(approval, "two"));
        assertThat(ADMIN.page(draft).select(".govuk-tag").text()).isEqualTo("Approved");
    }

    @Test
    void what_was_returned_can_be_mended_and_what_was_discarded_cannot() {
        var draft = draft("m-contacts,,2019-08,10,,,,,As counted\r\n");
        done(EDITOR.post(draft + "/submit", Map.of("version", "0")));
        assertThat(ADMIN.post(draft + "/return", Map.of("version", "1")).statusCode())
                .as("a return says why")
                .isEqualTo(422);
        done(ADMIN.post(draft + "/return", Map.of("version", "1", "remark", "August is missing")));
        assertThat(EDITOR.page(draft).select(".govuk-summary-list").text())
                .contains("August is missing");
        assertThat(EDITOR.post(draft + "/submit", Map.of("version", "0")).statusCode())
                .as("an old page")
                .isEqualTo(409);
        done(EDITOR.post(draft + "/discard", Map.of("version", "2")));
        assertThat(EDITOR.post(draft + "/submit", Map.of("version", "3")).statusCode())
                .isEqualTo(409);
        assertThat(EDITOR.page(DIGEST).text()).contains("Discarded by Thurrock editor");
    }

    @Test
    void a_single_figure_can_be_typed() {
        var wrong = EDITOR.post(DIGEST + "/entry", entry("m-adopted", "2019-13", "x1", "0"));
        var page = Jsoup.parse(wrong.body());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#period", "#numerator");
        assertThat(page.select("#numerator").val()).isEqualTo("x1");

        var form = new java.util.HashMap<>(entry("m-adopted", "2019-12", "3", "0"));
        form.put("key", UUID.randomUUID().toString());
        var first = address(EDITOR.post(DIGEST + "/entry", form));
        assertThat(address(EDITOR.post(DIGEST + "/entry", form))).isEqualTo(first);
        assertThat(address(EDITOR.post(DIGEST + "/entry", form))).isEqualTo(first);
        assertThat(EDITOR.page(first).text()).contains("Figures entered on the page");
    }

    @Test
    void a_file_that_cannot_be_taken_is_refused_with_what_to_do() {
        var refused =
                EDITOR.upload(
                        DIGEST + "/submissions",
                        Map.of(),
                        "old.xls",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        var page = Jsoup.parse(refused.body());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page.select("#file-error").text()).contains("Save it as .xlsx");
        assertThat(EDITOR.upload(DIGEST + "/submissions", Map.of(), "a.csv", new byte[0]).body())
                .contains("Choose a file");
        assertThat(
                        EDITOR.upload(DIGEST + "/submissions", Map.of(), "a.csv", new byte[7 << 20])
                                .statusCode())
                .isEqualTo(413);
        assertThat(
                        VIEWER.upload(DIGEST + "/submissions", Map.of(), "a.csv", new byte[1])
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_template_can_be_sent_back() {
        for (var ending : new String[] {"csv", "xlsx"}) {
            var template = EDITOR.bytes(DIGEST + "/template." + ending + "?period=2014-04");
            var sent = EDITOR.upload(DIGEST + "/submissions", Map.of(), "t." + ending, template);
            var page = EDITOR.page(address(sent));
            assertThat(page.select(".govuk-error-summary__list").text())
                    .as("nothing is filled in yet")
                    .contains("No figure is entered");
            done(EDITOR.post(address(sent) + "/discard", Map.of("version", "0")));
        }
    }

    private static HttpResponse<String> change(String approval, String people) {
        var version = ADMIN.page(approval).select("input[name=version]").val();
        return ADMIN.post(approval, Map.of("people", people, "version", version));
    }

    private static Map<String, String> entry(
            String code, String period, String numerator, String version) {
        return Map.of(
                "indicator-code",
                code,
                "period",
                period,
                "numerator",
                numerator,
                "note",
                "As counted",
                "version",
                version);
    }

    private static org.jsoup.nodes.Element row(Document page, String title) {
        return page.select("tr").stream()
                .filter(tr -> tr.select("th[scope=row]").text().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " in " + page.text()));
    }

    private static String draft(String rows) {
        return draft(EDITOR, rows);
    }

    private static String draft(Browser who, String rows) {
        var file = (HEADINGS + rows).getBytes(UTF_8);
        return address(
                who.upload(
                        DIGEST + "/submissions",
                        Map.of("key", UUID.randomUUID().toString()),
                        "rows.csv",
                        file));
    }

    /** The submission that an answer leads to, without what was done. */
    private static String address(HttpResponse<String> answer) {
        done(answer);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(303);
    }
}
