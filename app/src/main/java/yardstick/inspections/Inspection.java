package yardstick.inspections;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit of an inspectorate under a named framework.
 *
 * @param framework the framework, such as ILACS
 * @param kind the kind of visit
 * @param inspectedOn first day of the visit
 * @param publishedOn when the report or letter was published; null where the source does not say
 * @param theme what a focused visit looked at; null where the source does not say
 * @param link the inspectorate's page; null where the source gives none
 * @param edition the edition it was read from
 * @param judgements what was found, in the framework's order; empty for visits without grades
 */
public record Inspection(
        String framework,
        String kind,
        LocalDate inspectedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String theme,
        @Nullable String link,
        int edition,
        List<Judgement> judgements) {

    /** What was found in one judgement area, in the framework's own scale. */
    public record Judgement(String area, String grade) {}
}
