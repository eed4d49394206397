package yardstick.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Refuses a change that another site made the browser send. Every request that is not a plain read
 * must come from one of our own pages and, in a session, carry that session's token in the field
 * {@code csrf} or the header {@code X-CSRF-TOKEN}. It stands before every route, so a new route
 * cannot forget it. Calls with a bearer token need none: no browser sends one by itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ForgeryFilter implements Ordered {

    private final SignInSettings settings;
    private final RefusalHandler refusals;
    private final FilterBodyParser forms;

    ForgeryFilter(SignInSettings settings, RefusalHandler refusals, FilterBodyParser forms) {
        this.settings = settings;
        this.refusals = refusals;
        this.forms = forms;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    CompletionStage<@Nullable HttpResponse<?>> check(HttpRequest<?> request) {
        var who = SignedInBinder.signedIn(request);
        if (isRead(request.getMethod()) || who.filter(ForgeryFilter::isByToken).isPresent()) {
            return CompletableFuture.completedFuture(null);
        }
        if (!isFromOurPages(request)) {
            return CompletableFuture.completedFuture(refused(request));
        }
        if (who.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var expected = who.get().csrfToken();
        return sentToken(request)
                .thenApply(sent -> isEqual(sent, expected) ? null : refused(request));
    }

    /** Whether a request of this kind changes nothing. */
    static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET
                || method == HttpMethod.HEAD
                || method == HttpMethod.OPTIONS;
    }

    private static boolean isByToken(SignedIn who) {
        return who.sessionEnds() == null;
    }

    /**
     * Browsers of today say where a request was begun. The others send at least the origin with a
     * form; one that sends neither is no browser that we know.
     */
    private boolean isFromOurPages(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return settings.baseUrl().toString().equals(request.getHeaders().get("Origin"));
    }

    private CompletableFuture<String> sentToken(HttpRequest<?> request) {
        var header = request.getHeaders().get("X-CSRF-TOKEN");
        if (header != null) {
            return CompletableFuture.completedFuture(header);
        }
        var isForm =
                request.getContentType()
                        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                        .isPresent();
        return isForm
                ? forms.parseBody(request).thenApply(ForgeryFilter::field)
                : CompletableFuture.completedFuture("");
    }

    private static String field(Map<String, Object> form) {
        // The same field twice reads as a list, which equals no token.
        return String.valueOf(form.get("csrf"));
    }

    private static boolean isEqual(String sent, String expected) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(sent.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    private HttpResponse<?> refused(HttpRequest<?> request) {
        return refusals.answer(request, Refusal.Reason.FORGED);
    }
}
