package yardstick.inspections;

import yardstick.web.NavigationItem;

import java.util.List;

/**
 * Exactly what {@code inspections/england.jte} prints.
 *
 * @param heading the answer
 * @param ways the pages about inspections
 * @param action where the day is sent
 * @param day the day, as typed
 * @param explained what counts, in a sentence
 * @param framework the framework in force on the day; empty for none
 * @param grades its scale, the best first
 * @param rows one for each area judged by then
 * @param sources the editions they were read from
 * @param csv the table as a file
 */
public record EnglandPage(
        String heading,
        List<NavigationItem> ways,
        String action,
        String day,
        String explained,
        String framework,
        List<String> grades,
        List<Row> rows,
        List<String> sources,
        String csv) {

    /**
     * One area.
     *
     * @param area what is judged
     * @param counts how many councils had each grade, with their share, in the order of the scale
     * @param judged how many were judged
     * @param ours what the council itself was judged
     */
    public record Row(String area, List<String> counts, String judged, String ours) {}
}
