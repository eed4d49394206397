package yardstick.intake;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A figure of a council's own that was approved, the latest for its indicator and period.
 *
 * @param figure what it says
 * @param revision 1 for the first approved
 * @param note what the council says about it
 * @param approvedAt when it was approved
 * @param approvedBy what whoever approved it was called then
 * @param submission the submission it came with
 */
public record OwnFigure(
        CollectedFigure figure,
        int revision,
        String note,
        Instant approvedAt,
        String approvedBy,
        UUID submission) {

    /** Whether approving this again would change nothing. */
    boolean says(Accepted accepted) {
        var other = accepted.figure();
        var said = accepted.entry().text(Column.NOTE);
        return figure.status() == other.status()
                && (said.isEmpty() || said.equals(note))
                && isSame(figure.value(), other.value())
                && isSame(figure.numerator(), other.numerator())
                && isSame(figure.denominator(), other.denominator());
    }

    private static boolean isSame(Figure one, Figure other) {
        return one instanceof Figure.Known(BigDecimal a)
                        && other instanceof Figure.Known(BigDecimal b)
                ? a.compareTo(b) == 0
                : one.equals(other);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
