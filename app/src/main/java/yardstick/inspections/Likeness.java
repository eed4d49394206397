package yardstick.inspections;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Neighbour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Why a council counts as similar: it is in our list of neighbours, or we are in its. */
final class Likeness {

    private Likeness() {}

    /** In words; empty where neither lists the other. */
    static String of(Catalogue catalogue, String model, Area own, Area other) {
        var words = new ArrayList<String>();
        find(catalogue.neighbours(model, own), other).ifPresent(n -> words.add(placed(n)));
        find(catalogue.neighbours(model, other), own)
                .ifPresent(
                        n ->
                                words.add(
                                        "lists %s as number %d"
                                                .formatted(own.name(), n.position())));
        return String.join("; ", words);
    }

    /** "neighbour 3, very close". */
    static String placed(Neighbour neighbour) {
        return "neighbour %d, %s"
                .formatted(neighbour.position(), neighbour.closeness().toLowerCase(Locale.UK));
    }

    private static Optional<Neighbour> find(List<Neighbour> list, Area wanted) {
        return list.stream().filter(n -> Objects.equals(n.area(), wanted)).findFirst();
    }
}
