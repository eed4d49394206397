package yardstick.working;

import java.util.List;

/**
 * Exactly what {@code working/plan.jte} prints.
 *
 * @param caption what is asked
 * @param heading the answer
 * @param lead what must be known to read it
 * @param rows success measures that name an indicator, in the order of the plan
 * @param others success measures in words
 * @param without actions that no success measure speaks of, by name
 * @param plan the plan's address
 */
public record PlanWorking(
        String caption,
        String heading,
        List<String> lead,
        List<Row> rows,
        List<Other> others,
        List<Named> without,
        String plan) {

    /** Something and its page; without an address it has none. */
    public record Named(String text, String href) {}

    /**
     * A success measure with an indicator.
     *
     * @param action its action, with the page that says more
     * @param indicator what should move
     * @param body the same in the plan's words; may be empty
     * @param baseline where it stood, with the period
     * @param target where it should stand, with the period
     * @param latest the last figure with its period, or why there is none
     * @param inYear the council's own later figure, not published; empty for none
     * @param moved whether it has moved
     * @param neighbours how neighbours moved meanwhile
     */
    public record Row(
            Named action,
            Named indicator,
            String body,
            String baseline,
            String target,
            String latest,
            String inYear,
            String moved,
            String neighbours) {}

    /** A success measure in words: what will be seen, and how it is evidenced. */
    public record Other(Named action, String body, String evidenced) {}
}
