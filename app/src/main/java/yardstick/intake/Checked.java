package yardstick.intake;

import java.util.List;

/**
 * What the checks made of some entries.
 *
 * @param figures the entries that could be read, in their order
 * @param problems everything to mend or to look at, from the top
 */
public record Checked(List<Accepted> figures, List<Problem> problems) {

    /** Fixes both. */
    public Checked {
        figures = List.copyOf(figures);
        problems = List.copyOf(problems);
    }

    /** How many must be mended. */
    public int errors() {
        return (int) problems.stream().filter(Problem::isError).count();
    }

    /** The warnings that a note in the row, or a word on the whole, has to settle. */
    public List<Problem> wantingReason() {
        return problems.stream()
                .filter(problem -> !problem.isError() && problem.rule().wantsReason())
                .toList();
    }

    /** How many should be looked at. */
    public int warnings() {
        return problems.size() - errors();
    }
}
