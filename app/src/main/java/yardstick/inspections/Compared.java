package yardstick.inspections;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.comparison.StandardSet;
import yardstick.judgements.JudgementArea;
import yardstick.judgements.Latest;
import yardstick.tenants.Refusal;
import yardstick.web.FieldError;
import yardstick.web.Place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes sense of what is asked of the pages that put judgements beside others. */
@Singleton
class Compared {

    private static final int USUAL_YEARS = 5;

    private final Graded.Shelf shelf;
    private final Comparisons comparisons;

    Compared(Graded.Shelf shelf, Comparisons comparisons) {
        this.shelf = shelf;
        this.comparisons = comparisons;
    }

    /** A page, and what of that which was asked could not be had. */
    record Answer<T>(T page, List<FieldError> problems) {}

    /** What the query of an address asks for, as it came; empty for what it does not name. */
    record Query(String area, String years, String neighbours, String among) {}

    Answer<BesideWriter> beside(Catalogue catalogue, Place place, String neighbours) {
        var problems = new ArrayList<FieldError>();
        var model = model(catalogue, neighbours.strip(), problems);
        var beside = new Beside(shelf.of(catalogue), council(catalogue, place), model);
        return new Answer<>(new BesideWriter(beside, place), problems);
    }

    /** How England was judged on a day; without a day, when the latest of all had begun. */
    Answer<EnglandWriter> england(Catalogue catalogue, Place place, String on) {
        var graded = shelf.of(catalogue);
        var asked = Typed.day(on.strip());
        var problems =
                on.isBlank() || asked.isPresent()
                        ? List.<FieldError>of()
                        : List.of(
                                new FieldError(
                                        "on",
                                        "Enter a day such as 31 March 2025; the latest that is known is shown"));
        var day = asked.or(graded::lastDay).orElse(LocalDate.EPOCH);
        var writer = new EnglandWriter(graded, place, council(catalogue, place), day);
        return new Answer<>(writer, problems);
    }

    Answer<MovedOnPage> movedOn(Catalogue catalogue, Place place, Query query) {
        var graded = shelf.of(catalogue);
        var problems = new ArrayList<FieldError>();
        var today = graded.lastDay().orElse(LocalDate.EPOCH);
        var now = graded.on(today);
        var areas = now.map(l -> areas(l, today)).orElse(List.of());
        var asked =
                new MovedOn.Asked(
                        council(catalogue, place),
                        area(areas, query.area().strip(), problems),
                        years(query.years().strip(), problems),
                        model(catalogue, query.neighbours().strip(), problems),
                        query.among().strip().equals("all"));
        var movedOn =
                now.map(l -> movedOn(graded, asked, l))
                        .orElse(new MovedOn(asked, Optional.empty(), List.of(), List.of()));
        var writer = new MovedOnWriter(catalogue, place, movedOn, indicators(catalogue, movedOn));
        return new Answer<>(writer.page(areas, graded.sources()), problems);
    }

    private static MovedOn movedOn(Graded graded, MovedOn.Asked asked, Latest now) {
        var then =
                Latest.on(
                        now.day().minusYears(asked.years()),
                        now.framework(),
                        graded.catalogue(),
                        graded.inspections());
        return MovedOn.of(graded, asked, then, now);
    }

    /** The standard set then and now, where it has both; read only where somebody has moved. */
    private List<MovedOnWriter.Years> indicators(Catalogue catalogue, MovedOn movedOn) {
        if (movedOn.moved().isEmpty()) {
            return List.of();
        }
        int years = movedOn.asked().years();
        var set = StandardSet.of(catalogue);
        var then = comparisons.inPeriods(catalogue, set, i -> before(i, years));
        var now = comparisons.inPeriods(catalogue, set, Indicator::findLatest);
        return now.stream()
                .flatMap(
                        later ->
                                then.stream()
                                        .filter(v -> v.indicator().equals(later.indicator()))
                                        .map(earlier -> new MovedOnWriter.Years(earlier, later)))
                .toList();
    }

    private static Optional<Period> before(Indicator indicator, int years) {
        return indicator
                .findLatest()
                .flatMap(
                        latest ->
                                indicator.periods().stream()
                                        .filter(Period::hasValue)
                                        .filter(p -> p.firstYear() == latest.firstYear() - years)
                                        .findFirst());
    }

    private static List<String> areas(Latest latest, LocalDate day) {
        return latest.framework().areasOn(day).stream().map(JudgementArea::name).toList();
    }

    private static String area(List<String> areas, String asked, List<FieldError> problems) {
        if (!asked.isEmpty() && !areas.contains(asked)) {
            problems.add(new FieldError("area", "Choose one of " + String.join(", ", areas)));
        }
        return areas.contains(asked) ? asked : areas.stream().findFirst().orElse(Beside.OVERALL);
    }

    private static int years(String asked, List<FieldError> problems) {
        if (asked.matches("\\d{1,2}")) {
            int years = Integer.parseInt(asked);
            if (years >= 1 && years <= MovedOnWriter.MOST_YEARS) {
                return years;
            }
        }
        if (!asked.isEmpty()) {
            problems.add(
                    new FieldError(
                            "years",
                            "Choose from 1 to %d years; %d is shown"
                                    .formatted(MovedOnWriter.MOST_YEARS, USUAL_YEARS)));
        }
        return USUAL_YEARS;
    }

    private static String model(Catalogue catalogue, String asked, List<FieldError> problems) {
        if (catalogue.models().contains(asked)) {
            return asked;
        }
        if (!asked.isEmpty()) {
            problems.add(
                    new FieldError(
                            "neighbours",
                            "Choose the neighbour model of "
                                    + String.join(" or ", catalogue.models())));
        }
        return catalogue.models().stream().findFirst().orElse("");
    }

    private static Council council(Catalogue catalogue, Place place) {
        return catalogue
                .findCouncil(place.code())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }
}
