package yardstick.planimport;

import java.util.stream.Stream;

/** Which scale the ratings of a file are on. */
enum ScaleChoice {
    ONE_TO_FIVE("one-to-five", "1 to 5"),
    RED_AMBER_GREEN("red-amber-green", "Red, amber, green, completed"),
    FOUND("found", "The words and numbers in the file");

    private final String word;
    private final String text;

    ScaleChoice(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The choice that a form's word means; that of the file for a word that it has not offered. */
    static ScaleChoice of(String word) {
        return Stream.of(values()).filter(c -> c.word.equals(word)).findFirst().orElse(FOUND);
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
