package yardstick.papers;

import java.util.List;

/**
 * Exactly what {@code papers/sharedList.jte} prints.
 *
 * @param councils by name
 */
public record SharedListPage(List<From> councils) {

    /** What one council shares. */
    public record From(String council, List<Row> papers) {}

    /**
     * A paper.
     *
     * @param href where it is read
     * @param from the day on which it was frozen
     * @param until when it can no longer be read
     */
    public record Row(String title, String href, String from, String until, String note) {}
}
