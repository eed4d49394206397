package yardstick.notes;

import java.util.List;
import java.util.Map;

/** Reads what a browser sent, as typed but for line ends and outer spaces. */
final class Typed {

    private Typed() {}

    /** One line; empty when the field is absent, the first when it was sent twice. */
    static String line(Map<String, Object> sent, String field) {
        return text(sent, field).replaceAll("\\s+", " ");
    }

    /** A text of several lines. */
    static String text(Map<String, Object> sent, String field) {
        var value = sent.get(field);
        var first =
                value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
        // PostgreSQL has no character 0.
        return first == null
                ? ""
                : first.toString().replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** Whether somebody has said that a text with a small number in it gives no child away. */
    static boolean checked(Map<String, Object> sent) {
        return line(sent, "checked").equals("yes");
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    static int version(Map<String, Object> sent) {
        var text = line(sent, "version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
