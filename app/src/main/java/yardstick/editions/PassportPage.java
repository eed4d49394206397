package yardstick.editions;

import yardstick.charts.Table;
import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code editions/passport.jte} prints.
 *
 * @param question the indicator: what is asked
 * @param heading the area, the period and the figure
 * @param working how the figure is worked out, in sentences; first of all, the sum
 * @param rows where it was published
 * @param editions what every edition says of it
 * @param revised what was said before, and why it is another value now; empty where nothing changed
 * @param disagreements other files that differ
 * @param method how the publisher works it out, by paragraph; empty where it says nothing
 * @param indicator address of the indicator's page
 * @param revisions address of the page of all revisions of the indicator
 */
public record PassportPage(
        String question,
        String heading,
        List<String> working,
        List<SummaryRow> rows,
        Table editions,
        List<String> revised,
        List<String> disagreements,
        List<String> method,
        String indicator,
        String revisions) {}
