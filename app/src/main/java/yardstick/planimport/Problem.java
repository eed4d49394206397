package yardstick.planimport;

/**
 * Something in a file that does not fit into a plan, or that somebody should know.
 *
 * @param severity how bad it is
 * @param table which table, in words; empty where it is about all
 * @param row the row as the file counts; 0 where it is about no row
 * @param column the heading of the column; may be empty
 * @param value what is there, shortened; may be empty
 * @param message what is wrong and how to mend it
 */
public record Problem(
        Severity severity, String table, int row, String column, String value, String message) {

    /** How bad it is. */
    public enum Severity {
        /** The plan cannot be accepted before it is mended. */
        ERROR("Mend"),
        /** Something of the file will not be in the plan as it is printed. */
        WARNING("Look at"),
        /** How something was read. */
        NOTE("Note");

        private final String text;

        Severity(String text) {
            this.text = text;
        }

        /** What a page prints. */
        public String text() {
            return text;
        }
    }

    private static final int LONGEST_VALUE = 120;

    /** With a value that fits on a page. */
    public Problem {
        value =
                value.length() <= LONGEST_VALUE
                        ? value
                        : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** Whether the plan cannot be accepted because of it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
