package yardstick.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A form with a file in it, as browsers send it (RFC 7578). Read here and not by the framework,
 * because the token in it must be seen before any route is reached. What is no such form reads as
 * an empty one.
 *
 * @param fields what was typed, by the field's name
 * @param files what was chosen, by the field's name
 */
public record MultipartForm(Map<String, String> fields, Map<String, SentFile> files) {

    /** A file as it was sent; its name is only what the sender calls it. */
    public record SentFile(String name, byte[] bytes) {}

    private static final int MOST_PARTS = 20;
    private static final int LONGEST_HEAD = 4_096;
    private static final int LONGEST_FIELD = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BOUNDARY = 70;
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[; ]filename=\"([^\"]*)\"");

    /** Whether a request says that it carries such a form. */
    public static boolean isIn(HttpRequest<?> request) {
        return request.getContentType()
                .filter(MediaType.MULTIPART_FORM_DATA_TYPE::matches)
                .isPresent();
    }

    /** The form that a request carries. What comes after can still read the request's body. */
    public static CompletableFuture<MultipartForm> of(HttpRequest<?> request) {
        var boundary =
                request.getContentType()
                        .flatMap(
                                type ->
                                        Optional.ofNullable(
                                                type.getParametersMap().get("boundary")))
                        .map(MultipartForm::unquoted)
                        .orElse("");
        if (!(request instanceof ServerHttpRequest<?> sent)
                || boundary.isEmpty()
                || boundary.length() > LONGEST_BOUNDARY) {
            return CompletableFuture.completedFuture(empty());
        }
        try (var body = sent.byteBody().split(SplitBackpressureMode.FASTEST)) {
            return body.buffer()
                    .thenApply(
                            whole -> {
                                try (whole) {
                                    return read(whole.toByteArray(), boundary);
                                }
                            })
                    .toCompletableFuture();
        }
    }

    private static MultipartForm empty() {
        return new MultipartForm(Map.of(), Map.of());
    }

    private static String unquoted(String boundary) {
        return boundary.replaceAll("^\"(.*)\"$", "$1");
    }

    static MultipartForm read(byte[] body, String boundary) {
        var line = ("--" + boundary).getBytes(UTF_8);
        var form = new MultipartForm(new LinkedHashMap<>(), new LinkedHashMap<>());
        if (!startsWith(body, 0, line)) {
            return empty();
        }
        var between = ("\r\n--" + boundary).getBytes(UTF_8);
        int from = line.length;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            int to = find(body, between, from);
            if (to < 0) {
                // Cut short, or at its end: "--" follows the last line.
                return startsWith(body, from, new byte[] {'-', '-'}) ? form : empty();
            }
            form.add(body, from + 2, to);
            from = to + between.length;
        }
        return form;
    }

    private void add(byte[] body, int from, int to) {
        int blank = find(body, BLANK_LINE, Math.max(0, from - 2));
        if (blank < 0 || blank + BLANK_LINE.length > to || blank - from > LONGEST_HEAD) {
            return;
        }
        var head = blank < from ? "" : new String(body, from, blank - from, UTF_8);
        var disposition =
                head.lines()
                        .filter(line -> line.regionMatches(true, 0, "content-disposition:", 0, 20))
                        .findFirst()
                        .orElse("");
        var name = NAME.matcher(disposition);
        if (!name.find()) {
            return;
        }
        var bytes = Arrays.copyOfRange(body, blank + BLANK_LINE.length, to);
        var file = FILE_NAME.matcher(disposition);
        if (file.find()) {
            files.putIfAbsent(name.group(1), new SentFile(plain(file.group(1)), bytes));
        } else if (bytes.length <= LONGEST_FIELD) {
            // The same field twice equals no token.
            fields.merge(name.group(1), new String(bytes, UTF_8), (one, other) -> "");
        }
    }

    /** A file's name without the folders that it lay in. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] what) {
        return bytes.length - at >= what.length
                && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
    }

    private static int find(byte[] bytes, byte[] what, int from) {
        for (int i = from; i <= bytes.length - what.length; i++) {
            if (bytes[i] == what[0] && startsWith(bytes, i, what)) {
                return i;
            }
        }
        return -1;
    }
}
