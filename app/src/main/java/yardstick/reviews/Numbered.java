package yardstick.reviews;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part that is named by its place alone. The form for a new one carries the place that was free
 * when it was opened; where somebody else has taken that meanwhile, the next free one is used.
 */
interface Numbered extends Part {

    /** How many there is room for. */
    int MOST = 40;

    @Override
    default Optional<String> next(Review review) {
        int last = places(review).stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.concat(
                        IntStream.rangeClosed(last + 1, MOST), IntStream.rangeClosed(1, MOST))
                .filter(place -> !places(review).contains(place))
                .mapToObj(String::valueOf)
                .findFirst();
    }

    /** At the form's place or after it stands the same already: the form has put it there. */
    @Override
    default boolean isThere(Review review, String key, Filled typed) {
        int from = key.matches("\\d{1,2}") ? Integer.parseInt(key) : MOST + 1;
        return kept(review).stream()
                .filter(kept -> Integer.parseInt(kept.key()) >= from)
                .anyMatch(kept -> kept.mark().equals(typed.mark()));
    }

    private List<Integer> places(Review review) {
        return kept(review).stream().map(kept -> Integer.valueOf(kept.key())).toList();
    }
}
