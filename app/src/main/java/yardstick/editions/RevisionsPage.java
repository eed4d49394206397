package yardstick.editions;

import yardstick.charts.Table;
import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code editions/revisions.jte} prints.
 *
 * @param question the indicator: what is asked
 * @param heading how many councils' figures changed, in how many periods
 * @param none why there is nothing to compare; empty where there is
 * @param action where the form leads
 * @param editions earlier editions to compare with
 * @param since the one chosen
 * @param periods periods whose councils can be listed
 * @param period the one chosen
 * @param summary by period: how many changed, and our council's figure
 * @param why how far the files explain it, in a sentence
 * @param lines the councils of the period
 * @param csv address of the list as CSV
 * @param xlsx address of the list as a workbook
 */
public record RevisionsPage(
        String question,
        String heading,
        String none,
        String action,
        List<Choice> editions,
        String since,
        List<Choice> periods,
        String period,
        Table summary,
        String why,
        List<Line> lines,
        String csv,
        String xlsx) {

    /**
     * A council in the period, or a region or England.
     *
     * @param name what people call it
     * @param href where its figure comes from
     * @param before what the earlier edition said
     * @param now what is said now
     * @param by by how much; empty where there is nothing to say
     * @param why why, as far as is known; empty where nothing changed
     * @param ours whether it is the council whose page this is
     */
    public record Line(
            String name,
            String href,
            String before,
            String now,
            String by,
            String why,
            boolean ours) {}
}
