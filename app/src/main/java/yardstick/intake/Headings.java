package yardstick.intake;

import yardstick.sheets.Sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the columns of a sheet are. Cells of a column that the template does not have, and cells
 * that a formula made, are faults of their row: the row is kept, and mended or removed on its page.
 *
 * @param places which column of the template stands where, counted from 0
 * @param strange why a column cannot be taken, by where it stands
 * @param formulas columns in which a formula stands, by row
 */
record Headings(
        Map<Integer, Column> places,
        Map<Integer, String> strange,
        Map<Integer, List<Integer>> formulas) {

    /** Columns that our own downloads have beside the template's; nobody enters anything there. */
    private static final Set<String> OURS = Set.of("Source", "Licence");

    static Headings of(Sheet sheet) {
        var headings = sheet.lines().getFirst();
        var places = new TreeMap<Integer, Column>();
        var strange = new TreeMap<Integer, String>();
        for (int i = 0; i < width(sheet); i++) {
            var heading = headings.cell(i);
            var column = Column.of(heading).orElse(null);
            if (column != null && !places.containsValue(column)) {
                places.put(i, column);
            } else if (!OURS.contains(heading)) {
                strange.put(i, why(i, heading, column != null));
            }
        }
        return new Headings(places, strange, formulas(sheet));
    }

    private static int width(Sheet sheet) {
        return sheet.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }

    private static String why(int place, String heading, boolean twice) {
        var where = "Column " + Sheet.letter(place);
        if (twice) {
            return "%s is headed “%s”, as another one is. Keep what is right of the two in this row"
                    .formatted(where, Problem.shortened(heading));
        }
        return heading.isEmpty()
                ? "%s has no heading, but something is written in it. Move it to where it belongs, or leave it out"
                        .formatted(where)
                : "%s is headed “%s”, which the template does not have. Move the words to “Note”, or leave them out"
                        .formatted(where, Problem.shortened(heading));
    }

    /** Cells are named as spreadsheets do: B7. */
    private static Map<Integer, List<Integer>> formulas(Sheet sheet) {
        var formulas = new HashMap<Integer, List<Integer>>();
        for (var cell : sheet.formulas()) {
            var letters = cell.replaceAll("\\d", "");
            int column = 0;
            for (char letter : letters.toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            formulas.computeIfAbsent(
                            Integer.valueOf(cell.substring(letters.length())),
                            row -> new ArrayList<>())
                    .add(column - 1);
        }
        return formulas;
    }

    boolean has(Column column) {
        return places.containsValue(column);
    }

    /** What is wrong with the cells of a row, from the left. */
    List<Fault> faults(Sheet.Line line) {
        var faults = new TreeMap<Integer, Fault>();
        strange.forEach(
                (place, why) -> {
                    if (!line.cell(place).isEmpty()) {
                        faults.put(
                                place,
                                new Fault(
                                        Rule.COLUMNS,
                                        null,
                                        line.cell(place),
                                        "%s: “%s”".formatted(why, line.cell(place))));
                    }
                });
        for (int place : formulas.getOrDefault(line.row(), List.of())) {
            var column = places.get(place);
            // A title only stands beside its code; nothing is read from it.
            if (column != null && !(column == Column.TITLE && has(Column.CODE))) {
                faults.put(
                        place,
                        new Fault(
                                Rule.FORMULA,
                                column,
                                line.cell(place),
                                "%s%d holds a formula. Copy it and paste it back as a value, or save this row if what it gave is right"
                                        .formatted(Sheet.letter(place), line.row())));
            }
        }
        return List.copyOf(faults.values());
    }
}
