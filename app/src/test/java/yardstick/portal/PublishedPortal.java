package yardstick.portal;

import io.micronaut.runtime.server.EmbeddedServer;

import yardstick.migrations.EmbeddedDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The portal over all of the published files, with the demo people and the real Keycloak: once for
 * all tests of a JVM that ask for it.
 */
public final class PublishedPortal {

    private static final class Lazy {
        static final PublishedPortal PORTAL = new PublishedPortal();
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedServer server;
    private final String southendToken;

    private PublishedPortal() {
        var running = RunningPortal.get();
        var database = PublishedDatabase.database();
        try (var owner = database.connect("yardstick_owner")) {
            DemoPeople.arrive(owner, running.keycloak().issuer());
        } catch (SQLException e) {
            throw new IllegalStateException("The demo people did not arrive", e);
        }
        server =
                running.anotherInstance(
                        Map.of(
                                "datasources.default.url",
                                database.url(),
                                "datasources.default.password",
                                EmbeddedDatabase.PASSWORD));
    }

    /** The portal of this JVM; the first call starts it. */
    public static PublishedPortal get() {
        return Lazy.PORTAL;
    }

    /** The portal's address. */
    public URI address() {
        return server.getURI();
    }

    /** Asks for a path as Southend's own computer system, with further headers. */
    public HttpResponse<String> asSouthend(String path, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", "Bearer " + southendToken));
        all.addAll(List.of(headers));
        return get(path, all.toArray(String[]::new));
    }

    /** Asks for a path with further headers, name and value in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
