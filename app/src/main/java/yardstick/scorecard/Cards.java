package yardstick.scorecard;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Scored;
import yardstick.scoring.Row;
import yardstick.scoring.RowWriter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scorecards as written for everybody: worked out once for each load, council, neighbour model and
 * topic, since four hundred rows are many to write anew for each reader. Published figures only; a
 * council's targets are put beside them for each request.
 */
@Singleton
class Cards {

    /** A whole scorecard takes about two megabytes. */
    private static final int ROOM = 32;

    private final Comparisons comparisons;
    private final Map<Key, List<Card>> kept =
            new LinkedHashMap<>(ROOM, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, List<Card>> eldest) {
                    return size() > ROOM;
                }
            };

    private record Key(int loadId, String council, String model, String topic) {}

    /** One indicator: what is known, and how it is written. */
    record Card(Scored scored, Row row) {}

    Cards(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** The cards of the topic that was asked for. Those of earlier editions are not kept. */
    List<Card> of(Catalogue catalogue, Asked asked) {
        if (!catalogue.whole()) {
            return write(catalogue, asked);
        }
        var key = new Key(catalogue.loadId(), asked.council().code(), asked.model(), asked.topic());
        synchronized (kept) {
            var found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        // Two readers may both write it: that costs less than making all others wait.
        var written = write(catalogue, asked);
        synchronized (kept) {
            kept.put(key, written);
        }
        return written;
    }

    private List<Card> write(Catalogue catalogue, Asked asked) {
        var indicators =
                asked.indicators(catalogue).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return comparisons
                .score(catalogue, indicators, asked.model(), asked.council().area())
                .stream()
                .map(scored -> new Card(scored, new RowWriter(scored).row()))
                .toList();
    }
}
