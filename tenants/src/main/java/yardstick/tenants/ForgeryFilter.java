package yardstick.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;

import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Refuses a change that another site made the browser send. Every request that is not a plain read
 * must come from one of our own pages and, in a session, carry that session's token in the field
 * {@code csrf} or the header {@code X-CSRF-TOKEN}. It stands before every route, so a new route
 * cannot forget it. Calls with a bearer token need none: no browser sends one by itself.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
class ForgeryFilter implements HttpServerFilter {

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

    // The older kind of filter: one of the newer kind that waits for the body and then lets the
    // request pass ends in a null pointer (Micronaut 4.10).
    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(
            HttpRequest<?> request, ServerFilterChain chain) {
        return Mono.fromFuture(() -> isOurs(request))
                .flatMapMany(ours -> ours ? chain.proceed(request) : refused(request));
    }

    private Publisher<MutableHttpResponse<?>> refused(HttpRequest<?> request) {
        return Mono.just(refusals.answer(request, Refusal.Reason.FORGED));
    }

    private CompletableFuture<Boolean> isOurs(HttpRequest<?> request) {
        var who = SignedInBinder.signedIn(request);
        if (isRead(request.getMethod())
                || who.filter(ForgeryFilter::isByToken).isPresent()
                || who.isEmpty() && isFromTheProvider(request)) {
            return CompletableFuture.completedFuture(true);
        }
        if (!isFromOurPages(request)) {
            return CompletableFuture.completedFuture(false);
        }
        return who.map(SignedIn::csrfToken)
                .map(token -> sentToken(request).thenApply(sent -> isEqual(sent, token)))
                .orElseGet(() -> CompletableFuture.completedFuture(true));
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
     * Keycloak itself, which is no browser; the token that it sends is checked by its signature.
     */
    private static boolean isFromTheProvider(HttpRequest<?> request) {
        return request.getPath().equals(BackChannelController.PATH)
                && !request.getHeaders().contains("Sec-Fetch-Site")
                && !request.getHeaders().contains("Origin");
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
        if (MultipartForm.isIn(request)) {
            return MultipartForm.of(request)
                    .thenApply(form -> form.fields().getOrDefault("csrf", ""));
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
}
