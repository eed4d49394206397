package yardstick.sheets;

import java.util.List;

/**
 * One sheet of a file, as text. Rows and cells are as the spreadsheet shows them; rows in which
 * nothing is written are left out.
 *
 * @param name what the sheet is called; empty for a CSV file, which has none
 * @param lines its rows, from the top
 * @param formulas cells whose text is what a formula gave when the file was saved, such as "B7"
 */
public record Sheet(String name, List<Line> lines, List<String> formulas) {

    /** A sheet that nobody can change any more. */
    public Sheet {
        lines = List.copyOf(lines);
        formulas = List.copyOf(formulas);
    }

    /**
     * One row.
     *
     * @param row its number as the spreadsheet shows it, from 1
     * @param cells its texts from column A to the last that has any; empty text for an empty cell
     */
    public record Line(int row, List<String> cells) {

        /** The text in a column, counted from 0; empty beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** What a spreadsheet calls a column, counted from 0: A, B, … Z, AA. */
    public static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
