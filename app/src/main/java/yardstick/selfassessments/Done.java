package yardstick.selfassessments;

import java.util.Locale;
import java.util.stream.Stream;

/** What has just been done, as an address says it and a banner tells it. */
enum Done {
    BEGUN("Begun. Answer its questions below"),
    SAVED("Saved"),
    EVIDENCE_ADDED("Evidence added"),
    EVIDENCE_REMOVED("Evidence removed"),
    SIGNED("Signed off. It cannot be changed any more, unless it is opened again"),
    OPENED("Opened again. The sign-off is gone, and its history says why"),
    STATUS_SAID("Status written down");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    /** Its word in an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a banner says; nothing for a word that means nothing. */
    static String words(String code) {
        return Stream.of(values())
                .filter(done -> done.code().equals(code))
                .map(done -> done.words)
                .findFirst()
                .orElse("");
    }
}
