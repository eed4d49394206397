package yardstick.submissions;

import io.micronaut.context.annotation.Value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How many files a person may send within a minute, each portal counting for itself. Reading a file
 * costs more than any page, whether it is taken or refused.
 */
@Singleton
class UploadLimit {

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final int most;
    private final InstantSource clock;
    private final Map<UUID, Deque<Instant>> sent = new HashMap<>();

    @Inject
    UploadLimit(@Value("${yardstick.uploads.a-minute:5}") int most) {
        this(most, InstantSource.system());
    }

    UploadLimit(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** How many may be sent within a minute. */
    int most() {
        return most;
    }

    /** From when on a person may send the next file; empty for now, and then it is counted. */
    synchronized Optional<Instant> next(@Nullable UUID person) {
        var now = clock.instant();
        sent.values().forEach(times -> times.removeIf(t -> !t.isAfter(now.minus(SPAN))));
        sent.values().removeIf(Deque::isEmpty);
        if (person == null) {
            return Optional.empty();
        }
        var times = sent.computeIfAbsent(person, who -> new ArrayDeque<>());
        if (times.size() >= most) {
            return Optional.of(times.getFirst().plus(SPAN));
        }
        times.addLast(now);
        return Optional.empty();
    }
}
