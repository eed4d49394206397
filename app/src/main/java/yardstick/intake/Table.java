package yardstick.intake;

import yardstick.sheets.Sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The entries of a file. Sheets whose first row has no heading of the template, such as its notes,
 * are left alone.
 *
 * @param entries what was entered, in the file's order, whatever is wrong with it
 * @param problems why the file is no table of figures; empty when it is
 */
public record Table(List<Entry> entries, List<Problem> problems) {

    /** Reads the sheets of a file. */
    public static Table of(List<Sheet> sheets) {
        var entries = new ArrayList<Entry>();
        var problems = new ArrayList<Problem>();
        boolean found = false;
        for (var sheet : sheets) {
            if (!sheet.lines().isEmpty() && hasHeading(sheet.lines().getFirst())) {
                found = true;
                read(sheet, entries, problems);
            }
        }
        if (!found) {
            problems.add(noHeadings(sheets));
        } else if (entries.size() > Entry.MOST) {
            problems.add(
                    about(
                            "",
                            0,
                            "",
                            Rule.LENGTH,
                            "There are %,d rows of figures; the most is 20,000. Send them in several files"
                                    .formatted(entries.size())));
        } else if (entries.isEmpty() && problems.isEmpty()) {
            problems.add(
                    about(
                            "",
                            1,
                            "",
                            Rule.MISSING,
                            "There is nothing below the headings. Enter one figure in each row."));
        }
        return new Table(List.copyOf(entries), List.copyOf(problems));
    }

    private static boolean hasHeading(Sheet.Line line) {
        return line.cells().stream().anyMatch(cell -> Column.of(cell).isPresent());
    }

    private static void read(Sheet sheet, List<Entry> entries, List<Problem> problems) {
        var headings = Headings.of(sheet);
        if (!headings.has(Column.NUMERATOR) && !headings.has(Column.VALUE)) {
            problems.add(
                    about(
                            sheet.name(),
                            sheet.lines().getFirst().row(),
                            "",
                            Rule.COLUMNS,
                            "There is neither a column “Numerator” nor a column “Value”. Add the one"
                                    + " that you have figures for, as it is in the template"));
        }
        for (var line : sheet.lines().subList(1, sheet.lines().size())) {
            var texts = new EnumMap<Column, String>(Column.class);
            headings.places().forEach((i, column) -> texts.put(column, unmarked(line.cell(i))));
            entries.add(
                    Entry.of(entries.size() + 1, sheet.name(), line.row(), texts)
                            .with(headings.faults(line)));
        }
    }

    /** Without the mark that our own files put before a text that could be taken for a formula. */
    private static String unmarked(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static Problem noHeadings(List<Sheet> sheets) {
        var first =
                sheets.stream()
                        .flatMap(sheet -> sheet.lines().stream())
                        .findFirst()
                        .map(line -> String.join(", ", line.cells()))
                        .orElse("");
        return about(
                "",
                1,
                Problem.shortened(first),
                Rule.COLUMNS,
                "The first row has none of the template's headings. It must read: "
                        + Arrays.stream(Column.values())
                                .map(Column::heading)
                                .collect(Collectors.joining(", ")));
    }

    private static Problem about(String sheet, int row, String value, Rule rule, String message) {
        return new Problem(0, sheet, row, null, value, rule, message, Problem.Severity.ERROR);
    }
}
