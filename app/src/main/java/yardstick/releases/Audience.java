package yardstick.releases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may see a release. Each is part of the next. */
enum Audience {
    REGION("Your region", "Councils of your region and its board", "as your region will see it"),
    ALL_COUNCILS("All councils", "All councils and regional boards", "as all councils will see it"),
    PUBLIC("The public", "Everybody, without signing in", "as the public will see it");

    private final String text;
    private final String hint;
    private final String as;

    Audience(String text, String hint, String as) {
        this.text = text;
        this.hint = hint;
        this.as = as;
    }

    /** What a page calls it. */
    String text() {
        return text;
    }

    /** Who that is. */
    String hint() {
        return hint;
    }

    /** What to think of first; empty for nothing. */
    String caution() {
        return this == PUBLIC
                ? "Search engines and others may keep copies of what is public. When you withdraw it,"
                        + " it is gone from here within five minutes, and their copies stay."
                : "";
    }

    /** What a preview for it is called. */
    String as() {
        return as;
    }

    /** The word that the database and addresses use. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads such a word; nothing for any other. */
    static Optional<Audience> find(String code) {
        return Arrays.stream(values()).filter(audience -> audience.code().equals(code)).findFirst();
    }
}
