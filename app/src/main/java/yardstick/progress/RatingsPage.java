package yardstick.progress;

import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code progress/ratings.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param caption the plan
 * @param notice what keeps the table from being shown; empty for nothing
 * @param address where both forms are sent
 * @param back the plan's page
 * @param choice what the table is about, or is to be about
 * @param table the table; empty rows while nothing is chosen
 */
public record RatingsPage(
        String banner,
        String caption,
        String notice,
        String address,
        String back,
        Chosen choice,
        Filled table) {

    /**
     * What the table is about.
     *
     * @param day as typed
     * @param reports days of earlier reports, in words
     * @param as in which capacity
     * @param priority the priority's id; empty for all
     * @param capacities to choose from
     * @param priorities to choose from
     */
    public record Chosen(
            String day,
            String reports,
            String as,
            String priority,
            List<Choice> capacities,
            List<Choice> priorities) {}

    /**
     * The table.
     *
     * @param caption what it shows
     * @param key what is added is written under; fresh for each form
     * @param copy where the form begins with the ratings of the report before; empty where it does
     * @param steps to choose from in each row
     * @param scale what the steps mean
     * @param rows one for each action
     */
    public record Filled(
            String caption,
            String key,
            String copy,
            List<Choice> steps,
            List<SummaryRow> scale,
            List<Row> rows) {

        static final Filled NOTHING = new Filled("", "", "", List.of(), List.of(), List.of());
    }

    /**
     * An action with what is in its fields.
     *
     * @param id its id
     * @param name what it is called
     * @param href its page
     * @param owners who answers for it
     * @param last its last rating before this report, in words
     * @param step the step that is chosen; empty for none
     * @param reason what is typed
     */
    public record Row(
            String id,
            String name,
            String href,
            String owners,
            String last,
            String step,
            String reason) {}
}
