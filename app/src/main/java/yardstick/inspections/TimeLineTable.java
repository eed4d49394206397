package yardstick.inspections;

import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.web.Place;

import java.util.ArrayList;
import java.util.List;

/** A council's time line as a file: a row for each judgement, one for a visit without grades. */
final class TimeLineTable {

    private static final List<String> COLUMNS =
            List.of(
                    "Council code",
                    "Council",
                    "Told by",
                    "Framework",
                    "Kind of visit",
                    "First day",
                    "Last day",
                    "Published on",
                    "Looked at",
                    "Area",
                    "Grade",
                    "Against the one before",
                    "Link");

    private TimeLineTable() {}

    static Download of(TimeLine line, Place place, List<String> sources) {
        var writer = new EventWriter(line);
        var rows = new ArrayList<List<Cell>>();
        for (var event : line.events()) {
            var findings = writer.findings(event);
            if (findings.isEmpty()) {
                rows.add(row(place, event, new InspectionsPage.Finding("", "", "")));
            }
            findings.forEach(finding -> rows.add(row(place, event, finding)));
        }
        var source = String.join("; ", sources);
        var remark =
                "Grades are in their framework’s own words; those of different frameworks or areas"
                        + " are not compared.";
        return new Download(
                "inspections-" + place.name(),
                "Inspections of " + place.name(),
                COLUMNS,
                rows,
                place.own()
                        ? Download.Notes.own(source, place.name(), remark)
                        : Download.Notes.published(source, remark));
    }

    private static List<Cell> row(Place place, Event event, InspectionsPage.Finding finding) {
        var until = event.until();
        var published = event.published();
        return List.of(
                Cell.of(place.code()),
                Cell.of(place.name()),
                Cell.of(event.isPublished() ? "published" : "own record"),
                Cell.of(event.framework().code()),
                Cell.of(event.kind()),
                Cell.of(event.on().toString()),
                Cell.of(until == null ? "" : until.toString()),
                Cell.of(published == null ? "" : published.toString()),
                Cell.of(event.theme()),
                Cell.of(finding.area()),
                Cell.of(finding.grade()),
                Cell.of(finding.compared()),
                Cell.of(EventWriter.link(event)));
    }
}
