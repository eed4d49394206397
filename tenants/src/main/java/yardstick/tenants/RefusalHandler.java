package yardstick.tenants;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import java.util.Map;

/** Turns a refusal into a page, or into a problem document for the API. */
@Singleton
class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {

    private final TenantPages pages;

    RefusalHandler(TenantPages pages) {
        this.pages = pages;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        return answer(request, refusal.reason());
    }

    /** The answer to a refused request. */
    MutableHttpResponse<?> answer(HttpRequest<?> request, Refusal.Reason reason) {
        var response = HttpResponse.status(reason.status());
        if (reason == Refusal.Reason.SIGN_IN_NOT_POSSIBLE) {
            response.header(HttpHeaders.RETRY_AFTER, "60");
        }
        response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isForApi(request)) {
            return problem(response, reason.status().getCode(), reason.heading(), reason.advice());
        }
        return response.contentType(MediaType.TEXT_HTML_TYPE)
                .characterEncoding("utf-8")
                .body(pages.refused(request, reason));
    }

    /** Fills a response with a problem document (RFC 9457). */
    static MutableHttpResponse<?> problem(
            MutableHttpResponse<Object> response, int status, String title, String detail) {
        return response.contentType("application/problem+json")
                .body(Map.of("title", title, "status", status, "detail", detail));
    }

    /** Whether a program asked, not a browser. */
    static boolean isForApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }
}
