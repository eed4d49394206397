package yardstick.movedon;

import yardstick.comparison.Area;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.web.Figures;

import java.util.ArrayList;
import java.util.List;

/** The page to take away: one record a council and period, those that have not moved on too. */
final class JourneysTable {

    private static final List<String> COLUMNS =
            List.of(
                    "Indicator code",
                    "Indicator",
                    "Unit",
                    "Polarity",
                    "Council code",
                    "Council",
                    "Similar",
                    "Moved on",
                    "Period",
                    "Figure");

    private JourneysTable() {}

    static Download of(Journeys journeys) {
        var asked = journeys.asked();
        var indicator = asked.indicator();
        var rows = new ArrayList<List<Cell>>();
        add(rows, journeys, asked.council().area(), "", "");
        var moved = journeys.movedOn();
        for (var journey : journeys.there()) {
            add(
                    rows,
                    journeys,
                    journey.area(),
                    journey.likeness(),
                    moved.contains(journey) ? "yes" : "no");
        }
        return new Download(
                "%s-moved-on-%s".formatted(asked.council().name(), indicator.code()),
                "%s: councils that were where %s is now"
                        .formatted(indicator.title(), asked.council().name()),
                COLUMNS,
                rows,
                Download.Notes.published(
                        indicator.source(),
                        "There means within %s of %s’s figure for %s, %d years before."
                                .formatted(
                                        Figures.of(indicator.decimalPlaces(), indicator.unit())
                                                .print(journeys.distance()),
                                        asked.council().name(),
                                        asked.latest().label(),
                                        asked.years()),
                        "Moved on means better now than then, and better than the council is. Where"
                                + " neither way is better, it means moved up or down.",
                        "Similar by the %s neighbour model.".formatted(asked.model())));
    }

    private static void add(
            List<List<Cell>> rows, Journeys journeys, Area area, String likeness, String moved) {
        var indicator = journeys.asked().indicator();
        for (var period : journeys.periods()) {
            rows.add(
                    List.of(
                            Cell.of(indicator.code()),
                            Cell.of(indicator.title()),
                            Cell.of(indicator.unit()),
                            Cell.of(indicator.polarity().word()),
                            Cell.of(area.code()),
                            Cell.of(area.name()),
                            Cell.of(likeness),
                            Cell.of(moved),
                            Cell.of(period.label()),
                            Cell.of(journeys.overview().standing(period, area).figure())));
        }
    }
}
