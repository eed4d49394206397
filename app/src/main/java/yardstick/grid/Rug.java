package yardstick.grid;

import yardstick.beside.InYear;
import yardstick.beside.Latest;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.PeriodView;
import yardstick.statistics.QuartileBand;
import yardstick.statistics.Side;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The grid worked out: every indicator in its period, each with all areas.
 *
 * @param asked what it shows
 * @param england England, beside which every figure stands
 * @param views by the indicator's code; one that has no such period has none
 * @param totals codes of indicators that add up: England's figure lies beyond every council's, so a
 *     difference from it says nothing
 * @param councils the council that an area is; none of England
 * @param latest the councils' latest in-year figures, as the reader may see them
 */
record Rug(
        Asked asked,
        Area england,
        Map<String, PeriodView> views,
        Set<String> totals,
        Function<Area, Optional<Council>> councils,
        Latest latest) {

    static Rug of(Catalogue catalogue, Comparisons comparisons, Asked asked, Latest latest) {
        var views =
                comparisons.inPeriods(
                        catalogue, asked.indicators(), i -> Ending.find(i, asked.year()));
        var england = catalogue.england();
        return new Rug(
                asked,
                england,
                views.stream()
                        .collect(Collectors.toMap(v -> v.indicator().code(), Function.identity())),
                views.stream()
                        .filter(view -> isTotal(view, england))
                        .map(view -> view.indicator().code())
                        .collect(Collectors.toSet()),
                area -> catalogue.findCouncil(area.code()),
                latest);
    }

    /** Whether England's figure is a sum: an average lies among those it is of. */
    private static boolean isTotal(PeriodView view, Area england) {
        var all =
                view.all().values().stream()
                        .filter(s -> s.area().kind() == Area.Kind.COUNCIL)
                        .flatMap(s -> s.figure().number().stream())
                        .toList();
        return view.standing(england)
                .figure()
                .number()
                .filter(e -> !all.isEmpty())
                .filter(e -> all.stream().allMatch(v -> v.abs().compareTo(e.abs()) < 0))
                .isPresent();
    }

    /** Whether councils can be put beside England on an indicator. */
    boolean isBesideEngland(Indicator indicator) {
        return find(indicator).isPresent() && !totals.contains(indicator.code());
    }

    Optional<PeriodView> find(Indicator indicator) {
        return Optional.ofNullable(views.get(indicator.code()));
    }

    /** A council's latest in-year figure of the same measure, as the reader may see it. */
    Optional<InYear> inYear(Indicator indicator, Area area) {
        return councils.apply(area).flatMap(council -> latest.find(council, indicator.code()));
    }

    /** The quartile band of a council among all councils of England. */
    Optional<QuartileBand> band(Indicator indicator, Area council) {
        return find(indicator).flatMap(view -> view.band(council));
    }

    /** On which side of England's figure a council lies. */
    Optional<Side> beside(Indicator indicator, Area council) {
        return find(indicator)
                .filter(view -> isBesideEngland(indicator))
                .flatMap(
                        view ->
                                view.standing(council)
                                        .figure()
                                        .number()
                                        .flatMap(
                                                ours ->
                                                        view.standing(england)
                                                                .figure()
                                                                .number()
                                                                .map(t -> Side.of(ours, t))));
    }

    /** The letter or the word under which a cell is counted; empty for one that is not. */
    String counted(Indicator indicator, Area council) {
        return asked.differences()
                ? beside(indicator, council)
                        .map(side -> Words.better(side, indicator.polarity()))
                        .orElse("")
                : band(indicator, council).map(QuartileBand::name).orElse("");
    }

    /** What cells are counted under. */
    List<String> sorts() {
        return asked.differences()
                ? List.of(Words.BETTER, Words.WORSE)
                : List.of("A", "B", "C", "D");
    }

    /** How many cells of an indicator are counted under a letter or word. */
    long across(Indicator indicator, String sort) {
        return asked.councils().stream().filter(c -> counted(indicator, c).equals(sort)).count();
    }

    /** How many cells of a council are counted under a letter or word. */
    long down(Area council, String sort) {
        return asked.indicators().stream().filter(i -> counted(i, council).equals(sort)).count();
    }
}
