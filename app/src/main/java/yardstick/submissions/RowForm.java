package yardstick.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.intake.Column;
import yardstick.intake.Entry;
import yardstick.intake.Fingerprint;
import yardstick.web.Typed;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What a browser sent about figures: an entry, and the key under which it is kept. */
final class RowForm {

    private static final int MARK = 16;

    private RowForm() {}

    /** The entry in a form, where an entry's column is a field. */
    static Entry entry(Map<String, ?> sent, Entry before) {
        var texts = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            texts.put(column, Typed.text(sent, column.field()));
        }
        return Entry.of(before.no(), before.sheet(), before.row(), texts);
    }

    /** Tells whether the same entry was sent again. */
    static String fingerprint(Entry entry) {
        return Fingerprint.of(String.join("\0", entry.texts()).getBytes(UTF_8));
    }

    /**
     * The name that the form was given, with a mark of what was sent in it: the same sent twice
     * changes nothing, and something else from the same page, which a browser's way back shows
     * again, is not taken for it. A new name when the form has none that we would have given.
     */
    static String key(Map<String, ?> sent, String fingerprint) {
        var text = Typed.text(sent, "key");
        var name = text.matches("[0-9a-f-]{36}") ? text : UUID.randomUUID().toString();
        return name + "-" + fingerprint.substring(0, MARK);
    }

    /** The same as the database keeps it, apart from the keys of computer systems. */
    static String kept(String key) {
        return "page:" + key;
    }
}
