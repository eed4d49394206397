package yardstick.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.RouteAttributes;

import jakarta.inject.Named;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Lets a person pass a {@link Fresh} route only if they have shown lately who they are, and leads
 * whoever opens its page to the sign-in and back. Programs with a bearer token show it each time.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
class FreshFilter implements HttpServerFilter {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final FreshSettings lately;
    private final RefusalHandler refusals;
    private final Scheduler blocking;

    FreshFilter(
            Sessions sessions,
            SessionCookie cookie,
            FreshSettings lately,
            RefusalHandler refusals,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.lately = lately;
        this.refusals = refusals;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public int getOrder() {
        // Behind the filter of forgeries, so that a forged form is told apart from a late one.
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(
            HttpRequest<?> request, ServerFilterChain chain) {
        var session = session(request);
        if (session.isEmpty()) {
            return chain.proceed(request);
        }
        var isRead = ForgeryFilter.isRead(request.getMethod());
        var within = isRead ? lately.page() : lately.form();
        return Mono.fromSupplier(() -> sessions.isSignedInWithin(session.get(), within))
                .subscribeOn(blocking)
                .flatMapMany(
                        fresh ->
                                fresh
                                        ? chain.proceed(request)
                                        : Mono.just(isRead ? toSignIn(request) : late(request)));
    }

    /** The session that has to be fresh; empty where the route asks for none. */
    private Optional<byte[]> session(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(Fresh.class))
                .flatMap(
                        route ->
                                SignedInBinder.signedIn(request)
                                        .filter(who -> who.sessionEnds() != null)
                                        .filter(who -> isForGuests(route) || mayDecide(who)))
                .flatMap(who -> cookie.find(request));
    }

    /** What a guest of a review decides, whatever part they play elsewhere. */
    private static boolean isForGuests(AnnotationMetadataProvider route) {
        return List.of(route.getAnnotationMetadata().stringValues(Secured.class))
                .contains(Parts.NEWCOMER);
    }

    /** The others may look at some of these pages; what they send is refused by their role. */
    private static boolean mayDecide(SignedIn who) {
        return who.isPlatformAdministrator()
                || who.memberships().stream().anyMatch(m -> m.role() == Role.ADMINISTRATOR);
    }

    private static MutableHttpResponse<?> toSignIn(HttpRequest<?> request) {
        var to = URLEncoder.encode(request.getUri().toString(), UTF_8);
        return HttpResponse.seeOther(URI.create("/sign-in?again=true&to=" + to))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private MutableHttpResponse<?> late(HttpRequest<?> request) {
        return refusals.answer(request, Refusal.Reason.SIGN_IN_AGAIN);
    }
}
