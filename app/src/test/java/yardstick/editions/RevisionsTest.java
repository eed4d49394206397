package yardstick.editions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@DisplayName("An indicator's page of revisions")
@NeedsPublishedData
class RevisionsTest {

    private static final Browser VIEWER = RunningPortal.get().signIn("thurrock.viewer");
    private static final String RATE = "/councils/E06000034/indicators/cpp-rate/revisions";

    /** The edition of d1, child protection plans 2013 to 2024, as the select calls it. */
    private static String d1() {
        return VIEWER.page(RATE).select("#since option").stream()
                .filter(
                        option ->
                                option.text()
                                        .equals("Children in need, 2024 (published October 2024)"))
                .map(option -> option.attr("value"))
                .findFirst()
                .orElseThrow();
    }

    /** "146 of 151" by period. */
    private static Map<String, String> changed(Document page) {
        return page.expectFirst("main table").select("tbody tr").stream()
                .collect(Collectors.toMap(r -> r.child(0).text(), r -> r.child(1).text()));
    }

    @Test
    void counts_the_rates_that_changed_between_d1_and_today() {
        var changed = changed(VIEWER.page(RATE + "?since=" + d1()));

        assertThat(changed).containsEntry("2024", "146 of 151").containsEntry("2023", "97 of 152");
        assertThat(List.of("2016", "2017", "2018", "2019", "2020", "2021", "2022"))
                .as("none before")
                .allSatisfy(year -> assertThat(changed.get(year)).startsWith("0 of "));
    }

    @Test
    void compares_with_the_latest_edition_that_differs_unless_another_is_chosen() {
        assertThat(VIEWER.page(RATE).select("#since option[selected]").attr("value"))
                .isEqualTo(d1());
    }

    @Test
    void shows_our_councils_figure_then_and_now_and_why_it_changed() {
        var page = VIEWER.page(RATE + "?period=2024");
        var ours = page.expectFirst("tr.app-table__ours:has(a)");

        assertThat(ours.text()).startsWith("Thurrock 31.8 31.6 −0.2");
        assertThat(ours.text()).contains("the count stayed at 144");
        assertThat(page.select("main").text())
                .contains("146 because what they are divided by was estimated anew")
                .doesNotContain("the counts were revised");
        assertThat(ours.select("a").attr("href"))
                .isEqualTo("/councils/E06000034/indicators/cpp-rate/figures/E06000034?period=2024");
    }

    @Test
    void lists_a_period_as_a_file_with_the_same_figures() {
        var csv = VIEWER.get(RATE + ".csv?period=2024");

        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body().lines().filter(line -> line.contains("E06000034")))
                .singleElement()
                .asString()
                .contains(",31.8,31.6,-0.2,144,144,")
                .contains("denominator");
        assertThat(VIEWER.get(RATE + ".xlsx?period=2024").body()).startsWith("PK");
    }

    @Test
    void says_what_cannot_be_had_and_shows_what_comes_nearest() {
        var answer = VIEWER.get(RATE + "?since=4711&period=1999");
        var page = org.jsoup.Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary li")).hasSize(2);
        assertThat(changed(page)).containsEntry("2024", "146 of 151");
    }

    @Test
    void says_so_where_there_is_nothing_to_compare_with() {
        var page = VIEWER.page("/compare/E06000034/indicators/eypp-ks4-all/revisions");
        if (page.select("h1").text().equals("Page not found")) {
            page = VIEWER.page(firstOnlyInLait());
        }
        assertThat(page.select("h1").text())
                .isEqualTo("There is no earlier edition of this indicator");
    }

    private static String firstOnlyInLait() {
        return VIEWER
                .page("/councils/E06000034/indicators?q=absence")
                .select(".app-indicator-list a")
                .stream()
                .map(Element::attributes)
                .map(a -> a.get("href") + "/revisions")
                .findFirst()
                .orElseThrow();
    }
}
