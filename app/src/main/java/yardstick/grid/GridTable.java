package yardstick.grid;

import yardstick.beside.InYearColumns;
import yardstick.comparison.Area;
import yardstick.comparison.Indicator;
import yardstick.comparison.PeriodView;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.statistics.QuartileBand;

import java.util.ArrayList;
import java.util.List;

/** The grid to take away: one record a cell, so that it can be sorted and counted. */
final class GridTable {

    private static final List<String> COLUMNS =
            List.of(
                    "Indicator code",
                    "Indicator",
                    "Unit",
                    "Polarity",
                    "Period",
                    "Council code",
                    "Council",
                    "Figure",
                    "Quartile band",
                    "England",
                    "Difference from England",
                    "Better or worse than England");

    /** Where all its figures are from. */
    static final String SOURCE = "Department for Education, Local Authority Interactive Tool";

    private static final String BANDS =
            "Quartile bands are cut at the quartiles of all councils of England (type 7), A best to"
                    + " D; a value on a cut belongs to the lower-value side. Indicators of which"
                    + " neither way is better have none.";

    private static final String DIFFERENCES =
            "Differences are from England’s published figure, unrounded; none is given where"
                    + " England’s is a total.";

    private GridTable() {}

    static Download of(Rug rug) {
        boolean inYear = !rug.latest().isEmpty();
        var rows = new ArrayList<List<Cell>>();
        for (var indicator : rug.asked().indicators()) {
            rug.find(indicator)
                    .ifPresent(
                            view ->
                                    rug.asked()
                                            .councils()
                                            .forEach(c -> rows.add(row(rug, view, c, inYear))));
        }
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(inYear ? InYearColumns.HEADINGS : List.of());
        return new Download(
                rug.asked().council().name() + "-grid",
                "%d councils on %d indicators"
                        .formatted(rug.asked().councils().size(), rug.asked().indicators().size()),
                columns,
                rows,
                notes(rug, inYear));
    }

    private static Download.Notes notes(Rug rug, boolean inYear) {
        var council = rug.asked().council().name();
        return inYear
                ? InYearColumns.notes(
                        SOURCE, council, rug.asked().place().own(), BANDS, DIFFERENCES)
                : Download.Notes.published(SOURCE, BANDS, DIFFERENCES);
    }

    private static List<Cell> row(Rug rug, PeriodView view, Area council, boolean inYear) {
        var cells = new ArrayList<>(row(rug, view, council));
        if (inYear) {
            cells.addAll(InYearColumns.cells(rug.inYear(view.indicator(), council)));
        }
        return cells;
    }

    private static List<Cell> row(Rug rug, PeriodView view, Area council) {
        Indicator indicator = view.indicator();
        var figure = view.standing(council).figure();
        var england = view.standing(rug.england()).figure();
        return List.of(
                Cell.of(indicator.code()),
                Cell.of(indicator.title()),
                Cell.of(indicator.unit()),
                Cell.of(indicator.polarity().word()),
                Cell.of(view.period().label()),
                Cell.of(council.code()),
                Cell.of(council.name()),
                Cell.of(figure),
                view.band(council).map(QuartileBand::name).map(Cell::of).orElse(Cell.BLANK),
                Cell.of(england),
                figure.number()
                        .filter(ours -> rug.isBesideEngland(indicator))
                        .flatMap(ours -> england.number().map(ours::subtract))
                        .map(Cell::of)
                        .orElse(Cell.BLANK),
                rug.beside(indicator, council)
                        .map(side -> Cell.of(Words.better(side, indicator.polarity())))
                        .orElse(Cell.BLANK));
    }
}
