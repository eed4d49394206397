package yardstick.reviews;

import yardstick.web.Choice;

import java.util.List;
import java.util.stream.Stream;

/** What kind of review it is. */
enum ReviewKind {
    REGIONAL("regional-peer-review", "Regional peer review"),
    PEER("peer-review", "Peer review"),
    SEND("send-peer-review", "SEND peer review"),
    DIAGNOSTIC("diagnostic", "Diagnostic"),
    MODERATION("moderation-of-self-assessment", "Moderation of a self-assessment"),
    DIRECTORS("self-assessment-to-directors", "Self-assessment read by two directors"),
    OTHER("other", "Other review");

    private final String word;
    private final String text;

    ReviewKind(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The kind that a word of the database means. */
    static ReviewKind of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
    }

    /** What a page prints. */
    String text() {
        return text;
    }

    /** Its word in the database and in forms. */
    String word() {
        return word;
    }

    static List<Choice> choices() {
        return Stream.of(values()).map(kind -> Choice.of(kind.word, kind.text)).toList();
    }
}
