package yardstick.publishing;

import yardstick.statistics.Figure;
import yardstick.statistics.Figure.Reason;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Reads cells of published files: a number, or the symbol that says why there is none. */
final class Figures {

    private static final MathContext CLEAN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Map<String, Reason> SYMBOLS =
            Map.of(
                    "c", Reason.SUPPRESSED,
                    "x", Reason.NOT_AVAILABLE,
                    ":", Reason.NOT_AVAILABLE,
                    "z", Reason.NOT_APPLICABLE,
                    "u", Reason.LOW_RELIABILITY,
                    "k", Reason.ROUNDS_TO_ZERO,
                    "low", Reason.ROUNDS_TO_ZERO,
                    "-", Reason.NOT_STATED);

    private Figures() {}

    /** Reads a cell; empty when it is neither a number nor a known symbol. Zero is zero. */
    static Optional<Figure> read(String cell) {
        var reason = SYMBOLS.get(cell);
        if (reason != null) {
            return Optional.of(new Figure.Missing(reason));
        }
        return number(cell).map(Figure.Known::new);
    }

    /** Reads a number and cleans it of binary noise; empty when it is none. */
    static Optional<BigDecimal> number(String cell) {
        if (cell.isEmpty() || cell.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(clean(new BigDecimal(cell)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The number to 15 significant digits, without trailing zeros: 95.899999999999991 is 95.9.
     * Longer ones are a double as somebody's program printed it, so the double itself says which
     * way the sixteenth digit goes: 80.26315789473685 is a little less than that.
     */
    static BigDecimal clean(BigDecimal number) {
        if (number.abs().compareTo(BigDecimal.valueOf(1, -12)) > 0) {
            throw new NumberFormatException("out of range");
        }
        var meant =
                number.precision() > CLEAN.getPrecision()
                        ? new BigDecimal(number.doubleValue())
                        : number;
        var clean = meant.round(CLEAN).stripTrailingZeros();
        return clean.scale() < 0 ? clean.setScale(0, RoundingMode.UNNECESSARY) : clean;
    }
}
