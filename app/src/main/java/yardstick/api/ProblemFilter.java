package yardstick.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Whatever went wrong under {@code /api}, and whoever noticed, programs get a problem and never a
 * page. Stands before every other filter, so that it also sees what security and the router refuse.
 */
@ServerFilter("/api/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemFilter {

    private static final MediaType PROBLEM = MediaType.of(Problem.MEDIA_TYPE);

    @ResponseFilter
    void problem(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() < 400
                || response.getContentType().filter(PROBLEM::equals).isPresent()) {
            return;
        }
        var status = response.status();
        response.contentType(PROBLEM);
        response.body(Problem.of(status, detail(request, status)));
        if (status == HttpStatus.UNAUTHORIZED) {
            response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"yardstick\"");
        }
    }

    private static boolean isProblem(HttpResponse<?> response) {
        return response.getContentType().filter(PROBLEM::equals).isPresent();
    }

    private static String detail(HttpRequest<?> request, HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED ->
                    "Send a valid token: Authorization: Bearer, then a token that the realm gave"
                            + " out and that has not run out.";
            case FORBIDDEN -> "This caller may not do that. Ask your council's administrator.";
            case NOT_FOUND ->
                    "There is nothing at "
                            + Refusal.shown(request.getPath())
                            + ". /openapi.yaml lists what can be asked.";
            case METHOD_NOT_ALLOWED ->
                    "This address does not take "
                            + request.getMethodName()
                            + ". /openapi.yaml lists what can be asked.";
            case NOT_ACCEPTABLE -> "Answers are application/json. Accept that, or anything.";
            case SERVICE_UNAVAILABLE -> "The database is away for a moment. Try again shortly.";
            default ->
                    status.getCode() < 500
                            ? "This request cannot be read. Check it against /openapi.yaml."
                            : "Something went wrong here, not with the request. Try again; if it"
                                    + " stays, tell whoever runs this portal and give the time.";
        };
    }
}
