package yardstick.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An error as programs read it (RFC 9457).
 *
 * @param type always about:blank: the status says what kind it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what was wrong here, and what to do
 */
@Serdeable
@Schema(name = "Problem")
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getReason(), status.getCode(), detail);
    }
}
