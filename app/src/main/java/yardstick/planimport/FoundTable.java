package yardstick.planimport;

import yardstick.sheets.Sheet.Line;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that was found in a file.
 *
 * @param name what it is called there; may be empty
 * @param heading which of its lines has the headings, from 0; -1 where none was found
 * @param lines its lines, the headings among them
 */
record FoundTable(String name, int heading, List<Line> lines) {

    FoundTable {
        lines = List.copyOf(lines);
    }

    /** How many columns it has. */
    int columns() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }

    /** The headings in a line of it; all empty below the first. */
    Line headings(int at) {
        return at >= 0 && at < lines.size() ? lines.get(at) : new Line(0, List.of());
    }

    /** What tables have in common that may be explained together. */
    String likeness() {
        return heading < 0
                ? "%d columns without headings".formatted(columns())
                : key(lines.get(heading));
    }

    /** The headings of a line without outer and double spaces and capitals. */
    static String key(Line line) {
        return line.cells().stream()
                .map(cell -> cell.replaceAll("\\s+", " ").strip().toLowerCase(java.util.Locale.UK))
                .collect(Collectors.joining("\n"));
    }
}
