package yardstick.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Writes a form with a file in it, as browsers do. */
public final class Multipart {

    /** What stands between the parts. */
    public static final String BOUNDARY = "----YardstickFormBoundary7MA4YWxkTrZu0gW";

    private Multipart() {}

    /** The body of a form: its fields, then the file in the field {@code file}. */
    public static byte[] of(Map<String, String> fields, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) ->
                        body.writeBytes(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(BOUNDARY, name, value)
                                        .getBytes(UTF_8)));
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, fileName)
                        .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        return body.toByteArray();
    }
}
