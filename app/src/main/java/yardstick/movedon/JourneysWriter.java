package yardstick.movedon;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Part;
import yardstick.charts.TrendLine;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Period;
import yardstick.movedon.JourneysPage.Row;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;
import yardstick.web.Choice;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what became of councils into words and rows. */
final class JourneysWriter {

    /** More lines than this cannot be told apart. */
    private static final int MOST_LINES = 6;

    private final Catalogue catalogue;
    private final Journeys journeys;
    private final Asked asked;
    private final Figures figures;
    private final String name;

    JourneysWriter(Catalogue catalogue, Journeys journeys) {
        this.catalogue = catalogue;
        this.journeys = journeys;
        this.asked = journeys.asked();
        this.name = asked.council().name();
        var indicator = asked.indicator();
        this.figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
    }

    JourneysPage page() {
        var moved = journeys.movedOn();
        boolean neutral = journeys.polarity() == Polarity.NEITHER;
        return new JourneysPage(
                asked.indicator().title(),
                heading(moved),
                explained(),
                neutral,
                neutral ? "What they look like since" : "Councils that moved on, and since when",
                journeys.periods().stream().map(Period::label).toList(),
                moved.isEmpty() ? List.of() : rows(moved),
                others(),
                moved.isEmpty() ? null : picture(moved),
                moved.size() <= MOST_LINES
                        ? ""
                        : "The picture shows the %d that moved furthest; the table has all %d."
                                .formatted(MOST_LINES, moved.size()),
                choices(),
                new JourneysPage.Links(asked.path(), asked.file("csv"), asked.file("xlsx")));
    }

    private String heading(List<Journey> moved) {
        var who = asked.everybody() ? "councils" : "similar councils";
        if (journeys.ours() instanceof Figure.Missing(Figure.Reason reason)) {
            return "%s has no figure for %s (%s), so nobody can be found who was where it is"
                    .formatted(name, asked.latest().label(), reason.words());
        }
        if (asked.then().isEmpty()) {
            return "There is only one period, so nobody was anywhere before";
        }
        int there = journeys.there().size();
        if (there == 0) {
            return "In %s none of the %s was where %s is now"
                    .formatted(asked.then().get().label(), who, name);
        }
        if (journeys.polarity() == Polarity.NEITHER) {
            long higher = moved.stream().filter(j -> j.change().signum() > 0).count();
            return "Of %d %s that were where %s is now, %d %s higher today and %d lower"
                    .formatted(
                            there,
                            who,
                            name,
                            higher,
                            higher == 1 ? "is" : "are",
                            moved.size() - higher);
        }
        return "%s of %d %s that were where %s is now %s moved on"
                .formatted(
                        moved.isEmpty() ? "None" : String.valueOf(moved.size()),
                        there,
                        who,
                        name,
                        moved.size() > 1 ? "have" : "has");
    }

    private String explained() {
        var ours = journeys.ours().number();
        if (ours.isEmpty() || asked.then().isEmpty()) {
            return "";
        }
        var then = asked.then().get().label();
        var there =
                "%s is at %s in %s. Counted are %s that were within %s of that in %s and have a figure for %s too."
                        .formatted(
                                name,
                                figures.inWords(ours.get()),
                                asked.latest().label(),
                                asked.everybody()
                                        ? "all councils"
                                        : "councils in its list of neighbours, or with it in theirs, in the %s model,"
                                                .formatted(asked.model()),
                                figures.distance(journeys.distance()),
                                then,
                                asked.latest().label());
        return there
                + (journeys.polarity() == Polarity.NEITHER
                        ? " Neither more nor less is better here, so nobody can be said to have moved on: those that moved up or down are shown."
                        : " Moved on means better now than they were, and better than %s is."
                                .formatted(name));
    }

    private List<Row> rows(List<Journey> moved) {
        var rows = new ArrayList<Row>();
        rows.add(
                new Row(
                        name,
                        "",
                        asked.place().to("/inspections"),
                        "",
                        figures(asked.council().area()),
                        ownChange(),
                        true));
        for (var journey : moved) {
            var code = journey.area().code();
            rows.add(
                    new Row(
                            journey.area().name(),
                            catalogue
                                    .vintage()
                                    .keep(
                                            "/compare/%s/indicators/%s"
                                                    .formatted(code, asked.indicator().code())),
                            catalogue.vintage().keep("/compare/" + code + "/inspections"),
                            journey.likeness().isEmpty()
                                    ? "not similar by the model"
                                    : journey.likeness(),
                            figures(journey.area()),
                            figures.change(journey.change()),
                            false));
        }
        return rows;
    }

    private List<yardstick.web.Printed> figures(Area area) {
        return journeys.periods().stream().map(p -> figures.print(figure(p, area))).toList();
    }

    private Figure figure(Period period, Area area) {
        return journeys.overview().standing(period, area).figure();
    }

    private String ownChange() {
        var then = figure(asked.then().orElseThrow(), asked.council().area()).number();
        return journeys.ours()
                .number()
                .flatMap(now -> then.map(now::subtract))
                .map(figures::change)
                .orElse("no figure then");
    }

    private String others() {
        var names =
                journeys.others().stream()
                        .map(j -> "%s (%s)".formatted(j.area().name(), figures.print(j.now())))
                        .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return "";
        }
        return journeys.polarity() == Polarity.NEITHER
                ? "Where they were: " + names + "."
                : "There too, and not moved on: " + names + ".";
    }

    private @Nullable TrendLine picture(List<Journey> moved) {
        var lines = new ArrayList<TrendLine.Line>();
        lines.add(line(asked.council().area(), Part.OURS));
        moved.stream()
                .sorted(
                        java.util.Comparator.comparing(
                                (Journey j) -> j.change().abs(),
                                java.util.Comparator.<BigDecimal>reverseOrder()))
                .limit(MOST_LINES)
                .forEach(j -> lines.add(line(j.area(), Part.ADDED)));
        return new TrendLine(
                "%s since %s"
                        .formatted(asked.indicator().title(), asked.then().orElseThrow().label()),
                asked.indicator().unit(),
                journeys.periods().stream().map(Period::label).toList(),
                lines);
    }

    private TrendLine.Line line(Area area, Part part) {
        return new TrendLine.Line(
                area.name(),
                part,
                journeys.periods().stream().map(p -> figures.point(figure(p, area))).toList());
    }

    private JourneysPage.Choices choices() {
        return new JourneysPage.Choices(
                asked.offered().stream()
                        .map(n -> Choice.of("" + n, n == 1 ? "1 year ago" : n + " years ago"))
                        .toList(),
                "" + asked.years(),
                asked.within(),
                "In the indicator’s unit. Empty for %s, a quarter of the interquartile range then"
                        .formatted(figures.distance(journeys.usual())),
                catalogue.models().stream().map(m -> Choice.of(m, m + " model")).toList(),
                asked.model(),
                List.of(Choice.of("similar", "Similar councils"), Choice.of("all", "All councils")),
                asked.everybody() ? "all" : "similar");
    }
}
