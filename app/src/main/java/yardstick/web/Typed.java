package yardstick.web;

import java.util.List;
import java.util.Map;

/** Reads what a browser sent, as typed but for line ends and outer spaces. */
public final class Typed {

    private Typed() {}

    /** One line; empty when the field is absent, the first when it was sent twice. */
    public static String line(Map<String, ?> sent, String field) {
        return text(sent, field).replaceAll("\\s+", " ");
    }

    /** A text of several lines. */
    public static String text(Map<String, ?> sent, String field) {
        var value = sent.get(field);
        var first =
                value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
        // PostgreSQL has no character 0.
        return first == null
                ? ""
                : first.toString().replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** Whether somebody has said that a text with a small number in it gives no child away. */
    public static boolean checked(Map<String, ?> sent) {
        return line(sent, "checked").equals("yes");
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    public static int version(Map<String, ?> sent) {
        return number(sent, "version");
    }

    /** A number that a page put into its form; -1, which nothing has, when it is none. */
    public static int number(Map<String, ?> sent, String field) {
        var text = line(sent, field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
