package yardstick.movedon;

import org.jspecify.annotations.Nullable;

import yardstick.charts.TrendLine;
import yardstick.web.Choice;
import yardstick.web.Printed;

import java.util.List;

/**
 * Exactly what {@code movedon/show.jte} prints.
 *
 * @param indicator the indicator's name
 * @param heading the answer
 * @param explained what was looked for, in words
 * @param neutral whether neither way is better, so that nobody can have moved on
 * @param caption what the table shows
 * @param periods the columns: from then to now
 * @param rows ours first, then those that have moved on
 * @param others those that were there too, as a sentence; empty for none
 * @param picture the same as lines; null where nobody has moved on
 * @param left how many councils the picture leaves out, as a sentence; empty for none
 * @param choices what can be chosen
 * @param links where else to go
 */
public record JourneysPage(
        String indicator,
        String heading,
        String explained,
        boolean neutral,
        String caption,
        List<String> periods,
        List<Row> rows,
        String others,
        @Nullable TrendLine picture,
        String left,
        Choices choices,
        Links links) {

    /**
     * One council.
     *
     * @param href its own page of the indicator; empty for ours
     * @param inspections its inspections
     * @param likeness why it counts as similar
     * @param change from then to now, as printed
     * @param own whether it is ours
     */
    public record Row(
            String name,
            String href,
            String inspections,
            String likeness,
            List<Printed> figures,
            String change,
            boolean own) {}

    /** What can be chosen, and what is. */
    public record Choices(
            List<Choice> years,
            String year,
            String within,
            String usual,
            List<Choice> models,
            String model,
            List<Choice> among,
            String chosen) {}

    /** Where else to go. */
    public record Links(String action, String csv, String xlsx) {}
}
