package yardstick.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;

import jakarta.inject.Singleton;

import java.net.URI;
import java.net.URLEncoder;

/**
 * Sends a browser that is not signed in to the sign-in, and back to where it wanted to go. A script
 * in the page cannot follow a redirect to another site, so htmx is told to load the page anew.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class NotSignedInHandler
        implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    private final RefusalHandler refusals;

    NotSignedInHandler(RefusalHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        if (refused.getAuthentication() instanceof Caller caller) {
            return refusals.answer(
                    request,
                    caller.signedIn().hasNoPart()
                            ? Refusal.Reason.NO_PART
                            : Refusal.Reason.MAY_NOT_SEE);
        }
        return RefusalHandler.isForApi(request) ? withoutToken(request) : toSignIn(request);
    }

    private static MutableHttpResponse<?> withoutToken(HttpRequest<?> request) {
        var sent = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        var response =
                HttpResponse.status(HttpStatus.UNAUTHORIZED)
                        .header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                "Bearer realm=\"yardstick\""
                                        + (sent ? ", error=\"invalid_token\"" : ""))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return RefusalHandler.problem(
                response,
                HttpStatus.UNAUTHORIZED.getCode(),
                sent ? "The access token was not accepted" : "No access token",
                "Fetch a new access token from the sign-in service and send it as \"Authorization:"
                        + " Bearer …\". An ID token is not an access token.");
    }

    private static MutableHttpResponse<?> toSignIn(HttpRequest<?> request) {
        if (request.getHeaders().contains("HX-Request")) {
            return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                    .header("HX-Redirect", signIn(currentPage(request)))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        // A form that was sent cannot be sent again by a redirect; the front page is a safe place.
        var isRead = ForgeryFilter.isRead(request.getMethod());
        return HttpResponse.redirect(URI.create(signIn(isRead ? request.getUri().toString() : "/")))
                .status(isRead ? HttpStatus.FOUND : HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String currentPage(HttpRequest<?> request) {
        try {
            var page = URI.create(request.getHeaders().get("HX-Current-URL", String.class, "/"));
            var query = page.getRawQuery();
            return page.getRawPath() + (query == null ? "" : "?" + query);
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static String signIn(String to) {
        return "/sign-in?to=" + URLEncoder.encode(ReturnPath.safe(to), UTF_8);
    }
}
