package yardstick.intake;

import yardstick.sheets.Sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of a file. Sheets whose first row has no heading of the template, such as its notes,
 * are left alone.
 *
 * @param entries what was entered, in the file's order
 * @param problems why the file cannot be taken; empty when it can
 */
public record Table(List<Entry> entries, List<Problem> problems) {

    private static final int NAMED = 10;

    /** Columns that our own downloads have beside the template's; nobody enters anything there. */
    private static final Set<String> OURS = Set.of("Source", "Licence");

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
        if (!sheet.formulas().isEmpty()) {
            problems.add(formulas(sheet));
        }
        var places = places(sheet, problems);
        for (var line : sheet.lines().subList(1, sheet.lines().size())) {
            var texts = new EnumMap<Column, String>(Column.class);
            places.forEach((i, column) -> texts.put(column, unmarked(line.cell(i))));
            var entry = Entry.of(entries.size() + 1, sheet.name(), line.row(), texts);
            problems.addAll(entry.tooLong());
            entries.add(entry);
        }
    }

    /** Without the mark that our own files put before a text that could be taken for a formula. */
    private static String unmarked(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** Which column of the template stands where, counted from 0; says what does not fit. */
    private static Map<Integer, Column> places(Sheet sheet, List<Problem> problems) {
        var headings = sheet.lines().getFirst();
        var places = new TreeMap<Integer, Column>();
        for (int i = 0; i < width(sheet); i++) {
            var heading = headings.cell(i);
            var column = Column.of(heading).orElse(null);
            if (column != null && !places.containsValue(column)) {
                places.put(i, column);
            } else if (!OURS.contains(heading) && hasText(sheet, i)) {
                problems.add(unknown(sheet, i, heading, column != null));
            }
        }
        var missing =
                Stream.of(Column.CODE, Column.PERIOD)
                        .filter(c -> !places.containsValue(c))
                        .map(c -> "“" + c.heading() + "”")
                        .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            problems.add(
                    about(
                            sheet.name(),
                            headings.row(),
                            "",
                            Rule.COLUMNS,
                            "The column %s is missing. Add it, as it is in the template"
                                    .formatted(missing)));
        }
        if (!places.containsValue(Column.NUMERATOR) && !places.containsValue(Column.VALUE)) {
            problems.add(
                    about(
                            sheet.name(),
                            headings.row(),
                            "",
                            Rule.COLUMNS,
                            "There is neither a column “Numerator” nor a column “Value”. Add the one"
                                    + " that you have figures for, as it is in the template"));
        }
        return places;
    }

    private static int width(Sheet sheet) {
        return sheet.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }

    /** Whether something is written in a column, below its heading or without one. */
    private static boolean hasText(Sheet sheet, int column) {
        return sheet.lines().stream().anyMatch(line -> !line.cell(column).isEmpty());
    }

    private static Problem unknown(Sheet sheet, int place, String heading, boolean twice) {
        var where = "Column " + Sheet.letter(place);
        var message =
                twice
                        ? "%s is headed “%s”, as another one is. Keep one of them"
                        : heading.isEmpty()
                                ? "%s has no heading, but something is written in it. Give it one of the template's headings, or empty it"
                                : "%s is headed “%s”, which the template does not have. Use a heading of the template, move the words to “Note”, or delete the column";
        return about(
                sheet.name(),
                sheet.lines().getFirst().row(),
                heading,
                Rule.COLUMNS,
                message.formatted(where, Problem.shortened(heading)));
    }

    private static Problem formulas(Sheet sheet) {
        var named = sheet.formulas().stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = sheet.formulas().size() - NAMED;
        boolean one = sheet.formulas().size() == 1;
        return about(
                sheet.name(),
                0,
                named,
                Rule.FORMULA,
                "%s%s %s. Copy %s and paste %s back as values"
                        .formatted(
                                named,
                                more > 0 ? " and %,d more cells".formatted(more) : "",
                                one ? "holds a formula" : "hold formulas",
                                one ? "it" : "them",
                                one ? "it" : "them"));
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
