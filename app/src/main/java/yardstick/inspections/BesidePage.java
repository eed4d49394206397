package yardstick.inspections;

import yardstick.web.Choice;
import yardstick.web.NavigationItem;

import java.util.List;

/**
 * Exactly what {@code inspections/beside.jte} prints.
 *
 * @param council what people call the council
 * @param heading the answer
 * @param ways the pages about inspections
 * @param action where the choice is sent
 * @param models neighbour models to choose from
 * @param model the one that is shown
 * @param groups the neighbours, then the region; each by framework
 * @param sources the editions they were read from
 * @param csv the tables as a file
 * @param xlsx the same as a workbook
 */
public record BesidePage(
        String council,
        String heading,
        List<NavigationItem> ways,
        String action,
        List<Choice> models,
        String model,
        List<Group> groups,
        List<String> sources,
        String csv,
        String xlsx) {

    /**
     * Councils judged under one framework.
     *
     * @param heading who they are, and under which framework
     * @param areas what the framework judges, as far as any of them was
     * @param rows the council itself first
     * @param without who has no published judgement at all, in words; empty for nobody
     */
    public record Group(String heading, List<String> areas, List<Row> rows, String without) {}

    /**
     * One council.
     *
     * @param name what people call it
     * @param href its published inspections
     * @param likeness how similar it is; empty where that is not said
     * @param visit kind and first day
     * @param grades one for each area
     * @param own whether it is the council itself
     */
    public record Row(
            String name,
            String href,
            String likeness,
            String visit,
            List<String> grades,
            boolean own) {}
}
