package yardstick.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A total that is the sum of its parts, as every reader knows: a margin of a table, the months of a
 * year, the counted and the others of a percentage.
 *
 * @param total the quantity that is the sum
 * @param parts the quantities that are added; each once
 */
public record Equation(String total, List<String> parts) {

    /** All who take part in it, the total first. */
    Stream<String> quantities() {
        return Stream.concat(Stream.of(total), parts.stream());
    }
}
