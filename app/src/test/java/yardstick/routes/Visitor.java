package yardstick.routes;

import org.jspecify.annotations.Nullable;

import yardstick.portal.KeycloakServer;
import yardstick.portal.OpenSession;
import yardstick.portal.RunningPortal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody at the portal's door: nobody known, a demo person with a session, or a council's
 * computer system with a token. Each form is sent in a session of its own, so that one that signs
 * out does not send away the next. That sessions come about by signing in is tested elsewhere.
 */
final class Visitor {

    /** Somebody who may do nothing: signed in, but without any membership. */
    static final String NO_PART = "no.part";

    static final String ANONYMOUS = "anonymous";
    static final String SYSTEM = "southend-integration";
    static final String OTHER_SYSTEM = "thurrock-integration";

    /** For giving sessions to people; one for all of them, until the tests' process ends. */
    private static @Nullable Connection owner;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final RunningPortal portal;
    private final String name;
    private @Nullable String token;
    private Instant tokenSince = Instant.EPOCH;
    private @Nullable OpenSession reading;

    Visitor(RunningPortal portal, String name) {
        this.portal = portal;
        this.name = name;
    }

    /** Reads a page as a browser does, or an address of the API as a program does. */
    HttpResponse<String> get(String address) {
        var session = reading == null ? session() : reading;
        reading = session;
        return send(request(address, session.cookie()).GET());
    }

    /** The same, as it came: of a file, its bytes. */
    HttpResponse<byte[]> bytes(String address) {
        var session = reading == null ? session() : reading;
        reading = session;
        return send(request(address, session.cookie()).GET(), BodyHandlers.ofByteArray());
    }

    /** The value of a cookie that holds a new session, for a browser with a window; or empty. */
    String cookie() {
        var cookie = session().cookie();
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    /** Sends a form from one of the portal's own pages, with its token. */
    HttpResponse<String> post(String address, String form) {
        return send("POST", address, form);
    }

    /** The same by any method. */
    HttpResponse<String> send(String method, String address, String form) {
        var session = session();
        return send(
                form(
                        method,
                        address,
                        session,
                        form + "&csrf=" + session.csrf(),
                        Map.of("Sec-Fetch-Site", "same-origin")));
    }

    /** Sends a form with the right token, but with just these headers. */
    HttpResponse<String> sendWithToken(
            String method, String address, String form, Map<String, String> headers) {
        var session = session();
        return send(form(method, address, session, form + "&csrf=" + session.csrf(), headers));
    }

    /** Sends a form from our own page, but without the token or with another's. */
    HttpResponse<String> sendWithoutToken(String method, String address, String form) {
        return send(
                form(method, address, session(), form, Map.of("Sec-Fetch-Site", "same-origin")));
    }

    private HttpRequest.Builder form(
            String method,
            String address,
            OpenSession session,
            String form,
            Map<String, String> headers) {
        var request =
                request(address, session.cookie())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return request;
    }

    private HttpRequest.Builder request(String address, String cookie) {
        var request =
                HttpRequest.newBuilder(portal.address().resolve(address))
                        .timeout(Duration.ofSeconds(30))
                        .header(
                                "Accept",
                                address.startsWith("/api/") ? "application/json" : "text/html,*/*");
        if (isSystem()) {
            request.header("Authorization", "Bearer " + token());
        }
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String token() {
        // One lasts five minutes; a matrix may take longer.
        if (token == null || tokenSince.isBefore(Instant.now().minus(Duration.ofMinutes(4)))) {
            tokenSince = Instant.now();
            token =
                    portal.token(
                            name,
                            name.equals(SYSTEM)
                                    ? KeycloakServer.SOUTHEND_SECRET
                                    : KeycloakServer.THURROCK_SECRET);
        }
        return token;
    }

    private boolean isSystem() {
        return name.equals(SYSTEM) || name.equals(OTHER_SYSTEM);
    }

    private static Connection owner(RunningPortal portal) throws SQLException {
        if (owner == null) {
            owner = portal.database().connect("yardstick_owner");
        }
        return owner;
    }

    private OpenSession session() {
        if (name.equals(ANONYMOUS) || isSystem()) {
            return new OpenSession("", "none");
        }
        try (var person = owner(portal).prepareStatement(PERSON)) {
            person.execute();
            return OpenSession.of(owner(portal), name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String PERSON =
            """
            insert into access.person (issuer, subject, username, name)
            values ('test', 'no.part', 'no.part', 'Somebody without a part')
            on conflict (issuer, subject) do nothing
            """;

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
