package yardstick.inspections;

import yardstick.charts.Table;
import yardstick.comparison.Catalogue;
import yardstick.judgements.Framework;
import yardstick.judgements.Inspection;
import yardstick.web.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Puts a council's time line into words, and into tables by framework. */
final class TimeLineWriter {

    private static final InspectionsPage.Break NONE = new InspectionsPage.Break("", "");

    private final TimeLine line;
    private final Place place;
    private final boolean mayEdit;
    private final EventWriter writer;

    TimeLineWriter(TimeLine line, Place place, boolean mayEdit) {
        this.line = line;
        this.place = place;
        this.mayEdit = mayEdit;
        this.writer = new EventWriter(line);
    }

    InspectionsPage page(String done, List<String> sources) {
        var path = place.href() + "/inspections";
        return new InspectionsPage(
                place.name(),
                place.own(),
                Done.words(done),
                Links.LINE.from(place),
                visits(),
                TimeLinePicture.of(line, place.name()).orElse(null),
                place.vintage().keep(path + "/time-line.svg"),
                place.vintage().keep(path + "/time-line.png"),
                tables(),
                sources,
                mayEdit ? path + "/new" : "",
                place.vintage().keep(path + ".csv"),
                place.vintage().keep(path + ".xlsx"));
    }

    /** The editions that published inspections were read from. */
    static List<String> sources(Catalogue catalogue, List<Inspection> inspections) {
        return inspections.stream()
                .map(Inspection::edition)
                .distinct()
                .map(catalogue.editions()::get)
                .filter(Objects::nonNull)
                .map(e -> e.publisher() + ", " + e.title() + ", edition " + e.label())
                .toList();
    }

    private List<InspectionsPage.Visit> visits() {
        var breaks = line.breaks();
        var visits = new ArrayList<InspectionsPage.Visit>();
        for (int i = 0; i < line.events().size(); i++) {
            var found = breaks.get(i);
            var before =
                    found == null ? NONE : new InspectionsPage.Break(found.heading(), found.text());
            visits.add(visit(line.events().get(i), before));
        }
        return visits;
    }

    private InspectionsPage.Visit visit(Event event, InspectionsPage.Break before) {
        return new InspectionsPage.Visit(
                before,
                EventWriter.heading(event),
                place.own() ? place.to("/inspections/" + event.id().address()) : "",
                EventWriter.origin(event),
                event.isPublished(),
                EventWriter.framework(event),
                EventWriter.facts(event),
                writer.findings(event),
                EventWriter.kept(event),
                EventWriter.link(event));
    }

    /** For each framework with grades a table: areas down, inspections across, oldest first. */
    private List<Table> tables() {
        var byFramework = new LinkedHashMap<Framework, List<Event>>();
        line.events().stream()
                .filter(event -> !event.judgements().isEmpty())
                .forEach(
                        event ->
                                byFramework
                                        .computeIfAbsent(event.framework(), f -> new ArrayList<>())
                                        .addFirst(event));
        return byFramework.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Table table(Framework framework, List<Event> events) {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("Area", false));
        events.forEach(
                event ->
                        columns.add(
                                new Table.Column(
                                        Typed.written(event.on())
                                                + (event.isPublished() ? "" : ", own record"),
                                        false)));
        var areas = new LinkedHashMap<String, Boolean>();
        framework.areas().forEach(area -> areas.put(area.name(), true));
        events.forEach(e -> e.judgements().forEach(j -> areas.putIfAbsent(j.area(), true)));
        var rows =
                areas.keySet().stream()
                        .filter(area -> events.stream().anyMatch(e -> !grade(e, area).isEmpty()))
                        .map(area -> row(events, area))
                        .toList();
        return new Table(
                "%s: what was found, area by area".formatted(framework.code()), columns, rows);
    }

    private static Table.Row row(List<Event> events, String area) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(area));
        for (var event : events) {
            var grade = grade(event, area);
            cells.add(Table.Cell.of(grade.isEmpty() ? "not judged" : grade));
        }
        return new Table.Row(cells, false);
    }

    private static String grade(Event event, String area) {
        return event.judgements().stream()
                .filter(j -> j.area().equals(area))
                .map(yardstick.judgements.Judgement::grade)
                .findFirst()
                .orElse("");
    }
}
