package yardstick.beside;

import yardstick.comparison.Council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The latest in-year figure of each council beside each published indicator. Of a month and a
 * quarter that end on one day, that which is collected first in the list of data sets.
 */
public final class Latest {

    /** Nothing beside what is published. */
    public static final Latest NONE = new Latest(Map.of());

    private final Map<Key, InYear> figures;

    private record Key(UUID council, String published) {}

    private Latest(Map<Key, InYear> figures) {
        this.figures = figures;
    }

    static Latest of(List<InYear> all) {
        var figures = new HashMap<Key, InYear>();
        all.forEach(
                one -> figures.merge(new Key(one.council(), one.published()), one, Latest::later));
        return new Latest(Map.copyOf(figures));
    }

    private static InYear later(InYear one, InYear other) {
        return other.figure().period().lastDay().isAfter(one.figure().period().lastDay())
                ? other
                : one;
    }

    /** Whether there is none at all. */
    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** That of a council beside a published indicator. */
    public Optional<InYear> find(Council council, String published) {
        return Optional.ofNullable(figures.get(new Key(council.id(), published)));
    }
}
