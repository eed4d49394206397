package yardstick.planimport;

import yardstick.sheets.Sheet.Line;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a table, whose columns are known.
 *
 * @param table which table, in words
 * @param headings the headings of its columns; may have fewer than there are columns
 * @param meanings what each column is
 * @param line what is written
 */
record Row(String table, Line headings, List<Meaning> meanings, Line line) {

    /** What is written in the columns of a meaning, one below the other; empty for nothing. */
    String text(Meaning meaning) {
        return columns(meaning)
                .mapToObj(line::cell)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The same in one line. */
    String inLine(Meaning meaning) {
        return text(meaning).replaceAll("\\s+", " ").strip();
    }

    /** The same, line by line; empty for nothing. */
    List<String> lines(Meaning meaning) {
        return text(meaning).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** Roles, which stand in lines or between semicolons, each once. */
    List<String> roles() {
        return roles(text(Meaning.OWNER));
    }

    static List<String> roles(String text) {
        var roles = new LinkedHashSet<String>();
        for (var role : text.split("[\n;]")) {
            if (!role.isBlank()) {
                roles.add(role.strip());
            }
        }
        return List.copyOf(roles);
    }

    /** The numbers in the columns of a meaning, each once. */
    static List<Integer> numbers(String text) {
        var numbers = new ArrayList<Integer>();
        var found = java.util.regex.Pattern.compile("\\b\\d{1,3}\\b").matcher(text);
        while (found.find()) {
            int number = Integer.parseInt(found.group());
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    boolean has(Meaning meaning) {
        return !text(meaning).isEmpty();
    }

    /** The columns of a meaning, from 0. */
    IntStream columns(Meaning meaning) {
        return IntStream.range(0, meanings.size()).filter(c -> meanings.get(c) == meaning);
    }

    /** The heading of a column, or its letter where it has none. */
    String heading(int column) {
        var heading = headings.cell(column).replaceAll("\\s+", " ").strip();
        return heading.isEmpty() ? "Column " + yardstick.sheets.Sheet.letter(column) : heading;
    }

    /** The heading of the first column of a meaning. */
    String heading(Meaning meaning) {
        return columns(meaning).mapToObj(this::heading).findFirst().orElse("");
    }

    /** The only thing that is written in it; empty where there is more, or nothing. */
    String alone() {
        var texts = line.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return texts.size() == 1 ? texts.getFirst().replaceAll("\\s+", " ") : "";
    }
}
