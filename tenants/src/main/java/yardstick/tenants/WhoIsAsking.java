package yardstick.tenants;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Finds out who is asking, once for each request: by the session cookie, or under {@code /api/} by
 * a bearer token. Memberships come with it in the same statement, so one taken away is gone with
 * the next request. A database that does not answer is an error, not "signed out".
 */
@Singleton
class WhoIsAsking implements AuthenticationFetcher<HttpRequest<?>> {

    private final Sessions sessions;
    private final BearerTokens tokens;
    private final SessionCookie cookie;
    private final OpenSettings open;
    private final Scheduler blocking;

    WhoIsAsking(
            Sessions sessions,
            BearerTokens tokens,
            SessionCookie cookie,
            OpenSettings open,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookie = cookie;
        this.open = open;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (isForMachines(request)) {
            return Mono.empty();
        }
        // A token that is refused does not fall back to the cookie: one request, one caller.
        if (RefusalHandler.isForApi(request) && request.getHeaders().contains("Authorization")) {
            return asked(() -> bearer(request).flatMap(tokens::caller));
        }
        return cookie.find(request)
                .map(found -> asked(() -> sessions.caller(found)))
                .orElseGet(Mono::empty)
                .switchIfEmpty(nobody(request));
    }

    /** Where the operator lets everybody compare, nobody needs to sign in to read. */
    private Mono<Authentication> nobody(HttpRequest<?> request) {
        return open.isOpen(request) ? Mono.just(new Caller(SignedIn.NOBODY)) : Mono.empty();
    }

    private Mono<Authentication> asked(Supplier<Optional<SignedIn>> question) {
        return Mono.fromSupplier(question)
                .subscribeOn(blocking)
                .flatMap(answer -> Mono.justOrEmpty(answer.map(Caller::new)));
    }

    private static Optional<String> bearer(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }

    /**
     * Scripts, pictures, probes and what councils publish are the same for everybody; asking would
     * only cost time.
     */
    private static boolean isForMachines(HttpRequest<?> request) {
        var path = request.getPath();
        return path.startsWith("/assets/")
                || path.startsWith("/health")
                || OpenSettings.isPublic(request);
    }
}
