package yardstick.beside;

import yardstick.downloads.Cell;
import yardstick.downloads.Download;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The in-year figure in a download of published ones: columns of their own. */
public final class InYearColumns {

    /** What stands over them. */
    public static final List<String> HEADINGS =
            List.of("In-year figure", "In-year period", "In-year status");

    private static final String REMARK =
            "In-year figures are councils’ own of a month or a quarter, not published: own ones as"
                    + " approved, released ones as their council lets the reader see them.";

    private InYearColumns() {}

    /** The cells below the headings. */
    public static List<Cell> cells(Optional<InYear> found) {
        return found.map(
                        one ->
                                List.of(
                                        Cell.of(one.figure().value()),
                                        Cell.of(one.figure().period().label()),
                                        Cell.of(one.status())))
                .orElse(List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK));
    }

    /**
     * Notes on a table that has such figures.
     *
     * @param own whether some of what it holds is for the council alone
     */
    public static Download.Notes notes(
            String source, String council, boolean own, String... remarks) {
        var all = new ArrayList<>(List.of(remarks));
        all.add(REMARK);
        if (own) {
            return Download.Notes.own(source, council, all.toArray(String[]::new));
        }
        return new Download.Notes(
                source,
                "Published figures: %s. In-year figures: not published, for those to whom councils released them"
                        .formatted(Download.Notes.OPEN),
                all);
    }
}
