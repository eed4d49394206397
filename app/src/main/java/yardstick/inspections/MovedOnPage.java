package yardstick.inspections;

import yardstick.charts.Table;
import yardstick.web.Choice;
import yardstick.web.NavigationItem;

import java.util.List;

/**
 * Exactly what {@code inspections/movedOn.jte} prints.
 *
 * @param heading the answer
 * @param ways the pages about inspections
 * @param explained what counts, in a sentence
 * @param action where the choices are sent
 * @param choices what can be chosen
 * @param moved councils that had our grade then and are better now
 * @param others who had it too and is not better, in words; empty for nobody
 * @param sources the editions they were read from
 */
public record MovedOnPage(
        String heading,
        List<NavigationItem> ways,
        String explained,
        String action,
        Choices choices,
        List<Moved> moved,
        String others,
        List<String> sources) {

    /** What can be chosen, and what is. */
    public record Choices(
            List<Choice> areas,
            String area,
            List<Choice> years,
            String year,
            List<Choice> models,
            String model,
            List<Choice> among,
            String chosen) {}

    /**
     * One council.
     *
     * @param name what people call it
     * @param href its published inspections
     * @param likeness how similar it is
     * @param judged from which grade to which, and when
     * @param indicators what changed in its figures, beside ours; without rows where it is left out
     */
    public record Moved(
            String name, String href, String likeness, String judged, Table indicators) {}
}
