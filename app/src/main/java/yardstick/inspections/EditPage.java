package yardstick.inspections;

import yardstick.judgements.Framework;
import yardstick.judgements.Inspection;
import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exactly what {@code inspections/edit.jte} prints.
 *
 * @param heading what is being done
 * @param framework the framework's short name
 * @param explained the framework in a sentence
 * @param published number of the published inspection whose report is recorded; empty for none
 * @param about that inspection, in words; empty for none
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param remove where to take the inspection away; empty for a new one
 * @param kinds kinds of visit to choose from
 * @param areas what can be judged
 * @param form what is in the fields
 * @param now what somebody else has written meanwhile; empty when nobody has
 * @param gone whether somebody else has removed it
 */
public record EditPage(
        String heading,
        String framework,
        String explained,
        String published,
        String about,
        String action,
        String back,
        String remove,
        List<Choice> kinds,
        List<Area> areas,
        Filled form,
        List<SummaryRow> now,
        boolean gone) {

    /** What is in the fields, as typed. */
    public record Filled(
            String id,
            String kind,
            String on,
            String until,
            String publishedOn,
            String theme,
            String summary,
            String source,
            String link,
            int version) {}

    /** A select for the grade of one area. */
    public record Area(
            String field, String name, String hint, List<Choice> grades, String chosen) {}

    /**
     * What a form is about.
     *
     * @param space the council's space
     * @param framework the framework
     * @param published the published inspection whose report is recorded; empty for none
     */
    record Subject(Space space, Framework framework, Optional<Inspection> published) {}

    static EditPage adding(Subject subject, InspectionForm form) {
        return page(
                subject.published().isPresent()
                        ? "Record what the report says"
                        : "Add an inspection",
                subject,
                form,
                true,
                List.of(),
                false);
    }

    static EditPage changing(Subject subject, InspectionForm form) {
        return page("Change inspection", subject, form, false, List.of(), false);
    }

    /** The same form again beside what somebody else has written; sending it again overwrites. */
    static EditPage conflicting(Subject subject, InspectionForm form, OwnInspection now) {
        return page(
                "Somebody else has changed this inspection",
                subject,
                form.at(now.version()),
                false,
                said(now),
                false);
    }

    /** The same form again, to be added anew, when somebody else has removed it. */
    static EditPage gone(Subject subject, InspectionForm form) {
        return page(
                "Somebody else has removed this inspection", subject, form, true, List.of(), true);
    }

    private static EditPage page(
            String heading,
            Subject subject,
            InspectionForm form,
            boolean adding,
            List<SummaryRow> now,
            boolean gone) {
        var space = subject.space();
        var own = space.path(new InspectionId.Own(form.id()));
        var framework = subject.framework();
        return new EditPage(
                heading,
                framework.code(),
                "%s, %s".formatted(framework.name(), framework.years()),
                subject.published().map(p -> String.valueOf(p.id())).orElse(""),
                subject.published().map(p -> about(p)).orElse(""),
                adding ? space.path() : own,
                adding ? space.path() : own,
                adding ? "" : own + "/remove",
                framework.kinds().stream()
                        .map(k -> Choice.of(k.name(), EventWriter.capital(k.name())))
                        .toList(),
                framework.areas().stream()
                        .map(
                                area ->
                                        new Area(
                                                InspectionForm.field(framework, area),
                                                area.name(),
                                                area.about(),
                                                grades(framework),
                                                form.grades().getOrDefault(area.name(), "")))
                        .toList(),
                new Filled(
                        form.id().toString(),
                        form.kind(),
                        form.on(),
                        form.until(),
                        form.publishedOn(),
                        form.theme(),
                        form.summary(),
                        form.source(),
                        form.link(),
                        form.version()),
                now,
                gone);
    }

    private static String about(Inspection published) {
        return "%s, %s"
                .formatted(
                        EventWriter.capital(published.kind()),
                        Typed.written(published.inspectedOn()));
    }

    private static List<Choice> grades(Framework framework) {
        return Stream.concat(
                        Stream.of(Choice.of("", "Not judged")),
                        framework.scale().stream().map(grade -> Choice.of(grade, grade)))
                .toList();
    }

    private static List<SummaryRow> said(OwnInspection now) {
        var said = new ArrayList<SummaryRow>();
        said.add(SummaryRow.of("Kind of visit", EventWriter.capital(now.kind())));
        said.addAll(EventWriter.facts(Event.of(now)));
        now.judgements().forEach(j -> said.add(SummaryRow.of(j.area(), j.grade())));
        said.add(SummaryRow.of("Summary", now.summary()));
        said.add(SummaryRow.of("Source", now.source()));
        said.add(SummaryRow.of("Link", now.link()));
        said.add(SummaryRow.of("Written by", now.by()));
        return said;
    }
}
