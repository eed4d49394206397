package yardstick.charts;

import java.math.BigDecimal;

/** One figure to draw: a number with the words to print beside it, or why there is none. */
public sealed interface Point {

    /** What is printed where the number would stand, already rounded, such as "24.5" or "[c]". */
    String label();

    /**
     * A number.
     *
     * @param value where to draw it, in the chart's unit, unrounded
     * @param label the value as printed, rounded by the caller
     */
    record Known(BigDecimal value, String label) implements Point {}

    /**
     * No number.
     *
     * @param label the symbol that a table prints, such as "[c]"
     * @param reason what the symbol means, such as "suppressed for confidentiality"
     */
    record Gap(String label, String reason) implements Point {

        /** The symbol and what it means, for a picture or to be read out. */
        public String words() {
            return label + " " + reason;
        }
    }

    /** A number, and how it is printed. */
    static Point at(BigDecimal value, String label) {
        return new Known(value, label);
    }

    /** No number, and why. */
    static Point gap(String symbol, String reason) {
        return new Gap(symbol, reason);
    }
}
