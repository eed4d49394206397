package yardstick.planimport;

import java.util.stream.Stream;

/** What a table of a file holds. */
enum TableKind {
    ACTIONS("actions", "Actions"),
    RISKS("risks", "Risks"),
    SCORES("scores", "Printed scores of priorities"),
    NOTHING("nothing", "Nothing of the plan");

    private final String word;
    private final String text;

    TableKind(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The kind that a form's word means; nothing for a word that it has not offered. */
    static TableKind of(String word) {
        return Stream.of(values()).filter(k -> k.word.equals(word)).findFirst().orElse(NOTHING);
    }

    /** Its word in forms. */
    String word() {
        return word;
    }

    /** What a page prints. */
    String text() {
        return text;
    }
}
