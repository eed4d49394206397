package yardstick.web;

import io.micronaut.http.HttpRequest;

import yardstick.tenants.OpenSettings;

import java.security.SecureRandom;
import java.util.Base64;

/** What each request carries for its page: its number in the logs, and what lets scripts run. */
final class RequestMarks {

    /** Where the line in the log leaves the request's number. */
    private static final String NUMBER = "yardstick.request";

    private static final String NONCE = "yardstick.nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestMarks() {}

    /** The request's number in the logs; empty when nobody has given it one. */
    static String number(HttpRequest<?> request) {
        return request.getAttribute(NUMBER, String.class).orElse("");
    }

    /**
     * What scripts of this answer must carry to run: 128 random bits, never used again. Empty for a
     * page that may be kept and shown to others, who would share them.
     */
    static String nonce(HttpRequest<?> request) {
        return OpenSettings.isPublic(request)
                ? ""
                : request.getAttribute(NONCE, String.class).orElseGet(() -> give(request));
    }

    private static String give(HttpRequest<?> request) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }
}
