package yardstick.inspections;

import yardstick.comparison.Catalogue;
import yardstick.web.SummaryRow;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Exactly what {@code inspections/show.jte} prints.
 *
 * @param council what people call the council
 * @param visits the latest first
 * @param sources the editions they were read from
 */
public record InspectionsPage(String council, List<Visit> visits, List<String> sources) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /**
     * One inspection.
     *
     * @param heading kind and day
     * @param framework the framework, named
     * @param facts dates and theme
     * @param judgements area and grade, in the framework's order
     * @param link the inspectorate's page; empty where none is given
     */
    public record Visit(
            String heading,
            String framework,
            List<SummaryRow> facts,
            List<SummaryRow> judgements,
            String link) {}

    static InspectionsPage of(Catalogue catalogue, String council, List<Inspection> inspections) {
        return new InspectionsPage(
                council,
                inspections.stream().map(InspectionsPage::visit).toList(),
                inspections.stream()
                        .map(Inspection::edition)
                        .distinct()
                        .map(catalogue.editions()::get)
                        .filter(Objects::nonNull)
                        .map(e -> e.publisher() + ", " + e.title() + ", edition " + e.label())
                        .toList());
    }

    private static Visit visit(Inspection inspection) {
        var facts = new ArrayList<SummaryRow>();
        var published = inspection.publishedOn();
        facts.add(SummaryRow.of("Visited from", DAY.format(inspection.inspectedOn())));
        facts.add(
                SummaryRow.of(
                        "Published",
                        published == null ? "The source does not say" : DAY.format(published)));
        var theme = inspection.theme();
        if (theme != null && !theme.isBlank()) {
            facts.add(SummaryRow.of("Looked at", theme));
        }
        var link = inspection.link();
        return new Visit(
                capital(inspection.kind()) + ", " + DAY.format(inspection.inspectedOn()),
                inspection.framework(),
                facts,
                inspection.judgements().stream()
                        .map(j -> SummaryRow.of(j.area(), j.grade()))
                        .toList(),
                link != null && link.startsWith("https://") ? link : "");
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
