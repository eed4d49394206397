package yardstick.publishing;

import java.util.ArrayList;
import java.util.List;

/**
 * What the loader has to say about one file. A single refusal refuses the whole file. At most a
 * hundred lines are kept; the rest is counted.
 */
final class Findings {

    static final int KEPT = 100;

    enum Severity {
        REFUSED,
        WARNING,
        NOTE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One thing found.
     *
     * @param line row in the file, the header being row 1; 0 for the file as a whole
     */
    record Finding(Severity severity, int line, String message) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unmapped = new ArrayList<>();
    private int refusals;
    private int rowsLeftOut;

    /** The file cannot be loaded, because of this line (0: because of the file as a whole). */
    void refuse(int line, String message) {
        refusals++;
        if (refusals <= KEPT) {
            findings.add(new Finding(Severity.REFUSED, line, message));
        }
    }

    void warn(int line, String message) {
        findings.add(new Finding(Severity.WARNING, line, message));
    }

    /** Rows that the file is loaded without, the first of them on this line. */
    void leaveOut(int rows, int line, String message) {
        rowsLeftOut += rows;
        warn(line, message);
    }

    int rowsLeftOut() {
        return rowsLeftOut;
    }

    /** A column or a category that feeds no indicator. */
    void unmapped(String name) {
        unmapped.add(name);
    }

    List<String> unmapped() {
        return List.copyOf(unmapped);
    }

    void note(String message) {
        findings.add(new Finding(Severity.NOTE, 0, message));
    }

    boolean refused() {
        return refusals > 0;
    }

    List<Finding> all() {
        var all = new ArrayList<>(findings);
        if (refusals > KEPT) {
            all.add(
                    new Finding(
                            Severity.REFUSED,
                            0,
                            "and " + (refusals - KEPT) + " more lines are wrong"));
        }
        return List.copyOf(all);
    }
}
