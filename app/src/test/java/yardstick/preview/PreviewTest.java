package yardstick.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

@DisplayName("Every answer")
class PreviewTest {

    private static EmbeddedServer portal;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        portal = Preview.start(0);
    }

    @AfterAll
    static void stop() {
        portal.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preview",
                "/preview/broken",
                "/preview/number?period=x",
                "/nowhere",
                "/",
                "/assets/none.css"
            })
    void lets_only_our_scripts_run_and_is_kept_nowhere(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .matches(
                        "default-src 'none'; script-src 'nonce-[A-Za-z0-9_-]{22}'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; form-action 'self' http://localhost:8180; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Vary")).contains("HX-Request, Cookie");
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void has_a_nonce_of_its_own_that_its_scripts_carry() throws Exception {
        var first = get("/preview");
        var nonce = nonce(first);
        assertThat(nonce).isNotEqualTo(nonce(get("/preview")));
        assertThat(Jsoup.parse(first.body()).select("script"))
                .isNotEmpty()
                .allMatch(script -> script.attr("nonce").equals(nonce));
        assertThat(Jsoup.parse(first.body()).select("script:not([src]), [style], [onclick]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /nowhere                      | 404 | Page not found | Check that you have typed or pasted the whole address
            /preview/number?period=x%3Cb  | 400 | We could not read this address | “period” is “x<b”, which is not a number such as 2025
            /preview/number               | 400 | We could not read this address | “period” is missing: add a number such as 2025
            /preview/broken               | 500 | Sorry, there is a problem with the portal | give the reference below
            """)
    void that_is_an_error_says_what_happened_and_what_to_do(
            String path, int status, String heading, String advice) throws Exception {
        var answer = get(path);
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(page.select("h1").eachText()).containsExactly(heading);
        assertThat(page.title()).isEqualTo(heading + " – Yardstick");
        assertThat(page.select("main").text())
                .contains(advice)
                .doesNotContain("secret", "Exception");
    }

    @Test
    void to_a_form_sent_where_none_is_taken_says_so() throws Exception {
        var wrongMethod =
                send(
                        request("/help")
                                .POST(BodyPublishers.ofString(""))
                                .header("Sec-Fetch-Site", "same-origin"));
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.body())
                .contains("This page cannot be used that way", "does not take POST");
    }

    @Test
    void to_more_than_six_megabytes_says_so() throws Exception {
        var small = send(text("x".repeat(1000)));
        assertThat(small.body()).as("a small one is read").isEqualTo("1000");
        var large = send(text("x".repeat(6_600_000)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("What you sent is too large", "Nothing was saved");
    }

    @Test
    void says_when_the_session_now_ends_to_those_who_have_one() throws Exception {
        assertThat(get("/preview").headers().firstValue("X-Session-Ends")).isPresent();
        assertThat(get("/help").headers().firstValue("X-Session-Ends")).isEmpty();
    }

    @Test
    void to_a_program_is_a_problem_document() throws Exception {
        var answer =
                send(
                        HttpRequest.newBuilder(uri("/api/nothing"))
                                .header("Accept", "application/json"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "\"detail\":");
    }

    @Test
    void to_htmx_is_the_title_and_the_main_content_alone() throws Exception {
        var part = send(request("/preview").header("HX-Request", "true")).body();
        assertThat(part)
                .contains("<title>", "id=\"main\"")
                .doesNotContain("<html", "<header", "<script", "<footer");
        assertThat(get("/preview").body()).contains("<html", "<header", "<script", "<footer");
    }

    @Test
    void with_errors_says_so_in_the_title_and_beside_the_field() throws Exception {
        var answer = get("/preview/wrong");
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#value");
        assertThat(page.select("#value").attr("aria-describedby")).contains("value-error");
    }

    private static String nonce(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .replaceFirst(".*'nonce-([^']*)'.*", "$1");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private static HttpRequest.Builder text(String body) {
        return request("/preview")
                .header("Content-Type", "text/plain")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,*/*;q=0.8");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(portal.getURL() + path);
    }
}
