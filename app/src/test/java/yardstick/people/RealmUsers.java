package yardstick.people;

import com.nimbusds.jose.util.JSONArrayUtils;

import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** What Keycloak itself knows, asked past the portal under the portal's own account. */
final class RealmUsers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RealmUsers() {}

    /** The account of an address, all that Keycloak says of it. */
    static Optional<Map<String, Object>> find(String email) {
        try {
            return JSONArrayUtils.parse(get("/users?exact=true&email=" + email).body()).stream()
                    .map(RealmUsers::object)
                    .findFirst();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object parsed) {
        return (Map<String, Object>) parsed;
    }

    /** Asks for something of the realm. */
    static HttpResponse<String> get(String below) {
        var issuer = RunningPortal.get().keycloak().issuer();
        var token = RunningPortal.get().token("yardstick-accounts", KeycloakServer.ACCOUNTS_SECRET);
        var request =
                HttpRequest.newBuilder(
                                URI.create(issuer.replace("/realms/", "/admin/realms/") + below))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
