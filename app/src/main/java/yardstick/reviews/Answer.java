package yardstick.reviews;

import yardstick.web.Choice;

import java.util.List;
import java.util.stream.Stream;

/** What a council says to a finding. */
enum Answer {
    ACCEPTED("accepted", "Accepted"),
    NOT_ACCEPTED("not-accepted", "Not accepted"),
    NOT_YET("", "Not answered");

    private final String word;
    private final String text;

    Answer(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The answer that a word of the database means; of an empty one, that there is none yet. */
    static Answer of(String word) {
        return Stream.of(values()).filter(a -> a.word.equals(word)).findFirst().orElseThrow();
    }

    /** Its word in the database and in forms; empty while there is none. */
    String word() {
        return word;
    }

    /** What a page prints. */
    String text() {
        return text;
    }

    static List<Choice> choices() {
        return Stream.of(values()).map(answer -> Choice.of(answer.word, answer.text)).toList();
    }
}
