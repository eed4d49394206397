package yardstick.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How certain a council is of its own figure. */
public enum FigureStatus {
    /** May change. */
    PROVISIONAL,
    /** Did change. */
    REVISED,
    /** Will not change any more. */
    FINAL;

    /** The word that the database, files and the API use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What stands behind a figure where there is no room for the word; nothing where it is final.
     */
    public String mark() {
        return this == FINAL ? "" : " [%s]".formatted(code().substring(0, 1));
    }

    /** Reads the word that the database uses. */
    public static FigureStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Reads what somebody has written: the word in any case, or its first letter in brackets. */
    public static Optional<FigureStatus> read(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[(.*)]$", "$1");
        return Arrays.stream(values())
                .filter(s -> s.code().equals(word) || s.code().substring(0, 1).equals(word))
                .findFirst();
    }
}
