package yardstick.operations;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Gives every request a number and logs a line about it: method, route, status and milliseconds.
 * The route is the template, never the address itself: what people search for and which council
 * they look at is not for logs.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestLine {

    private static final Logger LOG = LoggerFactory.getLogger("yardstick.request");
    private static final String HEADER = "X-Request-Id";
    private static final String NUMBER = "yardstick.request";
    private static final String BEGUN = "yardstick.begun";

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        var number = numberOf(request);
        request.setAttribute(NUMBER, number);
        request.setAttribute(BEGUN, System.nanoTime());
        context.add(new MdcPropagationContext(Map.of("request", number)));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var number = request.getAttribute(NUMBER, String.class).orElse("none");
        long begun = request.getAttribute(BEGUN, Long.class).orElseGet(System::nanoTime);
        var route = BasicHttpAttributes.getUriTemplate(request).orElse("none");
        response.header(HEADER, number);
        try (var ignored = MDC.putCloseable("request", number)) {
            LOG.atLevel(isRoutine(route) ? Level.DEBUG : Level.INFO)
                    .addKeyValue("method", request.getMethodName())
                    .addKeyValue("route", route)
                    .addKeyValue("status", response.code())
                    .addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun))
                    .log("answered");
        }
    }

    /** A proxy's number is kept if it is harmless, so that both logs can be read side by side. */
    private static String numberOf(HttpRequest<?> request) {
        var given = request.getHeaders().get(HEADER);
        return given != null && given.matches("[A-Za-z0-9-]{8,64}")
                ? given
                : UUID.randomUUID().toString();
    }

    private static boolean isRoutine(String route) {
        return route.startsWith("/health") || route.startsWith("/assets");
    }
}
