package yardstick.tenants;

import java.util.Locale;

/** What somebody may do for one council. From our memberships, never from a token. */
public enum Role {
    /** Reads the council's own space. */
    VIEWER,
    /** Also writes in it. */
    EDITOR,
    /** Also runs it: its people and what it shares. */
    ADMINISTRATOR;

    /** Whether this role may change the council's rows. */
    public boolean mayEdit() {
        return this != VIEWER;
    }

    /** The word that the database and the API use, such as {@code editor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word that the database uses. */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
