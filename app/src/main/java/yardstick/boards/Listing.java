package yardstick.boards;

import yardstick.charts.Table.Column;

import java.util.List;

/**
 * A table of words with links, as {@code boards/listing.jte} prints it.
 *
 * @param caption what it lists, read out but not seen
 * @param columns headings
 * @param rows as many cells in each as there are columns; the first names the row
 */
public record Listing(String caption, List<Column> columns, List<List<Spot>> rows) {

    /** A list whose rows are as long as its headings. */
    public Listing {
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of %d cells under %d headings: %s"
                                .formatted(row.size(), columns.size(), caption));
            }
        }
    }

    /**
     * A cell.
     *
     * @param text what it says
     * @param href where it leads; empty for nowhere
     * @param colour of the tag around the text; empty for no tag, "plain" for one without colour
     * @param note a quieter line below; empty for none
     */
    public record Spot(String text, String href, String colour, String note) {

        static Spot of(String text) {
            return new Spot(text, "", "", "");
        }

        static Spot link(String text, String href) {
            return new Spot(text, href, "", "");
        }

        static Spot tag(String text, String colour) {
            return new Spot(text, "", colour, "");
        }

        Spot noting(String more) {
            return new Spot(text, href, colour, more);
        }
    }

    /** A list of words under these headings. */
    static Listing of(String caption, List<String> headings, List<List<Spot>> rows) {
        return new Listing(
                caption, headings.stream().map(h -> new Column(h, false)).toList(), rows);
    }

    /** The same list, some of whose columns are numbers. */
    Listing numeric(String... headings) {
        var numbers = List.of(headings);
        return new Listing(
                caption,
                columns.stream()
                        .map(c -> new Column(c.heading(), numbers.contains(c.heading())))
                        .toList(),
                rows);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
