package yardstick.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import yardstick.tenants.OpenSettings;
import yardstick.tenants.SignInSettings;

import java.net.URI;

/**
 * Tells the browser on every answer, errors and files included, what it may do with it: run only
 * our scripts, send forms only to us and to Keycloak, be framed by nobody, and keep nothing that
 * somebody signed in has seen. What councils publish may be kept for five minutes.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
class SecurityHeaders implements Ordered {

    /** Tells scripts when the session now ends, so that they can warn in time. */
    private static final String SESSION_ENDS = "X-Session-Ends";

    private final PageBinder pages;
    private final String formTargets;
    private final boolean https;

    SecurityHeaders(PageBinder pages, SignInSettings settings) {
        this.pages = pages;
        this.formTargets = "'self' " + origin(settings.issuer());
        this.https = settings.isSecure();
    }

    /** Outside every other filter, so that what they refuse is sealed too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void seal(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        headers.set("Content-Security-Policy", policy(RequestMarks.nonce(request)));
        headers.set("X-Content-Type-Options", "nosniff");
        // Other sites learn nothing. With no-referrer, browsers would send our own forms with the
        // origin "null", which nothing can tell from a forged one.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        boolean everybody = OpenSettings.isPublic(request);
        if (!everybody) {
            // Search engines keep what is published, and no sign-in page.
            headers.set("X-Robots-Tag", "noindex");
        }
        if (everybody && response.code() == 200) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
            headers.add(HttpHeaders.VARY, "HX-Request");
        } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.add(HttpHeaders.VARY, "HX-Request, Cookie");
            var ends = pages.page(request).sessionEnds();
            if (ends != null) {
                headers.set(SESSION_ENDS, ends.toString());
            }
        }
    }

    private String policy(String nonce) {
        return "default-src 'none'; script-src "
                + (nonce.isEmpty() ? "'self'" : "'nonce-" + nonce + "'")
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                + " form-action "
                + formTargets
                + "; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
