package yardstick.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a figure is that a council has not counted: it wants it, expects it, or stands beside it.
 */
public enum AimKind {
    /** What it wants. */
    TARGET("Own target"),
    /** What it expects itself; not the forecast that the portal works out. */
    FORECAST("Own forecast"),
    /** The figure of a group, as a report prints it. */
    COMPARATOR("Comparator");

    private final String words;

    AimKind(String words) {
        this.words = words;
    }

    /** What pages, pictures and files call it. */
    public String words() {
        return words;
    }

    /** The word that the database and forms use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word that the database uses. */
    public static AimKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** Reads what a form sent; empty for anything else. */
    public static Optional<AimKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
