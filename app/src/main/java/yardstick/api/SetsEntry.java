package yardstick.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import yardstick.saved.SavedSet;
import yardstick.saved.SavedSets;

import java.util.List;

/**
 * What a council has put together to compare with.
 *
 * @param groups comparison groups, by name: codes are ONS codes of councils
 * @param indicatorSets indicator sets, by name: codes are our slugs of indicators
 */
@Serdeable
@Schema(name = "Sets")
record SetsEntry(List<Named> groups, List<Named> indicatorSets) {

    /**
     * A group or a set.
     *
     * @param name what the council calls it
     * @param codes what is in it, in order
     */
    @Serdeable
    @Schema(name = "NamedSet")
    record Named(String name, List<String> codes) {

        static Named of(SavedSet set) {
            return new Named(set.name(), set.codes());
        }
    }

    static SetsEntry of(SavedSets sets) {
        return new SetsEntry(
                sets.groups().stream().map(Named::of).toList(),
                sets.indicators().stream().map(Named::of).toList());
    }
}
