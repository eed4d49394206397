package yardstick.grid;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Neighbour;
import yardstick.saved.SavedSets;
import yardstick.web.FieldError;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which councils stand side by side. */
final class ChosenCouncils {

    /** More than the 33 of London cannot be told apart on a screen. */
    static final int MOST = 40;

    /** The statistical neighbours in the newest model. */
    static final String NEIGHBOURS = "neighbours";

    private final Catalogue catalogue;
    private final Area own;
    private final SavedSets saved;
    private final List<FieldError> problems;

    ChosenCouncils(Catalogue catalogue, Area own, SavedSets saved, List<FieldError> problems) {
        this.catalogue = catalogue;
        this.own = own;
        this.saved = saved;
        this.problems = problems;
    }

    /** The own council first, then those asked for by name; its region where none is asked for. */
    List<Area> of(Asked.Query query) {
        var begun = query.councils().strip();
        var chosen = new LinkedHashSet<Area>(begun.isEmpty() ? ticked(query.with()) : from(begun));
        find(query.add().strip(), "add", chosen);
        if (chosen.isEmpty()) {
            chosen.addAll(inRegion(Objects.requireNonNullElse(own.regionId(), 0)));
        }
        chosen.remove(own);
        if (chosen.size() >= MOST) {
            problems.add(
                    new FieldError(
                            "with",
                            "A grid has up to %d councils. The first %d are shown: untick some"
                                    .formatted(MOST, MOST)));
        }
        return Stream.concat(
                        Stream.of(own),
                        chosen.stream().limit(MOST - 1L).sorted(Comparator.comparing(Area::name)))
                .toList();
    }

    private List<Area> from(String begun) {
        if (begun.equals(NEIGHBOURS)) {
            return catalogue.models().stream()
                    .findFirst()
                    .map(model -> catalogue.neighbours(model, own))
                    .orElse(List.of())
                    .stream()
                    .map(Neighbour::area)
                    .toList();
        }
        var region =
                catalogue.areas().values().stream()
                        .filter(a -> a.kind() == Area.Kind.REGION && a.code().equals(begun))
                        .findFirst();
        if (region.isPresent()) {
            return inRegion(region.get().id());
        }
        return saved.findGroup(begun).map(group -> ticked(group.codes())).orElseGet(this::none);
    }

    private List<Area> none() {
        problems.add(
                new FieldError(
                        "councils",
                        "There is no such region or group. Choose one from the list, or tick"
                                + " councils below"));
        return List.of();
    }

    private List<Area> ticked(List<String> codes) {
        var found = new LinkedHashSet<Area>();
        codes.forEach(code -> find(code.strip(), "with", found));
        return List.copyOf(found);
    }

    private void find(String code, String field, LinkedHashSet<Area> found) {
        if (code.isEmpty()) {
            return;
        }
        catalogue
                .findCouncil(code)
                .map(Council::area)
                .ifPresentOrElse(
                        found::add,
                        () ->
                                problems.add(
                                        new FieldError(
                                                field,
                                                "There is no council with the code “%s”. Choose a"
                                                                .formatted(Asked.shortened(code))
                                                        + " council from the list")));
    }

    /** Today's councils of a region. */
    private List<Area> inRegion(int region) {
        return catalogue.councils().values().stream()
                .filter(c -> c.until() == null)
                .map(Council::area)
                .filter(a -> Objects.equals(a.regionId(), region))
                .toList();
    }
}
