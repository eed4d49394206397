package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import yardstick.portal.KeycloakServer;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** A council's own system sends its figures. */
@NeedsPublishedData
class OwnFiguresTest {

    private static final String ADDRESS =
            "/api/v1/councils/E06000033/data-sets/monthly-digest/figures";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN =
            RunningPortal.get().token("southend-integration", KeycloakServer.SOUTHEND_SECRET);

    private static final String GOOD =
            """
            {"figures": [{"indicator": "m-contacts", "period": "2019-04", "numerator": 300},
              {"indicator": "m-looked-after", "period": "2019-04", "numerator": "1,204", "status": "final"}]}
            """;

    @Test
    void a_batch_without_errors_waits_for_approval() throws Exception {
        var answer = put(UUID.randomUUID().toString(), GOOD);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var receipt = Json.object(Json.value(answer.body()));
        assertThat(receipt)
                .containsEntry("state", "submitted")
                .containsEntry("figures", Json.number("2"));
        var admin = RunningPortal.get().signIn("southend.admin");
        var page = String.valueOf(receipt.get("page"));
        assertThat(admin.page(page).select("h1").text()).contains("Figures sent by");
        assertThat(admin.post(page + "/approve", java.util.Map.of("version", "1")).statusCode())
                .isEqualTo(303);

        var own = Json.list(Json.value(Asking.answer(ADDRESS)));
        assertThat(own)
                .anySatisfy(
                        figure ->
                                assertThat(figure)
                                        .containsEntry("indicator", "m-looked-after")
                                        .containsEntry("period", "2019-04")
                                        .containsEntry("status", "final")
                                        .containsEntry("revision", Json.number("1")));
    }

    @Test
    void sent_three_times_under_one_key_it_has_one_effect() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = put(key, GOOD);

        for (int i = 0; i < 2; i++) {
            assertThat(put(key, GOOD).body()).isEqualTo(first.body());
        }
        var other = put(key, GOOD.replace("300", "301"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("used for another batch");
    }

    @Test
    void a_batch_with_errors_is_a_draft_and_says_what_is_wrong() throws Exception {
        var answer =
                put(
                        UUID.randomUUID().toString(),
                        """
                        {"figures": [{"indicator": "m-contacts", "period": "2019-13", "numerator": -1}]}
                        """);

        var receipt = Json.object(Json.value(answer.body()));
        assertThat(receipt).containsEntry("state", "draft");
        assertThat(Json.list(receipt.get("problems")))
                .extracting(problem -> problem.get("column"))
                .contains("Period", "Numerator");
        assertThat(Json.list(receipt.get("problems")))
                .extracting(problem -> problem.get("rule"))
                .contains("Period", "Number");
    }

    @Test
    void a_text_that_is_too_long_is_kept_and_named() throws Exception {
        var body = GOOD.replaceFirst("\\{\"indicator", "{\"note\": \"%s\", \"indicator");
        var answer = put(UUID.randomUUID().toString(), body.formatted("x".repeat(2_001)));

        var receipt = Json.object(Json.value(answer.body()));
        assertThat(receipt).containsEntry("state", "draft");
        assertThat(Json.list(receipt.get("problems")))
                .extracting(problem -> problem.get("rule"))
                .contains("Length");
        assertThat(
                        put(UUID.randomUUID().toString(), body.formatted("x".repeat(5_001)))
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void what_is_no_batch_is_refused() throws Exception {
        for (var body :
                List.of(
                        "",
                        "[",
                        "[]",
                        "{}",
                        "{\"figures\": []}",
                        "{\"figures\": [1]}",
                        "{\"figures\": [{\"indicator\": {}}]}",
                        "{\"figures\": [{\"council\": \"E06000034\"}]}",
                        "[".repeat(100_000))) {
            var answer = put(UUID.randomUUID().toString(), body);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        }
        assertThat(
                        put(
                                        UUID.randomUUID().toString(),
                                        "{\"figures\": [{\"numerator\": 1e999999999}]}")
                                .statusCode())
                .as("a number beyond all numbers is for the checks to name")
                .isIn(200, 422);
        assertThat(put("", GOOD).statusCode()).isEqualTo(400);
        assertThat(put("a b", GOOD).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> put(String key, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(RunningPortal.get().address().resolve(ADDRESS))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
