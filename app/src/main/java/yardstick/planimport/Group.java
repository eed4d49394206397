package yardstick.planimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Tables with the same headings, which are explained together.
 *
 * @param no its number in the form, from 0
 * @param tables the numbers of its tables, from 0
 * @param columns how many columns the widest has
 */
record Group(int no, List<Integer> tables, int columns) {

    /** The groups of the tables of a file, in order. */
    static List<Group> of(List<FoundTable> tables) {
        var alike = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < tables.size(); i++) {
            alike.computeIfAbsent(tables.get(i).likeness(), any -> new ArrayList<>()).add(i);
        }
        var groups = new ArrayList<Group>();
        for (var numbers : alike.values()) {
            int columns = numbers.stream().mapToInt(n -> tables.get(n).columns()).max().orElse(0);
            groups.add(new Group(groups.size(), List.copyOf(numbers), columns));
        }
        return List.copyOf(groups);
    }

    /** The field of the form that says what its tables hold. */
    String kindField() {
        return "g%d-kind".formatted(no);
    }

    /** The field that says which row has the headings. */
    String headingField() {
        return "g%d-heading".formatted(no);
    }

    /** The field that says what a column is. */
    String columnField(int column) {
        return "g%d-c%d".formatted(no, column);
    }

    /** The field with a column's day of report. */
    String dayField(int column) {
        return "g%d-d%d".formatted(no, column);
    }

    /** The field with the priority of a table's rows that name none. */
    static String priorityField(int table) {
        return "t%d-priority".formatted(table);
    }
}
