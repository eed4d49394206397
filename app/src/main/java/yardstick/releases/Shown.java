package yardstick.releases;

import yardstick.collection.CollectedFigure;
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
                : new Shown(own, without(own, own.value()), "", false);
    }

    /** Others see that it is suppressed, and nothing else. */
    static Shown suppressed(CollectedFigure own, String why, boolean itself) {
        return new Shown(
                own, without(own, new Figure.Missing(Figure.Reason.SUPPRESSED)), why, itself);
    }

    /** Whether others see less than the council. */
    boolean isSuppressed() {
        return !why.isEmpty();
    }

    private static CollectedFigure without(CollectedFigure own, Figure value) {
        return new CollectedFigure(own.indicator(), own.period(), value, null, null, own.status());
    }
}
