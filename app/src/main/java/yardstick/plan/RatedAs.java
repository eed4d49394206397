package yardstick.plan;

import java.util.stream.Stream;

/** In which capacity somebody rates an action. The two may differ, and both stay. */
public enum RatedAs {
    OWNER("owner", "Owner"),
    BOARD("board", "Board");

    private final String word;
    private final String text;

    RatedAs(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The capacity that a word of the database or of a form means. */
    public static RatedAs of(String word) {
        return Stream.of(values()).filter(as -> as.word.equals(word)).findFirst().orElseThrow();
    }

    /** Its word in the database and in forms. */
    public String word() {
        return word;
    }

    /** What a page prints. */
    public String text() {
        return text;
    }
}
