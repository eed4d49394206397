package yardstick.inspections;

import org.jspecify.annotations.Nullable;

import yardstick.judgements.Framework;
import yardstick.judgements.Inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An inspection as it was entered, without mistakes.
 *
 * @param framework short name of the framework
 * @param kind the kind of visit
 * @param published the published inspection whose report it adds to; null for a record of its own
 * @param on first day of the visit
 * @param until last day; null where it is not known
 * @param publishedOn when the report was published; null where it is not known
 * @param theme what a visit looked at; may be empty
 * @param summary what it found; may be empty
 * @param source where it was read
 * @param link where that can be found; may be empty
 * @param grades by area
 */
record Entered(
        String framework,
        String kind,
        @Nullable Integer published,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable LocalDate publishedOn,
        String theme,
        String summary,
        String source,
        String link,
        Map<String, String> grades) {

    /** The inspection that a form without errors describes. */
    static Entered of(InspectionForm form, Framework framework, Optional<Inspection> published) {
        return published
                .map(p -> ofReport(form, p))
                .orElseGet(
                        () ->
                                new Entered(
                                        framework.code(),
                                        form.kind(),
                                        null,
                                        Typed.day(form.on()).orElseThrow(),
                                        Typed.day(form.until()).orElse(null),
                                        Typed.day(form.publishedOn()).orElse(null),
                                        form.theme(),
                                        form.summary(),
                                        form.source(),
                                        form.link(),
                                        form.grades()));
    }

    /** What is kept of a published report: dates are the published ones, grades stay there. */
    private static Entered ofReport(InspectionForm form, Inspection published) {
        return new Entered(
                published.framework().code(),
                published.kind(),
                published.id(),
                published.inspectedOn(),
                null,
                published.publishedOn(),
                form.theme(),
                form.summary(),
                form.source(),
                form.link(),
                Map.of());
    }
}
