package yardstick.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** Answers a refused request with a problem. */
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        return problem(refusal);
    }

    static HttpResponse<Problem> problem(Refusal refusal) {
        return HttpResponse.<Problem>status(refusal.status())
                .contentType(Problem.MEDIA_TYPE)
                .body(Problem.of(refusal.status(), refusal.detail()));
    }
}
