package yardstick.downloads;

import java.util.List;

/**
 * A table to take away: one header row, one record a row.
 *
 * @param name the file's name without its ending, in small letters, digits and hyphens
 * @param title what the table shows, as a sentence
 * @param columns headings, each once; a unit stands in its column's heading or in a column of its
 *     own
 * @param rows as many cells in each as there are columns; read once for each file, so that a long
 *     table is never whole in memory
 * @param notes where the figures come from, and how to read them
 */
public record Download(
        String name, String title, List<String> columns, Iterable<List<Cell>> rows, Notes notes) {

    /** A download whose file name is safe in any header and on any disk. */
    public Download {
        columns = List.copyOf(columns);
        name = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /**
     * What a reader of the file must know, on a sheet of its own in a workbook. The source and the
     * licence also stand in the last columns of a CSV file, which has no second sheet.
     *
     * @param source publisher, publication and edition
     * @param licence under which terms the figures may be used
     * @param remarks further sentences, such as the rule behind a column
     */
    public record Notes(String source, String licence, List<String> remarks) {

        /** What published figures may be used under. */
        public static final String OPEN = "Open Government Licence v3.0";

        /** Notes on a table in which everything is published. */
        public static Notes published(String source, String... remarks) {
            return new Notes(source, OPEN, List.of(remarks));
        }

        /** Notes on a table that has figures of a council's own. */
        public static Notes own(String source, String council, String... remarks) {
            return new Notes(
                    source,
                    "Published figures: %s. %s’s own: not published, for the council alone"
                            .formatted(OPEN, council),
                    List.of(remarks));
        }
    }
}
