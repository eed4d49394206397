package yardstick.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonMapper;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;

/**
 * Answers every request that failed, wherever it failed: a page for people, a problem document (RFC
 * 9457) for programs. Needs no database, so that it can also say that the database is away.
 */
@Singleton
@Primary
class ErrorPages implements ErrorResponseProcessor<Object> {

    private final PageBinder pages;
    private final Views views;
    private final JsonMapper json;

    ErrorPages(PageBinder pages, Views views, JsonMapper json) {
        this.pages = pages;
        this.views = views;
        this.json = json;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        var request = context.getRequest();
        var status = response.status();
        var words =
                ErrorWords.about(
                        request,
                        status,
                        context.getRootCause().orElse(null),
                        RequestMarks.number(request));
        var answer = response.toMutableResponse();
        if (request.getMethod() == HttpMethod.HEAD) {
            return answer.body(null);
        }
        return isForProgram(request)
                ? problem(answer, status, words)
                : page(answer, request, words);
    }

    private MutableHttpResponse<Object> page(
            MutableHttpResponse<?> response, HttpRequest<?> request, PlainPage words) {
        var page = pages.aboutPath(request).titled(words.heading());
        return response.contentType("text/html; charset=utf-8")
                .body(views.html(request, page.show("web/plain", words)));
    }

    private MutableHttpResponse<Object> problem(
            MutableHttpResponse<?> response, HttpStatus status, PlainPage words) {
        var problem = new TreeMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReason());
        problem.put("status", status.getCode());
        problem.put("detail", words.sentences().getFirst());
        if (!words.request().isEmpty()) {
            problem.put("request", words.request());
        }
        try {
            return response.contentType("application/problem+json")
                    .body(json.writeValueAsString(problem));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isForProgram(HttpRequest<?> request) {
        var accepted = request.accept();
        return request.getPath().startsWith("/api/")
                || (accepted.stream().anyMatch(type -> type.getSubtype().endsWith("json"))
                        && accepted.stream().noneMatch(MediaType.TEXT_HTML_TYPE::equals));
    }
}
