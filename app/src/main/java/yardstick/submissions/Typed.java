package yardstick.submissions;

import yardstick.intake.Column;
import yardstick.intake.Entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what a browser sent, as typed but for line ends and outer spaces. */
final class Typed {

    private Typed() {}

    /** A text; empty when the field is absent, the first when it was sent twice. */
    static String text(Map<String, ?> sent, String field) {
        var value = sent.get(field);
        var first =
                value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
        // PostgreSQL has no character 0.
        return first == null
                ? ""
                : first.toString().replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    static int version(Map<String, ?> sent) {
        var text = text(sent, "version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /**
     * The name that the form was given, so that sending it twice changes nothing; a new one when it
     * has none that we would have given.
     */
    static String key(Map<String, ?> sent) {
        var text = text(sent, "key");
        return "page:" + (text.matches("[0-9a-f-]{36}") ? text : java.util.UUID.randomUUID());
    }

    /** The entry in a form, where an entry's column is a field. */
    static Entry entry(Map<String, ?> sent, Entry before) {
        var texts = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            texts.put(column, text(sent, column.field()));
        }
        return Entry.of(before.no(), before.sheet(), before.row(), texts);
    }
}
