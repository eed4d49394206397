package yardstick.reviews;

import java.util.Locale;
import java.util.stream.Stream;

/** What has just been done, as an address says it and a page tells it. */
enum Done {
    REVIEW_ADDED("The review has been added. Add its team, lines of enquiry, methods and findings"),
    REVIEW_CHANGED("The review has been changed"),
    REVIEW_REMOVED("The review has been removed"),
    ADDED("What you entered has been added"),
    CHANGED("What you entered has been saved"),
    REMOVED("It has been removed"),
    BECAME_ACTIONS("The findings that you ticked are actions of the plan now"),
    LETTER_TAKEN("The findings of the letter are in the record now. Answer each of them"),
    NO_ROOM("Nothing was taken: there is no room for the findings of a letter. Remove some first"),
    STATUS_SAID("What has become of the finding has been written down");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    /** The sentence for what an address says; empty for anything else. */
    static String words(String said) {
        return Stream.of(values())
                .filter(done -> done.code().equals(said))
                .map(done -> done.words)
                .findFirst()
                .orElse("");
    }

    /** As in an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
