package yardstick.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Two submissions of one figure, and figures that want a reason before they are submitted. */
@DisplayName("A figure that is sent twice")
@NeedsPublishedData
class SameFigureTest {

    private static final String DATA_SET = "children-missing-education";
    private static final String SET = "/councils/E06000034/figures/" + DATA_SET;
    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");
    private static final Browser ADMIN = RunningPortal.get().signIn("thurrock.admin");

    @BeforeEach
    void begin() throws SQLException {
        clear();
    }

    @AfterAll
    static void clear() throws SQLException {
        try (var own =
                new OwnFigures(RunningPortal.get().database(), DemoPeople.THURROCK, DATA_SET)) {
            own.cleared(DATA_SET);
        }
    }

    @Test
    void the_second_is_shown_both_values_and_decides() {
        var first = submitted("cme-all-all,2015-16 Q1,611,\r\n");
        var second = submitted("cme-all-all,2015-16 Q1,608,\r\ncme-all-all,2015-16 Q2,607,\r\n");
        done(ADMIN.post(first + "/approve", Map.of("version", "1")));

        var stopped = ADMIN.post(second + "/approve", Map.of("version", "1"));
        var page = Jsoup.parse(stopped.body());
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(page.select("form[action$=/approve] li").text())
                .contains("April to June 2015: 611, provisional, approved")
                .contains("by Thurrock administrator. This says 608, provisional");
        assertThat(page.select("tr:contains(2015-16 Q1)").text())
                .contains("611, provisional, appr");
        assertThat(page.select("tr:contains(2015-16 Q2)").text()).doesNotContain("approved");
        assertThat(page.select("#replace-error").text()).contains("tick that these replace them");

        var seen = page.select("input[name=replace]").val();
        done(ADMIN.post(second + "/approve", Map.of("version", "1", "replace", seen)));
        assertThat(EDITOR.page(SET).select("tr:contains(All)").text()).contains("608");
    }

    @Test
    void a_correction_made_later_shows_what_it_replaces_and_is_not_stopped() {
        done(
                ADMIN.post(
                        submitted("cme-all-all,2015-16 Q1,611,\r\n") + "/approve",
                        Map.of("version", "1")));
        var correction = submitted("cme-all-all,2015-16 Q1,609,\r\n");

        var page = ADMIN.page(correction);
        assertThat(page.select("tr:contains(2015-16 Q1)").text())
                .contains("609", "611, provisional");
        assertThat(page.select("input[name=replace]")).isEmpty();
        done(ADMIN.post(correction + "/approve", Map.of("version", "1")));
    }

    @Test
    void a_figure_far_from_the_last_wants_a_reason_before_it_is_submitted() {
        done(
                ADMIN.post(
                        submitted("cme-all-all,2015-16 Q1,100,\r\n") + "/approve",
                        Map.of("version", "1")));
        var draft = draft("cme-all-all,2015-16 Q2,300,\r\n");

        var stopped = EDITOR.post(draft + "/submit", Map.of("version", "0"));
        var page = Jsoup.parse(stopped.body());
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(page.select("#remark-error").text()).contains("Say why the figures are right");
        done(
                EDITOR.post(
                        draft + "/submit",
                        Map.of("version", "0", "remark", "A new way of counting since May")));
        done(ADMIN.post(draft + "/approve", Map.of("version", "1")));
        assertThat(ADMIN.page(draft).text()).contains("A new way of counting since May");

        var noted = draft("cme-all-all,2015-16 Q3,90,Counted as before again\r\n");
        done(EDITOR.post(noted + "/submit", Map.of("version", "0")));
    }

    @Test
    void a_file_with_strange_columns_is_kept_and_mended_row_by_row() {
        var answer =
                EDITOR.upload(
                        SET + "/submissions",
                        Map.of("key", UUID.randomUUID().toString()),
                        "strange.csv",
                        """
                        Indicator code,Period,Numerator,Remarks
                        cme-all-all,2015-16 Q1,6 1 1 x,Counted by hand
                        cme-all-all,2015-16 Q2,612,
                        """
                                .getBytes(UTF_8));
        done(answer);
        var draft = answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");

        assertThat(EDITOR.page(draft).select("#problems").text()).startsWith("2 errors");
        assertThat(EDITOR.get(draft + "/problems.csv").body())
                .contains("Error,,2,1,,Counted by hand,Columns,")
                .contains("is headed “Remarks”, which the template does not have");
        assertThat(EDITOR.post(draft + "/submit", Map.of("version", "0")).statusCode())
                .isEqualTo(422);
        var row = EDITOR.page(draft + "/rows/1");
        assertThat(row.select(".govuk-error-summary").text()).contains("“Counted by hand”");
        done(
                EDITOR.post(
                        draft + "/rows/1",
                        Map.of(
                                "indicator-code", "cme-all-all",
                                "period", "2015-16 Q1",
                                "numerator", "611",
                                "note", "Counted by hand",
                                "version", "0")));
        assertThat(EDITOR.page(draft).select("#problems").text()).startsWith("0 errors");
        done(EDITOR.post(draft + "/submit", Map.of("version", "0")));
    }

    private static String submitted(String rows) {
        var draft = draft(rows);
        done(EDITOR.post(draft + "/submit", Map.of("version", "0")));
        return draft;
    }

    private static String draft(String rows) {
        var answer =
                EDITOR.upload(
                        SET + "/submissions",
                        Map.of("key", UUID.randomUUID().toString()),
                        "rows.csv",
                        ("Indicator code,Period,Numerator,Note\r\n" + rows).getBytes(UTF_8));
        done(answer);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(303);
    }
}
