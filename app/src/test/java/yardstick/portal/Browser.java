package yardstick.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a window: keeps cookies, follows redirects when asked, and says where a request
 * was begun, as browsers do. Scripts do not run.
 */
public final class Browser implements AutoCloseable {

    private static final int MOST_REDIRECTS = 10;
    private static final Pattern PATH =
            Pattern.compile("; ?Path=([^;]*)", Pattern.CASE_INSENSITIVE);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI portal;
    private final Map<String, Map<String, String>> jars = new TreeMap<>();

    /** The token, where it had to be read from a page; the demo signs in once. */
    private String token = "";

    /** A browser that has been nowhere yet. */
    public Browser(URI portal) {
        this.portal = portal;
    }

    /** Asks for a page of the portal, or any full address; redirects are not followed. */
    public HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    /** The same, with headers as name, value, name, value. */
    public HttpResponse<String> get(String address, String... headers) {
        return send(request(address).headers(headers).GET());
    }

    /** Asks for a page and goes wherever it redirects to. */
    public HttpResponse<String> open(String address) {
        return follow(get(address));
    }

    /** The page at an address, after redirects. */
    public Document page(String address) {
        var answer = open(address);
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /** Sends a form as one of the portal's own pages does, but without its token. */
    public HttpResponse<String> postWithoutToken(String address, Map<String, String> fields) {
        return post(address, fields, "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a form of the portal with the session's token. */
    public HttpResponse<String> post(String address, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", csrf());
        return post(address, all, "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a form of the portal in which several boxes of one name are ticked. */
    public HttpResponse<String> post(
            String address, Map<String, String> fields, String name, List<String> ticked) {
        var body = new StringBuilder("csrf=" + encoded(csrf()));
        fields.forEach((field, value) -> body.append('&' + field + '=' + encoded(value)));
        ticked.forEach(value -> body.append('&' + name + '=' + encoded(value)));
        return send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with just these fields and headers. */
    public HttpResponse<String> post(
            String address, Map<String, String> fields, String... headers) {
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form with a file in it, with the session's token. */
    public HttpResponse<String> upload(
            String address, Map<String, String> fields, String fileName, byte[] file) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", csrf());
        return upload(address, Multipart.of(all, fileName, file), "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a body as it is, as a form with a file in it. */
    public HttpResponse<String> upload(String address, byte[] body, String... headers) {
        return send(
                request(address)
                        .header(
                                "Content-Type",
                                "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                        .headers(headers)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    /** The token that the forms of this session carry; the demo has no shortcut to it. */
    public String csrf() {
        if (token.isEmpty()) {
            var shortcut = get("/test/csrf");
            if (shortcut.statusCode() != 404) {
                return shortcut.body();
            }
            token = page("/").select("input[name=csrf]").val();
        }
        return token;
    }

    /** Signs in through Keycloak's own page; ends where the portal sends a person then. */
    public HttpResponse<String> signIn(String username) {
        return signIn(username, "/");
    }

    /** Signs in on the way to a page of the portal. */
    public HttpResponse<String> signIn(String username, String to) {
        var login = open("/sign-in?to=" + encoded(to));
        return follow(sendLogin(login, username, KeycloakServer.PASSWORD));
    }

    /** Fills in Keycloak's form; the answer is not followed. */
    public HttpResponse<String> sendLogin(
            HttpResponse<String> login, String username, String password) {
        var form = Jsoup.parse(login.body(), login.uri().toString()).selectFirst("#kc-form-login");
        if (form == null) {
            throw new AssertionError("No login form at " + login.uri() + ":\n" + login.body());
        }
        return post(form.absUrl("action"), Map.of("username", username, "password", password));
    }

    /** Signs out, Keycloak's session too. */
    public HttpResponse<String> signOut() {
        return follow(post("/sign-out", Map.of()));
    }

    /** Goes wherever an answer redirects to. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var now = answer;
        for (int i = 0; i < MOST_REDIRECTS && now.statusCode() / 100 == 3; i++) {
            var location = now.headers().firstValue("Location").orElseThrow();
            now = get(now.uri().resolve(location).toString());
        }
        return now;
    }

    /** The cookies that the portal's host would get. */
    public Map<String, String> cookies() {
        return jar(portal.getHost(), "/");
    }

    private HttpRequest.Builder request(String address) {
        var uri = portal.resolve(address);
        var builder =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var cookies =
                jars.entrySet().stream()
                        .filter(jar -> (uri.getHost() + uri.getPath()).startsWith(jar.getKey()))
                        .flatMap(jar -> jar.getValue().entrySet().stream())
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? builder : builder.header("Cookie", cookies);
    }

    /** A file as it comes: a workbook or a picture. */
    public byte[] bytes(String address) {
        return send(request(address).GET(), BodyHandlers.ofByteArray()).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            var answer = client.send(request.build(), body);
            answer.headers().allValues("Set-Cookie").forEach(set -> keep(answer.uri(), set));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(URI from, String set) {
        var first = set.split(";", 2)[0].split("=", 2);
        var path = PATH.matcher(set);
        var jar = jar(from.getHost(), path.find() ? path.group(1) : "/");
        var gone = set.contains("Max-Age=0") || first[1].isEmpty();
        if (gone) {
            jar.remove(first[0]);
        } else {
            jar.put(first[0], first[1]);
        }
    }

    // By host whatever the port, as browsers do: portals behind one address share them.
    private Map<String, String> jar(String host, String path) {
        return jars.computeIfAbsent(host + path, place -> new TreeMap<>());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
