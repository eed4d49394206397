package yardstick.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something about an entry that is wrong, or that should be looked at.
 *
 * @param no the place of the entry among all that were entered together; 0 when it is about the
 *     whole
 * @param sheet the sheet; empty where there are none
 * @param row the row, as the spreadsheet numbers them; 0 for what was not in a file or is about the
 *     whole
 * @param column the column; null when it is about the whole row
 * @param value what stands there
 * @param rule what it is held to
 * @param message what is wrong and how to mend it
 * @param severity whether it must be mended
 */
public record Problem(
        int no,
        String sheet,
        int row,
        @Nullable Column column,
        String value,
        Rule rule,
        String message,
        Severity severity) {

    /** Whether something must be mended. */
    public enum Severity {
        /** Must be mended before it can be submitted. */
        ERROR("Error"),
        /** May be right. */
        WARNING("Warning");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        /** What it is called on a page. */
        public String word() {
            return word;
        }
    }

    static Problem error(Entry entry, Column column, Rule rule, String message) {
        return of(entry, column, rule, message, Severity.ERROR);
    }

    static Problem warning(Entry entry, Column column, Rule rule, String message) {
        return of(entry, column, rule, message, Severity.WARNING);
    }

    private static Problem of(
            Entry entry, Column column, Rule rule, String message, Severity severity) {
        return new Problem(
                entry.no(),
                entry.sheet(),
                entry.row(),
                column,
                shortened(entry.text(column)),
                rule,
                message,
                severity);
    }

    /** Whether it must be mended. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What the column is called; empty for a whole row. */
    public String heading() {
        return column == null ? "" : column.heading();
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
