package yardstick.operations;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody else has answered: a database that is away becomes "try again" (503), anything else
 * is a mistake of ours (500) and goes into the log with its stack trace.
 */
@Singleton
final class UnexpectedFailure implements ExceptionHandler<RuntimeException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailure.class);
    private static final String RETRY_IN_SECONDS = "5";

    private final ErrorResponseProcessor<?> pages;

    UnexpectedFailure(ErrorResponseProcessor<?> pages) {
        this.pages = pages;
    }

    @Override
    public HttpResponse<?> handle(
            @SuppressWarnings("rawtypes") HttpRequest request, RuntimeException failure) {
        if (DatabaseAway.causedBy(failure)) {
            LOG.warn("The database is away: {}", innermost(failure).getClass().getSimpleName());
            return page(
                    request,
                    failure,
                    HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .header(HttpHeaders.RETRY_AFTER, RETRY_IN_SECONDS),
                    "Our database does not answer at the moment. Try again in a few seconds.");
        }
        LOG.error("A request failed", failure);
        return page(
                request, failure, HttpResponse.serverError(), "Something went wrong on our side.");
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            RuntimeException failure,
            MutableHttpResponse<?> response,
            String sentence) {
        var context = ErrorContext.builder(request).cause(failure).errorMessage(sentence).build();
        return pages.processResponse(context, response);
    }

    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
