package yardstick.inspections;

import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.judgements.Against;
import yardstick.judgements.Framework;
import yardstick.judgements.Judgement;
import yardstick.web.Choice;
import yardstick.web.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a council's judgements beside others' into words, tables and files. */
final class BesideWriter {

    private static final List<String> COLUMNS =
            List.of(
                    "Group",
                    "Council code",
                    "Council",
                    "How similar",
                    "Framework",
                    "Kind of visit",
                    "First day",
                    "Area",
                    "Grade");

    private final Beside beside;
    private final Place place;

    BesideWriter(Beside beside, Place place) {
        this.beside = beside;
        this.place = place;
    }

    BesidePage page() {
        var catalogue = beside.graded().catalogue();
        var path = place.href() + "/inspections/beside";
        var chosen = "?neighbours=" + beside.model();
        return new BesidePage(
                place.name(),
                heading(),
                Links.BESIDE.from(place),
                path,
                catalogue.models().stream().map(m -> Choice.of(m, m + " model")).toList(),
                beside.model(),
                groups(),
                beside.graded().sources(),
                place.vintage().keep(path + ".csv" + chosen),
                place.vintage().keep(path + ".xlsx" + chosen));
    }

    private String heading() {
        var counts = beside.overall(beside.neighbours());
        if (beside.ours().latest().isEmpty()) {
            return "No published judgement of %s is known".formatted(place.name());
        }
        return "Overall, %s of %s’s neighbours are judged better, %s the same and %s worse"
                .formatted(
                        number(counts, Against.BETTER),
                        place.name(),
                        number(counts, Against.SAME),
                        number(counts, Against.WORSE));
    }

    private static long number(Map<Against, Long> counts, Against how) {
        return counts.getOrDefault(how, 0L);
    }

    private List<BesidePage.Group> groups() {
        var region = beside.graded().catalogue().region(beside.council().area()).name();
        var groups = new ArrayList<BesidePage.Group>();
        add(groups, "The ten neighbours", beside.neighbours());
        add(groups, region, beside.region());
        return groups;
    }

    private void add(List<BesidePage.Group> groups, String who, List<Beside.Other> others) {
        var without =
                others.stream()
                        .filter(o -> o.latest().isEmpty())
                        .map(o -> o.area().name())
                        .collect(Collectors.joining(", "));
        beside.byFramework(others)
                .forEach((framework, all) -> groups.add(group(who, framework, all, without)));
    }

    private BesidePage.Group group(
            String who, Framework framework, List<Beside.Other> others, String without) {
        var areas = Beside.areas(framework, others);
        return new BesidePage.Group(
                "%s: latest judgements under %s".formatted(who, framework.code()),
                areas,
                others.stream().map(other -> row(other, areas)).toList(),
                without);
    }

    private BesidePage.Row row(Beside.Other other, List<String> areas) {
        var latest = other.latest().orElseThrow();
        boolean own = other.area().equals(beside.council().area());
        return new BesidePage.Row(
                other.area().name(),
                own
                        ? place.to("/inspections")
                        : place.vintage()
                                .keep("/compare/%s/inspections".formatted(other.area().code())),
                other.likeness(),
                "%s, %s"
                        .formatted(
                                EventWriter.capital(latest.kind()),
                                Typed.written(latest.inspectedOn())),
                areas.stream()
                        .map(a -> latest.find(a).map(Judgement::grade).orElse("not judged"))
                        .toList(),
                own);
    }

    Download table() {
        var rows = new ArrayList<List<Cell>>();
        fill(rows, "this council", List.of(beside.ours()));
        fill(rows, "neighbours", beside.neighbours());
        fill(rows, "region", beside.region());
        return new Download(
                "judgements-beside-" + place.name(),
                "Latest judgements of %s, its neighbours and its region".formatted(place.name()),
                COLUMNS,
                rows,
                Download.Notes.published(
                        String.join("; ", beside.graded().sources()),
                        "Neighbours by the %s model.".formatted(beside.model()),
                        "Grades of different frameworks or areas are not compared."));
    }

    private static void fill(List<List<Cell>> rows, String group, List<Beside.Other> others) {
        for (var other : others) {
            other.latest()
                    .ifPresent(
                            latest ->
                                    latest.judgements()
                                            .forEach(
                                                    j ->
                                                            rows.add(
                                                                    List.of(
                                                                            Cell.of(group),
                                                                            Cell.of(
                                                                                    other.area()
                                                                                            .code()),
                                                                            Cell.of(
                                                                                    other.area()
                                                                                            .name()),
                                                                            Cell.of(
                                                                                    other
                                                                                            .likeness()),
                                                                            Cell.of(j.framework()),
                                                                            Cell.of(latest.kind()),
                                                                            Cell.of(
                                                                                    latest.inspectedOn()
                                                                                            .toString()),
                                                                            Cell.of(j.area()),
                                                                            Cell.of(j.grade())))));
        }
    }
}
