package yardstick.tenants;

import java.util.Locale;

/**
 * A part somebody plays that belongs to no single council.
 *
 * @param kind which part
 * @param regionCode ONS code of a regional board's region; empty for the others
 */
public record Appointment(Kind kind, String regionCode) {

    /** The parts there are. */
    public enum Kind {
        PLATFORM_ADMINISTRATOR,
        BOARD_MEMBER,
        PEER_REVIEWER;

        /** The word that the database and {@link Parts} use, such as {@code board-member}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads the word that the database uses, such as {@code board-member}. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
