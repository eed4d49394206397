package yardstick.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.util.List;

/** Pages whose figures are from other editions than today's. */
@DisplayName("A page as published on an earlier day")
@NeedsPublishedData
class EditionsShownTest {

    private static final Browser VIEWER = RunningPortal.get().signIn("thurrock.viewer");
    private static final String RATE = "/councils/E06000034/indicators/cpp-rate?period=2024";
    private static final String THEN = "asPublishedOn=2024-12-31";

    private static List<String> leadingOn(Document page) {
        return page.select("main a, nav a").eachAttr("href").stream()
                .filter(href -> href.startsWith("/councils/") || href.startsWith("/compare/"))
                .filter(href -> !href.matches(".*/(targets|commentary|key-indicators)\\b.*"))
                .toList();
    }

    @Test
    void shows_the_figures_of_then_and_says_so() {
        assertThat(VIEWER.page(RATE).expectFirst("h1").text()).contains("31.6");
        assertThat(VIEWER.page(RATE).select(".app-vintage")).isEmpty();

        var page = VIEWER.page(RATE + "&" + THEN);

        assertThat(page.expectFirst("h1").text()).contains("31.8");
        assertThat(page.select(".app-vintage").text())
                .startsWith("Figures as published by 31 December 2024.");
        assertThat(page.expectFirst(".app-vintage a").attr("href")).isEqualTo(RATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/indicators",
                "/indicators/cpp-rate",
                "/indicators/cpp-rate?with=E06000033",
                "/indicators/cpp-rate?beside=region&order=name",
                "/indicators/cpp-rate/councils",
                "/indicators/cpp-rate/revisions",
                "/indicators/cpp-rate/moved-on",
                "/indicators/cpp-rate/figures/E06000034?period=2024",
                "/neighbours",
                "/neighbours/story",
                "/grid",
                "/scorecard",
                "/inspections",
                "/inspections/beside",
                "/inspections/england",
                "/inspections/moved-on?among=all"
            })
    void leads_only_to_pages_of_the_same_day(String below) {
        for (var space : List.of("/councils/E06000034", "/compare/E06000034")) {
            var address = space + below;
            var page = VIEWER.page(address + (below.contains("?") ? "&" : "?") + THEN);
            var today = page.expectFirst(".app-vintage a").attr("href");
            assertThat(leadingOn(page)).as(address).hasSizeGreaterThan(3);
            assertThat(leadingOn(page))
                    .as(address)
                    .filteredOn(href -> !href.contains(THEN))
                    .containsOnly(today);
            for (var form : page.select("main form[method=get]")) {
                assertThat(form.select("[name=asPublishedOn]").eachAttr("value"))
                        .as("a form of %s", address)
                        .containsExactly("2024-12-31");
            }
        }
    }

    @Test
    void keeps_what_is_chosen_when_another_day_is_asked_for() {
        var form =
                VIEWER.page(RATE + "&with=E06000033&done=target-added")
                        .expectFirst(".app-editions form");
        assertThat(form.attr("action")).isEqualTo("/councils/E06000034/indicators/cpp-rate");
        assertThat(form.select("input[type=hidden]").eachAttr("name"))
                .containsExactly("period", "with");
    }

    @Test
    void has_a_permanent_link_that_names_editions_period_and_model() {
        var now = VIEWER.page("/councils/E06000034/indicators/cpp-rate");
        var link = now.expectFirst(".app-editions a[rel=bookmark]").attr("href");
        assertThat(link)
                .matches(
                        "/councils/E06000034/indicators/cpp-rate\\?period=2025&neighbours=2025&editions=\\d+");

        var pinned = VIEWER.page(link);

        assertThat(pinned.expectFirst("h1").text()).isEqualTo(now.expectFirst("h1").text());
        assertThat(pinned.select(".app-vintage").text())
                .startsWith("Figures of a permanent link, from published files up to number ");
        assertThat(pinned.expectFirst(".app-editions a[rel=bookmark]").attr("href"))
                .isEqualTo(link);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "asPublishedOn=31.12.2024 | Write it as year-month-day, such as 2024-12-31",
                "asPublishedOn=2010-01-01 | the first were by 31 October 2024",
                "editions=4711            | the number of no edition"
            })
    void that_cannot_be_had_is_refused_in_words(String query, String words) {
        var answer = VIEWER.get(RATE + "&" + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains(words);
    }

    @Test
    void says_so_where_an_indicator_had_not_been_published() {
        var answer = VIEWER.get("/compare/E06000034/indicators/careleavereet?" + THEN);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("had been published here then");
    }

    @Test
    void is_not_offered_where_something_is_written() {
        var editor = RunningPortal.get().signIn("thurrock.editor");
        var page = editor.page("/councils/E06000034/indicators/cpp-rate/targets/new?" + THEN);
        assertThat(page.select("form[method=post]")).isNotEmpty();
        assertThat(page.select(".app-vintage, .app-editions")).isEmpty();
    }
}
