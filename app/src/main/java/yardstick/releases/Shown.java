package yardstick.releases;

import yardstick.collection.CollectedFigure;
import yardstick.collection.FigureStatus;
import yardstick.statistics.Figure;

/**
 * One figure, as the council has it and as others will see it.
 *
 * @param own the council's own
 * @param others without anything that others must not see
 * @param why why the two differ, in words that only the council reads; empty where they do not
 * @param itself whether it is suppressed for its own sake, not to protect another
 */
record Shown(CollectedFigure own, CollectedFigure others, String why, boolean itself) {

    /** Others see what the council sees. */
    static Shown whole(CollectedFigure own) {
        // Counts beside a missing value would say what is missing.
        return own.value().number().isPresent()
                ? new Shown(own, own, "", false)
                : new Shown(own, without(own, own.value(), own.status()), "", false);
    }

    /**
     * Others see that it is suppressed, and nothing else. That it was revised would tell that the
     * number behind it has changed: of a suppressed figure only whether it may still change is
     * shown.
     */
    static Shown suppressed(CollectedFigure own, String why, boolean itself) {
        var suppressed = new Figure.Missing(Figure.Reason.SUPPRESSED);
        var status = own.status() == FigureStatus.REVISED ? FigureStatus.PROVISIONAL : own.status();
        return new Shown(own, without(own, suppressed, status), why, itself);
    }

    /** Whether others see less than the council. */
    boolean isSuppressed() {
        return !why.isEmpty();
    }

    private static CollectedFigure without(CollectedFigure own, Figure value, FigureStatus status) {
        return new CollectedFigure(own.indicator(), own.period(), value, null, null, status);
    }
}
