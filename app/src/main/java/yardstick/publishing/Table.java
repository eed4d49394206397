package yardstick.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table out of a file: a header and rows of text. Columns are found by their names, because their
 * order varies.
 */
final class Table {

    /**
     * One row.
     *
     * @param number in the file, the header being row 1
     */
    record Row(int number, List<String> cells) {

        /** The cell's text without blanks around it; empty beyond the end of the row. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    private final List<String> header;
    private final List<Row> rows;
    private final Map<String, Integer> columns = new HashMap<>();

    private Table(List<String> header, List<Row> rows) {
        this.header = header;
        this.rows = rows;
        for (int column = 0; column < header.size(); column++) {
            columns.putIfAbsent(header.get(column), column);
        }
    }

    /** Reads rows of which the first is the header. */
    static Table of(List<Row> rows) {
        if (rows.isEmpty()) {
            return new Table(List.of(), List.of());
        }
        var header = new ArrayList<String>();
        for (var cell : rows.getFirst().cells()) {
            header.add(cell.strip());
        }
        return new Table(List.copyOf(header), rows.subList(1, rows.size()));
    }

    List<String> header() {
        return header;
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(String... names) {
        return columns.keySet().containsAll(List.of(names));
    }

    /** The text in a named column. */
    String text(Row row, String column) {
        var index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("there is no column " + column);
        }
        return row.cell(index);
    }

    /** Refuses every row that has another number of cells than the header: a truncated file. */
    void refuseRaggedRows(Findings findings) {
        for (var row : rows) {
            if (row.cells().size() != header.size()) {
                findings.refuse(
                        row.number(),
                        "has %d columns where the header has %d: is the file complete?"
                                .formatted(row.cells().size(), header.size()));
            }
        }
    }
}
