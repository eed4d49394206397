package yardstick.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * A council's place among all councils with a value in the same period. 1 is best; ties share the
 * smallest rank.
 */
public final class Rank {

    private Rank() {}

    /**
     * The place of {@code ours} among {@code all}, which contains it: one more than the number of
     * strictly better values (R: {@code rank(ties.method = "min")}, as DfE's LAIT does it). Empty
     * where polarity is neither.
     */
    public static OptionalInt of(BigDecimal ours, Collection<BigDecimal> all, Polarity polarity) {
        return switch (polarity) {
            case NEITHER -> OptionalInt.empty();
            case HIGH -> OptionalInt.of(1 + count(all, ours, 1));
            case LOW -> OptionalInt.of(1 + count(all, ours, -1));
        };
    }

    private static int count(Collection<BigDecimal> all, BigDecimal ours, int sign) {
        return (int) all.stream().filter(v -> v.compareTo(ours) == sign).count();
    }
}
