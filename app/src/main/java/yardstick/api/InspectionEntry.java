package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import yardstick.judgements.Inspection;
import yardstick.judgements.Judgement;

import java.util.List;

/**
 * A published inspection. Grades are in their framework's own words, and carry no number: those of
 * different frameworks or areas cannot be compared.
 *
 * @param framework the framework, such as ILACS
 * @param kind the kind of visit
 * @param inspectedOn first day of the visit
 * @param publishedOn when the report was published; null where the source does not say
 * @param theme what a focused visit looked at; null where the source does not say
 * @param edition the edition it was read from
 * @param judgements what was found; empty for visits without grades
 */
@Serdeable
@Schema(name = "Inspection")
@JsonInclude(JsonInclude.Include.ALWAYS)
record InspectionEntry(
        String framework,
        String kind,
        @Schema(example = "2024-10-14") String inspectedOn,
        @Nullable @Schema(example = "2024-12-03") String publishedOn,
        @Nullable String theme,
        int edition,
        List<JudgementEntry> judgements) {

    /** What was found in one area, in the framework's own words. */
    @Serdeable
    @Schema(name = "Judgement")
    record JudgementEntry(String area, String grade) {

        static JudgementEntry of(Judgement judgement) {
            return new JudgementEntry(judgement.area(), judgement.grade());
        }
    }

    static InspectionEntry of(Inspection inspection) {
        var published = inspection.publishedOn();
        return new InspectionEntry(
                inspection.framework().code(),
                inspection.kind(),
                inspection.inspectedOn().toString(),
                published == null ? null : published.toString(),
                inspection.theme(),
                inspection.edition(),
                inspection.judgements().stream().map(JudgementEntry::of).toList());
    }
}
