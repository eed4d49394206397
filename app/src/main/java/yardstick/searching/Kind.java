package yardstick.searching;

import java.util.stream.Stream;

/** What can be found, in groups that a reader can leave out. */
enum Kind {
    PLAN("plan", "Plans and priorities"),
    ACTION("action", "Actions, milestones and measures"),
    PROGRESS("progress", "Progress, comments, ratings and evidence"),
    RISK("risk", "Risks"),
    RECOMMENDATION("recommendation", "Inspections and recommendations"),
    FINDING("finding", "Peer reviews and findings"),
    COMMENTARY("commentary", "Commentary on indicators"),
    DECISION("decision", "Decisions and meetings of boards");

    private final String word;
    private final String text;

    Kind(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The kind that a word of a form or of a query means; nothing for others. */
    static Stream<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word));
    }

    String word() {
        return word;
    }

    String text() {
        return text;
    }
}
