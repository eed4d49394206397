package yardstick.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

import yardstick.comparison.Catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Names one answer made of published figures: the load it was made after, and what was asked. The
 * same name means the same bytes, so a program that holds them need not be sent them again.
 *
 * @param value the name, in quotation marks
 */
record EntityTag(String value) {

    /** To be raised when the same figures are written or worked out differently. */
    private static final String EDITION_OF_THE_API = "1";

    static EntityTag of(Catalogue catalogue, String... asked) {
        var name =
                EDITION_OF_THE_API
                        + '|'
                        + catalogue.loadId()
                        + '|'
                        + catalogue.loadedAt()
                        + '|'
                        + catalogue.vintage().query()
                        + '|'
                        + String.join("|", asked);
        var digest = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        var half = Arrays.copyOf(digest, 16);
        return new EntityTag(
                '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + '"');
    }

    /** The answer, or 304 without working it out when the caller holds it already. */
    <T> HttpResponse<T> answer(HttpRequest<?> request, Supplier<T> body) {
        return named(
                isHeldBy(request) ? HttpResponse.notModified() : HttpResponse.ok(body.get()),
                request);
    }

    private <T> MutableHttpResponse<T> named(
            MutableHttpResponse<T> response, HttpRequest<?> request) {
        // A compressed answer has other bytes: the name is then one for what they mean.
        var encoded = request.getHeaders().contains(HttpHeaders.ACCEPT_ENCODING);
        return response.header(HttpHeaders.ETAG, encoded ? "W/" + value : value)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept-Encoding, Authorization, Cookie");
    }

    private boolean isHeldBy(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(held -> Arrays.stream(held.split(",")))
                .map(String::strip)
                .anyMatch(held -> held.equals("*") || held.endsWith(value));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
