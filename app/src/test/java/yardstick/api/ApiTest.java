package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.portal.NeedsPublishedData;

import java.util.List;
import java.util.Map;

/** The contract, asked of the running portal by Southend's own computer system. */
@Tag("published-data")
@NeedsPublishedData
class ApiTest {

    private static final String PLANS = "/api/v1/indicators/%s/comparison?council=E06000033";

    private static String plans;

    @BeforeAll
    static void start() {
        plans = codeOf("CPP_rate");
    }

    @Test
    void compares_Southend_with_its_neighbours_region_and_England() {
        var said = Json.object(Asking.answer(PLANS.formatted(plans)));

        assertThat(said.keySet())
                .containsExactly(
                        "indicator",
                        "period",
                        "periodStatus",
                        "edition",
                        "neighbourModel",
                        "council",
                        "neighbours",
                        "region",
                        "england",
                        "comparedWith");
        assertThat(said)
                .containsEntry("indicator", plans)
                .containsEntry("period", "2025")
                .containsEntry("periodStatus", null)
                .containsEntry("edition", "April 2026")
                .containsEntry("neighbourModel", "2025");
        assertThat(Json.in(said, "england")).containsEntry("value", Json.number("40.6"));
        assertThat(Json.in(said, "region"))
                .containsEntry("code", "E12000006")
                .containsEntry("name", "East of England")
                .containsEntry("value", Json.number("25.5"));
        // Counts of d5 and mid-2024 estimates; Byar's limits of 97 divided by 39,611.
        assertThat(said.get("council"))
                .isEqualTo(
                        Json.object(
                                """
                                {"code":"E06000033","name":"Southend-on-Sea","value":24.5,"missing":null,
                                 "numerator":97,"denominator":39611,
                                 "interval":{"lower":19.8577530303,"upper":29.8737545648,"level":95,"method":"byar"},
                                 "rank":null,"ranked":151,"quartileBand":null,"change":0.8,
                                 "directionOfTravel":"higher"}"""));
        assertThat(said.get("comparedWith"))
                .isEqualTo(
                        Json.object(
                                "{\"england\":\"lower\",\"region\":\"similar\",\"neighbours\":\"lower\"}"));
    }

    @Test
    void gives_no_interval_and_compares_with_nobody_where_no_counts_are_published() {
        var code = codeOf("CPP_Num");
        var said = Json.object(Asking.answer(PLANS.formatted(code)));

        assertThat(said.get("comparedWith"))
                .as("a count grows with the council")
                .isEqualTo(
                        Json.object(
                                "{\"england\":\"not-compared\",\"region\":\"not-compared\",\"neighbours\":\"not-compared\"}"));
    }

    @Test
    void names_the_neighbours_in_order_with_their_mean() {
        var said = Json.object(Asking.answer(PLANS.formatted(plans)));
        var neighbours = Json.in(said, "neighbours");
        var members = Json.list(neighbours.get("members"));

        assertThat(neighbours.keySet())
                .containsExactly("mean", "median", "counted", "of", "members");
        assertThat(neighbours)
                .containsEntry("counted", Json.number("10"))
                .containsEntry("of", Json.number("10"))
                .containsEntry("mean", Json.number("44.56"));
        assertThat(members).hasSize(10);
        assertThat(members.getFirst().keySet())
                .startsWith("position", "closeness", "code", "name", "value", "missing");
        assertThat(members).extracting(m -> String.valueOf(m.get("position"))).startsWith("1", "2");
    }

    @Test
    void ranks_and_bands_where_there_is_a_better() {
        var said = Json.object(Asking.answer(PLANS.formatted(codeOf("ReReferral"))));

        assertThat(Json.in(said, "council").get("rank")).isNotNull();
        assertThat(String.valueOf(Json.in(said, "council").get("quartileBand"))).matches("[ABCD]");
        assertThat(String.valueOf(Json.in(said, "council").get("directionOfTravel")))
                .isIn("improving", "worsening", "unchanged", "not-comparable");
    }

    @Test
    void shows_Inner_or_Outer_London_for_a_borough() {
        var said =
                Json.object(
                        Asking.answer(
                                "/api/v1/indicators/" + plans + "/comparison?council=E09000007"));

        assertThat(String.valueOf(Json.in(said, "region").get("name"))).contains("Inner");
    }

    @Test
    void the_other_neighbour_model_can_be_asked_for() {
        var said =
                Json.object(Asking.answer(PLANS.formatted(plans) + "&neighbours=2021&period=2024"));

        assertThat(said).containsEntry("neighbourModel", "2021").containsEntry("period", "2024");
    }

    @Test
    void gives_the_series_oldest_first() {
        var series =
                Json.list(
                        Json.value(
                                Asking.answer(
                                        "/api/v1/indicators/"
                                                + plans
                                                + "/series?council=E06000033")));

        assertThat(series.getFirst().keySet())
                .containsExactly("period", "council", "neighbourMean", "region", "england");
        assertThat(series).extracting(p -> p.get("period")).startsWith("2016").endsWith("2025");
        assertThat(Json.in(series.getLast(), "council"))
                .containsEntry("value", Json.number("24.5"))
                .containsEntry("missing", null)
                .containsEntry("numerator", Json.number("97"));
        assertThat(series.getLast()).containsEntry("england", Json.number("40.6"));
    }

