package yardstick.disclosure;

import java.util.List;

/**
 * What is printed or suppressed together: a count alone, or a numerator, its denominator and what
 * follows from them.
 *
 * @param name its own
 * @param quantities names of the quantities that a reader knows once it is printed
 */
public record Cell(String name, List<String> quantities) {

    /** A count that stands alone, under its own name. */
    public static Cell of(String quantity) {
        return new Cell(quantity, List.of(quantity));
    }
}
