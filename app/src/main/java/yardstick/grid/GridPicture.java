package yardstick.grid;

import yardstick.charts.HeatGrid;
import yardstick.charts.Shade;
import yardstick.comparison.Indicator;
import yardstick.grid.GridPage.Cell;
import yardstick.grid.GridPage.Head;
import yardstick.grid.GridPage.Line;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws the very cells of the page, with their figures as far as there is room. */
record GridPicture(Rug rug) {

    /** With more columns than this a cell has room for a letter alone. */
    private static final int MOST_WITH_FIGURES = 13;

    HeatGrid of(String caption, List<Head> columns, List<Line> lines) {
        boolean roomy = columns.size() <= MOST_WITH_FIGURES;
        return new HeatGrid(
                title(caption),
                columns.stream().map(c -> new HeatGrid.Column(c.text(), c.own())).toList(),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> row(i, lines.get(i), roomy))
                        .toList(),
                rug.asked().differences() ? differences(roomy) : bands(),
                roomy);
    }

    private String title(String caption) {
        var shown =
                rug.asked().differences()
                        ? "differences from England"
                        : "quarters of all councils of England";
        return caption.substring(0, 1).toUpperCase(java.util.Locale.UK)
                + caption.substring(1)
                + ": "
                + shown;
    }

    private HeatGrid.Row row(int number, Line line, boolean roomy) {
        var name =
                rug.asked().councilsDown()
                        ? line.head().text()
                        : named(rug.asked().indicators().get(number));
        return new HeatGrid.Row(
                name,
                line.head().own(),
                line.cells().stream().map(cell -> cell(cell, roomy)).toList());
    }

    /** A picture has no room for its unit: "Child Protection Plans rate, 2025". */
    private String named(Indicator indicator) {
        return rug.find(indicator)
                .map(view -> indicator.title() + ", " + view.period().label())
                .orElse(indicator.title());
    }

    private static HeatGrid.Cell cell(Cell cell, boolean roomy) {
        var letter = cell.letter();
        var mark = roomy || letter.isEmpty() ? letter : letter.substring(0, 1);
        return new HeatGrid.Cell(shade(cell), mark, cell.point());
    }

    private static Shade shade(Cell cell) {
        return switch (cell.look()) {
            case "missing" -> Shade.NONE;
            case "plain" -> Shade.PLAIN;
            case Words.BETTER -> Shade.BETTER;
            case Words.WORSE -> Shade.WORSE;
            default -> Shade.band(cell.look().charAt(0));
        };
    }

    private static Map<Shade, String> bands() {
        var key = new EnumMap<Shade, String>(Shade.class);
        key.put(Shade.BAND_A, "A, best quarter");
        key.put(Shade.BAND_B, "B, second quarter");
        key.put(Shade.BAND_C, "C, third quarter");
        key.put(Shade.BAND_D, "D, last quarter");
        key.put(Shade.PLAIN, "No band");
        key.put(Shade.NONE, "No figure");
        return key;
    }

    private static Map<Shade, String> differences(boolean roomy) {
        var key = new EnumMap<Shade, String>(Shade.class);
        key.put(Shade.BETTER, roomy ? "Better than England" : "b, better than England");
        key.put(Shade.WORSE, roomy ? "Worse than England" : "w, worse than England");
        key.put(Shade.PLAIN, "Neither");
        key.put(Shade.NONE, "No figure");
        return key;
    }
}
