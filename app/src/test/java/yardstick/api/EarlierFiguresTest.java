package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.NeedsPublishedData;

import java.math.BigDecimal;
import java.util.Map;

/** The API as of an earlier day, and pinned to editions. */
@DisplayName("Figures of an earlier day")
@NeedsPublishedData
class EarlierFiguresTest {

    private static final String THURROCK =
            "/api/v1/indicators/cpp-rate/comparison?council=E06000034&period=2024";

    private static Map<String, Object> council(String address) {
        return Json.in(Json.object(Asking.answer(address)), "council");
    }

    @Test
    void are_those_that_had_been_published_then() {
        assertThat(council(THURROCK)).containsEntry("value", new BigDecimal("31.6"));
        var earlier = Json.object(Asking.answer(THURROCK + "&asPublishedOn=2024-12-31"));
        assertThat(Json.in(earlier, "council")).containsEntry("value", new BigDecimal("31.8"));
        assertThat(earlier)
                .containsEntry("edition", "2024")
                .as("the model of May 2025 did not exist")
                .containsEntry("neighbourModel", "2021");
    }

    @Test
    void have_the_latest_period_of_then() {
        assertThat(
                        Json.object(
                                Asking.answer(
                                        THURROCK.replace("&period=2024", "")
                                                + "&asPublishedOn=2024-12-31")))
                .containsEntry("period", "2024");
    }

    @Test
    void have_a_name_of_their_own_by_which_they_are_asked_about_again() {
        var now = Asking.southend(THURROCK).headers().firstValue("ETag").orElseThrow();
        var then = Asking.southend(THURROCK + "&asPublishedOn=2024-12-31");
        var named = then.headers().firstValue("ETag").orElseThrow();
        assertThat(named).isNotEqualTo(now);
        assertThat(
                        Asking.southend(
                                        THURROCK + "&asPublishedOn=2024-12-31",
                                        "If-None-Match",
                                        named)
                                .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "asPublishedOn=2024-13-01 | Write it as year-month-day, such as 2024-12-31",
                "asPublishedOn=yesterday  | Write it as year-month-day, such as 2024-12-31",
                "asPublishedOn=2010-01-01 | No figures had been published here by then",
                "editions=0               | the number of no edition",
                "editions=99999999999     | the number of no edition",
                "editions=x               | the number of no edition"
            })
    void that_cannot_be_had_are_refused_in_words(String query, String words) {
        var answer = Asking.southend(THURROCK + "&" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(Problem.MEDIA_TYPE));
        assertThat(String.valueOf(Json.object(answer.body()).get("detail"))).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/councils",
                "/api/v1/indicators",
                "/api/v1/indicators/{code}/comparison",
                "/api/v1/indicators/{code}/series"
            })
    void are_offered_by_every_published_route(String path) {
        var description = Asking.nobody("/openapi.yaml").body();
        var route = description.substring(description.indexOf("  " + path + ":"));
        assertThat(route.substring(0, route.indexOf("responses:")))
                .contains("name: asPublishedOn")
                .contains("name: editions");
    }
}
