package yardstick.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fetches tokens from Keycloak, as a council's computer system does or as the portal does. */
public final class Tokens {

    private static final String VERIFIER = "v".repeat(43);

    private Tokens() {}

    /** What Keycloak gives for somebody who has signed in. */
    public record OfPerson(String access, String id) {}

    /** An access token by client credentials. */
    public static String ofSystem(String issuer, String client, String secret) {
        return read(
                "access_token",
                ask(
                        issuer,
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", client,
                                "client_secret", secret)));
    }

    /**
     * Tokens of the person who is signed in to Keycloak in this browser, got as the portal does.
     */
    public static OfPerson ofPerson(RunningPortal portal, Browser browser) {
        var issuer = portal.keycloak().issuer();
        var callback = portal.address() + "/oauth/callback/keycloak";
        var back =
                browser.get(
                                issuer
                                        + "/protocol/openid-connect/auth?response_type=code"
                                        + "&scope=openid&client_id=yardstick-portal&state=s"
                                        + "&nonce=n&code_challenge_method=S256&code_challenge="
                                        + challenge()
                                        + "&redirect_uri="
                                        + callback)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        var answer =
                ask(
                        issuer,
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "yardstick-portal",
                                "client_secret",
                                KeycloakServer.CLIENT_SECRET,
                                "redirect_uri",
                                callback,
                                "code_verifier",
                                VERIFIER,
                                "code",
                                back.replaceAll(".*[?&]code=([^&]*).*", "$1")));
        return new OfPerson(read("access_token", answer), read("id_token", answer));
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(String name, String answer) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer);
        if (!found.find()) {
            throw new AssertionError("Keycloak gave no " + name + ": " + answer);
        }
        return found.group(1);
    }

    /** What the token endpoint answers to a form. */
    public static String ask(String issuer, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
