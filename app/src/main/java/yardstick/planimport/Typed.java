package yardstick.planimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what a browser sent, as typed but for line ends and outer spaces. */
final class Typed {

    private static final Pattern FIELD =
            Pattern.compile(
                    "title|kind|starts-on|ends-on|rhythm|introduction|scale|answers|g\\d{1,2}-(kind|heading|[cd]\\d{1,2})|t\\d{1,3}-priority");

    private Typed() {}

    static String text(Map<String, ?> sent, String field) {
        var value = sent.get(field);
        var first =
                value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
        // PostgreSQL has no character 0.
        return first == null
                ? ""
                : first.toString().replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** The explanations in a form; fields that no such form has are left out. */
    static Map<String, String> explanations(Map<String, ?> sent) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : sent.keySet()) {
            if (FIELD.matcher(field).matches()) {
                typed.put(field, text(sent, field));
            }
        }
        return typed;
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    static int version(Map<String, ?> sent) {
        var text = text(sent, "version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** The name that a form was given; a new one when it has none that we would have given. */
    static UUID key(Map<String, ?> sent) {
        var text = text(sent, "key");
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(text)
                : UUID.randomUUID();
    }
}
