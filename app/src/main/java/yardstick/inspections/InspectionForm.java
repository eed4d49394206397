package yardstick.inspections;

import org.jspecify.annotations.Nullable;

import yardstick.judgements.Framework;
import yardstick.judgements.Inspection;
import yardstick.judgements.JudgementArea;
import yardstick.web.FieldError;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody typed about an inspection, kept as typed.
 *
 * @param id names the inspection within the council
 * @param kind the kind of visit
 * @param on first day of the visit
 * @param until last day
 * @param publishedOn when the report was published
 * @param theme what the visit looked at
 * @param summary what it found
 * @param source where it was read
 * @param link where that can be found
 * @param grades by the framework's areas, in its order; empty for none
 * @param version the version that was on the page; 0 for a new one
 */
record InspectionForm(
        UUID id,
        String kind,
        String on,
        String until,
        String publishedOn,
        String theme,
        String summary,
        String source,
        String link,
        Map<String, String> grades,
        int version) {

    private static final int LONGEST_SUMMARY = 4000;

    /** A form as it is first shown. */
    static InspectionForm empty(Framework framework) {
        var kind = framework.kinds().isEmpty() ? "" : framework.kinds().getFirst().name();
        return new InspectionForm(UUID.randomUUID(), kind, "", "", "", "", "", "", "", Map.of(), 0);
    }

    /** A form that shows an inspection as it is. */
    static InspectionForm of(OwnInspection found) {
        var grades = new LinkedHashMap<String, String>();
        found.judgements().forEach(j -> grades.put(j.area(), j.grade()));
        return new InspectionForm(
                found.id(),
                found.kind(),
                found.inspectedOn().toString(),
                day(found.inspectedUntil()),
                day(found.publishedOn()),
                found.theme(),
                found.summary(),
                found.source(),
                found.link(),
                grades,
                found.version());
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static InspectionForm read(Map<String, Object> sent, Framework framework) {
        var grades = new LinkedHashMap<String, String>();
        for (var area : framework.areas()) {
            var grade = Typed.line(sent, field(framework, area));
            if (!grade.isEmpty()) {
                grades.put(area.name(), grade);
            }
        }
        return new InspectionForm(
                Typed.name(sent),
                Typed.line(sent, "kind"),
                Typed.line(sent, "on"),
                Typed.line(sent, "until"),
                Typed.line(sent, "publishedOn"),
                Typed.line(sent, "theme"),
                Typed.text(sent, "summary"),
                Typed.line(sent, "source"),
                Typed.line(sent, "link"),
                grades,
                Typed.version(sent));
    }

    /** The same at another version, to be sent again. */
    InspectionForm at(int other) {
        return new InspectionForm(
                id, kind, on, until, publishedOn, theme, summary, source, link, grades, other);
    }

    /** The same of an inspection that has this name. */
    InspectionForm named(UUID name) {
        return new InspectionForm(
                name, kind, on, until, publishedOn, theme, summary, source, link, grades, version);
    }

    /** The name of an area's field. */
    static String field(Framework framework, JudgementArea area) {
        return "area-" + (framework.areas().indexOf(area) + 1);
    }

    /** What is wrong, field by field, each with what to enter. */
    List<FieldError> errors(Framework framework, Optional<Inspection> published) {
        var errors = new ArrayList<FieldError>();
        if (published.isEmpty()) {
            checkVisit(framework, errors);
            checkGrades(framework, errors);
        }
        atMost(theme, 300, "theme", errors);
        atMost(summary, LONGEST_SUMMARY, "summary", errors);
        if (source.isEmpty()) {
            errors.add(
                    new FieldError(
                            "source", "Enter where it was read, such as the title of the report"));
        }
        atMost(source, 500, "source", errors);
        if (!link.isEmpty() && !link.matches("https?://\\S+")) {
            errors.add(
                    new FieldError(
                            "link",
                            "Enter a link that begins with https:// and has no spaces, or nothing"));
        }
        atMost(link, 500, "link", errors);
        return errors;
    }

    private void checkVisit(Framework framework, List<FieldError> errors) {
        if (framework.findKind(kind).isEmpty()) {
            errors.add(new FieldError("kind", "Choose a kind of visit"));
        }
        var first = Typed.day(on);
        if (first.isEmpty()) {
            errors.add(
                    new FieldError(
                            "on", "Enter the first day of the visit, such as 25 April 2016"));
        } else if (!framework.isInForceOn(first.get())) {
            errors.add(
                    new FieldError(
                            "on",
                            "Enter a day on which %s was in force, %s"
                                    .formatted(framework.code(), framework.years())));
        }
        notBefore(first, until, "until", "the last day of the visit", errors);
        notBefore(first, publishedOn, "publishedOn", "the day of publication", errors);
    }

    private static void notBefore(
            Optional<LocalDate> first,
            String typed,
            String field,
            String what,
            List<FieldError> errors) {
        var day = Typed.day(typed);
        if (!typed.isEmpty() && day.isEmpty()) {
            errors.add(
                    new FieldError(
                            field, "Enter %s, such as 19 May 2016, or nothing".formatted(what)));
        } else if (day.isPresent() && first.isPresent() && day.get().isBefore(first.get())) {
            errors.add(
                    new FieldError(
                            field,
                            "Enter %s on or after the first day of the visit, %s"
                                    .formatted(what, Typed.written(first.get()))));
        }
    }

    private void checkGrades(Framework framework, List<FieldError> errors) {
        boolean graded = framework.findKind(kind).filter(k -> !k.graded()).isEmpty();
        var first = Typed.day(on);
        for (var area : framework.areas()) {
            var grade = grades.getOrDefault(area.name(), "");
            if (grade.isEmpty()) {
                continue;
            }
            var field = field(framework, area);
            if (!framework.scale().contains(grade)) {
                errors.add(
                        new FieldError(field, "Choose a grade of %s".formatted(framework.code())));
            } else if (!graded) {
                errors.add(
                        new FieldError(
                                field,
                                "Choose “Not judged”: a %s gives no grades".formatted(kind)));
            } else if (first.isPresent() && !area.isJudgedOn(first.get())) {
                errors.add(
                        new FieldError(
                                field,
                                "Choose “Not judged”: “%s” was not judged on %s. %s"
                                        .formatted(
                                                area.name(),
                                                Typed.written(first.get()),
                                                area.about())));
            }
        }
    }

    private static void atMost(String text, int longest, String field, List<FieldError> errors) {
        if (text.length() > longest) {
            errors.add(
                    new FieldError(
                            field,
                            "Shorten the text by %,d characters: it may have %,d"
                                    .formatted(text.length() - longest, longest)));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
