package yardstick.neighbours;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Neighbour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exactly what {@code neighbours/show.jte} prints.
 *
 * @param council what people call the council
 * @param models the models, newest first
 * @param rows every council in any of the models, in the newest's order
 * @param kept how many neighbours of the newest model were in the one before, in words
 */
public record NeighboursPage(String council, List<String> models, List<Row> rows, String kept) {

    /**
     * One neighbour.
     *
     * @param name what people call it
     * @param href its published figures
     * @param places its place in each model, as many as there are models
     * @param change whether it stayed, came or went
     * @param mutual whether it lists the council too
     */
    public record Row(
            String name, String href, List<String> places, String change, String mutual) {}

    static NeighboursPage of(Catalogue catalogue, Council council) {
        var models = catalogue.models();
        var names = new LinkedHashMap<Area, Boolean>();
        models.forEach(
                model ->
                        catalogue
                                .neighbours(model, council.area())
                                .forEach(n -> names.put(n.area(), true)));
        return new NeighboursPage(
                council.name(),
                models,
                names.keySet().stream().map(area -> row(catalogue, council, area)).toList(),
                kept(catalogue, council));
    }

    private static Row row(Catalogue catalogue, Council council, Area neighbour) {
        var places =
                catalogue.models().stream()
                        .map(
                                model ->
                                        find(catalogue, model, council.area(), neighbour)
                                                .map(n -> n.position() + ", " + n.closeness())
                                                .orElse("not a neighbour"))
                        .toList();
        return new Row(
                neighbour.name(),
                catalogue.vintage().keep("/compare/" + neighbour.code()),
                places,
                change(catalogue, council, neighbour),
                mutual(catalogue, council, neighbour));
    }

    private static String change(Catalogue catalogue, Council council, Area neighbour) {
        var models = catalogue.models();
        if (models.size() < 2) {
            return "";
        }
        boolean now = find(catalogue, models.get(0), council.area(), neighbour).isPresent();
        boolean before = find(catalogue, models.get(1), council.area(), neighbour).isPresent();
        if (now && before) {
            return "Kept";
        }
        return now ? "New in " + models.get(0) : "No longer";
    }

    private static String mutual(Catalogue catalogue, Council council, Area neighbour) {
        return find(catalogue, catalogue.models().getFirst(), neighbour, council.area())
                .map(n -> "Yes, as number " + n.position())
                .orElse("No");
    }

    private static Optional<Neighbour> find(
            Catalogue catalogue, String model, Area of, Area neighbour) {
        return catalogue.neighbours(model, of).stream()
                .filter(n -> n.area().equals(neighbour))
                .findFirst();
    }

    private static String kept(Catalogue catalogue, Council council) {
        Map<String, List<Neighbour>> lists = new LinkedHashMap<>();
        catalogue.models().forEach(m -> lists.put(m, catalogue.neighbours(m, council.area())));
        var listed = lists.values().stream().filter(list -> !list.isEmpty()).toList();
        if (listed.isEmpty()) {
            return "No model lists neighbours of this council.";
        }
        if (listed.size() < 2) {
            return "Only one model lists neighbours of this council.";
        }
        var before = listed.get(1).stream().map(Neighbour::area).toList();
        long stayed = listed.get(0).stream().filter(n -> before.contains(n.area())).count();
        var models = List.copyOf(lists.keySet());
        return "%d of the %d neighbours of the %s model were in the %s model too."
                .formatted(stayed, listed.get(0).size(), models.get(0), models.get(1));
    }
}
