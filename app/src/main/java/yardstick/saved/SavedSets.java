package yardstick.saved;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a council has put together to compare with, for pages that offer it to its
 * members.
 *
 * @param groups comparison groups, by name
 * @param indicators indicator sets, by name
 */
public record SavedSets(List<SavedSet> groups, List<SavedSet> indicators) {

    /** What somebody who is not a member has of it. */
    public static final SavedSets NONE = new SavedSets(List.of(), List.of());

    /** The comparison group with this id, as an address writes it. */
    public Optional<SavedSet> findGroup(String id) {
        return find(groups, id);
    }

    /** The indicator set with this id, as an address writes it. */
    public Optional<SavedSet> findIndicators(String id) {
        return find(indicators, id);
    }

    private static Optional<SavedSet> find(List<SavedSet> sets, String id) {
        return sets.stream().filter(set -> set.id().toString().equals(id)).findFirst();
    }
}
