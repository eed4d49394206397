package yardstick.indicators;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Certainty;
import yardstick.statistics.Interval;
import yardstick.web.Figures;

/** Hands an interval to a picture, with its ends as they are printed. */
final class Drawn {

    private Drawn() {}

    /** The interval to draw; null where none can be given. */
    static yardstick.charts.@Nullable Interval interval(Certainty certainty, Figures figures) {
        return switch (certainty) {
            case Interval interval ->
                    new yardstick.charts.Interval(
                            interval.lower(),
                            interval.upper(),
                            figures.interval(interval),
                            interval.level().percent().toPlainString() + "% interval");
            case Certainty.None none -> null;
        };
    }
}
