package yardstick.sets;

import yardstick.comparison.Catalogue;
import yardstick.saved.SavedSet;
import yardstick.saved.SavedSets;
import yardstick.web.Place;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Exactly what {@code sets/list.jte} prints.
 *
 * @param council what people call the council
 * @param banner what has just been done; empty for nothing
 * @param groups comparison groups, by name
 * @param indicators indicator sets, by name
 */
public record SetsPage(String council, String banner, Listed groups, Listed indicators) {

    /**
     * All of one kind.
     *
     * @param add where to add one; empty for somebody who may not
     */
    public record Listed(String heading, String none, List<Row> rows, String add, String addText) {}

    /**
     * One of them.
     *
     * @param members the names of its members
     * @param grid where it can be looked at
     * @param shared the same for anybody who is signed in, without its name
     * @param change where to change it; empty for somebody who may not
     */
    public record Row(String name, String members, String grid, String shared, String change) {}

    static SetsPage of(
            Catalogue catalogue, Place place, SavedSets saved, boolean mayEdit, String banner) {
        return new SetsPage(
                place.name(),
                banner,
                listed(
                        catalogue,
                        place,
                        Kind.GROUPS,
                        saved,
                        mayEdit,
                        "Comparison groups",
                        "No comparison group has been saved yet."),
                listed(
                        catalogue,
                        place,
                        Kind.INDICATORS,
                        saved,
                        mayEdit,
                        "Indicator sets",
                        "No indicator set has been saved yet."));
    }

    private static Listed listed(
            Catalogue catalogue,
            Place place,
            Kind kind,
            SavedSets saved,
            boolean mayEdit,
            String heading,
            String none) {
        var address = place.href() + "/sets/" + kind.path();
        var names = kind.names(catalogue);
        return new Listed(
                heading,
                none,
                kind.of(saved).stream()
                        .map(
                                set ->
                                        new Row(
                                                set.name(),
                                                set.codes().stream()
                                                        .map(c -> names.getOrDefault(c, c))
                                                        .collect(Collectors.joining(", ")),
                                                "%s/grid?%s=%s"
                                                        .formatted(
                                                                place.href(),
                                                                kind == Kind.GROUPS
                                                                        ? "councils"
                                                                        : "indicators",
                                                                set.id()),
                                                shared(place, kind, set),
                                                mayEdit ? address + "/" + set.id() : ""))
                        .toList(),
                mayEdit ? address + "/new" : "",
                (kind == Kind.GROUPS ? "Add a " : "Add an ") + kind.noun());
    }

    /** Published codes alone: whoever follows it learns no name that the council has given. */
    private static String shared(Place place, Kind kind, SavedSet set) {
        return Place.published(place.code(), place.name()).href()
                + set.codes().stream()
                        .map(code -> kind.parameter() + "=" + code)
                        .collect(Collectors.joining("&", "/grid?", ""));
    }
}
