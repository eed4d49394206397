package yardstick.beside;

import yardstick.charts.During;
import yardstick.charts.Part;
import yardstick.collection.CollectedIndicator;
import yardstick.comparison.Council;

import java.util.List;

/**
 * The in-year figures of one council and one collected indicator.
 *
 * @param council whose they are
 * @param indicator what is collected
 * @param figures oldest first; at least one
 */
public record Run(Council council, CollectedIndicator indicator, List<InYear> figures) {

    /** Whether they are the reader's own council's. */
    public boolean own() {
        return figures.getFirst().own();
    }

    /** The last one. */
    public InYear latest() {
        return figures.getLast();
    }

    /** How a picture names and draws it; with its kind of period where another run is like it. */
    During.Series drawn(boolean ours, boolean alone) {
        var kind = latest().figure().period().kind().code().replace('-', ' ');
        return new During.Series(
                "In-year%s, %s".formatted(alone ? "" : " by " + kind, council.name()),
                ours ? Part.IN_YEAR : Part.ADDED_IN_YEAR,
                figures.stream().map(Run::dated).toList());
    }

    private static During.Dated dated(InYear one) {
        var period = one.figure().period();
        return new During.Dated(
                period.words(), period.lastDay(), one.printed().point(), one.status());
    }
}
