package yardstick.collection;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Who gives a data set.
 *
 * @param expected whether it is expected of a council; else whoever wishes gives it
 * @param regions ONS codes of the regions whose councils give it; none where all do
 */
public record Givers(boolean expected, List<String> regions) {

    /** Whether councils of a region are asked for it at all. */
    public boolean areIn(String regionCode) {
        return regions.isEmpty() || regions.contains(regionCode);
    }

    /**
     * Such as "Every council gives it".
     *
     * @param regionName what people call the region with a code
     */
    public String words(UnaryOperator<String> regionName) {
        var who =
                regions.isEmpty()
                        ? "council"
                        : "council in "
                                + regions.stream()
                                        .map(regionName)
                                        .collect(Collectors.joining(" and "));
        return expected
                ? "Every %s gives it".formatted(who)
                : "Any %s that wishes gives it; it is expected of none".formatted(who);
    }
}
