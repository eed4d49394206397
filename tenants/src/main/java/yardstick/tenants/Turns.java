package yardstick.tenants;

import jakarta.inject.Singleton;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets the portal work as somebody who is not there: only to write a letter that they asked for,
 * once for each, and with what they may do at that moment.
 */
@Singleton
public class Turns {

    private final Sessions sessions;

    Turns(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Takes somebody's turn, and says who they are; empty where it is not due, or was taken.
     *
     * @param daily since when a daily letter is due
     * @param weekly since when a weekly one is
     */
    public Optional<SignedIn> take(UUID person, OffsetDateTime daily, OffsetDateTime weekly) {
        return sessions.turn(person, daily, weekly);
    }
}
