package yardstick.planimport;

import yardstick.sheets.FileRefused;
import yardstick.sheets.Sheet;
import yardstick.sheets.Sheet.Line;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tables in the sheets of a file. A sheet may hold several, each below its headings: they
 * part where other headings begin, or the same again below a line that stands alone.
 */
final class Finding {

    private static final int MOST_TABLES = 120;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_NAME = 300;

    private final List<FoundTable> found = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private int heading = -1;
    private String name = "";

    private Finding() {}

    /** The tables of a file, or why a plan cannot be in it. */
    static List<FoundTable> in(List<Sheet> sheets) throws FileRefused {
        var finding = new Finding();
        sheets.forEach(finding::look);
        var tables = List.copyOf(finding.found);
        long groups = tables.stream().map(FoundTable::likeness).distinct().count();
        long rows = tables.stream().mapToLong(table -> table.lines().size()).sum();
        if (tables.isEmpty()) {
            throw new FileRefused("The file has no table with anything in it. Choose another.");
        }
        if (tables.size() > MOST_TABLES || groups > MOST_GROUPS || rows > MOST_ROWS) {
            throw new FileRefused(
                    "The file has more than 120 tables, 20 sorts of table or 5,000 rows. Copy the plan's own into a new file and send that.");
        }
        if (tables.stream().anyMatch(table -> table.columns() > MOST_COLUMNS)) {
            throw new FileRefused(
                    "A table of the file has more than 40 columns. Take out those that the plan does not need and send it again.");
        }
        return tables;
    }

    private void look(Sheet sheet) {
        name = sheet.name();
        for (var line : sheet.lines()) {
            if (isHeading(line)) {
                meet(line);
            }
            lines.add(line);
        }
        end();
    }

    /** Headings: the sheet's first, others than before, or the same again. */
    private void meet(Line line) {
        if (heading < 0) {
            name = titled(name);
            heading = lines.size();
            return;
        }
        boolean other = !FoundTable.key(lines.get(heading)).equals(FoundTable.key(line));
        boolean below = isAlone(lines.getLast());
        if (other || below) {
            var next = below ? lines.removeLast().cells() : List.<String>of();
            var title = next.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
            end();
            name = title;
            heading = 0;
        }
    }

    private String titled(String otherwise) {
        return !lines.isEmpty() && isAlone(lines.getLast())
                ? lines.getLast().cells().stream()
                        .filter(cell -> !cell.isEmpty() && !cell.startsWith("#"))
                        .findFirst()
                        .orElse(otherwise)
                : otherwise;
    }

    private void end() {
        if (!lines.isEmpty()) {
            var kept = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            found.add(new FoundTable(kept, heading, lines));
        }
        lines = new ArrayList<>();
        heading = -1;
        name = "";
    }

    private static boolean isAlone(Line line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).count() == 1;
    }

    /** Three headings that mean something, and they are at least half of all. */
    static boolean isHeading(Line line) {
        var texts = line.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        long known =
                texts.stream()
                        .filter(text -> text.length() <= LONGEST_HEADING)
                        .filter(text -> Meaning.guess(text) != Meaning.NOTHING)
                        .count();
        return known >= 3 && known * 2 >= texts.size();
    }
}
