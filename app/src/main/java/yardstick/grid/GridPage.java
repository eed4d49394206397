package yardstick.grid;

import yardstick.charts.HeatGrid;
import yardstick.charts.Point;
import yardstick.web.Choice;

import java.util.List;
import java.util.Set;

/**
 * Exactly what {@code grid/show.jte} prints.
 *
 * @param question what the grid asks
 * @param heading the answer
 * @param caption what the table shows
 * @param corner what stands over the rows' names
 * @param columns the columns' names
 * @param lines the rows
 * @param sorts letters or words that cells are counted under
 * @param sums the rows of sums below, one for each of them
 * @param picture the same cells to take away, or for readers without scripts
 * @param key what letters, words and symbols mean
 * @param choices what can be chosen
 * @param links where else to go
 */
public record GridPage(
        String question,
        String heading,
        String caption,
        String corner,
        List<Head> columns,
        List<Line> lines,
        List<String> sorts,
        List<Sum> sums,
        HeatGrid picture,
        Key key,
        Choices choices,
        Links links) {

    /**
     * A row's or a column's name.
     *
     * @param note what else must be known, such as the period; may be empty
     * @param href where it leads; empty for nowhere
     * @param own whether it is the council whose page this is
     */
    public record Head(String text, String note, String href, boolean own) {}

    /** A row: its name, its cells in the order of the columns, and how many of each sort. */
    public record Line(Head head, List<Cell> cells, List<String> sums) {}

    /** A row below: how many of one sort each column has; empty for one that is not counted. */
    public record Sum(String sort, List<String> counts) {}

    /**
     * A cell.
     *
     * @param letter band, or better or worse; empty for neither
     * @param point the figure or the difference as printed, or the symbol of a missing one
     * @param look names its colour and pattern
     * @param href the comparison it leads to
     * @param own whether it belongs to the council whose page this is
     * @param inYear the council's latest in-year figure, its period and status; empty for none
     */
    public record Cell(
            String letter, Point point, String look, String href, boolean own, String inYear) {

        /** A cell of what is published alone. */
        Cell(String letter, Point point, String look, String href, boolean own) {
            this(letter, point, look, href, own, "");
        }

        /** The same with an in-year figure below. */
        Cell with(String during) {
            return new Cell(letter, point, look, href, own, during);
        }

        /** What stands in it beside the letter. */
        public String text() {
            return point.label();
        }

        /** What only needs to be read out: why there is no figure. */
        public String said() {
            return point instanceof Point.Gap(String symbol, String reason) ? reason : "";
        }
    }

    /** What letters and symbols mean; the missing ones only as far as they occur. */
    public record Key(boolean differences, List<String> missing, boolean inYear) {}

    /** What can be chosen, and what is. */
    public record Choices(
            List<Choice> councils,
            List<Choice> ticked,
            Set<String> with,
            List<Choice> add,
            List<Choice> indicators,
            List<Choice> offered,
            Set<String> indicator,
            List<Choice> years,
            String year,
            List<Choice> cells,
            String cell,
            List<Choice> rows,
            String row,
            String q,
            String summary,
            boolean open) {}

    /**
     * Where else to go.
     *
     * @param action the grid without what was chosen
     * @param csv the same as a file
     * @param xlsx the same as a workbook
     * @param svg the grid as a picture
     * @param png the same in dots
     * @param shared the grid for somebody who is not a member
     * @param saveCouncils where to save the councils; empty for somebody who may not
     * @param saveIndicators where to save the indicators; empty for somebody who may not
     */
    public record Links(
            String action,
            String csv,
            String xlsx,
            String svg,
            String png,
            String shared,
            String saveCouncils,
            String saveIndicators) {}
}
