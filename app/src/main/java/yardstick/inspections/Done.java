package yardstick.inspections;

import java.util.Locale;

/** What has just been done, as an address says it and a page tells it. */
enum Done {
    INSPECTION_ADDED("Inspection added"),
    INSPECTION_CHANGED("Inspection changed"),
    INSPECTION_REMOVED("Inspection removed"),
    RECOMMENDATION_ADDED("Recommendation added"),
    RECOMMENDATION_CHANGED("Recommendation changed"),
    RECOMMENDATION_REMOVED("Recommendation removed"),
    FACT_ADDED("Fact added"),
    FACT_CHANGED("Fact changed"),
    FACT_REMOVED("Fact removed"),
    NOTE_ADDED("Note added"),
    NOTE_CHANGED("Note changed"),
    NOTE_REMOVED("Note removed");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    /** The sentence for what an address says; empty for anything else. */
    static String words(String said) {
        for (var done : values()) {
            if (done.code().equals(said)) {
                return done.words;
            }
        }
        return "";
    }

    /** As in an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
