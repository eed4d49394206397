package yardstick.web;

import java.util.Map;
import java.util.Optional;

/** What has just been done on another page, in the words of a banner. */
public final class Done {

    private static final Map<String, String> WORDS =
            Map.of(
                    "target-added", "Target added",
                    "target-changed", "Target changed",
                    "target-removed", "Target removed",
                    "commentary-added", "Commentary added",
                    "commentary-changed", "Commentary changed",
                    "commentary-removed", "Commentary removed");

    private Done() {}

    /** The banner; empty for none, and for a word that nobody of ours has written. */
    public static String words(Optional<String> done) {
        return done.map(word -> WORDS.getOrDefault(word, "")).orElse("");
    }
}
