package yardstick.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;

import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class JsonLineTest {

    @Test
    void an_event_is_one_line_whatever_is_in_it() {
        var event = event("two\nlines, a \"quote\", a \\ and a \u0001");
        event.setMDCPropertyMap(Map.of("request", "abc", "person", "somebody"));
        event.addKeyValuePair(new KeyValuePair("status", 200));

        assertThat(encoded(event))
                .endsWith(
                        "\"level\":\"INFO\",\"logger\":\"yardstick.request\","
                                + "\"message\":\"two\\nlines, a \\\"quote\\\", a \\\\ and a \\u0001\","
                                + "\"request\":\"abc\",\"status\":200}\n")
                .doesNotContain("somebody")
                .hasLineCount(1);
    }

    @Test
    void an_error_stays_on_the_line_too() {
        var event = event("failed");
        event.setMDCPropertyMap(Map.of());
        event.setThrowableProxy(
                new ch.qos.logback.classic.spi.ThrowableProxy(new IllegalStateException("why")));

        assertThat(encoded(event))
                .contains("\"error\":\"java.lang.IllegalStateException: why\\n")
                .hasLineCount(1);
    }

    private static String encoded(LoggingEvent event) {
        return new String(new JsonLine().encode(event), StandardCharsets.UTF_8);
    }

    private static LoggingEvent event(String message) {
        var logger = new LoggerContext().getLogger("yardstick.request");
        var event = new LoggingEvent("", logger, Level.INFO, message, null, new Object[0]);
        return event;
    }
}