    @Test
    void lists_councils_of_today_and_abolished_ones() {
        var councils = Json.list(Json.value(Asking.answer("/api/v1/councils")));

        assertThat(councils).hasSize(158);
        assertThat(councils)
                .contains(
                        Json.object(
                                """
                                {"code":"E06000033","dfeCode":"882","name":"Southend-on-Sea",
                                 "region":{"code":"E12000006","name":"East of England"},
                                 "from":null,"to":null,"successors":[]}"""));
        var cumbria = only(councils, "name", "Cumbria");
        assertThat(cumbria.get("to")).isEqualTo("2023-04-01");
        assertThat((List<?>) cumbria.get("successors")).hasSize(2);
        assertThat(only(councils, "code", "E09000007"))
                .containsEntry("part", "Inner London")
                .containsEntry(
                        "region", Json.object("{\"code\":\"E12000007\",\"name\":\"London\"}"));
    }

    @Test
    void lists_every_indicator() {
        var indicators = Json.list(Json.value(Asking.answer("/api/v1/indicators")));

        assertThat(indicators).hasSize(434);
        assertThat(indicators).extracting(i -> i.get("code")).doesNotHaveDuplicates();
        var one = only(indicators, "sourceCode", "CPP_rate");
        assertThat(one.keySet())
                .containsExactly(
                        "code",
                        "sourceCode",
                        "title",
                        "topics",
                        "polarity",
                        "unit",
                        "decimalPlaces",
                        "periodType",
                        "quartileBands",
                        "discontinued",
                        "latestPeriod",
                        "source");
        assertThat(one)
                .containsEntry("polarity", "neither")
                .containsEntry("latestPeriod", "2025")
                .containsEntry("decimalPlaces", Json.number("1"));
        assertThat(indicators)
                .filteredOn(i -> Boolean.FALSE.equals(i.get("quartileBands")))
                .hasSize(21);
    }

    @Test
    void numbers_are_written_out_in_full() {
        for (var path : List.of("LAC_rate", "CPP_rate", "RTA")) {
            var found = find(path);
            if (found != null) {
                assertThat(Asking.answer(PLANS.formatted(found)))
                        .doesNotContainPattern("\\d[eE][-+]?\\d");
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/indicators/no-such/comparison?council=E06000033   | 404 | /api/v1/indicators
                    /api/v1/indicators/PLANS/comparison?council=E99999999     | 404 | /api/v1/councils
                    /api/v1/indicators/PLANS/comparison?council=%00'%22<b>    | 404 | /api/v1/councils
                    /api/v1/indicators/PLANS/comparison                       | 400 | council=
                    /api/v1/indicators/PLANS/comparison?council=              | 400 | council=
                    /api/v1/indicators/PLANS/series                           | 400 | council=
                    /api/v1/indicators/PLANS/series?council=x&neighbours=1    | 404 | /api/v1/councils
                    /api/v1/indicators/PLANS/comparison?council=E06000033&period=1999    | 404 | 2024, 2025
                    /api/v1/indicators/PLANS/comparison?council=E06000033&neighbours=now | 404 | 2025, 2021
                    /api/v1/councils/E06000034/targets                        | 404 | your own council
                    /api/v1/councils/E99999999/targets                        | 404 | your own council
                    /api/v1/nothing                                           | 404 | address
                    """)
    void a_wrong_question_is_told_what_to_ask(String path, int status, String advice) {
        var answer = Asking.southend(path.replace("PLANS", plans).replace("<b>", "%3Cb%3E"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        var problem = Json.object(answer.body());
        assertThat(problem).containsEntry("status", Json.number("" + status));
        assertThat(String.valueOf(problem.get("detail"))).contains(advice);
    }

    @Test
    void another_councils_space_and_one_that_is_not_there_answer_alike() {
        var foreign = Asking.southend("/api/v1/councils/E06000034/targets");
        var unknown = Asking.southend("/api/v1/councils/E99999999/targets");

        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode());
    }

    @Test
    void without_a_token_or_with_a_wrong_one_says_how_to_come_in() {
        for (var headers : List.of(new String[0], new String[] {"Authorization", "Bearer x.y.z"})) {
            var answer = Asking.nobody("/api/v1/councils", headers);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(String.valueOf(Json.object(answer.body()).get("detail"))).contains("token");
        }
    }

    @Test
    void what_is_held_already_is_not_sent_again() {
        for (var path : List.of(PLANS.formatted(plans), "/api/v1/councils", "/api/v1/indicators")) {
            var first = Asking.southend(path);
            var name = first.headers().firstValue("ETag").orElseThrow();
            var again = Asking.southend(path, "If-None-Match", name);

            assertThat(name).startsWith("\"");
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
            assertThat(first.headers().firstValue("Vary").orElse("")).contains("Authorization");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).hasValue(name);
        }
    }

    @Test
    void another_answer_has_another_name() {
        var one =
                Asking.southend(PLANS.formatted(plans)).headers().firstValue("ETag").orElseThrow();
        var path = PLANS.formatted(plans).replace("E06000033", "E06000034");
        var other = Asking.southend(path, "If-None-Match", one);

        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("ETag")).isPresent().isNotEqualTo(one);
    }

    @Test
    void a_compressed_answer_has_a_weak_name() {
        var zipped = Asking.southend("/api/v1/councils", "Accept-Encoding", "gzip");

        assertThat(zipped.headers().firstValue("ETag").orElse("")).startsWith("W/\"");
    }

    private static String codeOf(String sourceCode) {
        var found = find(sourceCode);
        assertThat(found).as(sourceCode).isNotNull();
        return String.valueOf(found);
    }

    private static @org.jspecify.annotations.Nullable String find(String sourceCode) {
        return Json.list(Json.value(Asking.answer("/api/v1/indicators"))).stream()
                .filter(i -> sourceCode.equals(i.get("sourceCode")))
                .map(i -> String.valueOf(i.get("code")))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> only(
            List<Map<String, Object>> all, String key, String value) {
        var found = all.stream().filter(each -> value.equals(each.get(key))).toList();
        assertThat(found).as(value).hasSize(1);
        return found.getFirst();
    }
}
