package yardstick.inspections;

import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code inspections/record.jte} prints.
 *
 * @param heading kind and day
 * @param done what has just been done; empty for nothing
 * @param origin who tells of it
 * @param published whether that is an inspectorate
 * @param framework the framework, named
 * @param facts dates and theme
 * @param findings what was found, area by area
 * @param link where the report can be found; empty for nowhere
 * @param record the council's own record; null-free: empty paragraphs and lists where there is none
 * @param notes beside a published inspection
 * @param links where to go on
 */
public record RecordPage(
        String heading,
        String done,
        String origin,
        boolean published,
        String framework,
        List<SummaryRow> facts,
        List<InspectionsPage.Finding> findings,
        String link,
        Kept record,
        List<Remark> notes,
        Ways links) {

    /**
     * The council's own record.
     *
     * @param there whether there is one
     * @param summary what it found; empty for nothing
     * @param source where it was read
     * @param signed who wrote it last, and when
     */
    public record Kept(
            boolean there,
            String summary,
            String source,
            String signed,
            List<Asked> recommendations,
            List<Stated> facts) {}

    /** One recommendation; where to change it, empty for who may not. */
    public record Asked(String number, String body, String paragraphs, String href) {}

    /** One fact of the area; where to change it, empty for who may not. */
    public record Stated(String label, String value, String asAt, String paragraph, String href) {}

    /** One note, signed; where to change it, empty for who may not. */
    public record Remark(String body, String signed, String href) {}

    /** Where to go on; each empty for who may not, or where there is nothing. */
    public record Ways(
            String edit,
            String addRecord,
            String addRecommendation,
            String addFact,
            String addNote,
            String whole,
            String share) {}
}
