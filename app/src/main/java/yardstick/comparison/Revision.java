package yardstick.comparison;

import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an earlier edition said of a figure, beside the figure as it is now.
 *
 * @param before what the earlier edition said
 * @param now the figure, of the edition that counts
 */
public record Revision(Said before, Standing now) {

    /** Whether both have a value. */
    public boolean isComparable() {
        return before.figure().number().isPresent() && now.figure().number().isPresent();
    }

    /** Whether the value is another one, or came, or went. Small or large: every digit counts. */
    public boolean isChanged() {
        return switch (before.figure()) {
            case Figure.Known(BigDecimal value) ->
                    now.figure().number().map(n -> n.compareTo(value) != 0).orElse(true);
            case Figure.Missing missing -> now.figure().number().isPresent();
        };
    }

    /** By how much it is higher now; empty where one of them has no value. */
    public Optional<BigDecimal> difference() {
        return now.figure().number().flatMap(n -> before.figure().number().map(n::subtract));
    }

    /** Why it changed, as far as what the values were worked out from tells. */
    public Cause cause() {
        return Cause.of(
                before.numerator(), before.denominator(), now.numerator(), now.denominator());
    }
}
