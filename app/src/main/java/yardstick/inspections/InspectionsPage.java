package yardstick.inspections;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Lanes;
import yardstick.charts.Table;
import yardstick.web.NavigationItem;

import java.util.List;
import java.util.Optional;

/**
 * Exactly what {@code inspections/show.jte} prints.
 *
 * @param council what people call the council
 * @param own whether it is the council's own space
 * @param done what has just been done; empty for nothing
 * @param ways the pages about inspections
 * @param visits the latest first
 * @param picture the same drawn in time; null where there is no inspection
 * @param svg the picture as a file
 * @param png the same in dots
 * @param tables for each framework what was found over the years
 * @param sources the editions they were read from
 * @param add where to add an inspection; empty for who may not
 * @param csv the time line as a file
 * @param xlsx the same as a workbook
 */
public record InspectionsPage(
        String council,
        boolean own,
        String done,
        List<NavigationItem> ways,
        List<Visit> visits,
        @Nullable Lanes picture,
        String svg,
        String png,
        List<Table> tables,
        List<String> sources,
        String add,
        String csv,
        String xlsx) {

    /**
     * One inspection.
     *
     * @param before what must be known before reading on below; empty headings for nothing
     * @param heading kind and day
     * @param href its own page; empty where it has none
     * @param origin who tells of it
     * @param published whether that is an inspectorate
     * @param framework the framework, named
     * @param facts dates and theme
     * @param findings area, grade and how that compares, in the framework's order
     * @param kept what the council keeps beside it, in words; empty for nothing
     * @param link the inspectorate's page; empty where none is given
     */
    public record Visit(
            Break before,
            String heading,
            String href,
            String origin,
            boolean published,
            String framework,
            List<yardstick.web.SummaryRow> facts,
            List<Finding> findings,
            String kept,
            String link) {

        private Optional<String> overall() {
            return findings.stream()
                    .filter(finding -> finding.area().startsWith("Overall"))
                    .map(finding -> "%s (%s)".formatted(finding.grade(), heading))
                    .findFirst();
        }
    }

    /** How the council was last judged as a whole, in the framework's word. */
    public String heading() {
        return visits.stream()
                .flatMap(visit -> visit.overall().stream())
                .findFirst()
                .map(judged -> "%s was last judged %s".formatted(council, judged))
                .orElse("No judgement of %s as a whole is known".formatted(council));
    }

    /** A place across which grades are not compared; an empty heading for none. */
    public record Break(String heading, String text) {}

    /** What was found in one area, and how that stands against the one before. */
    public record Finding(String area, String grade, String compared) {}
}
