package yardstick.team;

import java.util.List;
import java.util.stream.Stream;

/** What a review team writes down. */
public enum EntryKind {
    COMMENT("comment", "Comment", "Comments", Use.COMMENT),
    INTERVIEW("interview", "Interview", "Interviews", Use.EVIDENCE),
    CASE_AUDIT("case-audit", "Case audit", "Case audits", Use.EVIDENCE),
    OBSERVATION("observation", "Observation", "Observations", Use.EVIDENCE),
    DOCUMENT("document", "Document", "Documents", Use.EVIDENCE),
    DATA("data", "Data", "Data", Use.EVIDENCE),
    STRENGTH("strength", "Strength", "Strengths", Use.DRAFT),
    AREA_TO_CONSIDER("area-to-consider", "Area to consider", "Areas to consider", Use.DRAFT),
    RECOMMENDATION("recommendation", "Recommendation", "Recommendations", Use.DRAFT),
    KEY_MESSAGE("key-message", "Key message", "Key messages", Use.DRAFT);

    /** What an entry is for. */
    public enum Use {
        /** Said beside a paper or to the team. */
        COMMENT,
        /** Found out by a method. */
        EVIDENCE,
        /** What the letter will say. */
        DRAFT
    }

    private final String word;
    private final String one;
    private final String several;
    private final Use use;

    EntryKind(String word, String one, String several, Use use) {
        this.word = word;
        this.one = one;
        this.several = several;
        this.use = use;
    }

    /** The kind that a word of the database means. */
    public static EntryKind of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
    }

    /** The kinds for one use, in the order of a letter. */
    public static List<EntryKind> of(Use use) {
        return Stream.of(values()).filter(kind -> kind.use == use).toList();
    }

    /** Its word in the database and in forms. */
    public String word() {
        return word;
    }

    /** What one is called. */
    public String one() {
        return one;
    }

    /** What several are called. */
    public String several() {
        return several;
    }

    /** What it is for. */
    public Use use() {
        return use;
    }
}
