package yardstick.web;

import io.micronaut.http.HttpRequest;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What each request is given when it arrives: a name for logs, and a word that lets scripts run.
 */
final class RequestMarks {

    /** The header that carries a request's name in both directions. */
    static final String HEADER = "X-Request-Id";

    private static final String ID = "yardstick.request";
    private static final String NONCE = "yardstick.nonce";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NAMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private RequestMarks() {}

    /** Names the request, as whatever stands before us has named it or else anew. */
    static String id(HttpRequest<?> request) {
        var given = request.getAttribute(ID, String.class);
        if (given.isPresent()) {
            return given.get();
        }
        var sent = request.getHeaders().get(HEADER);
        var id =
                sent != null && NAMED.matcher(sent).matches()
                        ? sent
                        : HexFormat.of().formatHex(random(8));
        request.setAttribute(ID, id);
        return id;
    }

    /** What scripts of this answer must carry to run: 128 random bits, never used again. */
    static String nonce(HttpRequest<?> request) {
        var given = request.getAttribute(NONCE, String.class);
        if (given.isPresent()) {
            return given.get();
        }
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random(16));
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
