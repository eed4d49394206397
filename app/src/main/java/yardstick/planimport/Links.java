package yardstick.planimport;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the numbers of recommendations in a file mean.
 *
 * @param recommendations those of an inspection, by number
 * @param findings those of a peer review, by number
 * @param review the peer review; null where the plan answers none
 */
public record Links(
        Map<Integer, UUID> recommendations, Map<Integer, UUID> findings, @Nullable UUID review) {

    /** Of a plan that answers nothing that is recorded. */
    public static final Links NONE = new Links(Map.of(), Map.of(), null);

    boolean none() {
        return recommendations.isEmpty() && findings.isEmpty();
    }

    boolean knows(int number) {
        return recommendations.containsKey(number) || findings.containsKey(number);
    }

    static List<UUID> of(Map<Integer, UUID> known, List<Integer> numbers) {
        return numbers.stream().filter(known::containsKey).map(known::get).distinct().toList();
    }
}
