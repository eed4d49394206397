package yardstick.intake;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was wrong with a cell that the texts of its entry do not show: a formula that made it, or a
 * column that the template does not have. It is kept with the entry until somebody mends it.
 *
 * @param rule what the cell is held to
 * @param column the column; null for one that the template does not have
 * @param value what stands in the cell
 * @param message what is wrong and how to mend it
 */
public record Fault(Rule rule, @Nullable Column column, String value, String message) {

    /** Signs that no text of a file has: they are taken out when it is read. */
    private static final String BETWEEN = "\u001f";

    private static final String AFTER = "\u001e";
    private static final int PARTS = 4;

    /** As the database keeps them. */
    static String kept(List<Fault> faults) {
        return faults.stream().map(Fault::kept).collect(Collectors.joining(AFTER));
    }

    private String kept() {
        return String.join(
                BETWEEN, rule.name(), column == null ? "" : column.name(), value, message);
    }

    /** As the database has kept them. */
    static List<Fault> of(String kept) {
        return kept.isEmpty()
                ? List.of()
                : Arrays.stream(kept.split(AFTER)).map(Fault::one).toList();
    }

    private static Fault one(String kept) {
        var parts = kept.split(BETWEEN, PARTS);
        return new Fault(
                Rule.valueOf(parts[0]),
                parts[1].isEmpty() ? null : Column.valueOf(parts[1]),
                parts[2],
                parts[3]);
    }

    /** The same as a problem of the entry that it was found in. */
    Problem of(Entry entry) {
        return new Problem(
                entry.no(),
                entry.sheet(),
                entry.row(),
                column,
                Problem.shortened(value),
                rule,
                message,
                Problem.Severity.ERROR);
    }
}
