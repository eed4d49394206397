package yardstick.reviews;

import yardstick.web.Choice;

import java.util.List;
import java.util.stream.Stream;

/** How a review team finds out. */
enum MethodKind {
    INTERVIEWS("interviews", "Interviews"),
    CASE_AUDITS("case-audits", "Case audits"),
    OBSERVATION("observation", "Observation"),
    DOCUMENTS("documents", "Documents"),
    DATA("data", "Data"),
    OTHER("other", "Other");

    private final String word;
    private final String text;

    MethodKind(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The method that a word of the database means. */
    static MethodKind of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
    }

    /** Its word in the database and in forms. */
    String word() {
        return word;
    }

    /** What a page prints. */
    String text() {
        return text;
    }

    static List<Choice> choices() {
        return Stream.of(values()).map(kind -> Choice.of(kind.word, kind.text)).toList();
    }
}
