package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.RunningPortal;
import yardstick.portal.TestPages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;

/** Changes that another site makes a signed-in browser send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgeryTest {

    private static final String CHANGE = "/test/councils/" + DemoPeople.SOUTHEND + "/change";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    private final RunningPortal portal = RunningPortal.get();
    private final Browser editor = portal.signIn("southend.editor");
    private final String token = editor.csrf();

    @Test
    void our_own_form_is_let_through() {
        var answer = editor.post(CHANGE, Map.of("word", "wort & ümlaut"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Changed by an editor: wort & ümlaut");
    }

    @Test
    void our_own_form_with_a_file_is_let_through() {
        assertThat(send("POST", PARTS, parts(part(token)), "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(200);
    }

    @Test
    void our_own_script_sends_the_token_as_a_header() {
        assertThat(
                        send(
                                "POST",
                                FORM,
                                "word=x",
                                "Sec-Fetch-Site",
                                "same-origin",
                                "X-CSRF-TOKEN",
                                token))
                .isEqualTo(200);
    }

    @Test
    void an_older_browser_that_names_only_the_origin_is_let_through() {
        assertThat(send("POST", FORM, "csrf=" + token, "Origin", portal.address().toString()))
                .isEqualTo(200);
    }

    Stream<Arguments> forgeries() {
        var own = new String[] {"Sec-Fetch-Site", "same-origin"};
        return Stream.of(
                Arguments.of("no token", FORM, "word=x", own),
                Arguments.of("empty token", FORM, "csrf=", own),
                Arguments.of("wrong token", FORM, "csrf=" + token.substring(1) + "x", own),
                Arguments.of("token twice", FORM, "csrf=" + token + "&csrf=" + token, own),
                Arguments.of("token in the address only", FORM, "", own),
                Arguments.of("somebody else's token", FORM, "csrf=" + othersToken(), own),
                Arguments.of("as text", "text/plain", "csrf=" + token, own),
                Arguments.of("as JSON", "application/json", "{\"csrf\":\"" + token + "\"}", own),
                Arguments.of("parts without a token", PARTS, parts(""), own),
                Arguments.of("parts with a wrong token", PARTS, parts(part("x" + token)), own),
                Arguments.of(
                        "parts with the token twice", PARTS, parts(part(token) + part(token)), own),
                Arguments.of(
                        "parts cut short", PARTS, parts(part(token)).replace("--b--", ""), own),
                Arguments.of("parts with another boundary", PARTS + "c", parts(part(token)), own),
                Arguments.of(
                        "the token as a file",
                        PARTS,
                        parts(part(token).replace("csrf\"", "csrf\"; filename=\"a\"")),
                        own),
                Arguments.of(
                        "parts from another site", PARTS, parts(part(token)), site("cross-site")),
                Arguments.of("without a type", "", "csrf=" + token, own),
                Arguments.of("from another site", FORM, good(), site("cross-site")),
                Arguments.of("from a neighbour", FORM, good(), site("same-site")),
                Arguments.of("from nowhere", FORM, good(), site("none")),
                Arguments.of("from no browser", FORM, good(), new String[0]),
                Arguments.of("hidden origin", FORM, good(), origin("null")),
                Arguments.of("other origin", FORM, good(), origin("https://elsewhere.example")),
                Arguments.of("other port", FORM, good(), origin("http://localhost:1")),
                Arguments.of(
                        "other origin, claimed site",
                        FORM,
                        good(),
                        new String[] {
                            "Sec-Fetch-Site", "cross-site", "Origin", portal.address().toString()
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void a_forged_change_changes_nothing(String what, String type, String body, String[] headers) {
        var pages = portal.context().getBean(TestPages.class);
        int before = pages.changes();

        assertThat(send("POST", type, body, headers)).as(what).isEqualTo(403);

        assertThat(pages.changes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("changingRoutes")
    void no_route_that_changes_something_lets_a_form_without_token_through(
            String method, String path) {
        var answer = exchange(method, path, FORM, "word=x", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(Refusal.Reason.FORGED.heading());
    }

    Stream<Arguments> changingRoutes() {
        return portal.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> !ForgeryFilter.isRead(route.getHttpMethod()))
                .filter(route -> route.getHttpMethod() != HttpMethod.CUSTOM)
                .map(
                        route ->
                                Arguments.of(
                                        route.getHttpMethod().name(),
                                        route.getUriMatchTemplate()
                                                .toPathString()
                                                .replace("{council}", DemoPeople.SOUTHEND)
                                                .replaceAll("\\{[^}]*}", "1")))
                .distinct();
    }

    @Test
    void the_routes_that_change_something_are_found() {
        assertThat(changingRoutes().map(route -> route.get()[1])).contains(CHANGE, "/sign-out");
    }

    private String good() {
        return "word=x&csrf=" + token;
    }

    private static String[] site(String value) {
        return new String[] {"Sec-Fetch-Site", value};
    }

    private static String[] origin(String value) {
        return new String[] {"Origin", value};
    }

    private static String parts(String parts) {
        return parts + "--b\r\nContent-Disposition: form-data; name=\"word\"\r\n\r\nx\r\n--b--";
    }

    private static String part(String sent) {
        return "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + sent + "\r\n";
    }

    private String othersToken() {
        try (var other = portal.signIn("southend.admin")) {
            return other.csrf();
        }
    }

    private int send(String method, String type, String body, String... headers) {
        return exchange(method, CHANGE + "?csrf=" + token, type, body, headers).statusCode();
    }

    private HttpResponse<String> exchange(
            String method, String path, String type, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(portal.address() + path))
                        .header("Cookie", "yardstick=" + editor.cookies().get("yardstick"))
                        .method(method, BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try (var client = HttpClient.newHttpClient()) {
            var ready = headers.length == 0 ? request : request.headers(headers);
            return client.send(ready.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
