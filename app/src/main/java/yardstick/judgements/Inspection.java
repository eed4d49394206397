package yardstick.judgements;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A published visit of an inspectorate under a named framework.
 *
 * @param id our own number for it
 * @param area the number of the council inspected, as an area
 * @param framework the framework
 * @param kind the kind of visit
 * @param inspectedOn first day of the visit
 * @param publishedOn when the report or letter was published; null where the source does not say
 * @param theme what a focused visit looked at; null where the source does not say
 * @param link the inspectorate's page; null where the source gives none
 * @param edition the edition it was read from
 * @param judgements what was found, in the framework's order; empty for visits without grades
 */
public record Inspection(
        int id,
        int area,
        Framework framework,
        String kind,
        LocalDate inspectedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String theme,
        @Nullable String link,
        int edition,
        List<Judgement> judgements) {

    /** What was found in the area of this short name. */
    public Optional<Judgement> find(String judgementArea) {
        return judgements.stream().filter(j -> j.area().equals(judgementArea)).findFirst();
    }
}
