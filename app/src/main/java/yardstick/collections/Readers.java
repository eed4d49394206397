package yardstick.collections;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;

/** Who reads a page of released figures. */
enum Readers {
    /** Whoever has signed in: what was released to them, and what is public. */
    SIGNED_IN("", "to you", "You see what councils have released to you, your own among them"),

    /** Everybody: what is public. */
    EVERYBODY("/public", "to the public", "You see what councils have released to the public");

    private final String below;
    private final String whom;
    private final String rule;

    Readers(String below, String whom, String rule) {
        this.below = below;
        this.whom = whom;
        this.rule = rule;
    }

    /** To whom it was released. */
    String whom() {
        return whom;
    }

    /** What they see, as the beginning of a sentence. */
    String rule() {
        return rule;
    }

    /** Where their page of an indicator is. */
    String address(DataSet dataSet, CollectedIndicator indicator) {
        return "%s/data-sets/%s/indicators/%s".formatted(below, dataSet.code(), indicator.code());
    }
}
