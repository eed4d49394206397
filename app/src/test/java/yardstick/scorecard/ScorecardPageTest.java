package yardstick.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.util.List;

@DisplayName("A scorecard")
@NeedsPublishedData
class ScorecardPageTest {

    private static final String CARD = "/councils/E06000033/scorecard";
    private static final String PUBLISHED = "/compare/E06000033/scorecard";
    private static final Browser EDITOR = RunningPortal.get().signIn("southend.editor");
    private static final Browser THURROCK = RunningPortal.get().signIn("thurrock.viewer");

    @Test
    void shows_every_indicator_under_its_topics() {
        var page = EDITOR.page(CARD + "?topic=all");

        assertThat(page.select("h1"))
                .singleElement()
                .extracting(Element::text)
                .asString()
                .matches(
                        "Southend-on-Sea is better than its neighbours on \\d+ and worse on \\d+ of"
                                + " 434 indicators, by more than chance");
        assertThat(rows(page).stream().map(ScorecardPageTest::title).distinct().count())
                .isGreaterThan(425);
        assertThat(page.select("h2.app-topic-heading").size())
                .isEqualTo(page.select("#topic option").size() - 1);
    }

    @Test
    void begins_with_one_topic() {
        var page = EDITOR.page(CARD);

        assertThat(page.select("h2.app-topic-heading")).hasSize(1);
        assertThat(page.select("#topic option[selected]").eachText())
                .isEqualTo(page.select("h2.app-topic-heading").eachText());
    }

    @Test
    void says_of_a_rate_how_sure_it_is_and_from_whom_it_differs() {
        var row = row(EDITOR.page(CARD + "?topic=Child+Protection"), "cpp-rate");

        assertThat(row.select("td").get(0).text()).isEqualTo("24.5 19.9 to 29.9");
        assertThat(row.select("td").get(1).text()).contains("+0.8", "higher", "may be chance");
        assertThat(row.select("td").get(4).text()).contains("44.6", "lower", "median", "10 of 10");
        assertThat(row.select("td").get(4).text()).contains("more children");
        assertThat(row.select("td").get(3).text()).isEqualTo("not ranked");
        assertThat(row.select("td").get(5).text()).isEqualTo("40.6 lower");
        assertThat(row.text()).doesNotContain("better", "worse").contains("Southend-on-Sea stood");
    }

    @Test
    void says_why_there_is_no_interval() {
        var page = EDITOR.page(CARD + "?topic=all");

        assertThat(page.select("tbody small").eachText())
                .contains("no interval: counts not published", "no interval: an average");
    }

    @ParameterizedTest
    @CsvSource({
        "different=neighbours, td:nth-child(6), .*(lower|higher).*",
        "different=england,    td:nth-child(7), .*(lower|higher).*",
        "band=D,               td:nth-child(5), .* D",
        "direction=worsening,  td:nth-child(3), .*getting worse.*"
    })
    void shows_only_what_is_filtered_for(String filter, String cell, String expected) {
        var all = rows(EDITOR.page(CARD + "?topic=all"));
        var some = rows(EDITOR.page(CARD + "?topic=all&" + filter));

        assertThat(some).hasSizeBetween(1, all.size() - 1);
        assertThat(some).allSatisfy(row -> assertThat(row.select(cell).text()).matches(expected));
        assertThat(all.stream().filter(r -> r.select(cell).text().matches(expected)).count())
                .isEqualTo(some.size());
    }

    @Test
    void says_which_filter_cannot_be_had_and_keeps_the_others() {
        var answer = EDITOR.get(CARD + "?topic=Adoption&band=E&direction=worsening");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = org.jsoup.Jsoup.parse(answer.body());
        assertThat(page.select(".govuk-error-summary").text()).contains("“E” cannot be chosen");
        assertThat(page.select("#band-error").text()).contains("Choose from the list");
        assertThat(page.select("#topic option[selected]").text()).isEqualTo("Adoption");
        assertThat(page.select("#direction option[selected]").text()).isEqualTo("Getting worse");
        assertThat(EDITOR.get(CARD + ".csv?band=E").statusCode()).isEqualTo(422);
    }

    @Test
    void shows_targets_to_members_alone() {
        assertThat(EDITOR.page(CARD).text()).contains("Own target");
        assertThat(THURROCK.page(PUBLISHED).text()).doesNotContain("Own target");
        assertThat(THURROCK.get(CARD).statusCode()).isEqualTo(404);
    }

    @Test
    void has_the_same_rows_in_its_file() {
        var page = EDITOR.page(CARD + "?topic=all");
        var records =
                CsvReader.builder()
                        .ofNamedCsvRecord(EDITOR.get(CARD + ".csv?topic=all").body())
                        .stream()
                        .toList();
        assertThat(records).hasSameSizeAs(rows(page));
        assertThat(records.stream().map(r -> r.getField("Indicator code")).toList())
                .isEqualTo(rows(page).stream().map(ScorecardPageTest::code).toList());
        assertThat(records.stream().map(r -> r.getField("Sentence")).toList())
                .isEqualTo(page.select(".app-score > span:last-child").eachText());
        var rate =
                records.stream()
                        .filter(r -> r.getField("Indicator code").equals("cpp-rate"))
                        .findFirst()
                        .orElseThrow();
        assertThat(List.of(rate.getField("Figure"), rate.getField("Interval by")))
                .containsExactly("24.5", "Byar’s approximation");
        assertThat(rate.getField("Compared with England")).isEqualTo("lower");
        assertThat(rate.getField("Own target")).isNotNull();
    }

    @Test
    void draws_a_topic_but_not_all_434() {
        assertThat(EDITOR.page(CARD + "?topic=Child+Protection").select("[data-chart]")).hasSize(1);
        var all = EDITOR.page(CARD + "?topic=all");
        assertThat(all.select("[data-chart]")).isEmpty();
        assertThat(all.text()).contains("too many for one");
        var svg = EDITOR.get(CARD + "/spine.svg?topic=Child+Protection");
        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.body()).contains("<svg");
        assertThat(EDITOR.get(CARD + "/spine.svg?topic=all").statusCode()).isEqualTo(422);
    }

    @Test
    void is_as_published_on_the_day_that_is_asked_for() {
        var then = EDITOR.page(CARD + "?topic=Child+Protection&asPublishedOn=2025-01-31");
        var now = EDITOR.page(CARD + "?topic=Child+Protection");

        assertThat(row(then, "cpp-rate").text()).contains("2024").doesNotContain("2025");
        assertThat(row(now, "cpp-rate").text()).contains("2025");
    }

    /** Its rows without in-year figures, a column that is there where the council has some. */
    private static List<Element> rows(Document page) {
        if (!page.select("table.app-table thead th:contains(In-year)").isEmpty()) {
            page.select("table.app-table tbody tr > :nth-child(3)").remove();
        }
        return page.select("table.app-table tbody tr").stream().toList();
    }

    private static String title(Element row) {
        return row.select("th a").text();
    }

    private static String code(Element row) {
        return row.select("th a").attr("href").replaceAll(".*/indicators/([a-z0-9-]+).*", "$1");
    }

    private static Element row(Document page, String code) {
        return rows(page).stream().filter(r -> code(r).equals(code)).findFirst().orElseThrow();
    }
}
