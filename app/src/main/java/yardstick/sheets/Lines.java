package yardstick.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the rows of a file and holds them to the limits, over all of its sheets. Stops when the
 * thread is told to.
 */
final class Lines {

    /** Cells with something in them: what a file of the greatest size may need of the memory. */
    private static final int MOST_CELLS = 500_000;

    private List<Sheet.Line> lines = new ArrayList<>();
    private int rows;
    private int cells;

    /** Adds a row, unless nothing is written in it. */
    void add(int row, List<String> texts) throws FileRefused {
        int last = texts.size();
        while (last > 0 && texts.get(last - 1).isEmpty()) {
            last--;
        }
        if (last == 0) {
            return;
        }
        check(row, last);
        lines.add(new Sheet.Line(row, List.copyOf(texts.subList(0, last))));
    }

    private void check(int row, int columns) throws FileRefused {
        if (Thread.currentThread().isInterrupted()) {
            throw new FileRefused(
                    "Reading the file took too long. Send it in several smaller files.");
        }
        if (columns > SheetFiles.MOST_COLUMNS) {
            throw new FileRefused(
                    "Row %,d has something in column %s; the most is 100 columns, up to CV. Use the template's columns."
                            .formatted(row, Sheet.letter(columns - 1)));
        }
        cells += columns;
        if (++rows > SheetFiles.MOST_ROWS || cells > MOST_CELLS) {
            throw new FileRefused(
                    "The file has more than 20,000 rows of figures. Send it in several files, such"
                            + " as one for each year.");
        }
    }

    /** The rows since the last sheet ended. */
    Sheet endSheet(String name, List<String> formulas) {
        var sheet = new Sheet(name, lines, formulas);
        lines = new ArrayList<>();
        return sheet;
    }

    /** A text as it is kept: without outer blanks and what no page or database can hold. */
    static String clean(String text) {
        var kept = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00a0' || c == '\u202f' || c < ' ' && c != '\n') {
                kept = text.replaceAll("[\\u00a0\\u202f\\u0000-\\u0009\\u000b-\\u001f]", " ");
                break;
            }
        }
        return kept.strip();
    }

    /** Refuses a text that is longer than any that belongs in a table of figures. */
    static void checkLength(String text, String cell) throws FileRefused {
        if (text.length() > SheetFiles.LONGEST_CELL) {
            throw tooLong(cell);
        }
    }

    static FileRefused tooLong(String cell) {
        return new FileRefused(
                "%s has more than 5,000 characters. Shorten it and send the file again."
                        .formatted(cell));
    }
}
