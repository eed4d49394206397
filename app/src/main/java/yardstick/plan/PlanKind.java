package yardstick.plan;

import java.util.stream.Stream;

/** What kind of plan it is. */
public enum PlanKind {
    IMPROVEMENT("improvement-plan", "Improvement plan"),
    DEVELOPMENT("development-plan", "Development plan"),
    PEER_REVIEW_ACTION("peer-review-action-plan", "Peer review action plan"),
    OTHER("other", "Other plan");

    private final String word;
    private final String text;

    PlanKind(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The kind that a word of the database or of a form means. */
    public static PlanKind of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
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
