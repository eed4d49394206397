package yardstick.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * A quarter of all councils by value, A best to D worst. Arithmetic, not an opinion: never mix it
 * with RAG.
 */
public enum QuartileBand {
    A,
    B,
    C,
    D;

    /**
     * The band of {@code ours} among {@code all}, which contains it. Cut at the 25th, 50th and 75th
     * percentiles (type 7); a value on a cut belongs to the lower-value side. Empty where polarity
     * is neither. Source: DfE's LAIT.
     */
    public static Optional<QuartileBand> of(
            BigDecimal ours, Collection<BigDecimal> all, Polarity polarity) {
        if (polarity == Polarity.NEITHER) {
            return Optional.empty();
        }
        int fromLowest =
                ours.compareTo(Quantile.type7(all, 25)) <= 0
                        ? 0
                        : ours.compareTo(Quantile.type7(all, 50)) <= 0
                                ? 1
                                : ours.compareTo(Quantile.type7(all, 75)) <= 0 ? 2 : 3;
        return Optional.of(values()[polarity == Polarity.LOW ? fromLowest : 3 - fromLowest]);
    }
}
