package yardstick.boards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Parts of two versions of a plan; they are the same where their ids are, whatever they say.
 *
 * @param then those of the earlier version
 * @param now those of the later one
 * @param id what names a part
 */
record Sides<T>(List<T> then, List<T> now, Function<T, UUID> id) {

    static <T> Sides<T> of(List<T> then, List<T> now, Function<T, UUID> id) {
        return new Sides<>(then, now, id);
    }

    /** Goes through them in the order of the later version; what is gone comes last. */
    void each(BiConsumer<T, T> both, Consumer<T> come, Consumer<T> gone) {
        Map<UUID, T> before = new HashMap<>();
        then.forEach(part -> before.put(id.apply(part), part));
        for (var part : now) {
            var earlier = before.remove(id.apply(part));
            if (earlier == null) {
                come.accept(part);
            } else {
                both.accept(earlier, part);
            }
        }
        then.stream().filter(part -> before.containsKey(id.apply(part))).forEach(gone);
    }
}
