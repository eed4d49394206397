package yardstick.tenants;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Signing in and out. Open to everybody: the way in cannot ask who is coming. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInController {

    /** How long somebody may take at the sign-in service's page. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final IdentityProvider provider;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final SignInSettings settings;
    private final FreshSettings lately;
    private final TenantPages pages;

    SignInController(
            IdentityProvider provider,
            Sessions sessions,
            SessionCookie cookies,
            SignInSettings settings,
            FreshSettings lately,
            TenantPages pages) {
        this.provider = provider;
        this.sessions = sessions;
        this.cookies = cookies;
        this.settings = settings;
        this.lately = lately;
        this.pages = pages;
    }

    @Get("/sign-in")
    HttpResponse<?> begin(
            HttpRequest<?> request,
            @QueryValue @Nullable String to,
            @QueryValue(defaultValue = "false") boolean again) {
        var path = ReturnPath.safe(to);
        if (SignedInBinder.signedIn(request).isPresent() && !again) {
            return sendTo(settings.address(path));
        }
        var begun = SignInAttempt.begin(path);
        var attempt = again ? begun.within(lately.page()) : begun;
        return sendTo(provider.signInAddress(attempt))
                .cookie(
                        cookies.ours(SignInAttempt.cookieName(attempt.state()), attempt.written())
                                .maxAge(PATIENCE));
    }

    @Get("/oauth/callback/keycloak")
    HttpResponse<?> finish(
            HttpRequest<?> request,
            @QueryValue @Nullable String code,
            @QueryValue @Nullable String state) {
        var attempt = attempt(request, state);
        if (code == null || attempt.isEmpty()) {
            throw new Refusal(Refusal.Reason.SIGN_IN_FAILED);
        }
        var identity = provider.identity(code, attempt.get());
        // A new number each time: whoever knew the browser's old one knows nothing now.
        cookies.find(request).ifPresent(sessions::end);
        var value = SessionCookie.random();
        sessions.begin(SessionCookie.hash(value), identity);
        return sendTo(settings.address(attempt.get().to()))
                .cookie(cookies.holding(value))
                .cookie(forgotten(attempt.get()));
    }

    /** Ends our session and then Keycloak's. Doing it twice does no harm. */
    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request) {
        var idToken = cookies.find(request).flatMap(sessions::end);
        return sendTo(afterSignOut(idToken))
                .cookie(cookies.cleared())
                .header("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    @Get("/signed-out{?here}")
    @Produces(MediaType.TEXT_HTML)
    Object signedOut(HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean here) {
        return pages.signedOut(request, here);
    }

    private URI afterSignOut(Optional<String> idToken) {
        try {
            return idToken.map(provider::signOutAddress)
                    .orElseGet(() -> settings.address("/signed-out"));
        } catch (Refusal providerDoesNotAnswer) {
            return settings.address("/signed-out?here=true");
        }
    }

    private Optional<SignInAttempt> attempt(HttpRequest<?> request, @Nullable String state) {
        if (state == null) {
            return Optional.empty();
        }
        return request.getCookies()
                .findCookie(settings.cookie(SignInAttempt.cookieName(state)))
                .flatMap(cookie -> SignInAttempt.read(cookie.getValue(), state));
    }

    private Cookie forgotten(SignInAttempt attempt) {
        return cookies.ours(SignInAttempt.cookieName(attempt.state()), "").maxAge(0);
    }

    private static MutableHttpResponse<?> sendTo(URI address) {
        return HttpResponse.seeOther(address).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
