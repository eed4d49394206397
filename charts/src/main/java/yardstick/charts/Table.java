package yardstick.charts;

import java.util.List;

/**
 * The figures of a picture as rows and columns, from the same record as the picture.
 *
 * @param caption what the table shows, as a sentence
 * @param columns headings; the first one heads the rows' names
 * @param rows every row as long as the columns
 */
public record Table(String caption, List<Column> columns, List<Row> rows) {

    /** A table whose rows are as long as its headings. */
    public Table {
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of %d cells under %d columns: %s"
                                .formatted(row.cells().size(), columns.size(), row.cells()));
            }
        }
    }

    /**
     * One column.
     *
     * @param heading what stands over it
     * @param numeric whether its cells are numbers, to be aligned on the right
     */
    public record Column(String heading, boolean numeric) {}

    /**
     * One row.
     *
     * @param cells what is printed, in the order of the columns
     * @param ours whether it is the council whose page this is
     */
    public record Row(List<Cell> cells, boolean ours) {}

    /**
     * One cell.
     *
     * @param text what is printed
     * @param meaning what a symbol such as "[c]" stands for; empty when the text speaks for itself
     */
    public record Cell(String text, String meaning) {

        /** A cell that speaks for itself. */
        public static Cell of(String text) {
            return new Cell(text, "");
        }

        /** A figure, or the symbol in its place with what it means. */
        public static Cell of(Point point) {
            return switch (point) {
                case Point.Known known -> of(known.label());
                case Point.Gap gap -> new Cell(gap.label(), gap.reason());
            };
        }
    }
}
