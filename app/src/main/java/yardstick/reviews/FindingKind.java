package yardstick.reviews;

import yardstick.web.Choice;

import java.util.List;
import java.util.stream.Stream;

/** What a finding of a review is, in the order of a letter. */
enum FindingKind {
    STRENGTH("strength", "Strength", "Strengths"),
    AREA_TO_CONSIDER("area-to-consider", "Area to consider", "Areas to consider"),
    RECOMMENDATION("recommendation", "Recommendation", "Recommendations"),
    KEY_MESSAGE("key-message", "Key message", "Key messages");

    private final String word;
    private final String one;
    private final String several;

    FindingKind(String word, String one, String several) {
        this.word = word;
        this.one = one;
        this.several = several;
    }

    /** The kind that a word of the database means. */
    static FindingKind of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
    }

    /** Its word in the database and in forms. */
    String word() {
        return word;
    }

    String one() {
        return one;
    }

    String several() {
        return several;
    }

    /** Whether it asks for something, so that an action can answer it. */
    boolean asks() {
        return this == AREA_TO_CONSIDER || this == RECOMMENDATION;
    }

    static List<Choice> choices() {
        return Stream.of(values()).map(kind -> Choice.of(kind.word, kind.one)).toList();
    }
}
