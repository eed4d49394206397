package yardstick.movedon;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Neighbour;
import yardstick.comparison.Overview;
import yardstick.comparison.Period;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;
import yardstick.statistics.Quartiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Councils that stood where ours stands now, and what became of them.
 *
 * @param asked what was asked
 * @param overview all figures of the indicator
 * @param distance how near counts as there, in the unit; zero where nothing can be said
 * @param usual the distance that is taken where nobody chooses one
 * @param there those that were there, the furthest on the better way first
 */
record Journeys(
        Asked asked,
        Overview overview,
        BigDecimal distance,
        BigDecimal usual,
        List<Journey> there) {

    /** A quarter of the interquartile range: about an eighth of all councils on either side. */
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    static Journeys of(Catalogue catalogue, Comparisons comparisons, Asked asked) {
        var overview =
                comparisons.overview(
                        catalogue,
                        asked.indicator(),
                        asked.latest(),
                        asked.model(),
                        asked.council().area(),
                        List.of());
        var usual = asked.then().map(then -> usual(overview, then)).orElse(BigDecimal.ZERO);
        var distance = asked.distance().orElse(usual);
        var there = new ArrayList<Journey>();
        if (asked.then().isPresent()) {
            for (var council : catalogue.councils().values()) {
                find(catalogue, asked, overview, council.area())
                        .filter(j -> isNear(overview, j, distance))
                        .filter(j -> asked.everybody() || !j.likeness().isEmpty())
                        .ifPresent(there::add);
            }
        }
        there.sort(Comparator.comparing(Journey::change));
        var journeys = new Journeys(asked, overview, distance, usual, there);
        return journeys.polarity() == Polarity.LOW
                ? journeys
                : new Journeys(asked, overview, distance, usual, there.reversed());
    }

    Polarity polarity() {
        return asked.indicator().polarity();
    }

    /** The council's own figure now. */
    Figure ours() {
        return overview.comparison().council().figure();
    }

    /** Those that have moved on, in the order of the page. */
    List<Journey> movedOn() {
        return ours().number()
                .map(o -> there.stream().filter(j -> j.movedOn(o, polarity())).toList())
                .orElse(List.of());
    }

    /** Those that were there too and have not. */
    List<Journey> others() {
        var moved = movedOn();
        return there.stream().filter(j -> !moved.contains(j)).toList();
    }

    /** The periods from then to now. */
    List<Period> periods() {
        return asked.indicator().periods().stream()
                .filter(Period::hasValue)
                .filter(p -> p.firstYear() >= asked.latest().firstYear() - asked.years())
                .filter(p -> p.firstYear() <= asked.latest().firstYear())
                .toList();
    }

    private static boolean isNear(Overview overview, Journey journey, BigDecimal distance) {
        return overview.comparison()
                .council()
                .figure()
                .number()
                .filter(ours -> journey.then().subtract(ours).abs().compareTo(distance) <= 0)
                .isPresent();
    }

    private static BigDecimal usual(Overview overview, Period then) {
        var values =
                overview
                        .standings()
                        .getOrDefault(then.firstYear(), java.util.Map.of())
                        .values()
                        .stream()
                        .filter(s -> s.area().kind() == Area.Kind.COUNCIL)
                        .flatMap(s -> s.figure().number().stream())
                        .toList();
        return Quartiles.of(values).map(Quartiles::range).orElse(BigDecimal.ZERO).multiply(QUARTER);
    }

    /** What became of a council, where it has a figure then and now. */
    private static Optional<Journey> find(
            Catalogue catalogue, Asked asked, Overview overview, Area area) {
        if (area.equals(asked.council().area())) {
            return Optional.empty();
        }
        var then = overview.standing(asked.then().orElseThrow(), area).figure().number();
        var now = overview.standing(asked.latest(), area).figure().number();
        return then.flatMap(
                t -> now.map(n -> new Journey(area, likeness(catalogue, asked, area), t, n)));
    }

    /** Why a council counts as similar: it is in our list of neighbours, or we are in its. */
    private static String likeness(Catalogue catalogue, Asked asked, Area other) {
        var own = asked.council().area();
        var words = new ArrayList<String>();
        neighbour(catalogue.neighbours(asked.model(), own), other)
                .ifPresent(
                        n ->
                                words.add(
                                        "neighbour %d, %s"
                                                .formatted(
                                                        n.position(),
                                                        n.closeness().toLowerCase(Locale.UK))));
        neighbour(catalogue.neighbours(asked.model(), other), own)
                .ifPresent(
                        n ->
                                words.add(
                                        "lists %s as number %d"
                                                .formatted(own.name(), n.position())));
        return String.join("; ", words);
    }

    private static Optional<Neighbour> neighbour(List<Neighbour> list, Area wanted) {
        return list.stream().filter(n -> Objects.equals(n.area(), wanted)).findFirst();
    }
}
