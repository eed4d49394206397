package yardstick.inspections;

import yardstick.charts.Table;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.PeriodView;
import yardstick.statistics.Polarity;
import yardstick.web.Choice;
import yardstick.web.Figures;
import yardstick.web.Place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts what became of councils, and what changed in their figures, into words and tables. */
final class MovedOnWriter {

    /** More tables than this are not read. */
    private static final int MOST_TABLES = 10;

    static final int MOST_YEARS = 10;

    /** An indicator then and now. */
    record Years(PeriodView then, PeriodView now) {}

    private final Catalogue catalogue;
    private final Place place;
    private final MovedOn movedOn;
    private final List<Years> indicators;

    MovedOnWriter(Catalogue catalogue, Place place, MovedOn movedOn, List<Years> indicators) {
        this.catalogue = catalogue;
        this.place = place;
        this.movedOn = movedOn;
        this.indicators = indicators;
    }

    MovedOnPage page(List<String> areas, List<String> sources) {
        var asked = movedOn.asked();
        var tabled = new ArrayList<MovedOnPage.Moved>();
        for (var journey : movedOn.moved()) {
            tabled.add(moved(journey, tabled.size() < MOST_TABLES));
        }
        return new MovedOnPage(
                heading(),
                Links.MOVED_ON.from(place),
                explained(),
                place.href() + "/inspections/moved-on",
                new MovedOnPage.Choices(
                        areas.stream().map(a -> Choice.of(a, a)).toList(),
                        asked.area(),
                        IntStream.rangeClosed(1, MOST_YEARS)
                                .mapToObj(
                                        n ->
                                                Choice.of(
                                                        "" + n,
                                                        n == 1 ? "1 year ago" : n + " years ago"))
                                .toList(),
                        "" + asked.years(),
                        catalogue.models().stream().map(m -> Choice.of(m, m + " model")).toList(),
                        asked.model(),
                        List.of(
                                Choice.of("similar", "Similar councils"),
                                Choice.of("all", "All councils")),
                        asked.everybody() ? "all" : "similar"),
                tabled,
                others(),
                sources);
    }

    private String heading() {
        var asked = movedOn.asked();
        if (movedOn.ours().isEmpty()) {
            return "%s has no published judgement in “%s”, so nobody can be found who was where it is"
                    .formatted(place.name(), asked.area());
        }
        int there = movedOn.moved().size() + movedOn.others().size();
        var who = asked.everybody() ? "councils" : "similar councils";
        return there == 0
                ? "None of the %s is known to have had %s’s grade %d years ago"
                        .formatted(who, place.name(), asked.years())
                : "%d of %d %s that had %s’s grade %d years ago %s better now"
                        .formatted(
                                movedOn.moved().size(),
                                there,
                                who,
                                place.name(),
                                asked.years(),
                                movedOn.moved().size() == 1 ? "is" : "are");
    }

    private String explained() {
        var asked = movedOn.asked();
        var who =
                asked.everybody()
                        ? "all councils"
                        : "councils in its list of neighbours, or with it in theirs, in the %s model,"
                                .formatted(asked.model());
        return movedOn.ours()
                .map(
                        ours ->
                                "%s is “%s” in “%s” under %s. Counted are %s whose latest inspection under the same framework had found the same, %d years before the latest inspection that is known."
                                        .formatted(
                                                place.name(),
                                                ours.grade(),
                                                ours.area(),
                                                ours.framework(),
                                                who,
                                                asked.years()))
                .orElse("");
    }

    private MovedOnPage.Moved moved(MovedOn.Journey journey, boolean tabled) {
        var area = movedOn.asked().area();
        return new MovedOnPage.Moved(
                journey.area().name(),
                catalogue
                        .vintage()
                        .keep("/compare/%s/inspections".formatted(journey.area().code())),
                journey.likeness().isEmpty() ? "not similar by the model" : journey.likeness(),
                "“%s” in %s, “%s” in %s"
                        .formatted(
                                journey.before(area).grade(),
                                Typed.month(journey.then().inspectedOn()),
                                journey.after(area).grade(),
                                Typed.month(journey.now().inspectedOn())),
                table(journey.area(), tabled ? indicators : List.of()));
    }

    private Table table(Area area, List<Years> shown) {
        return new Table(
                "What changed in the figures of " + area.name(),
                List.of(
                        new Table.Column("Indicator", false),
                        new Table.Column("From", false),
                        new Table.Column("Then", true),
                        new Table.Column("Now", true),
                        new Table.Column("Change", true),
                        new Table.Column(place.name() + " meanwhile", true)),
                shown.stream().map(years -> row(years, area)).toList());
    }

    private Table.Row row(Years years, Area area) {
        var indicator = years.now().indicator();
        var figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        return new Table.Row(
                List.of(
                        Table.Cell.of(indicator.title()),
                        Table.Cell.of(
                                "%s to %s"
                                        .formatted(
                                                years.then().period().label(),
                                                years.now().period().label())),
                        Table.Cell.of(figures.point(years.then().standing(area).figure())),
                        Table.Cell.of(figures.point(years.now().standing(area).figure())),
                        Table.Cell.of(change(years, area, figures)),
                        Table.Cell.of(change(years, movedOn.asked().council().area(), figures))),
                false);
    }

    private static String change(Years years, Area area, Figures figures) {
        var then = years.then().standing(area).figure().number();
        var now = years.now().standing(area).figure().number();
        Optional<BigDecimal> change = then.flatMap(t -> now.map(n -> n.subtract(t)));
        return change.map(
                        c ->
                                figures.change(c)
                                        + words(
                                                figures.rounded(c).signum(),
                                                years.now().indicator().polarity()))
                .orElse("not known");
    }

    private static String words(int sign, Polarity polarity) {
        if (sign == 0) {
            return "";
        }
        return switch (polarity) {
            case HIGH -> sign > 0 ? ", better" : ", worse";
            case LOW -> sign < 0 ? ", better" : ", worse";
            case NEITHER -> "";
        };
    }

    private String others() {
        return movedOn.others().stream()
                .map(
                        j ->
                                "%s (%s in %s)"
                                        .formatted(
                                                j.area().name(),
                                                j.after(movedOn.asked().area()).grade(),
                                                Typed.month(j.now().inspectedOn())))
                .collect(Collectors.joining(", "));
    }
}
