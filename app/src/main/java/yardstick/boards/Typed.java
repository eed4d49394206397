package yardstick.boards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what a browser sent, as typed but for line ends and outer spaces. */
final class Typed {

    private Typed() {}

    /** One line; empty when the field is absent, the first when it was sent twice. */
    static String line(Map<String, Object> sent, String field) {
        return text(sent, field).replaceAll("\\s+", " ");
    }

    /** A text of several lines. */
    static String text(Map<String, Object> sent, String field) {
        return values(sent, field).findFirst().orElse("");
    }

    /** All values of a field, each once. */
    static List<String> all(Map<String, Object> sent, String field) {
        return values(sent, field).filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    static int version(Map<String, Object> sent) {
        var text = line(sent, "version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** The name that the page chose for what is added, so that sending it twice adds it once. */
    static UUID key(Map<String, Object> sent) {
        try {
            return UUID.fromString(line(sent, "key"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static Stream<String> values(Map<String, Object> sent, String field) {
        var value = sent.get(field);
        var all =
                value instanceof Collection<?> several
                        ? several.stream()
                        : Stream.ofNullable(value);
        // PostgreSQL has no character 0.
        return all.map(v -> v.toString().replace("\r\n", "\n").replace("\0", "").strip());
    }
}
